-- A late survey or plan is kept like every other late step: with its task, its unit and who supervised it.

ALTER TABLE JY_PLAN_OVERDUE ADD COLUMN task_key VARCHAR(60);
ALTER TABLE JY_PLAN_OVERDUE ADD COLUMN unit_code VARCHAR(12);
ALTER TABLE JY_PLAN_OVERDUE ADD COLUMN supervised_by VARCHAR(64);
