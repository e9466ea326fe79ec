CREATE TABLE JY_DOCUMENT (
    document_id VARCHAR(36) NOT NULL,
    idempotency_key VARCHAR(150) NOT NULL,
    case_number VARCHAR(30) NOT NULL,
    template VARCHAR(60) NOT NULL,
    title VARCHAR(120) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (document_id),
    CONSTRAINT UX_JY_DOCUMENT_KEY UNIQUE (idempotency_key)
) ${tableOptions};

CREATE INDEX IX_JY_DOCUMENT_CASE ON JY_DOCUMENT (case_number, created_at);

-- The sealed PDF apart, so that a list of documents never loads one.
CREATE TABLE JY_DOCUMENT_CONTENT (
    document_id VARCHAR(36) NOT NULL,
    content_cipher LONGTEXT NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    PRIMARY KEY (document_id),
    CONSTRAINT FK_JY_DOCUMENT_CONTENT FOREIGN KEY (document_id) REFERENCES JY_DOCUMENT (document_id)
) ${tableOptions};

CREATE INDEX IX_JY_DOCUMENT_CONTENT_KEY ON JY_DOCUMENT_CONTENT (key_id, document_id);
