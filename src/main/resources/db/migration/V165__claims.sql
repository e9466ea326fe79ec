-- Claims of subsidies, with the lines that are paid, how each amount came about, and what was decided.
CREATE TABLE JY_CLAIM (
    claim_number VARCHAR(24) NOT NULL,
    version BIGINT NOT NULL,
    claimant VARCHAR(12) NOT NULL,
    payee_id VARCHAR(40) NOT NULL,
    item_code VARCHAR(60) NOT NULL,
    item_name VARCHAR(100) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    district_code VARCHAR(12) NOT NULL,
    accept_unit VARCHAR(12) NOT NULL,
    check_unit VARCHAR(12) NOT NULL,
    review_unit VARCHAR(12) NOT NULL,
    channel VARCHAR(12) NOT NULL,
    status VARCHAR(20) NOT NULL,
    submitted_by VARCHAR(64),
    submitted_by_name VARCHAR(100),
    submitted_at DATETIME(3) NOT NULL,
    agent_name VARCHAR(100),
    agent_relation VARCHAR(100),
    agent_phone_cipher VARCHAR(400),
    key_id VARCHAR(40),
    remarks VARCHAR(1000),
    policy_version VARCHAR(60) NOT NULL,
    previous_claim VARCHAR(24),
    event_on DATE,
    first_month VARCHAR(7),
    last_month VARCHAR(7),
    line_count INT NOT NULL,
    next_line INT NOT NULL,
    amount_fen BIGINT NOT NULL,
    supplements INT NOT NULL,
    supplement_due DATETIME(3),
    missing_due DATETIME(3),
    missing_open BOOLEAN NOT NULL,
    decisions INT NOT NULL,
    approved_on DATE,
    ended_at DATETIME(3),
    PRIMARY KEY (claim_number)
) ${tableOptions};

CREATE INDEX IX_JY_CLAIM_UNIT ON JY_CLAIM (unit_code, status, claim_number);
CREATE INDEX IX_JY_CLAIM_DISTRICT ON JY_CLAIM (district_code, status, claim_number);
CREATE INDEX IX_JY_CLAIM_PAYEE ON JY_CLAIM (payee_id, submitted_at);
CREATE INDEX IX_JY_CLAIM_KEY ON JY_CLAIM (key_id, claim_number);

-- What is paid: one person's part of a claim.
CREATE TABLE JY_CLAIM_LINE (
    ref VARCHAR(40) NOT NULL,
    version BIGINT NOT NULL,
    claim_number VARCHAR(24) NOT NULL,
    line_no INT NOT NULL,
    person_id VARCHAR(36),
    case_number VARCHAR(24),
    item_code VARCHAR(60) NOT NULL,
    district_code VARCHAR(12) NOT NULL,
    fund_source VARCHAR(60) NOT NULL,
    state VARCHAR(12) NOT NULL,
    max_months INT,
    category VARCHAR(40),
    placement INT NOT NULL,
    facts VARCHAR(1000) NOT NULL,
    rule_id VARCHAR(80),
    article VARCHAR(300),
    explanation VARCHAR(500),
    standard VARCHAR(300) NOT NULL,
    period VARCHAR(100),
    amount_fen BIGINT NOT NULL,
    notice_number VARCHAR(40),
    batch_number VARCHAR(40),
    budget_year INT,
    replaces VARCHAR(40),
    stopped_by VARCHAR(40),
    stop_reason VARCHAR(300),
    failure VARCHAR(300),
    paid_on DATE,
    PRIMARY KEY (ref)
) ${tableOptions};

