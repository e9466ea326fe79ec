package io.jiuyuan.assistance.process;

/** Ids, messages and variables of the model {@code assistance}. */
final class AssistanceProcess {

    static final String KEY = "assistance";

    static final String REVIEW_SUSPENSION = "userTask_reviewSuspension";
    static final String CHECK_CONTACT = "userTask_checkContact";
    static final String ACCEPT_TRANSFER = "userTask_acceptTransfer";

    static final String MESSAGE_CONTACT_LOST = "contactLost";
    static final String MESSAGE_TRANSFER_REQUESTED = "transferRequested";

    /** Something was recorded that changes the situation: the process asks the domain again. */
    static final String MESSAGE_SITUATION_CHANGED = "situationChanged";

    /** Name of the {@link io.jiuyuan.assistance.Assistances.Situation}. */
    static final String SITUATION = "situation";

    private AssistanceProcess() {}
}
