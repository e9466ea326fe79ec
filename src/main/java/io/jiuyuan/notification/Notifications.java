package io.jiuyuan.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells applicants. A message is stored with the step that causes it and sent afterwards, with retries. */
public interface Notifications {

    /**
     * Stores a message for sending in the caller's transaction.
     *
     * @param key idempotency key: the same key is stored once
     * @param template code of a template under {@code notification/}, e.g. {@code recognition-approved}
     * @param values values for the template; no identity number
     */
    void tell(String key, String caseNumber, String personId, String template, Map<String, String> values);

    /**
     * The same to somebody who is no applicant and left a phone or an address, e.g. who objected to a notice. The contact is
     * stored sealed with the text and nowhere else.
     */
    void tell(String key, String caseNumber, Contact to, String template, Map<String, String> values);

    List<Sent> of(String caseNumber);

    /**
     * @param phone a mobile number gets a text message; empty or another number leads to a letter
     * @param address for the letter, empty when none was left
     */
    record Contact(String name, String phone, String address) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    /** @param status one of waiting, sent, letter, failed; {@code target} is masked */
    record Sent(
            String key,
            String caseNumber,
            String channel,
            String target,
            String text,
            String status,
            Instant createdAt,
            Instant sentAt) {}
}
