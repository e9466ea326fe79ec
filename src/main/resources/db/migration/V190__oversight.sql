-- What managers read, in one place: nothing is written through these, and no other module's class is needed to read them.
CREATE VIEW JY_V_UNIT AS
SELECT p.unit_code, p.path, p.full_name, p.valid_from
FROM JY_UNIT_PLACEMENT p;

CREATE VIEW JY_V_ASSISTED AS
SELECT a.case_number, a.unit_code, a.situation, a.begun_on
FROM JY_ASSISTANCE a
WHERE a.ended_on IS NULL;

CREATE VIEW JY_V_PLACEMENT AS
SELECT c.id, c.case_number, a.unit_code, a.ended_on, c.kind, c.status, c.due_day, c.stopped_on, c.result
FROM JY_PLACEMENT_CLOCK c
JOIN JY_ASSISTANCE a ON a.case_number = c.case_number;

CREATE VIEW JY_V_MISSED_VISIT AS
SELECT m.id, m.case_number, m.unit_code, m.visit_month, m.helper, m.missed_at, m.supervised_at
FROM JY_VISIT_MONTH m
WHERE m.missed_at IS NOT NULL;

-- The unit of a task is that of the group which is to do it; groups are named <role>-<unit code>.
CREATE VIEW JY_V_OPEN_TASK AS
SELECT t.ID_ AS task_id, t.NAME_ AS step, t.CREATE_TIME_ AS created_at, t.DUE_DATE_ AS due_at, t.ASSIGNEE_ AS assignee,
    e.BUSINESS_KEY_ AS case_number, SUBSTRING(l.GROUP_ID_, LOCATE('-', l.GROUP_ID_) + 1) AS unit_code
FROM ACT_RU_TASK t
JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
JOIN ACT_RU_IDENTITYLINK l ON l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate' AND l.GROUP_ID_ IS NOT NULL;
