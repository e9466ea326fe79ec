-- The number of a supplementary page counts the changes of its case.
ALTER TABLE JY_AGREEMENT_CHANGE ADD COLUMN sequence_no INT;
