package io.jiuyuan.recognition.steps;

import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.domain.Patient;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.PersonOptions;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.IdentityNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The identity numbers of those who are cared for, sealed at rest. */
@Component
class PatientNumbers implements EncryptedStore {

    private final RecognitionCaseRepository cases;
    private final Secrets secrets;
    private final Clock clock;

    PatientNumbers(RecognitionCaseRepository cases, Secrets secrets, Clock clock) {
        this.cases = cases;
        this.secrets = secrets;
        this.clock = clock;
    }

    Patient seal(String caseNumber, Recognitions.Patient patient) {
        Secrets.Sealed sealed = secrets.seal(purpose(caseNumber), patient.identityNumber());
        String hash = secrets.lookupHash("patient:" + patient.identityNumber());
        return new Patient(patient.name(), sealed.text(), hash, sealed.keyId(), patient.relation());
    }

    /** For a reviewer: name, relation and masked number. */
    String words(RecognitionCase of, Patient patient) {
        String number = secrets.open(purpose(of.caseNumber()), patient.numberCipher());
        IdentityNumber.Result parsed = IdentityNumber.parse(number, LocalDate.now(clock));
        return patient.name() + "（" + PersonOptions.RELATION.labelOf(patient.relation()) + "）"
                + parsed.number().masked();
    }

    @Override
    public String name() {
        return "被照料人证件号码";
    }

    @Override
    public long remaining(String currentKeyId) {
        return cases.countByPatientKeyIdNot(currentKeyId);
    }

    @Override
    public int reencrypt(String currentKeyId, int limit) {
        List<RecognitionCase> chunk = cases.findByPatientKeyIdNotOrderByCaseNumber(currentKeyId, Limit.of(limit));
        chunk.forEach(of -> {
            Patient patient = of.patient().orElseThrow();
            Secrets.Sealed sealed = secrets.reseal(purpose(of.caseNumber()), patient.numberCipher());
            patient.reseal(sealed.text(), sealed.keyId());
        });
        cases.saveAll(chunk);
        return chunk.size();
    }

    private static String purpose(String caseNumber) {
        return "patient-number:" + caseNumber;
    }
}
