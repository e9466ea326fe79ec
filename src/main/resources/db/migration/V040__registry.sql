CREATE TABLE JY_PERSON (
    person_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    birth_date DATE NOT NULL,
    sex VARCHAR(6) NOT NULL,
    ethnicity VARCHAR(20),
    political_status VARCHAR(30),
    education VARCHAR(20),
    marital_status VARCHAR(10),
    phone_cipher VARCHAR(400) NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    employment_certificate_number VARCHAR(30),
    unemployed_since DATE,
    hukou_address VARCHAR(300),
    hukou_unit_code VARCHAR(12),
    residence_address VARCHAR(300),
    residence_unit_code VARCHAR(12),
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id)
) ${tableOptions};

CREATE INDEX IX_JY_PERSON_KEY ON JY_PERSON (key_id, person_id);

-- One person, several numbers: a corrected number stays, so that both find the person.
CREATE TABLE JY_PERSON_NUMBER (
    number_id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    number_hash VARCHAR(64) NOT NULL,
    number_cipher VARCHAR(400) NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    is_current BOOLEAN NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    replaced_at DATETIME(3),
    replaced_by VARCHAR(64),
    reason VARCHAR(500),
    PRIMARY KEY (number_id),
    CONSTRAINT FK_JY_PERSON_NUMBER FOREIGN KEY (person_id) REFERENCES JY_PERSON (person_id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_PERSON_NUMBER_HASH ON JY_PERSON_NUMBER (number_hash);
CREATE INDEX IX_JY_PERSON_NUMBER_PERSON ON JY_PERSON_NUMBER (person_id);
CREATE INDEX IX_JY_PERSON_NUMBER_KEY ON JY_PERSON_NUMBER (key_id, number_id);

CREATE TABLE JY_HOUSEHOLD_MEMBER (
    member_id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    position INT NOT NULL,
    name VARCHAR(100) NOT NULL,
    number_hash VARCHAR(64),
    number_cipher VARCHAR(400),
    key_id VARCHAR(40) NOT NULL,
    relation VARCHAR(30) NOT NULL,
    employment_status VARCHAR(30),
    PRIMARY KEY (member_id),
    CONSTRAINT FK_JY_HOUSEHOLD_MEMBER FOREIGN KEY (person_id) REFERENCES JY_PERSON (person_id)
) ${tableOptions};

CREATE INDEX IX_JY_HOUSEHOLD_MEMBER_PERSON ON JY_HOUSEHOLD_MEMBER (person_id);
CREATE INDEX IX_JY_HOUSEHOLD_MEMBER_HASH ON JY_HOUSEHOLD_MEMBER (number_hash);
CREATE INDEX IX_JY_HOUSEHOLD_MEMBER_KEY ON JY_HOUSEHOLD_MEMBER (key_id, member_id);

CREATE TABLE JY_PERSON_SKILL (
    person_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
    skill VARCHAR(60) NOT NULL,
    PRIMARY KEY (person_id, position),
    CONSTRAINT FK_JY_PERSON_SKILL FOREIGN KEY (person_id) REFERENCES JY_PERSON (person_id)
) ${tableOptions};

CREATE TABLE JY_PERSON_WISH (
    person_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
    wish VARCHAR(30) NOT NULL,
    PRIMARY KEY (person_id, position),
    CONSTRAINT FK_JY_PERSON_WISH FOREIGN KEY (person_id) REFERENCES JY_PERSON (person_id)
) ${tableOptions};
