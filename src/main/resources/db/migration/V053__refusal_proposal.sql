-- Where the accepting tier may not refuse recognition, its review proposes it and the next one decides. Cases that run already
-- keep the rule under which they began.
ALTER TABLE JY_RECOGNITION ADD COLUMN preliminary_proposes BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE JY_RECOGNITION ADD COLUMN refusal_proposed BOOLEAN DEFAULT FALSE NOT NULL;
