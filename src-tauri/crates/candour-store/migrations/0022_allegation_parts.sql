-- What part each person had in an allegation, what it is of, what offences it may come to, and who stood behind those told.
-- Everybody accused before is said to have done it.

ALTER TABLE allegation_accused ADD COLUMN did_it INTEGER NOT NULL DEFAULT 1 CHECK (did_it IN (0, 1));
ALTER TABLE allegation_accused ADD COLUMN was_present INTEGER NOT NULL DEFAULT 0 CHECK (was_present IN (0, 1));
ALTER TABLE allegation_accused ADD COLUMN knew INTEGER NOT NULL DEFAULT 0 CHECK (knew IN (0, 1));
ALTER TABLE allegation_accused ADD COLUMN covered_up INTEGER NOT NULL DEFAULT 0
    CHECK (covered_up IN (0, 1) AND did_it + was_present + knew + covered_up > 0);
CREATE UNIQUE INDEX allegation_accused_officer_once ON allegation_accused (allegation, officer);
CREATE UNIQUE INDEX allegation_accused_described_once ON allegation_accused (allegation, described);

CREATE TABLE allegation_category (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    category TEXT NOT NULL,
    UNIQUE (allegation, position),
    UNIQUE (allegation, category)
) STRICT;

CREATE TABLE allegation_offence (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    offence TEXT NOT NULL,
    UNIQUE (allegation, position),
    UNIQUE (allegation, offence)
) STRICT;

ALTER TABLE earlier_report ADD COLUMN force TEXT;
ALTER TABLE earlier_report ADD COLUMN body TEXT CHECK (body IS NULL OR force IS NULL);
-- Touches every row, so that each is sealed as it now is.
UPDATE allegation_accused SET did_it = 1;
