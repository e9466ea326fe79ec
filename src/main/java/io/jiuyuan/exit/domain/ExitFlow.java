package io.jiuyuan.exit.domain;

/** The process that carries a proposal, as the domain needs it. */
public interface ExitFlow {

    /** Whether a proposal can begin: the case is under assistance. */
    boolean mayBegin(String caseNumber);

    void begin(String caseNumber);

    /** Ends the wait for the person's answer. A process that does not wait is left as it is. */
    void answered(String caseNumber);

    void withdraw(String caseNumber);

    /** Takes the case up again where assistance begins. */
    void resume(String caseNumber);
}
