-- The score sheets of a year, as they were when its figures were frozen. Never changed; corrections stand beside them.
CREATE TABLE JY_ASSESSMENT (
    id VARCHAR(36) NOT NULL,
    city_code VARCHAR(12) NOT NULL,
    assessed_year INT NOT NULL,
    policy_version VARCHAR(60) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    fixed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_ASSESSMENT ON JY_ASSESSMENT (city_code, assessed_year);

-- Points in hundredths; without points where the indicator does not apply.
CREATE TABLE JY_ASSESSMENT_SCORE (
    id VARCHAR(36) NOT NULL,
    assessment_id VARCHAR(36) NOT NULL,
    parent_code VARCHAR(12),
    unit_code VARCHAR(12) NOT NULL,
    indicator VARCHAR(60) NOT NULL,
    part BIGINT NOT NULL,
    whole BIGINT NOT NULL,
    points BIGINT,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_ASSESSMENT_SCORE ON JY_ASSESSMENT_SCORE (assessment_id, unit_code, indicator);
CREATE INDEX IX_JY_ASSESSMENT_SCORE_PARENT ON JY_ASSESSMENT_SCORE (assessment_id, parent_code);

CREATE TABLE JY_ASSESSMENT_CORRECTION (
    id VARCHAR(36) NOT NULL,
    assessment_id VARCHAR(36) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    indicator VARCHAR(60) NOT NULL,
    points_before BIGINT,
    points_after BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    corrected_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_ASSESSMENT_CORRECTION ON JY_ASSESSMENT_CORRECTION (assessment_id, corrected_at);

-- What the city's officers enter of a district for the allocation of money; the last row of a factor counts, none is changed.
CREATE TABLE JY_ALLOCATION_VALUE (
    id VARCHAR(36) NOT NULL,
    city_code VARCHAR(12) NOT NULL,
    allocation_year INT NOT NULL,
    district_code VARCHAR(12) NOT NULL,
    factor VARCHAR(60) NOT NULL,
    amount DECIMAL(18, 2) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    entered_at DATETIME(3) NOT NULL,
    entry_no INT NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_ALLOCATION_VALUE ON JY_ALLOCATION_VALUE (city_code, allocation_year, district_code, factor, entry_no);
