package io.jiuyuan.notification.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A message to one person. A dispatcher claims it under a lease and moves it on by updates that name the lease
 * ({@link MessageRepository}), so that of two nodes only the holder can.
 */
@Entity
@Table(name = "JY_MESSAGE")
public class Message {

    /** Where a message stands. */
    public enum Status {
        WAITING("waiting"),
        SENT("sent"),
        /** No other way reaches the person: to be printed and handed over. */
        LETTER("letter"),
        FAILED("failed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Instead of a person's id: the sealed content says whom it reaches. */
    public static final String UNREGISTERED = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String messageKey;
    private String caseNumber;
    private String personId;
    private String template;
    private String content;
    private String contentKey;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int attempts;
    private Instant dueAt;
    private String lease;
    private String channel;
    private String target;
    private String lastError;
    private Instant createdAt;
    private Instant sentAt;

    protected Message() {}

    /** @param content subject and text, sealed */
    public Message(
            String key,
            String caseNumber,
            String personId,
            String template,
            String content,
            String contentKey,
            Instant createdAt) {
        this.messageKey = key;
        this.caseNumber = caseNumber;
        this.personId = personId;
        this.template = template;
        this.content = content;
        this.contentKey = contentKey;
        this.status = Status.WAITING;
        this.createdAt = createdAt;
        this.dueAt = createdAt;
    }

    /** Seals the same content under another key. */
    public void reseal(String newContent, String newKey) {
        this.content = newContent;
        this.contentKey = newKey;
    }

    public Long id() {
        return id;
    }

    public String key() {
        return messageKey;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String personId() {
        return personId;
    }

    /** Whether it is to somebody who is in no registry. */
    public boolean unregistered() {
        return personId.equals(UNREGISTERED);
    }

    public String template() {
        return template;
    }

    public String content() {
        return content;
    }

    public Status status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    public String channel() {
        return channel;
    }

    public String target() {
        return target;
    }

    public String lastError() {
        return lastError;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
