-- How far the demo's clock runs ahead of the real one. Production has no such table.
CREATE TABLE JY_DEMO_CLOCK (
    id INT NOT NULL PRIMARY KEY,
    offset_millis BIGINT NOT NULL
) ${tableOptions};
INSERT INTO JY_DEMO_CLOCK (id, offset_millis) VALUES (1, 0);
