-- More of who a person is, and pairs of people who resemble each other, with what was decided about them.

ALTER TABLE identity_field RENAME TO identity_field_before;
CREATE TABLE identity_field (
    seq INTEGER PRIMARY KEY,
    party TEXT NOT NULL REFERENCES party (id),
    scope TEXT NOT NULL REFERENCES identity_key (scope),
    field TEXT NOT NULL CHECK (field IN ('name', 'preferred-name', 'former-names', 'aliases', 'contact-alias', 'birth',
                                         'addresses', 'telephones', 'emails')),
    sealed BLOB NOT NULL CHECK (length(sealed) >= 40),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (party, field)
) STRICT;
INSERT INTO identity_field (seq, party, scope, field, sealed, class)
SELECT seq, party, scope, field, sealed, class FROM identity_field_before;
DROP TABLE identity_field_before;
CREATE TRIGGER identity_field_class_lowered BEFORE UPDATE OF class ON identity_field
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'identity_field' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

-- Everyone with a part in a matter.
CREATE VIEW party_in_matter AS
SELECT matter, party FROM client
 UNION SELECT matter, party FROM matter_officer
 UNION SELECT matter, party FROM session_person WHERE party IS NOT NULL;

-- The reasons are codes. A pair is one row, whichever of the two came first.
CREATE TABLE conflict (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    first TEXT NOT NULL REFERENCES party (id),
    second TEXT NOT NULL REFERENCES party (id),
    reasons TEXT NOT NULL,
    UNIQUE (first, second),
    CHECK (first < second)
) STRICT;
CREATE INDEX conflict_with_second ON conflict (second);

-- What was decided, and on which reasons. The last one stands; none is ever changed.
CREATE TABLE conflict_decision (
    seq INTEGER PRIMARY KEY,
    conflict TEXT NOT NULL REFERENCES conflict (id),
    matter TEXT NOT NULL REFERENCES matter (id),
    decision TEXT NOT NULL CHECK (decision IN ('no-conflict', 'same-person', 'different-person', 'cannot-act',
                                               'information-barrier')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    reasons TEXT NOT NULL,
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    actor TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE INDEX conflict_decision_of ON conflict_decision (conflict);
CREATE TRIGGER conflict_decision_class_lowered BEFORE UPDATE OF class ON conflict_decision
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'conflict_decision' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER conflict_decision_is_never_changed
BEFORE UPDATE OF conflict, matter, decision, reason, reasons, decided_on, actor ON conflict_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays as it was made'); END;
