-- What managers read, counted ahead: a unit's row holds the unit and all below it, so that a page reads as many rows whether
-- the city has two thousand cases or two hundred thousand. The one row says when, and lets one node count at a time.
CREATE TABLE JY_OVERSIGHT_COUNT (
    id INT NOT NULL,
    counted_at DATETIME(3),
    months_on DATE,
    took_ms BIGINT NOT NULL,
    leased_until DATETIME(3),
    PRIMARY KEY (id)
) ${tableOptions};

INSERT INTO JY_OVERSIGHT_COUNT (id, took_ms) VALUES (1, 0);

-- member: the month, or the source of money; own: without the units below; total: fen, or days.
CREATE TABLE JY_OVERSIGHT_FIGURE (
    unit_code VARCHAR(12) NOT NULL,
    parent_code VARCHAR(12),
    figure VARCHAR(40) NOT NULL,
    member VARCHAR(40) NOT NULL,
    own BOOLEAN NOT NULL,
    amount BIGINT NOT NULL,
    total BIGINT NOT NULL,
    oldest DATE,
    PRIMARY KEY (unit_code, figure, member, own)
) ${tableOptions};

CREATE INDEX IX_JY_OVERSIGHT_FIGURE ON JY_OVERSIGHT_FIGURE (parent_code, member);

-- Who holds how many open tasks of the unit and all below it; an empty name for those that nobody has taken.
CREATE TABLE JY_OVERSIGHT_LOAD (
    unit_code VARCHAR(12) NOT NULL,
    username VARCHAR(64) NOT NULL,
    tasks BIGINT NOT NULL,
    overdue BIGINT NOT NULL,
    oldest DATE,
    PRIMARY KEY (unit_code, username)
) ${tableOptions};

CREATE INDEX IX_JY_OVERSIGHT_LOAD ON JY_OVERSIGHT_LOAD (unit_code, tasks);

-- The longest overdue of the unit and all below it, the worst first.
CREATE TABLE JY_OVERSIGHT_WORST (
    unit_code VARCHAR(12) NOT NULL,
    place INT NOT NULL,
    figure VARCHAR(40) NOT NULL,
    item VARCHAR(64) NOT NULL,
    case_number VARCHAR(40),
    at_unit VARCHAR(12) NOT NULL,
    what VARCHAR(255),
    since DATE NOT NULL,
    officer VARCHAR(64),
    PRIMARY KEY (unit_code, place)
) ${tableOptions};

-- Read only, as those of V190.
CREATE VIEW JY_V_WATCHED_CASE AS
SELECT r.case_number, r.unit_code, r.status, r.submitted_at, r.decided_at, r.exited_on
FROM JY_RECOGNITION r;

CREATE VIEW JY_V_WATCHED_EMPLOYMENT AS
SELECT e.id, e.case_number, a.unit_code, e.kind, e.first_day
FROM JY_EMPLOYMENT e
JOIN JY_ASSISTANCE a ON a.case_number = e.case_number;

-- A month's visit is done, missed, or still to come.
CREATE VIEW JY_V_WATCHED_VISIT AS
SELECT m.id, m.case_number, m.unit_code, m.visit_month, m.helper, m.fulfilled_on, m.missed_at
FROM JY_VISIT_MONTH m
WHERE m.fulfilled_on IS NOT NULL OR m.missed_at IS NOT NULL;

CREATE VIEW JY_V_VISIT_TO_COME AS
SELECT d.case_number, d.unit_code, d.next_month AS visit_month, d.helper
FROM JY_VISIT_DUTY d
WHERE d.next_month IS NOT NULL
    AND EXISTS (SELECT 1 FROM JY_VISIT_PERIOD p WHERE p.case_number = d.case_number AND p.last_day IS NULL);

CREATE VIEW JY_V_WATCHED_HOUSEHOLD AS
SELECT z.number AS household_number, z.unit_code, z.status, r.position, r.began_on, r.due_on, r.cleared_on
FROM JY_ZERO_HOUSEHOLD z
JOIN JY_ZERO_HOUSEHOLD_ROUND r ON r.household_number = z.number;

CREATE VIEW JY_V_WATCHED_CLAIM_LINE AS
SELECT l.ref, l.claim_number, c.unit_code, c.status, l.state, c.item_name, l.amount_fen, c.submitted_at, c.approved_on,
    l.paid_on
FROM JY_CLAIM_LINE l
JOIN JY_CLAIM c ON c.claim_number = l.claim_number;

CREATE VIEW JY_V_WATCHED_RECOVERY AS
SELECT r.recovery_number, c.unit_code, r.status, r.reason_name, r.due_fen - r.repaid_fen AS owed_fen, r.decided_at
FROM JY_RECOVERY r
JOIN JY_CLAIM c ON c.claim_number = r.claim_number;

CREATE VIEW JY_V_WATCHED_FUND AS
SELECT f.unit_code, f.source, f.budget_year, f.budget_fen, f.committed_fen, f.paid_fen, f.repaid_fen
FROM JY_FUND f;

DROP VIEW JY_V_OPEN_TASK;

-- A task that several groups may do belongs to the first of them, so that it is counted once.
CREATE VIEW JY_V_WATCHED_TASK AS
SELECT t.ID_ AS task_id, t.NAME_ AS step, t.CREATE_TIME_ AS created_at, t.DUE_DATE_ AS due_at, t.ASSIGNEE_ AS assignee,
    e.BUSINESS_KEY_ AS case_number, SUBSTRING(l.GROUP_ID_, LOCATE('-', l.GROUP_ID_) + 1) AS unit_code
FROM ACT_RU_TASK t
JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
JOIN ACT_RU_IDENTITYLINK l ON l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate' AND l.GROUP_ID_ IS NOT NULL
WHERE NOT EXISTS (SELECT 1 FROM ACT_RU_IDENTITYLINK o WHERE o.TASK_ID_ = t.ID_ AND o.TYPE_ = 'candidate'
    AND o.GROUP_ID_ < l.GROUP_ID_);

CREATE VIEW JY_V_WATCHED_OFFICER AS
SELECT o.username, o.display_name
FROM JY_OFFICER o;
