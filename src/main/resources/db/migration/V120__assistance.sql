CREATE TABLE JY_ASSISTANCE (
    case_number VARCHAR(24) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    situation VARCHAR(20) NOT NULL,
    situation_since DATE NOT NULL,
    begun_on DATE NOT NULL,
    ended_on DATE,
    suspension_reason VARCHAR(40),
    review_on DATE,
    contact_lost_on DATE,
    PRIMARY KEY (case_number)
) ${tableOptions};

CREATE INDEX IX_JY_ASSISTANCE_UNIT ON JY_ASSISTANCE (unit_code, situation);
CREATE INDEX IX_JY_ASSISTANCE_PERSON ON JY_ASSISTANCE (person_id);

CREATE TABLE JY_ASSISTANCE_SPELL (
    case_number VARCHAR(24) NOT NULL,
    position INT NOT NULL,
    situation VARCHAR(20) NOT NULL,
    first_day DATE NOT NULL,
    next_day DATE,
    reason VARCHAR(200),
    PRIMARY KEY (case_number, position)
) ${tableOptions};
