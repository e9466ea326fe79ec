CREATE TABLE JY_OFFICER (
  username VARCHAR(64) NOT NULL,
  display_name VARCHAR(64) NOT NULL,
  password_hash VARCHAR(120),
  enabled BOOLEAN NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  demo BOOLEAN NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (username)
) ${tableOptions};
CREATE INDEX JY_IX_OFFICER_NAME ON JY_OFFICER (display_name);

-- mirrored: the engine holds the membership that follows from this post
CREATE TABLE JY_POST (
  id VARCHAR(36) NOT NULL,
  username VARCHAR(64) NOT NULL,
  role VARCHAR(16) NOT NULL,
  unit_code VARCHAR(12) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  mirrored BOOLEAN NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (id)
) ${tableOptions};
CREATE INDEX JY_IX_POST_OFFICER ON JY_POST (username);
CREATE INDEX JY_IX_POST_UNIT ON JY_POST (unit_code, role);
CREATE INDEX JY_IX_POST_MIRROR ON JY_POST (mirrored, valid_from);
