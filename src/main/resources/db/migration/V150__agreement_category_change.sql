-- The category that the agreement is to name once the supplementary page is signed.
ALTER TABLE JY_AGREEMENT_CHANGE ADD category_code VARCHAR(40);
ALTER TABLE JY_AGREEMENT_CHANGE ADD category_name VARCHAR(100);