CREATE INDEX IX_JY_CLAIM_LINE_CLAIM ON JY_CLAIM_LINE (claim_number, line_no);
CREATE INDEX IX_JY_CLAIM_LINE_READY ON JY_CLAIM_LINE (district_code, state, ref);
CREATE INDEX IX_JY_CLAIM_LINE_ITEM ON JY_CLAIM_LINE (district_code, state, item_code, ref);
CREATE INDEX IX_JY_CLAIM_LINE_CASE ON JY_CLAIM_LINE (case_number, ref);
CREATE INDEX IX_JY_CLAIM_LINE_PERSON ON JY_CLAIM_LINE (person_id, ref);
CREATE INDEX IX_JY_CLAIM_LINE_STOP ON JY_CLAIM_LINE (stopped_by);

-- How a line's amount came about, month by month.
CREATE TABLE JY_CLAIM_PART (
    id VARCHAR(36) NOT NULL,
    claim_number VARCHAR(24) NOT NULL,
    ref VARCHAR(40) NOT NULL,
    part_no INT NOT NULL,
    benefit_month VARCHAR(7),
    policy_version VARCHAR(60) NOT NULL,
    rule_id VARCHAR(80),
    article VARCHAR(300),
    calculation VARCHAR(1000) NOT NULL,
    sources VARCHAR(2000) NOT NULL,
    computed_fen BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    cut_by VARCHAR(40),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_CLAIM_PART_REF ON JY_CLAIM_PART (ref, part_no);
CREATE INDEX IX_JY_CLAIM_PART_CLAIM ON JY_CLAIM_PART (claim_number, ref, part_no);
CREATE INDEX IX_JY_CLAIM_PART_CUT ON JY_CLAIM_PART (cut_by);

CREATE TABLE JY_CLAIM_DECISION (
    id VARCHAR(36) NOT NULL,
    claim_number VARCHAR(24) NOT NULL,
    decision_no INT NOT NULL,
    step VARCHAR(20) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    outcome_name VARCHAR(40) NOT NULL,
    opinion VARCHAR(1000),
    reason VARCHAR(200),
    article VARCHAR(300),
    officer VARCHAR(64),
    officer_name VARCHAR(100),
    unit_name VARCHAR(200),
    decided_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_CLAIM_DECISION_NO ON JY_CLAIM_DECISION (claim_number, decision_no);

-- What the applicant was asked to hand in, or may hand in later (K4).
CREATE TABLE JY_CLAIM_WANTED (
    id VARCHAR(36) NOT NULL,
    claim_number VARCHAR(24) NOT NULL,
    wanted_no INT NOT NULL,
    kind VARCHAR(12) NOT NULL,
    items VARCHAR(1000) NOT NULL,
    note VARCHAR(1000),
    asked_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    done_at DATETIME(3),
    outcome VARCHAR(12),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_CLAIM_WANTED ON JY_CLAIM_WANTED (claim_number, wanted_no);

CREATE TABLE JY_CLAIM_OVERDUE (
    id VARCHAR(36) NOT NULL,
    claim_number VARCHAR(24) NOT NULL,
    task_key VARCHAR(64) NOT NULL,
    step_name VARCHAR(60) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    marked_at DATETIME(3) NOT NULL,
    supervisor_unit_code VARCHAR(12) NOT NULL,
    raised_to_unit_code VARCHAR(12),
    supervised_by VARCHAR(64),
    supervised_by_name VARCHAR(100),
    supervised_at DATETIME(3),
    opinion VARCHAR(1000),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_CLAIM_OVERDUE ON JY_CLAIM_OVERDUE (claim_number, task_key, due_at);

CREATE TABLE JY_CLAIM_NUMBER (
    series VARCHAR(24) NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (series)
) ${tableOptions};

-- One row per submission, stored first, so that a repeated one finds it.
CREATE TABLE JY_CLAIM_INTAKE (
    intake_id VARCHAR(36) NOT NULL,
    key_hash VARCHAR(64) NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    claim_number VARCHAR(24),
    received_at DATETIME(3) NOT NULL,
    PRIMARY KEY (intake_id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_CLAIM_INTAKE_KEY ON JY_CLAIM_INTAKE (key_hash);
