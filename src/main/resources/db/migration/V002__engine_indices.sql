-- The poll for due timers: without it a million waiting timers make each poll forty times slower.
CREATE INDEX JY_IDX_JOB_DUEDATE ON ACT_RU_JOB (DUEDATE_);
-- A page of tasks by candidate group reads the links of the group and nothing else.
CREATE INDEX JY_IDX_LINK_GROUP_TASK ON ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_);
