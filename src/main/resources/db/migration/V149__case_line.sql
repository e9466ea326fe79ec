-- What the search for cases reads: one line per case, from the tables of the modules that keep its parts. Read only.
CREATE VIEW JY_CASE_LINE AS
SELECT r.case_number    AS case_number,
       r.person_id      AS person_id,
       p.name           AS person_name,
       r.unit_code      AS unit_code,
       r.status         AS recognition_status,
       r.submitted_at   AS submitted_at,
       a.situation      AS situation,
       h.username       AS helper,
       h.helper_name    AS helper_name,
       c.due_day        AS placement_due
FROM JY_RECOGNITION r
    JOIN JY_PERSON p ON p.person_id = r.person_id
    LEFT JOIN JY_ASSISTANCE a ON a.case_number = r.case_number
    LEFT JOIN JY_AGREEMENT_HELPER h ON h.open_case_number = r.case_number
    LEFT JOIN JY_PLACEMENT_CLOCK c ON c.case_number = r.case_number AND c.status = 'RUNNING';
