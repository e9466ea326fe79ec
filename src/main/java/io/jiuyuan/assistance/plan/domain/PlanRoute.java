package io.jiuyuan.assistance.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The route that was chosen, what the city's table had proposed, and why the two differ. */
@Embeddable
public class PlanRoute {

    @Column(name = "route_code")
    private String code;

    @Column(name = "route_name")
    private String name;

    private String proposedCode;
    private String ruleId;
    private String article;
    private String explanation;
    private String deviation;
    private String policyVersion;

    protected PlanRoute() {}

    /**
     * @param proposedCode null when no rule fired
     * @param ruleId the rule that fired, with its article and explanation; null when none did
     * @param deviation why another route was chosen, null when it was not
     */
    public PlanRoute(
            String code,
            String name,
            String proposedCode,
            String ruleId,
            String article,
            String explanation,
            String deviation,
            String policyVersion) {
        this.code = code;
        this.name = name;
        this.proposedCode = proposedCode;
        this.ruleId = ruleId;
        this.article = article;
        this.explanation = explanation;
        this.deviation = deviation;
        this.policyVersion = policyVersion;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String proposedCode() {
        return proposedCode;
    }

    public String ruleId() {
        return ruleId;
    }

    public String article() {
        return article;
    }

    public String explanation() {
        return explanation;
    }

    public String deviation() {
        return deviation;
    }
}
