-- Old keys are found by their age, and nothing looks for a person's applications here any more.
CREATE INDEX IX_JY_INTAKE_RECEIVED ON JY_INTAKE (received_at);
