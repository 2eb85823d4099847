-- Clients in a matter, and what each allows the firm to say and to whom.

CREATE TABLE client (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    party TEXT NOT NULL REFERENCES party (id),
    capacity TEXT NOT NULL CHECK (capacity IN ('complainant', 'adversely-affected', 'representative')),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, party)
) STRICT;
CREATE TRIGGER client_class_lowered BEFORE UPDATE OF class ON client
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'client' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE authority (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    identity_allowed INTEGER NOT NULL CHECK (identity_allowed IN (0, 1)),
    given_on TEXT NOT NULL CHECK (date(given_on) IS given_on),
    expires_on TEXT CHECK (date(expires_on) IS expires_on),
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party),
    CHECK (given_on <= expires_on),
    CHECK (given_on <= withdrawn_on)
) STRICT;
CREATE TRIGGER authority_class_lowered BEFORE UPDATE OF class ON authority
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'authority' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE authority_recipient (
    seq INTEGER PRIMARY KEY,
    authority TEXT NOT NULL REFERENCES authority (id),
    position INTEGER NOT NULL CHECK (position > 0),
    body TEXT NOT NULL,
    force TEXT,
    UNIQUE (authority, position)
) STRICT;
