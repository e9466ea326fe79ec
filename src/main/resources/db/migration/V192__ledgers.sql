-- What ledgers read: one row per person, visit, month of visits, service, employment, household, from the tables of the
-- modules that keep them. Read only.
CREATE VIEW JY_V_LEDGER_PERSON AS
SELECT r.case_number, r.person_id, p.name AS person_name, p.sex, p.birth_date, r.unit_code, r.status,
    r.decided_at AS recognized_at, r.exited_on, g.category_code, a.situation, a.begun_on, h.username AS helper,
    h.helper_name, c.due_day AS placement_due,
    (SELECT MAX(l.route_code) FROM JY_PLAN l WHERE l.case_number = r.case_number AND l.replaced_on IS NULL) AS route_code,
    (SELECT MAX(l.route_name) FROM JY_PLAN l WHERE l.case_number = r.case_number AND l.replaced_on IS NULL) AS route_name
FROM JY_RECOGNITION r
JOIN JY_PERSON p ON p.person_id = r.person_id
LEFT JOIN JY_RECOGNITION_CATEGORY g ON g.case_number = r.case_number AND g.position = 0
LEFT JOIN JY_ASSISTANCE a ON a.case_number = r.case_number
LEFT JOIN JY_AGREEMENT_HELPER h ON h.open_case_number = r.case_number
LEFT JOIN JY_PLACEMENT_CLOCK c ON c.case_number = r.case_number AND c.status = 'RUNNING'
WHERE r.status IN ('RECOGNIZED', 'EXITED')
    AND NOT EXISTS (SELECT 1 FROM JY_RECOGNITION n WHERE n.person_id = r.person_id AND n.status IN ('RECOGNIZED', 'EXITED')
        AND (n.submitted_at > r.submitted_at OR n.submitted_at = r.submitted_at AND n.case_number > r.case_number));

CREATE INDEX IX_JY_RECOGNITION_LEDGER ON JY_RECOGNITION (unit_code, case_number);
CREATE INDEX IX_JY_RECOGNITION_DECIDED ON JY_RECOGNITION (decided_at, case_number);
CREATE INDEX IX_JY_RECOGNITION_EXITED ON JY_RECOGNITION (exited_on, case_number);

CREATE VIEW JY_V_LEDGER_VISIT AS
SELECT v.id, v.case_number, a.person_id, p.name AS person_name, a.unit_code, v.visited_on, v.kind, v.situation,
    v.officer_name, CASE WHEN v.offline_reason IS NULL THEN 0 ELSE 1 END AS backdated
FROM JY_VISIT v
JOIN JY_ASSISTANCE a ON a.case_number = v.case_number
JOIN JY_PERSON p ON p.person_id = a.person_id;

CREATE INDEX IX_JY_VISIT_DAY ON JY_VISIT (visited_on, id);

CREATE VIEW JY_V_LEDGER_VISIT_MONTH AS
SELECT m.id, m.case_number, a.person_id, p.name AS person_name, m.unit_code, m.visit_month, m.required, m.visits,
    m.fulfilled_on, m.missed_at, m.helper, m.supervised_by_name, m.supervised_at
FROM JY_VISIT_MONTH m
JOIN JY_ASSISTANCE a ON a.case_number = m.case_number
JOIN JY_PERSON p ON p.person_id = a.person_id;

CREATE INDEX IX_JY_VISIT_MONTH_LEDGER ON JY_VISIT_MONTH (visit_month, id);

CREATE VIEW JY_V_LEDGER_SERVICE AS
SELECT s.id, s.case_number, a.person_id, p.name AS person_name, a.unit_code, s.served_on, s.kind, s.channel, s.employer,
    s.post, s.answer, s.officer_name, CASE WHEN s.offline_reason IS NULL THEN 0 ELSE 1 END AS backdated
FROM JY_SERVICE s
JOIN JY_ASSISTANCE a ON a.case_number = s.case_number
JOIN JY_PERSON p ON p.person_id = a.person_id;

CREATE INDEX IX_JY_SERVICE_DAY ON JY_SERVICE (served_on, id);

CREATE VIEW JY_V_LEDGER_EMPLOYMENT AS
SELECT e.id, e.case_number, e.person_id, p.name AS person_name, a.unit_code, e.kind, e.first_day, e.employer, e.post,
    e.contract_end, e.insured, e.term_end, e.ended_on, e.end_reason, e.recorded_by_name
FROM JY_EMPLOYMENT e
JOIN JY_ASSISTANCE a ON a.case_number = e.case_number
JOIN JY_PERSON p ON p.person_id = e.person_id;

CREATE INDEX IX_JY_EMPLOYMENT_DAY ON JY_EMPLOYMENT (first_day, id);

CREATE VIEW JY_V_LEDGER_HOUSEHOLD AS
SELECT z.number, z.unit_code, z.opened_on, z.status, z.due_on, z.cleared_on, z.cleared_by, z.planned_on,
    (SELECT COUNT(*) FROM JY_ZERO_HOUSEHOLD_MEMBER m WHERE m.household_number = z.number AND m.left_on IS NULL) AS members
FROM JY_ZERO_HOUSEHOLD z;

CREATE INDEX IX_JY_ZERO_HOUSEHOLD_LEDGER ON JY_ZERO_HOUSEHOLD (unit_code, number);

-- What an officer wants to see again.
CREATE TABLE JY_LEDGER_VIEW (
    id VARCHAR(36) NOT NULL,
    username VARCHAR(64) NOT NULL,
    ledger VARCHAR(40) NOT NULL,
    title VARCHAR(60) NOT NULL,
    query_text VARCHAR(1000) NOT NULL,
    saved_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_LEDGER_VIEW ON JY_LEDGER_VIEW (username, saved_at);

-- Every export with its purpose, and how far it has come.
CREATE TABLE JY_LEDGER_EXPORT (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    ledger VARCHAR(40) NOT NULL,
    query_text VARCHAR(1000) NOT NULL,
    purpose VARCHAR(100) NOT NULL,
    username VARCHAR(64) NOT NULL,
    state VARCHAR(20) NOT NULL,
    expected BIGINT NOT NULL,
    written BIGINT NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE INDEX IX_JY_LEDGER_EXPORT ON JY_LEDGER_EXPORT (username, asked_at);
