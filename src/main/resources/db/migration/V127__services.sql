-- Services given, free of charge; of a recommendation also the vacancy and the answer.
CREATE TABLE JY_SERVICE (
    id VARCHAR(36) NOT NULL,
    case_number VARCHAR(24) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    channel VARCHAR(40) NOT NULL,
    served_on DATE NOT NULL,
    served_at VARCHAR(8),
    content VARCHAR(1000),
    result VARCHAR(1000),
    fee_fen BIGINT NOT NULL,
    employer VARCHAR(200),
    post VARCHAR(200),
    wage_fen BIGINT,
    suitable BOOLEAN,
    suitability VARCHAR(1000),
    answer VARCHAR(20),
    answered_on DATE,
    refusal_reason VARCHAR(40),
    refusal_valid BOOLEAN,
    answer_note VARCHAR(1000),
    offline_reason VARCHAR(500),
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    row_version INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_SERVICE ON JY_SERVICE (case_number, served_on);
