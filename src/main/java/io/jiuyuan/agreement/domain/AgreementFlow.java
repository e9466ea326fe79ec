package io.jiuyuan.agreement.domain;

/** What the rest of the case has to hear from a change. */
public interface AgreementFlow {

    /** Whether the case is in its period of assistance, where changes are taken up. */
    boolean takesChanges(String caseNumber);

    /**
     * A change is to be taken up; the process finds it by its way.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-in-assistance} when {@link #takesChanges} says no
     */
    void changeRequested(String caseNumber, ChangeKind kind);

    /** The agreement holds no more: assistance under it stops, and a new one is proposed. */
    void terminated(String caseNumber);
}
