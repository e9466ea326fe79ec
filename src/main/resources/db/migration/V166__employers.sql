-- Employers and institutions that claim, known by their unified social credit code.
CREATE TABLE JY_EMPLOYER (
    employer_number VARCHAR(40) NOT NULL,
    version BIGINT NOT NULL,
    credit_code VARCHAR(18) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    name VARCHAR(200) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    contact_name VARCHAR(100) NOT NULL,
    contact_phone_cipher VARCHAR(400) NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    registered_by VARCHAR(64) NOT NULL,
    registered_at DATETIME(3) NOT NULL,
    PRIMARY KEY (employer_number)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_EMPLOYER_CODE ON JY_EMPLOYER (credit_code);
CREATE INDEX IX_JY_EMPLOYER_UNIT ON JY_EMPLOYER (unit_code, employer_number);
CREATE INDEX IX_JY_EMPLOYER_KEY ON JY_EMPLOYER (key_id, employer_number);
