package io.jiuyuan.recognition;

import java.util.List;

/** Intake: the one way by which an application enters, whoever brings it. */
public interface Applications {

    /**
     * Checks everything, stores person, application and materials, and starts the case's process, in one transaction.
     *
     * @param idempotencyKey the sender's key, 1 to 200 characters; a repeat with the same key by the same officer returns
     *     the first receipt; a repeat with other content is refused (code {@code key-reused})
     * @throws io.jiuyuan.shared.AccessRefused when the officer's post receives no applications
     * @throws io.jiuyuan.shared.InputRejected with every problem, each at its field
     * @throws io.jiuyuan.shared.RuleRefused code {@code open-case} when the person has an open case, {@code already-recognized}
     *     when one ended in recognition that stands; the message names the unit that handles it, and no more
     */
    Receipt submit(SubmitApplication application, String idempotencyKey, Channel channel);

    /**
     * Corrects the identity number of the person of a case that the officer may act on; afterwards both numbers find the
     * person.
     *
     * @see io.jiuyuan.registry.Persons#correctIdentityNumber
     */
    void correctIdentityNumber(String caseNumber, String newNumber, String reason);

    /**
     * @param firstReceiver name of the officer who received it (X17 首问负责)
     * @param repeated true when this answers a repeated submit
     * @param hints what is still missing and may be handed in later, in Chinese
     */
    record Receipt(String caseNumber, String unitName, String firstReceiver, boolean repeated, List<String> hints) {}
}
