-- No query asks for a person's intakes: the case tells its person.
DROP INDEX IX_JY_INTAKE_PERSON ON JY_INTAKE;
