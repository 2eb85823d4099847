-- How it is known that an officer served somewhere, and in which matter it was said; when an officer left or died; and
-- officers of one matter who are taken for officers whom the casebook knows from another.

-- Until now an officer stood in one matter alone, so that every posting was said there. Nobody had said how it was known.
ALTER TABLE posting ADD COLUMN matter TEXT REFERENCES matter (id);
ALTER TABLE posting ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE posting ADD COLUMN certainty TEXT NOT NULL DEFAULT 'not-stated'
    CHECK (certainty IN ('certain', 'likely', 'possible', 'not-stated'));
-- Touches every row, so that each is sealed as it now is.
UPDATE posting SET matter = coalesce((SELECT matter FROM matter_officer m WHERE m.party = posting.party),
                                     (SELECT matter FROM investigator i WHERE i.party = posting.party LIMIT 1));
CREATE INDEX posting_numbered ON posting (force, number COLLATE NOCASE);

-- The matter in which it was last said whether the officer serves.
ALTER TABLE officer ADD COLUMN matter TEXT REFERENCES matter (id);
ALTER TABLE officer ADD COLUMN left_words TEXT;
ALTER TABLE officer ADD COLUMN left_edtf TEXT;
ALTER TABLE officer ADD COLUMN left_earliest TEXT CHECK (date(left_earliest) IS left_earliest);
ALTER TABLE officer ADD COLUMN left_latest TEXT CHECK (date(left_latest) IS left_latest)
    CHECK (left_earliest <= left_latest);
ALTER TABLE officer ADD COLUMN left_kind TEXT CHECK (left_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown'));
ALTER TABLE officer ADD COLUMN left_basis TEXT CHECK (left_basis IN ('memory', 'worked-out', 'document', 'corroborated'))
    CHECK ((left_words IS NULL) = (left_kind IS NULL) AND (left_kind IS NULL) = (left_basis IS NULL));
ALTER TABLE officer ADD COLUMN died_words TEXT;
ALTER TABLE officer ADD COLUMN died_edtf TEXT;
ALTER TABLE officer ADD COLUMN died_earliest TEXT CHECK (date(died_earliest) IS died_earliest);
ALTER TABLE officer ADD COLUMN died_latest TEXT CHECK (date(died_latest) IS died_latest)
    CHECK (died_earliest <= died_latest);
ALTER TABLE officer ADD COLUMN died_kind TEXT CHECK (died_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown'));
ALTER TABLE officer ADD COLUMN died_basis TEXT CHECK (died_basis IN ('memory', 'worked-out', 'document', 'corroborated'))
    CHECK ((died_words IS NULL) = (died_kind IS NULL) AND (died_kind IS NULL) = (died_basis IS NULL));
UPDATE officer SET matter = coalesce((SELECT matter FROM matter_officer m WHERE m.party = officer.party),
                                     (SELECT matter FROM investigator i WHERE i.party = officer.party LIMIT 1));

-- The day on which a matter named the officer; absent where it was named before days were kept.
ALTER TABLE matter_officer ADD COLUMN named_on TEXT CHECK (date(named_on) IS named_on);
UPDATE matter_officer SET named_on = NULL;
CREATE INDEX matter_officer_named ON matter_officer (party);
CREATE INDEX allegation_accused_officer ON allegation_accused (officer);

CREATE TABLE officer_note (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    party TEXT NOT NULL,
    note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, party),
    FOREIGN KEY (matter, party) REFERENCES matter_officer (matter, party)
) STRICT;
CREATE TRIGGER officer_note_class_lowered BEFORE UPDATE OF class ON officer_note
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'officer_note' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

-- An officer is recognised once in a matter for as long as that stands.
CREATE TABLE recognition (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    party TEXT NOT NULL REFERENCES officer (party),
    reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    basis TEXT NOT NULL CHECK (trim(basis) <> ''),
    certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely', 'possible')),
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    actor TEXT NOT NULL,
    reversed_on TEXT CHECK (date(reversed_on) IS reversed_on),
    reversed_by TEXT,
    reversal_reason TEXT CHECK (trim(reversal_reason) <> ''),
    replaced_by TEXT REFERENCES officer (party),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (decided_on <= reversed_on),
    CHECK ((reversed_on IS NULL) = (reversed_by IS NULL) AND (reversed_on IS NULL) = (reversal_reason IS NULL)
           AND (reversed_on IS NULL) = (replaced_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX recognition_that_stands ON recognition (matter, party) WHERE reversed_on IS NULL;
CREATE TRIGGER recognition_class_lowered BEFORE UPDATE OF class ON recognition
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'recognition' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER recognition_is_never_changed
BEFORE UPDATE ON recognition
WHEN (NEW.id, NEW.matter, NEW.party, NEW.reasons, NEW.basis, NEW.certainty, NEW.decided_on, NEW.actor)
     IS NOT (OLD.id, OLD.matter, OLD.party, OLD.reasons, OLD.basis, OLD.certainty, OLD.decided_on, OLD.actor)
BEGIN SELECT RAISE(ABORT, 'a recognition stays as it was decided'); END;

-- When each matter that names the officer had named the officer, and had taken its first account, as it stood when the
-- recognition was decided: to show that the accounts were taken apart.
CREATE TABLE recognition_account (
    seq INTEGER PRIMARY KEY,
    recognition TEXT NOT NULL REFERENCES recognition (id),
    matter TEXT NOT NULL REFERENCES matter (id),
    named_on TEXT CHECK (date(named_on) IS named_on),
    account_on TEXT CHECK (date(account_on) IS account_on),
    UNIQUE (recognition, matter)
) STRICT;
CREATE TRIGGER recognition_account_is_never_changed BEFORE UPDATE ON recognition_account
BEGIN SELECT RAISE(ABORT, 'a recognition stays as it was decided'); END;
