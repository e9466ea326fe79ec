CREATE TABLE JY_MIGRATION_RUN (
  id VARCHAR(36) NOT NULL,
  batch_id VARCHAR(64),
  model VARCHAR(100) NOT NULL,
  open_model VARCHAR(100),
  source_id VARCHAR(255) NOT NULL,
  target_id VARCHAR(255) NOT NULL,
  source_version INT NOT NULL,
  target_version INT NOT NULL,
  mappings VARCHAR(4000) NOT NULL,
  selected INT NOT NULL,
  failed INT NOT NULL,
  given_up INT NOT NULL,
  started_by VARCHAR(64) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  revision INT NOT NULL,
  PRIMARY KEY (id)
) ${tableOptions};
-- One migration of a model at a time: the column is empty once the run has ended.
CREATE UNIQUE INDEX IX_JY_MIGRATION_OPEN ON JY_MIGRATION_RUN (open_model);
CREATE INDEX IX_JY_MIGRATION_STARTED ON JY_MIGRATION_RUN (started_at);
