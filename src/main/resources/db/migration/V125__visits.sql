-- Who visits the person of a case; one row per case, so that a month's task needs one read.
CREATE TABLE JY_VISIT_DUTY (
    case_number VARCHAR(24) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    helper VARCHAR(64),
    helper_unit_code VARCHAR(12) NOT NULL,
    row_version INT NOT NULL,
    PRIMARY KEY (case_number)
) ${tableOptions};

CREATE INDEX IX_JY_VISIT_DUTY_HELPER ON JY_VISIT_DUTY (helper, case_number);
CREATE INDEX IX_JY_VISIT_DUTY_UNIT ON JY_VISIT_DUTY (unit_code, case_number);

-- Days on which visits are due.
CREATE TABLE JY_VISIT_PERIOD (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE,
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_VISIT_PERIOD ON JY_VISIT_PERIOD (case_number, first_day);

-- A visit, an attempt or a call; rows are only ever added.
CREATE TABLE JY_VISIT (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    visit_month VARCHAR(7) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    visited_on DATE NOT NULL,
    visited_at VARCHAR(8),
    place VARCHAR(300),
    situation VARCHAR(40),
    findings VARCHAR(1000),
    needs VARCHAR(1000),
    offline_reason VARCHAR(500),
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_VISIT_CASE ON JY_VISIT (case_number, visited_on);
CREATE INDEX IX_JY_VISIT_MONTH ON JY_VISIT (visit_month, case_number);

CREATE TABLE JY_VISIT_PHOTO (
    visit_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
    material_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (visit_id, position)
) ${tableOptions};

-- A month once something happened in it; that it was missed stays.
CREATE TABLE JY_VISIT_MONTH (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    visit_month VARCHAR(7) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    helper VARCHAR(64),
    required INT NOT NULL,
    visits INT NOT NULL,
    fulfilled_on DATE,
    missed_at DATETIME(3),
    supervisor_unit_code VARCHAR(12),
    raised_to_unit_code VARCHAR(12),
    supervised_by VARCHAR(64),
    supervised_by_name VARCHAR(100),
    supervised_at DATETIME(3),
    opinion VARCHAR(1000),
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_VISIT_MONTH ON JY_VISIT_MONTH (case_number, visit_month);
CREATE INDEX IX_JY_VISIT_MONTH_HELPER ON JY_VISIT_MONTH (helper, visit_month);
CREATE INDEX IX_JY_VISIT_MONTH_UNIT ON JY_VISIT_MONTH (unit_code, visit_month);
