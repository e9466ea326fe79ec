package io.jiuyuan.recognition;

/** Intake: the one way by which an application enters, whoever brings it. */
public interface Applications {

    /**
     * Checks everything, stores person, application and materials, and starts the case's process, in one transaction.
     *
     * @param idempotencyKey the sender's key; a repeat with the same key by the same officer returns the first receipt; a
     *     repeat with other content is refused (code {@code key-reused})
     * @throws io.jiuyuan.shared.InputRejected with every problem, each at its field
     * @throws io.jiuyuan.shared.RuleRefused code {@code open-case} when the person has an open case; the message names the
     *     unit that handles it, and no more
     */
    Receipt submit(SubmitApplication application, String idempotencyKey);

    /** @param repeated true when this answers a repeated submit */
    record Receipt(String caseNumber, String unitName, String firstReceiver, boolean repeated) {}
}
