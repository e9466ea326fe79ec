-- What managers did to matters that were late, each with its reason. Rows are only ever added. A limit key lets a person urge,
-- and anybody call the next tier, once a day for each matter.
CREATE TABLE JY_INTERVENTION (
    id VARCHAR(36) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    matter VARCHAR(80) NOT NULL,
    business_key VARCHAR(64),
    task_id VARCHAR(64),
    subject VARCHAR(200) NOT NULL,
    unit_code VARCHAR(12) NOT NULL,
    from_name VARCHAR(100),
    to_officer VARCHAR(64),
    to_name VARCHAR(200),
    reason VARCHAR(200) NOT NULL,
    done_by VARCHAR(64) NOT NULL,
    done_by_name VARCHAR(100) NOT NULL,
    done_by_unit VARCHAR(200) NOT NULL,
    done_at DATETIME(3) NOT NULL,
    limit_key VARCHAR(200),
    PRIMARY KEY (id)
) ${tableOptions};

CREATE UNIQUE INDEX UX_JY_INTERVENTION_LIMIT ON JY_INTERVENTION (limit_key);
CREATE INDEX IX_JY_INTERVENTION_CASE ON JY_INTERVENTION (business_key, done_at);
CREATE INDEX IX_JY_INTERVENTION_TASK ON JY_INTERVENTION (task_id, kind);

-- Steps that the engine has given up, with the case they hold up. A case's own unit where it is one, else the district in its number.
CREATE VIEW JY_V_INCIDENT AS
SELECT i.ID_ AS incident_id, i.ACTIVITY_ID_ AS activity_id, i.PROC_DEF_ID_ AS definition_id, i.INCIDENT_MSG_ AS message,
    i.INCIDENT_TIMESTAMP_ AS failed_at, j.ID_ AS job_id, j.TYPE_ AS job_type, e.BUSINESS_KEY_ AS business_key,
    COALESCE(r.unit_code, SUBSTRING(e.BUSINESS_KEY_, 3, 6)) AS unit_code
FROM ACT_RU_INCIDENT i
JOIN ACT_RU_JOB j ON j.ID_ = i.CONFIGURATION_
LEFT JOIN ACT_RU_EXECUTION p ON p.ID_ = i.PROC_INST_ID_
LEFT JOIN ACT_RU_EXECUTION e ON e.ID_ = COALESCE(CASE WHEN p.BUSINESS_KEY_ IS NULL THEN p.ROOT_PROC_INST_ID_ END, p.ID_)
LEFT JOIN JY_RECOGNITION r ON r.case_number = e.BUSINESS_KEY_
WHERE i.INCIDENT_TYPE_ = 'failedJob';

CREATE VIEW JY_V_HELPER AS
SELECT h.open_case_number, h.username
FROM JY_AGREEMENT_HELPER h
WHERE h.open_case_number IS NOT NULL;
