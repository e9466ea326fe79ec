ALTER TABLE JY_RECOGNITION ADD exited_on DATE;

CREATE INDEX IX_JY_RECOGNITION_STATUS ON JY_RECOGNITION (status, case_number);

-- A proposal of exit with its decision.
CREATE TABLE JY_EXIT (
    exit_number VARCHAR(32) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    open_case_number VARCHAR(24),
    person_id VARCHAR(36) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    verify_unit VARCHAR(12) NOT NULL,
    decide_unit VARCHAR(12) NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    status VARCHAR(20) NOT NULL,
    proposed_at DATETIME(3) NOT NULL,
    decisions INT NOT NULL,
    announcement_round INT NOT NULL,
    announced_at DATETIME(3),
    answer_until DATETIME(3),
    objected BOOLEAN NOT NULL,
    ground_code VARCHAR(40),
    ground_name VARCHAR(200),
    article VARCHAR(300),
    rule_id VARCHAR(80),
    effective_on DATE,
    silent BOOLEAN NOT NULL,
    decided_at DATETIME(3),
    revoked_at DATETIME(3),
    PRIMARY KEY (exit_number)
) ${tableOptions};

-- One open proposal per case: the column is empty as soon as it is decided or withdrawn.
CREATE UNIQUE INDEX UX_JY_EXIT_OPEN ON JY_EXIT (open_case_number);
CREATE INDEX IX_JY_EXIT_CASE ON JY_EXIT (case_number, proposed_at);

-- What speaks for an exit, with the ground that the city's table gives for it, and whether the street found it true.
CREATE TABLE JY_EXIT_FACT (
    id VARCHAR(36) NOT NULL,
    exit_number VARCHAR(32) NOT NULL,
    fact_no INT NOT NULL,
    fact VARCHAR(40) NOT NULL,
    fact_day DATE NOT NULL,
    evidence VARCHAR(1000) NOT NULL,
    source VARCHAR(20) NOT NULL,
    officer VARCHAR(64),
    officer_name VARCHAR(100),
    recorded_at DATETIME(3) NOT NULL,
    ground_code VARCHAR(40) NOT NULL,
    ground_name VARCHAR(200) NOT NULL,
    article VARCHAR(300) NOT NULL,
    rule_id VARCHAR(80) NOT NULL,
    needs_evidence BOOLEAN NOT NULL,
    skips_announcement BOOLEAN NOT NULL,
    evidence_kinds VARCHAR(400),
    verified BOOLEAN,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_EXIT_FACT ON JY_EXIT_FACT (exit_number, fact_no);

-- Every act on a proposal in the order in which it was taken; rows are only ever added.
CREATE TABLE JY_EXIT_DECISION (
    id VARCHAR(36) NOT NULL,
    exit_number VARCHAR(32) NOT NULL,
    decision_no INT NOT NULL,
    step VARCHAR(30) NOT NULL,
    step_name VARCHAR(60) NOT NULL,
    outcome VARCHAR(30) NOT NULL,
    outcome_name VARCHAR(60) NOT NULL,
    opinion VARCHAR(1000),
    officer VARCHAR(64),
    officer_name VARCHAR(100),
    unit_code VARCHAR(12) NOT NULL,
    unit_name VARCHAR(100) NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_EXIT_DECISION ON JY_EXIT_DECISION (exit_number, decision_no);

CREATE TABLE JY_EXIT_OVERDUE (
    id VARCHAR(36) NOT NULL,
    exit_number VARCHAR(32) NOT NULL,
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

CREATE INDEX IX_JY_EXIT_OVERDUE ON JY_EXIT_OVERDUE (exit_number, marked_at);

-- By which age a woman retires: asked, never guessed.
CREATE TABLE JY_EXIT_TRACK (
    person_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    track VARCHAR(20) NOT NULL,
    basis VARCHAR(1000) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id)
) ${tableOptions};
