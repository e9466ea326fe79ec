CREATE TABLE JY_IMPORT_RUN (
    run_id VARCHAR(36) NOT NULL,
    file_name VARCHAR(150) NOT NULL,
    file_hash VARCHAR(64) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    status VARCHAR(20) NOT NULL,
    total INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3),
    lease_owner VARCHAR(36),
    lease_until DATETIME(3),
    PRIMARY KEY (run_id)
) ${tableOptions};

CREATE INDEX IX_JY_IMPORT_RUN_OFFICER ON JY_IMPORT_RUN (officer, created_at);
CREATE INDEX IX_JY_IMPORT_RUN_STATUS ON JY_IMPORT_RUN (status, lease_until);

-- The payload is sealed, and gone as soon as the row is done.
CREATE TABLE JY_IMPORT_ROW (
    run_id VARCHAR(36) NOT NULL,
    row_no INT NOT NULL,
    status VARCHAR(20) NOT NULL,
    payload LONGTEXT,
    key_id VARCHAR(40),
    case_number VARCHAR(30),
    message VARCHAR(4000),
    PRIMARY KEY (run_id, row_no),
    CONSTRAINT FK_JY_IMPORT_ROW FOREIGN KEY (run_id) REFERENCES JY_IMPORT_RUN (run_id)
) ${tableOptions};

CREATE INDEX IX_JY_IMPORT_ROW_STATUS ON JY_IMPORT_ROW (run_id, status, row_no);
CREATE INDEX IX_JY_IMPORT_ROW_KEY ON JY_IMPORT_ROW (key_id);
