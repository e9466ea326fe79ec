-- Why a notice was taken down, as the public reads it; the officer's own words stay inside.
ALTER TABLE JY_PAYMENT_NOTICE ADD COLUMN closed_ground VARCHAR(20);

-- The layout of a round's payment file, chosen when it is released; empty for the district's own.
ALTER TABLE JY_PAY_ROUND ADD COLUMN layout VARCHAR(60);
