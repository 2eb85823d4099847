-- Investigations: what moves and how far, who decides and who investigates, what was decided, how each allegation ended.
-- Moves, decisions and outcomes are only added to: none is changed, and one is taken away only by undoing it at once.

CREATE TABLE investigation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    track TEXT NOT NULL CHECK (track IN ('complaint', 'conduct', 'criminal')),
    force TEXT NOT NULL,
    references_given TEXT NOT NULL CHECK (json_valid(references_given)),
    suspect_officer TEXT,
    suspect_described TEXT,
    complainant TEXT,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    CHECK (suspect_officer IS NULL OR suspect_described IS NULL),
    CHECK ((track = 'criminal') = (suspect_officer IS NOT NULL OR suspect_described IS NOT NULL)),
    CHECK ((track = 'criminal') = (complainant IS NOT NULL)),
    FOREIGN KEY (matter, suspect_officer) REFERENCES matter_officer (matter, party),
    FOREIGN KEY (matter, suspect_described) REFERENCES described_person (matter, id),
    FOREIGN KEY (matter, complainant) REFERENCES client (matter, party)
) STRICT;
CREATE TRIGGER investigation_class_lowered BEFORE UPDATE OF class ON investigation
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'investigation' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE investigation_allegation (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    allegation TEXT NOT NULL,
    UNIQUE (investigation, position),
    UNIQUE (investigation, allegation),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id),
    FOREIGN KEY (matter, allegation) REFERENCES allegation (matter, id)
) STRICT;

CREATE TABLE state_move (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    investigation TEXT NOT NULL REFERENCES investigation (id),
    from_state TEXT,
    to_state TEXT NOT NULL,
    moved_on TEXT NOT NULL CHECK (date(moved_on) IS moved_on),
    source TEXT NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    outside INTEGER NOT NULL CHECK (outside IN (0, 1)),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (NOT outside OR reason <> '')
) STRICT;
CREATE TRIGGER state_move_class_lowered BEFORE UPDATE OF class ON state_move
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'state_move' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER state_move_is_never_changed BEFORE UPDATE OF id, investigation, from_state, to_state, moved_on, source, document, reason, outside ON state_move
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;
CREATE INDEX state_move_of_investigation ON state_move (investigation);

CREATE TABLE mode_decision (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    investigation TEXT NOT NULL REFERENCES investigation (id),
    mode TEXT NOT NULL CHECK (mode IN ('local', 'directed', 'independent', 'supervised', 'managed')),
    body TEXT,
    force TEXT,
    decider_body TEXT NOT NULL,
    decider_force TEXT,
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    notified_on TEXT CHECK (date(notified_on) IS notified_on),
    reasons TEXT NOT NULL,
    test_applied TEXT NOT NULL,
    document TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (body IS NOT NULL OR force IS NULL),
    CHECK (decided_on <= notified_on)
) STRICT;
CREATE TRIGGER mode_decision_class_lowered BEFORE UPDATE OF class ON mode_decision
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'mode_decision' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER mode_decision_is_never_changed BEFORE UPDATE OF id, investigation, mode, body, force, decider_body, decider_force, decided_on, notified_on, reasons, test_applied, document ON mode_decision
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;
CREATE INDEX mode_decision_of_investigation ON mode_decision (investigation);

CREATE TABLE decision (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    investigation TEXT NOT NULL REFERENCES investigation (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    force TEXT,
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    notified_on TEXT CHECK (date(notified_on) IS notified_on),
    provided_on TEXT CHECK (date(provided_on) IS provided_on),
    reasons TEXT NOT NULL,
    document TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (decided_on <= notified_on),
    CHECK (decided_on <= provided_on)
) STRICT;
CREATE TRIGGER decision_class_lowered BEFORE UPDATE OF class ON decision
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'decision' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE OF id, investigation, kind, body, force, decided_on, notified_on, provided_on, reasons, document ON decision
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;
CREATE INDEX decision_of_investigation ON decision (investigation);

CREATE TABLE outcome (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    allegation TEXT NOT NULL,
    officer TEXT,
    described TEXT,
    kind TEXT NOT NULL,
    ended_on TEXT NOT NULL CHECK (date(ended_on) IS ended_on),
    note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((officer IS NULL) <> (described IS NULL)),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id),
    FOREIGN KEY (matter, allegation) REFERENCES allegation (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id)
) STRICT;
CREATE TRIGGER outcome_class_lowered BEFORE UPDATE OF class ON outcome
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'outcome' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER outcome_is_never_changed BEFORE UPDATE OF id, matter, investigation, allegation, officer, described, kind, ended_on, note ON outcome
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;
CREATE INDEX outcome_of_investigation ON outcome (investigation);

CREATE TABLE investigator (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    party TEXT NOT NULL REFERENCES officer (party),
    role TEXT NOT NULL,
    from_words TEXT,
    from_edtf TEXT,
    from_earliest TEXT CHECK (date(from_earliest) IS from_earliest),
    from_latest TEXT CHECK (date(from_latest) IS from_latest),
    from_kind TEXT CHECK (from_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    from_basis TEXT CHECK (from_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    to_words TEXT,
    to_edtf TEXT,
    to_earliest TEXT CHECK (date(to_earliest) IS to_earliest),
    to_latest TEXT CHECK (date(to_latest) IS to_latest),
    to_kind TEXT CHECK (to_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    to_basis TEXT CHECK (to_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (from_earliest <= from_latest),
    CHECK ((from_words IS NULL) = (from_kind IS NULL) AND (from_kind IS NULL) = (from_basis IS NULL)),
    CHECK (to_earliest <= to_latest),
    CHECK ((to_words IS NULL) = (to_kind IS NULL) AND (to_kind IS NULL) = (to_basis IS NULL)),
    CHECK (from_earliest <= to_latest),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id)
) STRICT;
CREATE TRIGGER investigator_class_lowered BEFORE UPDATE OF class ON investigator
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'investigator' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE INDEX investigator_of_investigation ON investigator (investigation);
CREATE INDEX investigator_of_matter ON investigator (matter);

DROP VIEW party_in_matter;
CREATE VIEW party_in_matter AS
SELECT matter, party FROM client
 UNION SELECT matter, party FROM matter_officer
 UNION SELECT matter, party FROM session_person WHERE party IS NOT NULL
 UNION SELECT matter, party FROM helper
 UNION SELECT matter, party FROM investigator;
