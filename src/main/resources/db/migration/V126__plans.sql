CREATE TABLE JY_PLAN_SURVEY (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    survey_no INT NOT NULL,
    asked_on DATE NOT NULL,
    situation VARCHAR(40) NOT NULL,
    attitude VARCHAR(20) NOT NULL,
    ability VARCHAR(20) NOT NULL,
    skilled BOOLEAN NOT NULL,
    experienced BOOLEAN NOT NULL,
    low_education BOOLEAN NOT NULL,
    startup BOOLEAN NOT NULL,
    skills VARCHAR(1000),
    wishes VARCHAR(400),
    needs VARCHAR(1000),
    fresh_until DATE,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PLAN_SURVEY ON JY_PLAN_SURVEY (case_number, survey_no);

-- One row per version of a plan, with the rule that proposed its route.
CREATE TABLE JY_PLAN (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    plan_no INT NOT NULL,
    survey_id VARCHAR(36) NOT NULL,
    route_code VARCHAR(40) NOT NULL,
    route_name VARCHAR(100) NOT NULL,
    proposed_code VARCHAR(40),
    rule_id VARCHAR(80),
    article VARCHAR(300),
    explanation VARCHAR(1000),
    deviation VARCHAR(1000),
    policy_version VARCHAR(60) NOT NULL,
    goal VARCHAR(1000) NOT NULL,
    setback_cause VARCHAR(1000),
    made_on DATE NOT NULL,
    replaced_on DATE,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PLAN ON JY_PLAN (case_number, plan_no);

CREATE TABLE JY_PLAN_ITEM (
    plan_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
    service_kind VARCHAR(40) NOT NULL,
    planned_by DATE NOT NULL,
    PRIMARY KEY (plan_id, position)
) ${tableOptions};

CREATE TABLE JY_PLAN_SETBACK (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    plan_no INT NOT NULL,
    happened_on DATE NOT NULL,
    cause VARCHAR(1000) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_PLAN_SETBACK ON JY_PLAN_SETBACK (case_number, plan_no);

CREATE TABLE JY_PLAN_OVERDUE (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    step_name VARCHAR(60) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    marked_at DATETIME(3) NOT NULL,
    supervisor_unit_code VARCHAR(12) NOT NULL,
    raised_to_unit_code VARCHAR(12),
    supervised_by_name VARCHAR(100),
    supervised_at DATETIME(3),
    opinion VARCHAR(1000),
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_PLAN_OVERDUE ON JY_PLAN_OVERDUE (case_number, marked_at);
