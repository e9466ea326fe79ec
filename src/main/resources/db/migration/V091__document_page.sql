-- What a paper says, sealed, fixed when it is produced. Its PDF is set from this when it is first opened.
CREATE TABLE JY_DOCUMENT_PAGE (
    document_id VARCHAR(36) NOT NULL,
    page_cipher LONGTEXT NOT NULL,
    key_id VARCHAR(40) NOT NULL,
    PRIMARY KEY (document_id),
    CONSTRAINT FK_JY_DOCUMENT_PAGE FOREIGN KEY (document_id) REFERENCES JY_DOCUMENT (document_id)
) ${tableOptions};

CREATE INDEX IX_JY_DOCUMENT_PAGE_KEY ON JY_DOCUMENT_PAGE (key_id, document_id);
