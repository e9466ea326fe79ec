-- What a supervising tier said of a notice of payments, or of an objection to one.
CREATE TABLE JY_PAYMENT_NOTICE_REMARK (
    id             VARCHAR(36)   NOT NULL,
    subject_number VARCHAR(40)   NOT NULL,
    officer        VARCHAR(64)   NOT NULL,
    remark         VARCHAR(1000) NOT NULL,
    remarked_at    DATETIME(3)   NOT NULL,
    CONSTRAINT PK_JY_PAYMENT_NOTICE_REMARK PRIMARY KEY (id)
) ${tableOptions};
CREATE INDEX IX_JY_PAYMENT_NOTICE_REMARK ON JY_PAYMENT_NOTICE_REMARK (subject_number, remarked_at);
