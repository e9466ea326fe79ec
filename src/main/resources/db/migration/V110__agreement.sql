CREATE TABLE JY_AGREEMENT (
    agreement_number VARCHAR(32) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    open_case_number VARCHAR(24),
    sequence_no INT NOT NULL,
    status VARCHAR(20) NOT NULL,
    revision INT NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    street_code VARCHAR(12) NOT NULL,
    street_name VARCHAR(200) NOT NULL,
    category_code VARCHAR(40) NOT NULL,
    category_name VARCHAR(100) NOT NULL,
    helper VARCHAR(64) NOT NULL,
    helper_name VARCHAR(100) NOT NULL,
    helper_unit_code VARCHAR(12) NOT NULL,
    helper_unit_name VARCHAR(200) NOT NULL,
    other_terms VARCHAR(1000),
    drafted_by VARCHAR(64) NOT NULL,
    drafted_by_name VARCHAR(100) NOT NULL,
    drafted_on DATE NOT NULL,
    returned_reason VARCHAR(1000),
    paper_id VARCHAR(36),
    signed_paper_id VARCHAR(36),
    method VARCHAR(10),
    signed_on DATE,
    backdate_reason VARCHAR(1000),
    copy_street_on DATE,
    copy_person_on DATE,
    copy_helper_on DATE,
    recorded_by VARCHAR(64),
    recorded_by_name VARCHAR(100),
    recorded_at DATETIME(3),
    declined_on DATE,
    decline_reason VARCHAR(1000),
    ended_on DATE,
    PRIMARY KEY (agreement_number)
) ${tableOptions};

-- One agreement of a case is being made or holds: the column is empty once it was declined, terminated or has ended.
CREATE UNIQUE INDEX UX_JY_AGREEMENT_OPEN ON JY_AGREEMENT (open_case_number);
CREATE UNIQUE INDEX UX_JY_AGREEMENT_CASE ON JY_AGREEMENT (case_number, sequence_no);
CREATE INDEX IX_JY_AGREEMENT_HELPER ON JY_AGREEMENT (helper, status);
CREATE INDEX IX_JY_AGREEMENT_STREET ON JY_AGREEMENT (street_code, status);

-- Files and pictures that prove a signature: of the agreement or of a supplementary page.
CREATE TABLE JY_AGREEMENT_SIGNATURE (
    id VARCHAR(36) NOT NULL,
    paper_number VARCHAR(40) NOT NULL,
    party VARCHAR(10),
    material_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_AGREEMENT_SIGNATURE ON JY_AGREEMENT_SIGNATURE (paper_number, party);

-- Who helped whom from when to when.
CREATE TABLE JY_AGREEMENT_HELPER (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    open_case_number VARCHAR(24),
    username VARCHAR(64) NOT NULL,
    helper_name VARCHAR(100) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    unit_name VARCHAR(200) NOT NULL,
    since_day DATE NOT NULL,
    until_day DATE,
    end_reason VARCHAR(20),
    named_by VARCHAR(64) NOT NULL,
    named_by_name VARCHAR(100) NOT NULL,
    named_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_AGREEMENT_HELPER_OPEN ON JY_AGREEMENT_HELPER (open_case_number);
CREATE INDEX IX_JY_AGREEMENT_HELPER_CASE ON JY_AGREEMENT_HELPER (case_number, named_at);
CREATE INDEX IX_JY_AGREEMENT_HELPER_LOAD ON JY_AGREEMENT_HELPER (username, until_day, since_day);

CREATE TABLE JY_AGREEMENT_OVERDUE (
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

CREATE UNIQUE INDEX UX_JY_AGREEMENT_OVERDUE ON JY_AGREEMENT_OVERDUE (case_number, task_key, due_at);
CREATE INDEX IX_JY_AGREEMENT_OVERDUE_UNIT ON JY_AGREEMENT_OVERDUE (unit_code, marked_at);
