package io.jiuyuan.agreement.domain;

/** What the rest of the case has to hear from a change. */
public interface AgreementFlow {

    /** A change is to be taken up; the process finds it by its way. */
    void changeRequested(String caseNumber, ChangeKind kind);

    /** The agreement holds no more: assistance under it stops, and a new one is proposed. */
    void terminated(String caseNumber);
}
