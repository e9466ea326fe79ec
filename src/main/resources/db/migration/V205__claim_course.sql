-- What is paid by the course is paid once for each course, loan or project: the key is held while the line counts.
ALTER TABLE JY_CLAIM_LINE ADD COLUMN course_key VARCHAR(200);
ALTER TABLE JY_CLAIM_LINE ADD COLUMN active_course VARCHAR(200);
CREATE UNIQUE INDEX UX_JY_CLAIM_LINE_COURSE ON JY_CLAIM_LINE (active_course);
