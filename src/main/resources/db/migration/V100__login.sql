CREATE TABLE JY_LOGIN_FAILURE (
  subject_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  window_start DATETIME(3) NOT NULL,
  failures INT NOT NULL,
  locked_until DATETIME(3),
  last_failure_at DATETIME(3) NOT NULL
) ${tableOptions};

CREATE INDEX IX_JY_LOGIN_FAILURE_LAST ON JY_LOGIN_FAILURE (last_failure_at);
