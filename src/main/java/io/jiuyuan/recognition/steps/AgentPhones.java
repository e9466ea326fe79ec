package io.jiuyuan.recognition.steps;

import io.jiuyuan.recognition.domain.Agent;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The phones of those who apply on another's behalf, sealed at rest. */
@Component
class AgentPhones extends SealedRows<RecognitionCase> {

    private final Secrets secrets;

    AgentPhones(RecognitionCaseRepository cases, Secrets secrets) {
        super("代办人联系电话", cases::countByAgentKeyIdNot, cases::findByAgentKeyIdNotOrderByCaseNumber, cases::saveAll);
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
    protected void reseal(RecognitionCase recognition) {
        Agent agent = recognition.agent().orElseThrow();
        Secrets.Sealed sealed = secrets.reseal(purpose(recognition.caseNumber()), agent.phoneCipher());
        agent.reseal(sealed.text(), sealed.keyId());
    }

    private static String purpose(String caseNumber) {
        return "agent-phone:" + caseNumber;
    }
}
