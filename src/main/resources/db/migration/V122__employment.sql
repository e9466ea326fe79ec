CREATE TABLE JY_EMPLOYMENT (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    employment_no INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    first_day DATE NOT NULL,
    employer VARCHAR(200),
    post VARCHAR(100),
    contract_end DATE,
    insured BOOLEAN,
    wage_band VARCHAR(20),
    note VARCHAR(1000),
    term_end DATE,
    term_basis VARCHAR(300),
    assessed_term_end DATE,
    late_reason VARCHAR(1000),
    recorded_by VARCHAR(64) NOT NULL,
    recorded_by_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    ended_on DATE,
    end_reason VARCHAR(200),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_EMPLOYMENT ON JY_EMPLOYMENT (case_number, employment_no);
CREATE INDEX IX_JY_EMPLOYMENT_PERSON ON JY_EMPLOYMENT (person_id, kind, first_day);

CREATE TABLE JY_EMPLOYMENT_EVIDENCE (
    employment_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
    material_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (employment_id, position)
) ${tableOptions};

CREATE TABLE JY_FOLLOW_UP (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    employment_id VARCHAR(36) NOT NULL,
    follow_up_no INT NOT NULL,
    phase VARCHAR(20) NOT NULL,
    planned_for DATE NOT NULL,
    done_on DATE,
    channel VARCHAR(20),
    still_employed BOOLEAN,
    income VARCHAR(20),
    family_change VARCHAR(1000),
    difficulties VARCHAR(1000),
    officer VARCHAR(64),
    officer_name VARCHAR(100),
    recorded_at DATETIME(3),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_FOLLOW_UP ON JY_FOLLOW_UP (employment_id, follow_up_no);
CREATE INDEX IX_JY_FOLLOW_UP_CASE ON JY_FOLLOW_UP (case_number, planned_for);
