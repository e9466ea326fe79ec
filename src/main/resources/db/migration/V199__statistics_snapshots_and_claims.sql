-- What ledgers and figures read of claims and payments: one row per line, from the tables of the modules that keep them.
CREATE VIEW JY_V_LEDGER_CLAIM AS
SELECT l.ref, l.claim_number, l.person_id, p.name AS person_name, l.case_number, l.category, l.period, l.state, l.amount_fen,
    l.fund_source, l.paid_on, l.stop_reason, c.claimant, COALESCE(e.name, p.name) AS payee_name, c.unit_code, c.item_code,
    c.item_name, c.status, c.submitted_at, c.approved_on,
    (SELECT COUNT(DISTINCT t.benefit_month) FROM JY_CLAIM_PART t WHERE t.ref = l.ref AND t.amount_fen > 0) AS months
FROM JY_CLAIM_LINE l
JOIN JY_CLAIM c ON c.claim_number = l.claim_number
LEFT JOIN JY_PERSON p ON p.person_id = l.person_id
LEFT JOIN JY_EMPLOYER e ON e.employer_number = c.payee_id;

CREATE VIEW JY_V_STAT_CLAIM AS
SELECT c.claim_number, c.unit_code, c.item_code, c.status, c.submitted_at, c.approved_on, c.amount_fen,
    COALESCE(e.name, p.name) AS payee_name, p.name AS person_name, p.person_id
FROM JY_CLAIM c
LEFT JOIN JY_PERSON p ON p.person_id = c.payee_id
LEFT JOIN JY_EMPLOYER e ON e.employer_number = c.payee_id;

CREATE INDEX IX_JY_CLAIM_SUBMITTED ON JY_CLAIM (submitted_at, claim_number);
CREATE INDEX IX_JY_CLAIM_APPROVED ON JY_CLAIM (approved_on, claim_number);
CREATE INDEX IX_JY_CLAIM_LINE_PAID ON JY_CLAIM_LINE (paid_on, ref);

CREATE VIEW JY_V_LEDGER_PAYMENT AS
SELECT i.id, i.batch_number, i.line_no, i.notice_number, i.claim_number, i.ref, l.person_id, p.name AS person_name,
    COALESCE(c.unit_code, b.district_code) AS unit_code, c.item_code, i.item_name, i.kind, i.payee_name, i.fund_source,
    i.budget_year, i.amount_fen, i.state, i.bank_name, i.last_digits, i.attempts, i.reason, i.paid_on, b.compiled_at
FROM JY_PAY_INSTRUCTION i
JOIN JY_PAY_BATCH b ON b.number = i.batch_number
LEFT JOIN JY_CLAIM_LINE l ON l.ref = i.ref
LEFT JOIN JY_CLAIM c ON c.claim_number = l.claim_number
LEFT JOIN JY_PERSON p ON p.person_id = l.person_id;

CREATE INDEX IX_JY_PAY_INSTRUCTION_LEDGER ON JY_PAY_INSTRUCTION (batch_number, id);

-- Money that came back, with the item and the unit of its claim.
CREATE VIEW JY_V_STAT_REPAYMENT AS
SELECT t.id, t.paid_on, t.amount_fen, r.recovery_number, r.claim_number, r.person_id, p.name AS person_name, r.item_code,
    COALESCE(c.unit_code, r.district_code) AS unit_code
FROM JY_RECOVERY_REPAYMENT t
JOIN JY_RECOVERY r ON r.recovery_number = t.recovery_number
LEFT JOIN JY_CLAIM c ON c.claim_number = r.claim_number
LEFT JOIN JY_PERSON p ON p.person_id = r.person_id;

CREATE INDEX IX_JY_RECOVERY_REPAYMENT_DAY ON JY_RECOVERY_REPAYMENT (paid_on, id);

-- Figures of a period that is not frozen, as they were at a stated moment; counted anew when that is long ago.
CREATE TABLE JY_STAT_SNAPSHOT (
    city_code VARCHAR(12) NOT NULL,
    period VARCHAR(7) NOT NULL,
    taken_at DATETIME(3),
    took_millis BIGINT NOT NULL,
    taking_since DATETIME(3),
    wanted_at DATETIME(3),
    PRIMARY KEY (city_code, period)
) ${tableOptions};

CREATE TABLE JY_STAT_SNAPSHOT_CELL (
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

CREATE INDEX IX_JY_STAT_SNAPSHOT_DISTRICT ON JY_STAT_SNAPSHOT_CELL (city_code, period, district_code);
