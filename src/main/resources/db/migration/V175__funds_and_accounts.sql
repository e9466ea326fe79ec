-- Money of one source for one district in one year.
CREATE TABLE JY_FUND (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    source VARCHAR(40) NOT NULL,
    budget_year INT NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    budget_fen BIGINT NOT NULL,
    committed_fen BIGINT NOT NULL,
    paid_fen BIGINT NOT NULL,
    repaid_fen BIGINT NOT NULL,
    changes INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_FUND ON JY_FUND (unit_code, budget_year, source);

-- Every budget that was set, with its reason; rows are only ever added.
CREATE TABLE JY_FUND_CHANGE (
    id VARCHAR(36) NOT NULL,
    fund_id VARCHAR(36) NOT NULL,
    change_no INT NOT NULL,
    before_fen BIGINT NOT NULL,
    after_fen BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_FUND_CHANGE ON JY_FUND_CHANGE (fund_id, change_no);

CREATE TABLE JY_FUND_COMMITMENT (
    ref VARCHAR(40) NOT NULL,
    fund_id VARCHAR(36) NOT NULL,
    amount_fen BIGINT NOT NULL,
    repaid_fen BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (ref),
    CONSTRAINT CK_JY_FUND_REPAID CHECK (repaid_fen >= 0 AND repaid_fen <= amount_fen)
) ${tableOptions};

CREATE INDEX IX_JY_FUND_COMMITMENT ON JY_FUND_COMMITMENT (fund_id, state);

CREATE TABLE JY_PAYEE_ACCOUNT (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    payee_id VARCHAR(64) NOT NULL,
    changes INT NOT NULL,
    holder VARCHAR(200) NOT NULL,
    bank_name VARCHAR(200) NOT NULL,
    bank_code VARCHAR(12),
    number_cipher VARCHAR(400) NOT NULL,
    number_hash VARCHAR(64) NOT NULL,
    last_digits VARCHAR(4) NOT NULL,
    activated BOOLEAN NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAYEE_ACCOUNT ON JY_PAYEE_ACCOUNT (kind, payee_id);
CREATE INDEX IX_JY_PAYEE_ACCOUNT_KEY ON JY_PAYEE_ACCOUNT (key_id, id);

-- The account as each change left it; rows are only ever added.
CREATE TABLE JY_PAYEE_ACCOUNT_CHANGE (
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    change_no INT NOT NULL,
    holder VARCHAR(200) NOT NULL,
    bank_name VARCHAR(200) NOT NULL,
    bank_code VARCHAR(12),
    number_cipher VARCHAR(400) NOT NULL,
    last_digits VARCHAR(4) NOT NULL,
    activated BOOLEAN NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PAYEE_ACCOUNT_CHANGE ON JY_PAYEE_ACCOUNT_CHANGE (account_id, change_no);
CREATE INDEX IX_JY_PAYEE_ACCOUNT_CHANGE_KEY ON JY_PAYEE_ACCOUNT_CHANGE (key_id, id);
