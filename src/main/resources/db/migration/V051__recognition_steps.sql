-- Every decision in the order in which it was taken; rows are only ever added.
CREATE TABLE JY_RECOGNITION_DECISION (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    decision_no INT NOT NULL,
    step VARCHAR(30) NOT NULL,
    step_name VARCHAR(60) NOT NULL,
    outcome VARCHAR(30) NOT NULL,
    outcome_name VARCHAR(60) NOT NULL,
    opinion VARCHAR(1000),
    reason_code VARCHAR(40),
    rule_id VARCHAR(80),
    article VARCHAR(300),
    category_code VARCHAR(40),
    officer VARCHAR(64),
    officer_name VARCHAR(100),
    unit_code VARCHAR(12) NOT NULL,
    unit_name VARCHAR(100) NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_RECOGNITION_DECISION ON JY_RECOGNITION_DECISION (case_number, decision_no);

-- The rules that had fired whenever a category was decided on.
CREATE TABLE JY_RECOGNITION_FINDING (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    decision_no INT NOT NULL,
    position INT NOT NULL,
    category_code VARCHAR(40) NOT NULL,
    category_name VARCHAR(100) NOT NULL,
    rule_id VARCHAR(80) NOT NULL,
    article VARCHAR(300),
    explanation VARCHAR(1000),
    decision_key VARCHAR(80) NOT NULL,
    decision_version INT NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_RECOGNITION_FINDING ON JY_RECOGNITION_FINDING (case_number, decision_no, position);

CREATE TABLE JY_RECOGNITION_VISIT (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    visited_on DATE NOT NULL,
    place VARCHAR(300) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    findings VARCHAR(1000),
    backdate_reason VARCHAR(500),
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_RECOGNITION_VISIT ON JY_RECOGNITION_VISIT (case_number, recorded_at);

CREATE TABLE JY_RECOGNITION_SUPPLEMENT (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    supplement_no INT NOT NULL,
    note VARCHAR(1000),
    requested_by VARCHAR(64) NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    returned_at DATETIME(3),
    expired_at DATETIME(3),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_RECOGNITION_SUPPLEMENT ON JY_RECOGNITION_SUPPLEMENT (case_number, supplement_no);

CREATE TABLE JY_RECOGNITION_SUPPLEMENT_ITEM (
    supplement_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
    item_code VARCHAR(60) NOT NULL,
    item_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (supplement_id, position)
) ${tableOptions};

-- A step that ran past its limit, and what the tier above did about it.
CREATE TABLE JY_RECOGNITION_OVERDUE (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    task_key VARCHAR(60) NOT NULL,
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

CREATE UNIQUE INDEX UX_JY_RECOGNITION_OVERDUE ON JY_RECOGNITION_OVERDUE (case_number, task_key, due_at);
CREATE INDEX IX_JY_RECOGNITION_OVERDUE_UNIT ON JY_RECOGNITION_OVERDUE (unit_code, marked_at);
