-- The outbox. The text is sealed; the address is read from the registry when a message is sent, and kept masked.
-- due_at is the next attempt while a message waits, and the end of the lease while a node sends it.
CREATE TABLE JY_MESSAGE (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    message_key  VARCHAR(160)  NOT NULL,
    case_number  VARCHAR(40)   NOT NULL,
    person_id    VARCHAR(36)   NOT NULL,
    template     VARCHAR(80)   NOT NULL,
    content      VARCHAR(8000) NOT NULL,
    content_key  VARCHAR(40)   NOT NULL,
    status       VARCHAR(10)   NOT NULL,
    attempts     INT           NOT NULL,
    due_at       DATETIME(3)   NOT NULL,
    lease        VARCHAR(36),
    channel      VARCHAR(20),
    target       VARCHAR(200),
    last_error   VARCHAR(200),
    created_at   DATETIME(3)   NOT NULL,
    sent_at      DATETIME(3),
    CONSTRAINT PK_JY_MESSAGE PRIMARY KEY (id),
    CONSTRAINT UQ_JY_MESSAGE_KEY UNIQUE (message_key)
) ${tableOptions};
CREATE INDEX IX_JY_MESSAGE_DUE ON JY_MESSAGE (status, due_at, id);
CREATE INDEX IX_JY_MESSAGE_CASE ON JY_MESSAGE (case_number, id);
CREATE INDEX IX_JY_MESSAGE_STATUS ON JY_MESSAGE (status, id);
CREATE INDEX IX_JY_MESSAGE_CONTENT_KEY ON JY_MESSAGE (content_key);
