-- A month that a claim holds. Each month once per rule group, and once per slot of groups that exclude each other.
CREATE TABLE JY_BENEFIT_MONTH (
    id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    month_group VARCHAR(40) NOT NULL,
    slot VARCHAR(40) NOT NULL,
    benefit_month VARCHAR(7) NOT NULL,
    item_code VARCHAR(40) NOT NULL,
    ref VARCHAR(40) NOT NULL,
    claim_number VARCHAR(32) NOT NULL,
    case_number VARCHAR(24),
    unit_code VARCHAR(12) NOT NULL,
    term_no INT NOT NULL,
    category VARCHAR(40),
    payer VARCHAR(36),
    used BOOLEAN NOT NULL,
    reserved_at DATETIME(3) NOT NULL,
    used_at DATETIME(3),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_BENEFIT_MONTH_GROUP ON JY_BENEFIT_MONTH (person_id, month_group, benefit_month);
CREATE UNIQUE INDEX UX_JY_BENEFIT_MONTH_SLOT ON JY_BENEFIT_MONTH (person_id, slot, benefit_month);
CREATE INDEX IX_JY_BENEFIT_MONTH_REF ON JY_BENEFIT_MONTH (ref, benefit_month);

-- A month that was held and is free again; rows are only ever added.
CREATE TABLE JY_BENEFIT_MONTH_FREED (
    id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    month_group VARCHAR(40) NOT NULL,
    benefit_month VARCHAR(7) NOT NULL,
    item_code VARCHAR(40) NOT NULL,
    ref VARCHAR(40) NOT NULL,
    claim_number VARCHAR(32) NOT NULL,
    case_number VARCHAR(24),
    term_no INT NOT NULL,
    used BOOLEAN NOT NULL,
    reason VARCHAR(500) NOT NULL,
    decision VARCHAR(32),
    officer VARCHAR(64),
    freed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_BENEFIT_FREED_PERSON ON JY_BENEFIT_MONTH_FREED (person_id, month_group, term_no);
CREATE INDEX IX_JY_BENEFIT_FREED_REF ON JY_BENEFIT_MONTH_FREED (ref, benefit_month);

-- What the first approval froze for a person in one group and term.
CREATE TABLE JY_BENEFIT_TERM (
    id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    month_group VARCHAR(40) NOT NULL,
    term_no INT NOT NULL,
    first_month VARCHAR(7) NOT NULL,
    frozen_on DATE NOT NULL,
    age_years INT NOT NULL,
    limit_months INT,
    until_retirement BOOLEAN NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    basis VARCHAR(300) NOT NULL,
    ref VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_BENEFIT_TERM ON JY_BENEFIT_TERM (person_id, month_group, term_no);
