-- Accounts in a client's own words. What is sealed never changes; what is being written stands apart from it in a draft.
-- Paragraphs keep their ids, so that an allegation cites one whatever becomes of the others.

CREATE TABLE statement (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('first-account', 'addendum', 'recorded-interview', 'witness-statement')),
    interview TEXT NOT NULL CHECK (interview IN ('planned', 'happened', 'none-planned', 'not-known')),
    adds_to TEXT,
    content_note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((kind = 'addendum') = (adds_to IS NOT NULL)),
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party),
    FOREIGN KEY (matter, adds_to) REFERENCES statement (matter, id)
) STRICT;
CREATE TRIGGER statement_class_lowered BEFORE UPDATE OF class ON statement
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER statement_stays_what_it_is BEFORE UPDATE OF id, matter, client, number, kind, adds_to ON statement
BEGIN SELECT RAISE(ABORT, 'an account stays what it is'); END;
-- INSERT OR REPLACE removes rows and asks no trigger of their removal; so too for what is sealed, below. An account of
-- which a word has been kept has a row that refers to it, and is not removed either.
CREATE TRIGGER statement_is_never_replaced BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM statement
              WHERE seq = NEW.seq OR id = NEW.id OR (matter = NEW.matter AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an account stays what it is'); END;

CREATE TABLE statement_version (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    statement TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    paragraphs INTEGER NOT NULL CHECK (paragraphs > 0),
    sealed_at TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    signed_on TEXT CHECK (date(signed_on) IS signed_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (statement, version),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;
CREATE TRIGGER statement_version_class_lowered BEFORE UPDATE OF class ON statement_version
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_version' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER statement_version_is_never_changed
BEFORE UPDATE OF seq, matter, statement, version, paragraphs, sealed_at, sha256 ON statement_version
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;
CREATE TRIGGER statement_version_is_signed_once BEFORE UPDATE OF signed_on ON statement_version
WHEN OLD.signed_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;
CREATE TRIGGER statement_version_is_never_removed BEFORE DELETE ON statement_version
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;
CREATE TRIGGER statement_version_follows_the_last BEFORE INSERT ON statement_version
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM statement_version WHERE statement = NEW.statement)
  OR EXISTS (SELECT 1 FROM statement_version WHERE seq = NEW.seq)
  OR (NEW.version > 1 AND (SELECT kind FROM statement WHERE id = NEW.statement) <> 'witness-statement')
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;

CREATE TABLE statement_paragraph (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    statement TEXT NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (statement, version, position),
    UNIQUE (statement, version, id),
    FOREIGN KEY (statement, version) REFERENCES statement_version (statement, version)
) STRICT;
CREATE INDEX statement_paragraph_by_id ON statement_paragraph (id);
CREATE TRIGGER statement_paragraph_class_lowered BEFORE UPDATE OF class ON statement_paragraph
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_paragraph' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER statement_paragraph_is_never_changed
BEFORE UPDATE OF seq, matter, statement, version, position, id, text ON statement_paragraph
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;
CREATE TRIGGER statement_paragraph_is_never_removed BEFORE DELETE ON statement_paragraph
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;
CREATE TRIGGER statement_paragraph_is_sealed_with_its_version BEFORE INSERT ON statement_paragraph
WHEN NEW.position > (SELECT paragraphs FROM statement_version
                      WHERE statement = NEW.statement AND version = NEW.version)
  OR EXISTS (SELECT 1 FROM statement_paragraph WHERE id = NEW.id AND statement <> NEW.statement)
  OR EXISTS (SELECT 1 FROM statement_paragraph
              WHERE seq = NEW.seq OR (statement = NEW.statement AND version = NEW.version
                                      AND (position = NEW.position OR id = NEW.id)))
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;

CREATE TABLE statement_draft (
    seq INTEGER PRIMARY KEY,
    statement TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;
CREATE TRIGGER statement_draft_class_lowered BEFORE UPDATE OF class ON statement_draft
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_draft' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE statement_session (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    statement TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    taken_on TEXT NOT NULL CHECK (date(taken_on) IS taken_on),
    began TEXT NOT NULL,
    ended TEXT NOT NULL,
    place TEXT NOT NULL,
    language TEXT NOT NULL,
    breaks TEXT NOT NULL,
    how_ended TEXT NOT NULL,
    do_not_ask TEXT NOT NULL,
    preferred_words TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (statement, number),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;
CREATE TRIGGER statement_session_class_lowered BEFORE UPDATE OF class ON statement_session
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_session' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE session_person (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    session TEXT NOT NULL REFERENCES statement_session (id),
    position INTEGER NOT NULL CHECK (position > 0),
    role TEXT NOT NULL CHECK (role IN ('took-it', 'interpreter', 'support-person', 'intermediary', 'other')),
    party TEXT REFERENCES party (id),
    UNIQUE (session, position)
) STRICT;
CREATE INDEX session_person_of_matter ON session_person (matter);

CREATE TABLE statement_summary (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    statement TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;
CREATE TRIGGER statement_summary_class_lowered BEFORE UPDATE OF class ON statement_summary
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_summary' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE summary_paragraph (
    seq INTEGER PRIMARY KEY,
    statement TEXT NOT NULL REFERENCES statement (id),
    position INTEGER NOT NULL CHECK (position > 0),
    paragraph TEXT NOT NULL,
    UNIQUE (statement, position)
) STRICT;

CREATE TABLE allegation_source (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    allegation TEXT NOT NULL,
    statement TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    version INTEGER CHECK (version > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    UNIQUE (allegation, statement, paragraph),
    FOREIGN KEY (matter, allegation) REFERENCES allegation (matter, id),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;
