package io.jiuyuan.notification;

import java.util.List;

/** All messages, for who keeps the sending going. */
public interface Outbox {

    /**
     * Newest first.
     *
     * @param status one of waiting, sent, failed; null for all
     */
    List<Entry> latest(String status, int page, int size);

    /**
     * Lets a failed message start over.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no failed message of that id
     */
    void tryAgain(long id);

    /** @param error why the last attempt failed, in Chinese; null when none did */
    record Entry(long id, Notifications.Sent message, int attempts, String error) {}
}
