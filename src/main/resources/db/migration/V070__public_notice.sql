-- What is published, frozen at publication; publish_key lets a step publish once.
CREATE TABLE JY_NOTICE (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    publish_key     VARCHAR(120) NOT NULL,
    case_number     VARCHAR(40)  NOT NULL,
    unit_name       VARCHAR(200) NOT NULL,
    title           VARCHAR(200) NOT NULL,
    person_line     VARCHAR(200) NOT NULL,
    category        VARCHAR(100),
    working_days    INT          NOT NULL,
    first_day       DATE         NOT NULL,
    last_day        DATE         NOT NULL,
    provisional     BOOLEAN      NOT NULL,
    snapshot_hash   VARCHAR(64)  NOT NULL,
    taken_down_at   DATETIME(3),
    taken_down_why  VARCHAR(500),
    published_at    DATETIME(3)  NOT NULL,
    lock_version    INT          NOT NULL,
    CONSTRAINT PK_JY_NOTICE PRIMARY KEY (id),
    CONSTRAINT UQ_JY_NOTICE_KEY UNIQUE (publish_key)
) ${tableOptions};
CREATE INDEX IX_JY_NOTICE_DAYS ON JY_NOTICE (last_day, first_day);
CREATE INDEX IX_JY_NOTICE_PROVISIONAL ON JY_NOTICE (provisional, id);
CREATE INDEX IX_JY_NOTICE_CASE ON JY_NOTICE (case_number);

CREATE TABLE JY_NOTICE_OBJECTION (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    seal_id         VARCHAR(36)   NOT NULL,
    notice_id       BIGINT        NOT NULL,
    content         VARCHAR(8000) NOT NULL,
    content_key     VARCHAR(40)   NOT NULL,
    raised_at       DATETIME(3)   NOT NULL,
    upheld          BOOLEAN,
    settled_answer  VARCHAR(1000),
    settled_by      VARCHAR(64),
    settled_at      DATETIME(3),
    lock_version    INT           NOT NULL,
    CONSTRAINT PK_JY_NOTICE_OBJECTION PRIMARY KEY (id)
) ${tableOptions};
CREATE INDEX IX_JY_NOTICE_OBJECTION_NOTICE ON JY_NOTICE_OBJECTION (notice_id, id);
CREATE INDEX IX_JY_NOTICE_OBJECTION_KEY ON JY_NOTICE_OBJECTION (content_key);
