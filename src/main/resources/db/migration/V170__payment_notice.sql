-- Notices of what is about to be paid. The rule of the period (working_days, posting_day_counts) is frozen at release, the
-- lines at compilation. Two officers are a matter of the database, too.
CREATE TABLE JY_PAYMENT_NOTICE (
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    district_code      VARCHAR(12)  NOT NULL,
    unit_name          VARCHAR(200) NOT NULL,
    title              VARCHAR(200) NOT NULL,
    item_code          VARCHAR(60),
    status             VARCHAR(12)  NOT NULL,
    compiled_by        VARCHAR(64)  NOT NULL,
    compiled_on        DATE         NOT NULL,
    compiled_at        DATETIME(3)  NOT NULL,
    compiled_up_to     VARCHAR(40)  NOT NULL,
    compile_problem    VARCHAR(500),
    released_by        VARCHAR(64),
    released_at        DATETIME(3),
    policy_version     VARCHAR(40),
    working_days       INT,
    posting_day_counts BOOLEAN,
    first_day          DATE,
    last_day           DATE,
    provisional        BOOLEAN      NOT NULL,
    line_count         INT          NOT NULL,
    amount_fen         BIGINT       NOT NULL,
    snapshot_hash      VARCHAR(64),
    put_up_at          DATETIME(3),
    ended_at           DATETIME(3),
    closed_by          VARCHAR(64),
    closed_at          DATETIME(3),
    closed_why         VARCHAR(500),
    lock_version       INT          NOT NULL,
    CONSTRAINT PK_JY_PAYMENT_NOTICE PRIMARY KEY (id),
    -- What lines repeat of the end; while one does, the end cannot be changed.
    CONSTRAINT UQ_JY_PAYMENT_NOTICE_END UNIQUE (id, last_day, provisional),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_OFFICERS CHECK (released_by IS NULL OR released_by <> compiled_by),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_DAYS CHECK (first_day IS NULL OR (last_day IS NOT NULL AND last_day >= first_day
        AND released_by IS NOT NULL AND working_days IS NOT NULL AND working_days > 0))
) ${tableOptions};
CREATE INDEX IX_JY_PAYMENT_NOTICE_LIST ON JY_PAYMENT_NOTICE (district_code, status, id);
CREATE INDEX IX_JY_PAYMENT_NOTICE_OPEN ON JY_PAYMENT_NOTICE (status, last_day, id);

-- What is published of each line. A payment refers to (id, 'CLEARED'), so it can only be of a line that was cleared; and a line
-- is cleared only after the final last day of its notice, with no objection open. active_ref holds the line to one notice.
CREATE TABLE JY_PAYMENT_NOTICE_LINE (
    id              BIGINT       NOT NULL,
    notice_id       BIGINT       NOT NULL,
    line_no         INT          NOT NULL,
    district_code   VARCHAR(12)  NOT NULL,
    line_ref        VARCHAR(40)  NOT NULL,
    active_ref      VARCHAR(40),
    claim_number    VARCHAR(40)  NOT NULL,
    employer_name   VARCHAR(200),
    person_name     VARCHAR(100) NOT NULL,
    masked_number   VARCHAR(40)  NOT NULL,
    item_code       VARCHAR(60)  NOT NULL,
    item_name       VARCHAR(100) NOT NULL,
    standard_text   VARCHAR(300) NOT NULL,
    period_text     VARCHAR(200),
    amount_fen      BIGINT       NOT NULL,
    line_hash       VARCHAR(64)  NOT NULL,
    state           VARCHAR(12)  NOT NULL,
    state_why       VARCHAR(200),
    open_objections INT          NOT NULL,
    last_day        DATE,
    provisional     BOOLEAN      NOT NULL,
    cleared_on      DATE,
    handed_over     BOOLEAN      NOT NULL,
    CONSTRAINT PK_JY_PAYMENT_NOTICE_LINE PRIMARY KEY (id),
    CONSTRAINT UQ_JY_PAYMENT_NOTICE_LINE_NO UNIQUE (notice_id, line_no),
    CONSTRAINT UQ_JY_PAYMENT_NOTICE_LINE_REF UNIQUE (active_ref),
    CONSTRAINT UQ_JY_PAYMENT_NOTICE_LINE_STATE UNIQUE (id, state),
    CONSTRAINT FK_JY_PAYMENT_NOTICE_LINE FOREIGN KEY (notice_id) REFERENCES JY_PAYMENT_NOTICE (id),
    CONSTRAINT FK_JY_PAYMENT_NOTICE_LINE_END FOREIGN KEY (notice_id, last_day, provisional)
        REFERENCES JY_PAYMENT_NOTICE (id, last_day, provisional),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_LINE_STATE CHECK
        (state IN ('COMPILED', 'DROPPED', 'PUBLISHED', 'CLEARED', 'REFUSED', 'RETURNED')),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_LINE_ACTIVE CHECK
        ((state IN ('COMPILED', 'PUBLISHED', 'CLEARED') AND active_ref IS NOT NULL AND active_ref = line_ref)
        OR (state NOT IN ('COMPILED', 'PUBLISHED', 'CLEARED') AND active_ref IS NULL)),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_LINE_CLEARED CHECK (state <> 'CLEARED' OR (last_day IS NOT NULL
        AND cleared_on IS NOT NULL AND cleared_on > last_day AND provisional = FALSE AND open_objections = 0)),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_LINE_OPEN CHECK (open_objections >= 0),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_LINE_AMOUNT CHECK (amount_fen > 0),
    CONSTRAINT CK_JY_PAYMENT_NOTICE_LINE_HANDED CHECK (handed_over = FALSE OR state = 'CLEARED')
) ${tableOptions};
CREATE INDEX IX_JY_PAYMENT_NOTICE_LINE_STEP ON JY_PAYMENT_NOTICE_LINE (notice_id, state, line_no);
CREATE INDEX IX_JY_PAYMENT_NOTICE_LINE_WAITING ON JY_PAYMENT_NOTICE_LINE (district_code, state, handed_over, id);
CREATE INDEX IX_JY_PAYMENT_NOTICE_LINE_CLAIM ON JY_PAYMENT_NOTICE_LINE (claim_number, id);

