package io.jiuyuan.exit.domain;

import jakarta.persistence.Embeddable;

/** The ground (退出情形) that a city's table gives for a fact, as it stood when the fact was recorded. */
@Embeddable
public class Ground {

    private String groundCode;
    private String groundName;
    private String article;
    private String ruleId;
    private boolean needsEvidence;
    private boolean skipsAnnouncement;
    private String evidenceKinds;

    protected Ground() {}

    /**
     * @param needsEvidence whether it is not confirmed without a paper on file
     * @param skipsAnnouncement whether there is nobody to announce it to
     * @param evidenceKinds what proves it, in Chinese words, null when the table names nothing
     */
    public Ground(
            String groundCode,
            String groundName,
            String article,
            String ruleId,
            boolean needsEvidence,
            boolean skipsAnnouncement,
            String evidenceKinds) {
        this.groundCode = groundCode;
        this.groundName = groundName;
        this.article = article;
        this.ruleId = ruleId;
        this.needsEvidence = needsEvidence;
        this.skipsAnnouncement = skipsAnnouncement;
        this.evidenceKinds = evidenceKinds;
    }

    public String code() {
        return groundCode;
    }

    public String name() {
        return groundName;
    }

    public String article() {
        return article;
    }

    public String ruleId() {
        return ruleId;
    }

    public boolean needsEvidence() {
        return needsEvidence;
    }

    public boolean skipsAnnouncement() {
        return skipsAnnouncement;
    }

    public String evidenceKinds() {
        return evidenceKinds;
    }
}
