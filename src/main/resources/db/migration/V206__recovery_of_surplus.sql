-- What the bank paid once too often is asked back under the key of that payment; the benefit months are not touched.
ALTER TABLE JY_RECOVERY ADD COLUMN surplus_key VARCHAR(40);
CREATE UNIQUE INDEX UX_JY_RECOVERY_SURPLUS ON JY_RECOVERY (surplus_key);
