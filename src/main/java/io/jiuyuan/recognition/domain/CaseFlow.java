package io.jiuyuan.recognition.domain;

/** The process that carries a case, as the domain needs it. */
public interface CaseFlow {

    /** Starts the root process with the case number as business key. */
    void start(String caseNumber);

    /** Ends what is under way; the applicant is told afterwards. */
    void withdraw(String caseNumber);

    /** Wakes a case that waits for the end of its notice. A case that is elsewhere looks for objections by itself. */
    void objectionRaised(String caseNumber);
}
