CREATE TABLE JY_CASE_TRANSFER (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    from_unit_code VARCHAR(12) NOT NULL,
    to_unit_code VARCHAR(12) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    status VARCHAR(20) NOT NULL,
    requested_by VARCHAR(64) NOT NULL,
    requested_by_name VARCHAR(100) NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    decided_by VARCHAR(64),
    decided_by_name VARCHAR(100),
    decided_at DATETIME(3),
    opinion VARCHAR(1000),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_CASE_TRANSFER ON JY_CASE_TRANSFER (case_number, status);
