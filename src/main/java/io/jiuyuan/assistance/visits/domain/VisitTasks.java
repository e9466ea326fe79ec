package io.jiuyuan.assistance.visits.domain;

/** The process that asks for a visit each month, as the domain needs it. */
public interface VisitTasks {

    /** The month's task is no longer needed: what it asked for is on file, or the month is over. */
    void settle(String caseNumber);

    /** Open tasks go to another helper. */
    void handOver(String caseNumber, String helper, String group);
}
