package io.jiuyuan.subsidy.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How a claim came in: by which way, through whom, and who acted for the applicant (代办人). */
@Embeddable
public class ClaimFiling {

    private String channel;
    private String submittedBy;
    private String submittedByName;
    private Instant submittedAt;
    private String agentName;
    private String agentRelation;
    private String agentPhoneCipher;
    private String keyId;
    private String remarks;

    protected ClaimFiling() {}

    /**
     * @param channel window, api, import or screening
     * @param submittedBy officer's username, null when the system proposed it
     */
    public ClaimFiling(
            String channel,
            String submittedBy,
            String submittedByName,
            Instant submittedAt,
            Agent agent,
            String remarks) {
        this.channel = channel;
        this.submittedBy = submittedBy;
        this.submittedByName = submittedByName;
        this.submittedAt = submittedAt;
        this.remarks = remarks;
        if (agent != null) {
            agentName = agent.name();
            agentRelation = agent.relation();
            agentPhoneCipher = agent.phoneCipher();
            keyId = agent.keyId();
        }
    }

    /** @param phoneCipher sealed under that key */
    public record Agent(String name, String relation, String phoneCipher, String keyId) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Agent[]";
        }
    }

    /** The phone under another key. */
    public void reseal(String cipher, String underKey) {
        agentPhoneCipher = cipher;
        keyId = underKey;
    }

    public String channel() {
        return channel;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public String submittedByName() {
        return submittedByName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String agentName() {
        return agentName;
    }

    public String agentRelation() {
        return agentRelation;
    }

    public String agentPhoneCipher() {
        return agentPhoneCipher;
    }

    public String remarks() {
        return remarks;
    }
}
