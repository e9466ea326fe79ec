-- Days that an administrator imported from the State Council's notice. They extend and override the built-in calendar.
CREATE TABLE JY_CALENDAR_DAY (
    calendar_day DATE NOT NULL,
    working BOOLEAN NOT NULL,
    name VARCHAR(60) NOT NULL,
    imported_by VARCHAR(64) NOT NULL,
    imported_at DATETIME(3) NOT NULL,
    PRIMARY KEY (calendar_day)
) ${tableOptions};
