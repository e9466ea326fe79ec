package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.SigningMethod;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonFile;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The agreement on paper, in three copies (T34 to T40). Each paper is made once. */
@Component
public class AgreementPapers {

    static final List<String> COPIES = List.of("甲方留存", "乙方留存", "帮扶人留存");

    private final AgreementRecords records;
    private final AgreementSignatures signatures;
    private final Persons persons;
    private final Documents documents;
    private final AgreementMessages messages;

    AgreementPapers(
            AgreementRecords records,
            AgreementSignatures signatures,
            Persons persons,
            Documents documents,
            AgreementMessages messages) {
        this.records = records;
        this.signatures = signatures;
        this.persons = persons;
        this.documents = documents;
        this.messages = messages;
    }

    /** The paper to be signed, and the word to the person that it is there. */
    public void print(String caseNumber) {
        Agreement agreement = records.requireOpen(caseNumber);
        String key = agreement.agreementNumber() + ":print:" + agreement.revision();
        agreement.printed(documents.produce(key, caseNumber, Templates.AGREEMENT, "就业帮扶协议书", model(agreement)));
        messages.readyToSign(agreement);
    }

    /** With the handwritten signatures in it where there are any, and the word to the person that it is in force. */
    public void issue(String caseNumber) {
        Agreement agreement = records.requireOpen(caseNumber);
        if (agreement.method() == SigningMethod.SCREEN) {
            Map<String, Object> model = model(agreement);
            signatures.putInto(model, agreement.agreementNumber(), agreement.signedOn());
            String key = agreement.agreementNumber() + ":signed";
            agreement.signedPaper(documents.produce(key, caseNumber, Templates.AGREEMENT, "就业帮扶协议书（已签订）", model));
        }
        messages.signed(agreement);
    }

    private Map<String, Object> model(Agreement agreement) {
        String caseNumber = agreement.caseNumber();
        Recognitions.State state = records.state(caseNumber);
        PolicyPack pack = records.policy(state);
        String purpose = "制作就业帮扶协议书，案号" + caseNumber;
        PersonIdentity person = persons.identity(state.personId(), purpose);
        PersonFile file = persons.file(state.personId(), purpose);
        LocalDate today = records.today();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("agreementTitle", pack.cityName() + "就业帮扶协议书");
        model.put("agreementNumber", agreement.agreementNumber());
        model.put("copies", COPIES);
        model.put("streetName", agreement.streetName());
        model.put("name", person.name());
        model.put("age", Period.between(file.birthDate(), today).getYears());
        model.put("identityNumber", person.identityNumber());
        model.put("phone", person.phone());
        model.put("categoryName", agreement.categoryName());
        model.put("address", file.residenceAddress());
        model.put("documents", rules(pack));
        model.put("helperName", agreement.helper().name());
        model.put("helperUnit", agreement.helper().unitName());
        model.put("visits", pack.number(PolicyKey.HOME_VISITS).orElse(1));
        model.put("otherTerms", agreement.otherTerms());
        return model;
    }

    /** Titles of the policy texts that the agreement rests on: those that the pack cites for it. */
    private static List<String> rules(PolicyPack pack) {
        String cited = pack.parameter(PolicyKey.AGREEMENT_REQUIRED)
                .map(required -> required.source().reference())
                .orElse("");
        List<String> keys = Arrays.stream(cited.split("；"))
                .map(part -> part.strip().replaceFirst("[^A-Z].*$", ""))
                .toList();
        return pack.documents().stream()
                .filter(document -> keys.contains(document.key()))
                .map(PolicyPack.Document::title)
                .toList();
    }
}
