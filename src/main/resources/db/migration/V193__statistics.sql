-- Every recognition that was granted, with what figures are grouped by. Read only.
CREATE VIEW JY_V_STAT_CASE AS
SELECT r.person_id, r.case_number, r.unit_code, r.submitted_at, r.decided_at, r.exited_on, p.name AS person_name, p.sex,
    p.birth_date, COALESCE(g.category_code, 'none') AS category_code
FROM JY_RECOGNITION r
JOIN JY_PERSON p ON p.person_id = r.person_id
LEFT JOIN JY_RECOGNITION_CATEGORY g ON g.case_number = r.case_number AND g.position = 0
WHERE r.status IN ('RECOGNIZED', 'EXITED');

CREATE INDEX IX_JY_PLACEMENT_CLOCK_DAY ON JY_PLACEMENT_CLOCK (due_day, case_number);

-- A month, quarter or year whose figures stand; the hash is that of its cells in their order.
CREATE TABLE JY_STAT_PERIOD (
    id VARCHAR(36) NOT NULL,
    city_code VARCHAR(12) NOT NULL,
    period VARCHAR(7) NOT NULL,
    last_day DATE NOT NULL,
    cells INT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    frozen_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_STAT_PERIOD ON JY_STAT_PERIOD (city_code, period);

-- One row per cell: a figure of a street in one member of one dimension, with the districts as they were then.
CREATE TABLE JY_STAT_CELL (
    city_code VARCHAR(12) NOT NULL,
    period VARCHAR(7) NOT NULL,
    district_code VARCHAR(12) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    figure VARCHAR(40) NOT NULL,
    dimension VARCHAR(20) NOT NULL,
    member VARCHAR(40) NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (city_code, period, unit_code, figure, dimension, member)
) ${tableOptions};

CREATE INDEX IX_JY_STAT_CELL_DISTRICT ON JY_STAT_CELL (city_code, period, district_code);

-- What was corrected after the freeze; the cell itself stays as it was.
CREATE TABLE JY_STAT_CORRECTION (
    id VARCHAR(36) NOT NULL,
    city_code VARCHAR(12) NOT NULL,
    period VARCHAR(7) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    figure VARCHAR(40) NOT NULL,
    dimension VARCHAR(20) NOT NULL,
    member VARCHAR(40) NOT NULL,
    amount_before BIGINT NOT NULL,
    amount_after BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    officer_name VARCHAR(100) NOT NULL,
    corrected_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_STAT_CORRECTION ON JY_STAT_CORRECTION (city_code, period, corrected_at);
