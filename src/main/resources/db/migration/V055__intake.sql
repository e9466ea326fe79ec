-- What was received: who first received it (X17), under which key of the sender, and which case came of it.
CREATE TABLE JY_INTAKE (
    intake_id VARCHAR(36) NOT NULL,
    key_hash VARCHAR(64) NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    unit_name VARCHAR(200) NOT NULL,
    person_id VARCHAR(36),
    case_number VARCHAR(30),
    received_at DATETIME(3) NOT NULL,
    PRIMARY KEY (intake_id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_INTAKE_KEY ON JY_INTAKE (key_hash);
CREATE INDEX IX_JY_INTAKE_PERSON ON JY_INTAKE (person_id, received_at);
CREATE UNIQUE INDEX UX_JY_INTAKE_CASE ON JY_INTAKE (case_number);
