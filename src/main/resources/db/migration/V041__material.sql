CREATE TABLE JY_MATERIAL (
    material_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    case_number VARCHAR(30),
    kind VARCHAR(50) NOT NULL,
    file_name VARCHAR(150) NOT NULL,
    media_type VARCHAR(50) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    uploader VARCHAR(64) NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    attached_at DATETIME(3),
    PRIMARY KEY (material_id)
) ${tableOptions};

CREATE INDEX IX_JY_MATERIAL_CASE ON JY_MATERIAL (case_number, uploaded_at);
CREATE INDEX IX_JY_MATERIAL_UPLOADED ON JY_MATERIAL (uploaded_at);

-- The content in pieces, so that a file is written and read without being held in memory whole.
CREATE TABLE JY_MATERIAL_PIECE (
    material_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
    content LONGBLOB NOT NULL,
    PRIMARY KEY (material_id, position),
    CONSTRAINT FK_JY_MATERIAL_PIECE FOREIGN KEY (material_id) REFERENCES JY_MATERIAL (material_id)
) ${tableOptions};
