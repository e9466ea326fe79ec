-- Two events of a case may have the same moment; their order is kept.
ALTER TABLE JY_ASSISTANCE_EVENT ADD event_no INT DEFAULT 0 NOT NULL;
