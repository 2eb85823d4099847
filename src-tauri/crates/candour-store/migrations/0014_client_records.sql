-- How clients may be reached, how they wish to be spoken with, and who stands at their side. No name is in any of it.

CREATE TABLE safe_contact (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    channels TEXT NOT NULL,
    times TEXT NOT NULL,
    may_leave TEXT NOT NULL CHECK (may_leave IN ('nothing', 'call-back', 'firm-name', 'message')),
    must_not_know TEXT NOT NULL,
    note TEXT NOT NULL,
    agreed_on TEXT NOT NULL CHECK (date(agreed_on) IS agreed_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, client),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party)
) STRICT;
CREATE TRIGGER safe_contact_class_lowered BEFORE UPDATE OF class ON safe_contact
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'safe_contact' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE client_profile (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    term TEXT NOT NULL CHECK (term IN ('not-asked', 'survivor', 'victim', 'neither')),
    own_words TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    language TEXT NOT NULL,
    needs_interpreter INTEGER NOT NULL CHECK (needs_interpreter IN (0, 1)),
    do_not_ask TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, client),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party)
) STRICT;
CREATE TRIGGER client_profile_class_lowered BEFORE UPDATE OF class ON client_profile
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'client_profile' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE helper (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    party TEXT NOT NULL UNIQUE REFERENCES party (id),
    part TEXT NOT NULL CHECK (part IN ('support-person', 'interpreter', 'litigation-friend')),
    relation TEXT NOT NULL,
    ended_on TEXT CHECK (date(ended_on) IS ended_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party)
) STRICT;
CREATE INDEX helper_of_client ON helper (matter, client);
CREATE TRIGGER helper_class_lowered BEFORE UPDATE OF class ON helper
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'helper' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

DROP VIEW party_in_matter;
CREATE VIEW party_in_matter AS
SELECT matter, party FROM client
 UNION SELECT matter, party FROM matter_officer
 UNION SELECT matter, party FROM session_person WHERE party IS NOT NULL
 UNION SELECT matter, party FROM helper;
