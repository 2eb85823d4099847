-- Dates that were reckoned from a client's birth date, and whether that has been corrected since.

ALTER TABLE allegation ADD COLUMN happened_from_birth TEXT NOT NULL DEFAULT 'no'
    CHECK (happened_from_birth IN ('no', 'used', 'corrected'));
ALTER TABLE earlier_report ADD COLUMN told_from_birth TEXT NOT NULL DEFAULT 'no'
    CHECK (told_from_birth IN ('no', 'used', 'corrected'));
