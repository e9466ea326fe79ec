CREATE TABLE JY_PLACEMENT_CLOCK (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    clock_no INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    start_day DATE NOT NULL,
    counted_from DATE NOT NULL,
    last_day DATE NOT NULL,
    due_day DATE NOT NULL,
    reminders INT NOT NULL,
    escalations INT NOT NULL,
    paused_on DATE,
    days_left INT,
    pause_reason VARCHAR(40),
    pause_name VARCHAR(100),
    pause_review_on DATE,
    stopped_on DATE,
    result VARCHAR(20),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PLACEMENT_CLOCK ON JY_PLACEMENT_CLOCK (case_number, clock_no);
CREATE INDEX IX_JY_PLACEMENT_CLOCK_DUE ON JY_PLACEMENT_CLOCK (status, due_day);

-- What the file shows of a case's assistance, in the order in which it was recorded.
CREATE TABLE JY_ASSISTANCE_EVENT (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    event_day DATE NOT NULL,
    title VARCHAR(300) NOT NULL,
    note VARCHAR(1000),
    officer VARCHAR(64),
    officer_name VARCHAR(100),
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_ASSISTANCE_EVENT ON JY_ASSISTANCE_EVENT (case_number, recorded_at);

-- Limits that passed, and what the tier that was called said.
CREATE TABLE JY_ASSISTANCE_OVERDUE (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    subject_key VARCHAR(80) NOT NULL,
    subject_name VARCHAR(100) NOT NULL,
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

CREATE UNIQUE INDEX UX_JY_ASSISTANCE_OVERDUE ON JY_ASSISTANCE_OVERDUE (case_number, subject_key, due_at, supervisor_unit_code);
CREATE INDEX IX_JY_ASSISTANCE_OVERDUE_UNIT ON JY_ASSISTANCE_OVERDUE (supervisor_unit_code, supervised_at);
