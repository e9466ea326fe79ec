-- Snapshots of other authorities' registers. A slot names what a snapshot is now, e.g. 'civil-affairs:current' or
-- 'civil-affairs:loading', so that a register never has two of either; null for one that waits for its removal.
CREATE TABLE JY_REGISTER_SNAPSHOT (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    register_code VARCHAR(40)  NOT NULL,
    snapshot_date DATE         NOT NULL,
    slot          VARCHAR(60),
    good_rows     BIGINT       NOT NULL,
    bad_rows      BIGINT       NOT NULL,
    imported_by   VARCHAR(64)  NOT NULL,
    started_at    DATETIME(3)  NOT NULL,
    heartbeat_at  DATETIME(3)  NOT NULL,
    completed_at  DATETIME(3),
    CONSTRAINT PK_JY_REGISTER_SNAPSHOT PRIMARY KEY (id),
    CONSTRAINT UQ_JY_REGISTER_SNAPSHOT_SLOT UNIQUE (slot)
) ${tableOptions};

-- Rows arrive in file order, so the primary key only ever grows; no identity number in the clear.
CREATE TABLE JY_REGISTER_ROW (
    snapshot_id   BIGINT        NOT NULL,
    line_no       BIGINT        NOT NULL,
    identity_hash VARCHAR(64)   NOT NULL,
    facts         VARCHAR(2000) NOT NULL,
    CONSTRAINT PK_JY_REGISTER_ROW PRIMARY KEY (snapshot_id, line_no)
) ${tableOptions};
CREATE INDEX IX_JY_REGISTER_ROW_HASH ON JY_REGISTER_ROW (snapshot_id, identity_hash);

-- One answer of one register in one round of a case; what it says is sealed.
CREATE TABLE JY_COMPARISON_ANSWER (
    id            VARCHAR(36)  NOT NULL,
    case_number   VARCHAR(40)  NOT NULL,
    case_round    INT          NOT NULL,
    register_code VARCHAR(40)  NOT NULL,
    status        VARCHAR(20)  NOT NULL,
    content       VARCHAR(8000) NOT NULL,
    content_key   VARCHAR(40)  NOT NULL,
    source        VARCHAR(200) NOT NULL,
    answered_at   DATETIME(3)  NOT NULL,
    lock_version  INT          NOT NULL,
    CONSTRAINT PK_JY_COMPARISON_ANSWER PRIMARY KEY (id),
    CONSTRAINT UQ_JY_COMPARISON_ANSWER UNIQUE (case_number, case_round, register_code)
) ${tableOptions};
CREATE INDEX IX_JY_COMPARISON_ANSWER_KEY ON JY_COMPARISON_ANSWER (content_key);