-- Objections to lines of such notices; who raised one and what it says is sealed.
CREATE TABLE JY_PAYMENT_OBJECTION (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    seal_id       VARCHAR(36)   NOT NULL,
    district_code VARCHAR(12)   NOT NULL,
    notice_id     BIGINT        NOT NULL,
    content       VARCHAR(8000) NOT NULL,
    content_key   VARCHAR(40)   NOT NULL,
    raised_on     DATE          NOT NULL,
    raised_at     DATETIME(3)   NOT NULL,
    answer        VARCHAR(1000),
    settled_by    VARCHAR(64),
    settled_at    DATETIME(3),
    overdue_at    DATETIME(3),
    lock_version  INT           NOT NULL,
    CONSTRAINT PK_JY_PAYMENT_OBJECTION PRIMARY KEY (id),
    CONSTRAINT FK_JY_PAYMENT_OBJECTION FOREIGN KEY (notice_id) REFERENCES JY_PAYMENT_NOTICE (id)
) ${tableOptions};
CREATE INDEX IX_JY_PAYMENT_OBJECTION_NOTICE ON JY_PAYMENT_OBJECTION (notice_id, id);
CREATE INDEX IX_JY_PAYMENT_OBJECTION_KEY ON JY_PAYMENT_OBJECTION (content_key);

-- While undecided, a row pins its line: the line cannot leave the state PUBLISHED, whoever asks.
CREATE TABLE JY_PAYMENT_OBJECTION_LINE (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    objection_id BIGINT      NOT NULL,
    line_id      BIGINT      NOT NULL,
    line_state   VARCHAR(12),
    decision     VARCHAR(20),
    CONSTRAINT PK_JY_PAYMENT_OBJECTION_LINE PRIMARY KEY (id),
    CONSTRAINT UQ_JY_PAYMENT_OBJECTION_LINE UNIQUE (objection_id, line_id),
    CONSTRAINT FK_JY_PAYMENT_OBJECTION_LINE FOREIGN KEY (objection_id) REFERENCES JY_PAYMENT_OBJECTION (id),
    CONSTRAINT FK_JY_PAYMENT_OBJECTION_LINE_PIN FOREIGN KEY (line_id, line_state)
        REFERENCES JY_PAYMENT_NOTICE_LINE (id, state),
    CONSTRAINT CK_JY_PAYMENT_OBJECTION_LINE_PIN CHECK
        ((decision IS NULL AND line_state IS NOT NULL AND line_state = 'PUBLISHED')
        OR (decision IS NOT NULL AND line_state IS NULL))
) ${tableOptions};
CREATE INDEX IX_JY_PAYMENT_OBJECTION_LINE_LINE ON JY_PAYMENT_OBJECTION_LINE (line_id, id);

-- Papers of a notice, printed once from what is frozen.
CREATE TABLE JY_PAYMENT_NOTICE_PAPER (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    notice_id  BIGINT      NOT NULL,
    kind       VARCHAR(20) NOT NULL,
    content    LONGBLOB    NOT NULL,
    sha256     VARCHAR(64) NOT NULL,
    printed_at DATETIME(3) NOT NULL,
    CONSTRAINT PK_JY_PAYMENT_NOTICE_PAPER PRIMARY KEY (id),
    CONSTRAINT UQ_JY_PAYMENT_NOTICE_PAPER UNIQUE (notice_id, kind),
    CONSTRAINT FK_JY_PAYMENT_NOTICE_PAPER FOREIGN KEY (notice_id) REFERENCES JY_PAYMENT_NOTICE (id)
) ${tableOptions};
