CREATE TABLE JY_UNIT (
  code VARCHAR(12) NOT NULL,
  name VARCHAR(64) NOT NULL,
  tier VARCHAR(16) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  version INT NOT NULL,
  PRIMARY KEY (code)
) ${tableOptions};

-- Where a unit hangs in the tree, one row per span of time, so that a merger of districts is a matter of dates.
CREATE TABLE JY_UNIT_PLACEMENT (
  id VARCHAR(36) NOT NULL,
  unit_code VARCHAR(12) NOT NULL,
  parent_code VARCHAR(12),
  path VARCHAR(80) NOT NULL,
  full_name VARCHAR(255) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  version INT NOT NULL,
  PRIMARY KEY (id)
) ${tableOptions};
CREATE UNIQUE INDEX JY_UX_PLACEMENT_UNIT ON JY_UNIT_PLACEMENT (unit_code, valid_from);
CREATE INDEX JY_IX_PLACEMENT_PARENT ON JY_UNIT_PLACEMENT (parent_code, unit_code);
CREATE INDEX JY_IX_PLACEMENT_PATH ON JY_UNIT_PLACEMENT (path);
