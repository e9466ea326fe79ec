package io.jiuyuan.recognition.steps;

import io.jiuyuan.recognition.domain.Agent;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.Secrets;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The phones of those who apply on another's behalf, sealed at rest. */
@Component
class AgentPhones implements EncryptedStore {

    private final RecognitionCaseRepository cases;
    private final Secrets secrets;

    AgentPhones(RecognitionCaseRepository cases, Secrets secrets) {
        this.cases = cases;
        this.secrets = secrets;
    }

    /** @param name null when the person applies in person */
    Agent seal(String caseNumber, String name, String phone, String relation) {
        if (name == null) {
            return null;
        }
        if (phone == null) {
            return new Agent(name, null, null, relation);
        }
        Secrets.Sealed sealed = secrets.seal(purpose(caseNumber), phone);
        return new Agent(name, sealed.text(), sealed.keyId(), relation);
    }

    Optional<String> of(RecognitionCase recognition) {
        return recognition
                .agent()
                .map(Agent::phoneCipher)
                .map(cipher -> secrets.open(purpose(recognition.caseNumber()), cipher));
    }

    @Override
    public String name() {
        return "代办人联系电话";
    }

    @Override
    public long remaining(String currentKeyId) {
        return cases.countByAgentKeyIdNot(currentKeyId);
    }

    @Override
    public int reencrypt(String currentKeyId, int limit) {
        List<RecognitionCase> chunk = cases.findByAgentKeyIdNotOrderByCaseNumber(currentKeyId, Limit.of(limit));
        chunk.forEach(of -> {
            Agent agent = of.agent().orElseThrow();
            Secrets.Sealed sealed = secrets.reseal(purpose(of.caseNumber()), agent.phoneCipher());
            agent.reseal(sealed.text(), sealed.keyId());
        });
        cases.saveAll(chunk);
        return chunk.size();
    }

    private static String purpose(String caseNumber) {
        return "agent-phone:" + caseNumber;
    }
}
