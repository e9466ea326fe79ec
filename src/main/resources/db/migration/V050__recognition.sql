CREATE TABLE JY_RECOGNITION (
    case_number VARCHAR(24) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    open_person_id VARCHAR(36),
    previous_case_number VARCHAR(24),
    unit_code VARCHAR(12) NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    status VARCHAR(20) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    first_receiver VARCHAR(64) NOT NULL,
    agent_name VARCHAR(100),
    agent_phone_cipher VARCHAR(400),
    key_id VARCHAR(40),
    agent_relation VARCHAR(60),
    registration_place VARCHAR(20),
    remarks VARCHAR(1000),
    submitted_at DATETIME(3) NOT NULL,
    decided_at DATETIME(3),
    decisions INT NOT NULL,
    comparison_required BOOLEAN NOT NULL,
    home_verification_required BOOLEAN NOT NULL,
    preliminary_required BOOLEAN NOT NULL,
    notice_required BOOLEAN NOT NULL,
    recheck_required BOOLEAN NOT NULL,
    comparison_round INT NOT NULL,
    comparison VARCHAR(20) NOT NULL,
    home_verified BOOLEAN NOT NULL,
    home_visit_attempts INT NOT NULL,
    home_verification_since DATETIME(3),
    supplements INT NOT NULL,
    notice_round INT NOT NULL,
    notice_number VARCHAR(40),
    notice_over BOOLEAN NOT NULL,
    age_years INT NOT NULL,
    sex VARCHAR(6) NOT NULL,
    local_hukou BOOLEAN,
    able_and_willing BOOLEAN,
    registered_unemployed BOOLEAN,
    registered_unemployed_months INT,
    quarterly_services BOOLEAN,
    insurance_months INT,
    contracted_farmland BOOLEAN,
    urban_household BOOLEAN,
    zero_employment_household BOOLEAN,
    income_below_twice_minimum BOOLEAN,
    minimum_allowance BOOLEAN,
    carer_of_seriously_ill BOOLEAN,
    single_parent BOOLEAN,
    disabled BOOLEAN,
    veteran BOOLEAN,
    graduate BOOLEAN,
    months_since_graduation INT,
    released_prisoner BOOLEAN,
    rehabilitated_drug_user BOOLEAN,
    poverty_alleviated BOOLEAN,
    land_expropriated BOOLEAN,
    other_difficulty BOOLEAN,
    PRIMARY KEY (case_number)
) ${tableOptions};

-- One open case per person: the column is empty as soon as a case is refused, withdrawn or closed.
CREATE UNIQUE INDEX UX_JY_RECOGNITION_OPEN ON JY_RECOGNITION (open_person_id);
CREATE INDEX IX_JY_RECOGNITION_PERSON ON JY_RECOGNITION (person_id, submitted_at);
CREATE INDEX IX_JY_RECOGNITION_UNIT ON JY_RECOGNITION (unit_code, status, submitted_at);
CREATE INDEX IX_JY_RECOGNITION_KEY ON JY_RECOGNITION (key_id, case_number);

-- What the applicant claims, the primary category first.
CREATE TABLE JY_RECOGNITION_CLAIM (
    case_number VARCHAR(24) NOT NULL,
    position INT NOT NULL,
    category_code VARCHAR(40) NOT NULL,
    PRIMARY KEY (case_number, position)
) ${tableOptions};

-- What a reviewer has settled on, the primary category first.
CREATE TABLE JY_RECOGNITION_CATEGORY (
    case_number VARCHAR(24) NOT NULL,
    position INT NOT NULL,
    category_code VARCHAR(40) NOT NULL,
    PRIMARY KEY (case_number, position)
) ${tableOptions};

CREATE INDEX IX_JY_RECOGNITION_CATEGORY ON JY_RECOGNITION_CATEGORY (category_code, position);

-- The last case number given in each district and year.
CREATE TABLE JY_RECOGNITION_NUMBER (
    series VARCHAR(16) NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (series)
) ${tableOptions};
