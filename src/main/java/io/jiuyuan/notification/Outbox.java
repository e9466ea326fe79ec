package io.jiuyuan.notification;

import java.util.List;

/** All messages, for who keeps the sending going. */
public interface Outbox {

    /**
     * Newest first.
     *
     * @param status one of waiting, sent, letter, failed; null for all
     */
    List<Entry> latest(String status, int page, int size);

    /**
     * Lets a message that failed, or was left to be handed over as a letter, start over.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such message of that id
     */
    void tryAgain(long id);

    /** @param error why the last attempt failed, in Chinese; null when none did */
    record Entry(long id, Notifications.Sent message, int attempts, String error) {}
}
