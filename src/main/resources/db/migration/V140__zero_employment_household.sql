CREATE TABLE JY_ZERO_HOUSEHOLD (
    number VARCHAR(24) NOT NULL,
    version BIGINT NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    opened_on DATE NOT NULL,
    status VARCHAR(20) NOT NULL,
    due_on DATE,
    cleared_on DATE,
    cleared_by VARCHAR(24),
    reopen_until DATE,
    reminders INT NOT NULL,
    called_tier VARCHAR(20),
    plan VARCHAR(2000),
    planned_on DATE,
    PRIMARY KEY (number)
) ${tableOptions};

CREATE INDEX IX_JY_ZERO_HOUSEHOLD_DUE ON JY_ZERO_HOUSEHOLD (status, unit_code, due_on);

-- Every time in which the household waited for a job; the last one is the present one.
CREATE TABLE JY_ZERO_HOUSEHOLD_ROUND (
    household_number VARCHAR(24) NOT NULL,
    position INT NOT NULL,
    began_on DATE NOT NULL,
    due_on DATE,
    cleared_on DATE,
    outcome VARCHAR(500),
    PRIMARY KEY (household_number, position)
) ${tableOptions};

CREATE TABLE JY_ZERO_HOUSEHOLD_MEMBER (
    id VARCHAR(36) NOT NULL,
    household_number VARCHAR(24) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24),
    joined_on DATE NOT NULL,
    left_on DATE,
    left_reason VARCHAR(200),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_ZERO_MEMBER_HOUSEHOLD ON JY_ZERO_HOUSEHOLD_MEMBER (household_number, joined_on);
CREATE INDEX IX_JY_ZERO_MEMBER_PERSON ON JY_ZERO_HOUSEHOLD_MEMBER (person_id, left_on);
CREATE INDEX IX_JY_ZERO_MEMBER_CASE ON JY_ZERO_HOUSEHOLD_MEMBER (case_number, joined_on);

CREATE TABLE JY_ZERO_HOUSEHOLD_NOTE (
    id VARCHAR(36) NOT NULL,
    household_number VARCHAR(24) NOT NULL,
    noted_at DATETIME(3) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    text VARCHAR(1200) NOT NULL,
    officer VARCHAR(60),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_ZERO_NOTE_HOUSEHOLD ON JY_ZERO_HOUSEHOLD_NOTE (household_number, noted_at);

-- The last household number given in each district and year.
CREATE TABLE JY_ZERO_HOUSEHOLD_SERIES (
    series_name VARCHAR(20) NOT NULL,
    last_number INT NOT NULL,
    PRIMARY KEY (series_name)
) ${tableOptions};
