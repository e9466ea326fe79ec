-- For whom a carer cares: one carer of a patient is recognized. Others' illness is theirs: the number is sealed, its hash finds
-- the other carers.
ALTER TABLE JY_RECOGNITION ADD COLUMN patient_name VARCHAR(100);
ALTER TABLE JY_RECOGNITION ADD COLUMN patient_number_cipher VARCHAR(400);
ALTER TABLE JY_RECOGNITION ADD COLUMN patient_number_hash VARCHAR(64);
ALTER TABLE JY_RECOGNITION ADD COLUMN patient_key_id VARCHAR(40);
ALTER TABLE JY_RECOGNITION ADD COLUMN patient_relation VARCHAR(20);
CREATE INDEX IX_JY_RECOGNITION_PATIENT ON JY_RECOGNITION (patient_number_hash);
CREATE INDEX IX_JY_RECOGNITION_PATIENT_KEY ON JY_RECOGNITION (patient_key_id, case_number);
