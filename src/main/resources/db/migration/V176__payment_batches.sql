-- The last batch number given in each district and year.
CREATE TABLE JY_PAY_SERIES (
    series_name VARCHAR(20) NOT NULL,
    last_number INT NOT NULL,
    PRIMARY KEY (series_name)
) ${tableOptions};

CREATE TABLE JY_PAY_BATCH (
    number VARCHAR(24) NOT NULL,
    version BIGINT NOT NULL,
    district_code VARCHAR(12) NOT NULL,
    status VARCHAR(12) NOT NULL,
    round_no INT NOT NULL,
    compiled_by VARCHAR(64) NOT NULL,
    compiled_by_name VARCHAR(100) NOT NULL,
    compiled_at DATETIME(3) NOT NULL,
    line_count INT NOT NULL,
    amount_fen BIGINT NOT NULL,
    ended_at DATETIME(3),
    end_reason VARCHAR(1000),
    PRIMARY KEY (number)
) ${tableOptions};

CREATE INDEX IX_JY_PAY_BATCH_LIST ON JY_PAY_BATCH (district_code, number);

-- One turn of checking, release and file: the first, and one more each time corrected lines are paid again. That three
-- accounts are involved is a matter of the database, too.
CREATE TABLE JY_PAY_ROUND (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    batch_number VARCHAR(24) NOT NULL,
    round_no INT NOT NULL,
    compiled_by VARCHAR(64) NOT NULL,
    opened_by VARCHAR(64) NOT NULL,
    opened_by_name VARCHAR(100) NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    checked_by VARCHAR(64),
    checked_by_name VARCHAR(100),
    checked_at DATETIME(3),
    check_opinion VARCHAR(1000),
    released_by VARCHAR(64),
    released_by_name VARCHAR(100),
    released_at DATETIME(3),
    release_opinion VARCHAR(1000),
    returned_at DATETIME(3),
    PRIMARY KEY (id),
    CONSTRAINT CK_JY_PAY_ROUND_CHECK CHECK (checked_by IS NULL OR checked_by <> compiled_by),
    CONSTRAINT CK_JY_PAY_ROUND_RELEASE CHECK (released_by IS NULL
        OR (checked_by IS NOT NULL AND released_by <> checked_by AND released_by <> compiled_by))
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAY_ROUND ON JY_PAY_ROUND (batch_number, round_no);

-- What is to be paid for one cleared line. active_line_id holds the line to one instruction, whatever races; it is empty only
-- once the line was taken out before anything was sent.
CREATE TABLE JY_PAY_INSTRUCTION (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    batch_number VARCHAR(24) NOT NULL,
    line_no INT NOT NULL,
    notice_line_id BIGINT NOT NULL,
    active_line_id BIGINT,
    line_state VARCHAR(12) NOT NULL,
    notice_number VARCHAR(24) NOT NULL,
    ref VARCHAR(40) NOT NULL,
    claim_number VARCHAR(24) NOT NULL,
    item_name VARCHAR(200) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    payee_id VARCHAR(64) NOT NULL,
    payee_name VARCHAR(200) NOT NULL,
    fund_source VARCHAR(40) NOT NULL,
    budget_year INT NOT NULL,
    amount_fen BIGINT NOT NULL,
    state VARCHAR(12) NOT NULL,
    account_id VARCHAR(36),
    account_change INT NOT NULL,
    bank_name VARCHAR(200),
    last_digits VARCHAR(4),
    attempts INT NOT NULL,
    reason VARCHAR(500),
    paid_on DATE,
    PRIMARY KEY (id),
    -- Across modules, and on purpose: a payment of a line that is not cleared is what nothing but the database can rule out.
    CONSTRAINT FK_JY_PAY_INSTRUCTION_LINE FOREIGN KEY (active_line_id, line_state)
        REFERENCES JY_PAYMENT_NOTICE_LINE (id, state),
    CONSTRAINT CK_JY_PAY_INSTRUCTION_STATE CHECK (line_state = 'CLEARED'),
    CONSTRAINT CK_JY_PAY_INSTRUCTION_AMOUNT CHECK (amount_fen > 0),
    CONSTRAINT CK_JY_PAY_INSTRUCTION_ACTIVE CHECK ((state = 'EXCLUDED' AND active_line_id IS NULL)
        OR (state <> 'EXCLUDED' AND active_line_id IS NOT NULL AND active_line_id = notice_line_id))
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAY_INSTRUCTION_LINE ON JY_PAY_INSTRUCTION (active_line_id);
CREATE UNIQUE INDEX UX_JY_PAY_INSTRUCTION_NO ON JY_PAY_INSTRUCTION (batch_number, line_no);
CREATE INDEX IX_JY_PAY_INSTRUCTION_STATE ON JY_PAY_INSTRUCTION (batch_number, state, line_no);
CREATE INDEX IX_JY_PAY_INSTRUCTION_REF ON JY_PAY_INSTRUCTION (ref);

-- One sending of an instruction. open_instruction_id holds an instruction to one attempt that has not failed: a second one
-- is possible only after the first has a failed result.
CREATE TABLE JY_PAY_ATTEMPT (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    instruction_id VARCHAR(36) NOT NULL,
    open_instruction_id VARCHAR(36),
    batch_number VARCHAR(24) NOT NULL,
    file_id VARCHAR(36) NOT NULL,
    attempt_no INT NOT NULL,
    end_to_end_id VARCHAR(35) NOT NULL,
    amount_fen BIGINT NOT NULL,
    account_change INT NOT NULL,
    account_hash VARCHAR(64) NOT NULL,
    last_digits VARCHAR(4) NOT NULL,
    state VARCHAR(10) NOT NULL,
    sent_at DATETIME(3) NOT NULL,
    bank_day DATE,
    bank_reference VARCHAR(60),
    reason VARCHAR(500),
    result_id VARCHAR(36),
    PRIMARY KEY (id),
    CONSTRAINT FK_JY_PAY_ATTEMPT FOREIGN KEY (instruction_id) REFERENCES JY_PAY_INSTRUCTION (id),
    CONSTRAINT CK_JY_PAY_ATTEMPT_OPEN CHECK ((state = 'FAILED' AND open_instruction_id IS NULL)
        OR (state <> 'FAILED' AND open_instruction_id IS NOT NULL AND open_instruction_id = instruction_id))
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAY_ATTEMPT_OPEN ON JY_PAY_ATTEMPT (open_instruction_id);
CREATE UNIQUE INDEX UX_JY_PAY_ATTEMPT_NO ON JY_PAY_ATTEMPT (instruction_id, attempt_no);
CREATE UNIQUE INDEX UX_JY_PAY_ATTEMPT_E2E ON JY_PAY_ATTEMPT (end_to_end_id);
CREATE INDEX IX_JY_PAY_ATTEMPT_BATCH ON JY_PAY_ATTEMPT (batch_number, state);

CREATE TABLE JY_PAY_FILE (
    id VARCHAR(36) NOT NULL,
    idempotency_key VARCHAR(60) NOT NULL,
    batch_number VARCHAR(24) NOT NULL,
    round_no INT NOT NULL,
    layout VARCHAR(60) NOT NULL,
    file_name VARCHAR(100) NOT NULL,
    media_type VARCHAR(60) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    byte_count BIGINT NOT NULL,
    line_count INT NOT NULL,
    amount_fen BIGINT NOT NULL,
    written_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAY_FILE_KEY ON JY_PAY_FILE (idempotency_key);
CREATE INDEX IX_JY_PAY_FILE ON JY_PAY_FILE (batch_number, round_no);

-- The file's bytes, sealed, in parts, so that none of it is ever whole in memory.
CREATE TABLE JY_PAY_FILE_PART (
    id VARCHAR(36) NOT NULL,
    file_id VARCHAR(36) NOT NULL,
    part_no INT NOT NULL,
    content_cipher LONGTEXT NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAY_FILE_PART ON JY_PAY_FILE_PART (file_id, part_no);
CREATE INDEX IX_JY_PAY_FILE_PART_KEY ON JY_PAY_FILE_PART (key_id, id);

-- A result file that was read, with what it came to; rows are only ever added.
CREATE TABLE JY_PAY_RESULT (
    id VARCHAR(36) NOT NULL,
    batch_number VARCHAR(24) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    imported_at DATETIME(3) NOT NULL,
    line_count INT NOT NULL,
    paid INT NOT NULL,
    failed INT NOT NULL,
    repeated INT NOT NULL,
    refused INT NOT NULL,
    findings INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_PAY_RESULT ON JY_PAY_RESULT (batch_number, imported_at);

-- Lines of a result file that changed nothing by themselves, with the reason.
CREATE TABLE JY_PAY_RESULT_LINE (
    id VARCHAR(36) NOT NULL,
    result_id VARCHAR(36) NOT NULL,
    line_no INT NOT NULL,
    end_to_end_id VARCHAR(60),
    outcome VARCHAR(12) NOT NULL,
    message VARCHAR(500) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_PAY_RESULT_LINE ON JY_PAY_RESULT_LINE (result_id, line_no);

-- What two officers have to decide of one instruction: a result that contradicts an earlier one, or that it is given up.
CREATE TABLE JY_PAY_MATTER (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    batch_number VARCHAR(24) NOT NULL,
    instruction_id VARCHAR(36) NOT NULL,
    open_key VARCHAR(80),
    attempt_id VARCHAR(36),
    kind VARCHAR(20) NOT NULL,
    detail VARCHAR(500) NOT NULL,
    bank_day DATE,
    state VARCHAR(10) NOT NULL,
    raised_at DATETIME(3) NOT NULL,
    resolution VARCHAR(12),
    proposed_by VARCHAR(64),
    proposed_by_name VARCHAR(100),
    proposed_at DATETIME(3),
    opinion VARCHAR(1000),
    decided_by VARCHAR(64),
    decided_by_name VARCHAR(100),
    decided_at DATETIME(3),
    PRIMARY KEY (id),
    CONSTRAINT CK_JY_PAY_MATTER_OFFICERS CHECK (decided_by IS NULL
        OR (proposed_by IS NOT NULL AND decided_by <> proposed_by))
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAY_MATTER_OPEN ON JY_PAY_MATTER (open_key);
CREATE INDEX IX_JY_PAY_MATTER ON JY_PAY_MATTER (batch_number, state, raised_at);
CREATE INDEX IX_JY_PAY_MATTER_INSTRUCTION ON JY_PAY_MATTER (instruction_id, kind);

CREATE TABLE JY_PAY_OVERDUE (
    id VARCHAR(36) NOT NULL,
    batch_number VARCHAR(24) NOT NULL,
    task_key VARCHAR(60) NOT NULL,
    step_name VARCHAR(60) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    supervisor_unit_code VARCHAR(12) NOT NULL,
    raised_to_unit_code VARCHAR(12),
    due_at DATETIME(3) NOT NULL,
    marked_at DATETIME(3) NOT NULL,
    supervised_by VARCHAR(64),
    supervised_by_name VARCHAR(100),
    supervised_at DATETIME(3),
    opinion VARCHAR(1000),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_PAY_OVERDUE ON JY_PAY_OVERDUE (batch_number, marked_at);
