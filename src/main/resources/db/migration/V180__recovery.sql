-- An order to return money that was paid for one line of a claim.
CREATE TABLE JY_RECOVERY (
    recovery_number VARCHAR(32) NOT NULL,
    version BIGINT NOT NULL,
    ref VARCHAR(40) NOT NULL,
    claim_number VARCHAR(32) NOT NULL,
    case_number VARCHAR(24),
    person_id VARCHAR(36),
    district_code VARCHAR(12) NOT NULL,
    item_code VARCHAR(40) NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    status VARCHAR(20) NOT NULL,
    reason_code VARCHAR(40) NOT NULL,
    reason_name VARCHAR(100) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    article VARCHAR(300) NOT NULL,
    fraud BOOLEAN NOT NULL,
    due_fen BIGINT NOT NULL,
    repaid_fen BIGINT NOT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    proposed_at DATETIME(3) NOT NULL,
    decided_by VARCHAR(64),
    decided_at DATETIME(3),
    due_on DATE,
    free_months BOOLEAN NOT NULL,
    reminders INT NOT NULL,
    acts INT NOT NULL,
    ended_at DATETIME(3),
    PRIMARY KEY (recovery_number)
) ${tableOptions};

CREATE INDEX IX_JY_RECOVERY_LIST ON JY_RECOVERY (district_code, status, recovery_number);
CREATE INDEX IX_JY_RECOVERY_CASE ON JY_RECOVERY (case_number, recovery_number);
CREATE INDEX IX_JY_RECOVERY_REF ON JY_RECOVERY (ref);

-- What of a line is under an order: each month once, or once the whole of what is not paid by the month.
CREATE TABLE JY_RECOVERY_MONTH (
    id VARCHAR(36) NOT NULL,
    recovery_number VARCHAR(32) NOT NULL,
    ref VARCHAR(40) NOT NULL,
    benefit_month VARCHAR(7) NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_RECOVERY_MONTH ON JY_RECOVERY_MONTH (ref, benefit_month);
CREATE INDEX IX_JY_RECOVERY_MONTH ON JY_RECOVERY_MONTH (recovery_number, benefit_month);

-- Agreed parts in which it is returned.
CREATE TABLE JY_RECOVERY_INSTALMENT (
    id VARCHAR(36) NOT NULL,
    recovery_number VARCHAR(32) NOT NULL,
    instalment_no INT NOT NULL,
    due_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_RECOVERY_INSTALMENT ON JY_RECOVERY_INSTALMENT (recovery_number, instalment_no);

-- Money that came back; one voucher once.
CREATE TABLE JY_RECOVERY_REPAYMENT (
    id VARCHAR(36) NOT NULL,
    recovery_number VARCHAR(32) NOT NULL,
    paid_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    voucher VARCHAR(64) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_by_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_RECOVERY_REPAYMENT ON JY_RECOVERY_REPAYMENT (recovery_number, voucher);

-- Every act in the order in which it was taken; rows are only ever added.
CREATE TABLE JY_RECOVERY_ACT (
    id VARCHAR(36) NOT NULL,
    recovery_number VARCHAR(32) NOT NULL,
    act_no INT NOT NULL,
    step_name VARCHAR(60) NOT NULL,
    opinion VARCHAR(1000),
    officer VARCHAR(64),
    officer_name VARCHAR(100),
    acted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_RECOVERY_ACT ON JY_RECOVERY_ACT (recovery_number, act_no);

CREATE TABLE JY_RECOVERY_SERIES (
    name VARCHAR(20) NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (name)
) ${tableOptions};
