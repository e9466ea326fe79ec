-- Days of a case on which something is to be looked at.
CREATE TABLE JY_EXIT_WATCH (
    id VARCHAR(100) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    subject VARCHAR(40) NOT NULL,
    due_on DATE NOT NULL,
    done BOOLEAN NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_EXIT_WATCH_DUE ON JY_EXIT_WATCH (done, due_on, id);
CREATE INDEX IX_JY_EXIT_WATCH_CASE ON JY_EXIT_WATCH (case_number);

CREATE TABLE JY_EXIT_CERTIFICATE (
    id VARCHAR(80) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    valid_to DATE NOT NULL,
    source VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_EXIT_CERTIFICATE_CASE ON JY_EXIT_CERTIFICATE (case_number, kind);

-- Doubts that a comparison raised; one result per person and item.
CREATE TABLE JY_EXIT_FINDING (
    id VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    register VARCHAR(40) NOT NULL,
    register_name VARCHAR(40) NOT NULL,
    fact VARCHAR(40) NOT NULL,
    fact_name VARCHAR(100) NOT NULL,
    fact_day DATE,
    evidence VARCHAR(1000) NOT NULL,
    run_id VARCHAR(60) NOT NULL,
    found_at DATETIME(3) NOT NULL,
    proposed BOOLEAN NOT NULL,
    pending BOOLEAN NOT NULL,
    confirmed BOOLEAN,
    note VARCHAR(1000),
    checked_by VARCHAR(64),
    checked_by_name VARCHAR(100),
    checked_at DATETIME(3),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_EXIT_FINDING_CASE ON JY_EXIT_FINDING (case_number, found_at);

-- Walks over the recognized cases of a city; the last case done is kept, so that a walk goes on where it stopped.
CREATE TABLE JY_EXIT_RUN (
    id VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    city VARCHAR(40) NOT NULL,
    started_on DATE NOT NULL,
    last_case VARCHAR(24) NOT NULL,
    cases INT NOT NULL,
    findings INT NOT NULL,
    proposals INT NOT NULL,
    unanswered INT NOT NULL,
    failures INT NOT NULL,
    node VARCHAR(40),
    lease_until DATETIME(3),
    finished_at DATETIME(3),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_EXIT_RUN ON JY_EXIT_RUN (city, started_on);
