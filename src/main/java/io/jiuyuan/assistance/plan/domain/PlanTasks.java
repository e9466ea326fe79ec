package io.jiuyuan.assistance.plan.domain;

/** The processes around a plan, as the domain needs them. */
public interface PlanTasks {

    /** Asks for a new plan, unless one is being made already. */
    void requestRevision(String caseNumber);

    /** Open tasks go to another helper. */
    void handOver(String caseNumber, String helper, String group);
}
