-- Who a cipher stands for: sealed field by field under a key of the matter, or of all officers together (scope
-- 'officers'). Name tokens are keyed hashes of parts of names, for finding a person without reading anybody's name.

CREATE TABLE identity_key (
    seq INTEGER PRIMARY KEY,
    scope TEXT NOT NULL UNIQUE,
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 76)
) STRICT;

CREATE TABLE identity_field (
    seq INTEGER PRIMARY KEY,
    party TEXT NOT NULL REFERENCES party (id),
    scope TEXT NOT NULL REFERENCES identity_key (scope),
    field TEXT NOT NULL CHECK (field IN ('name', 'birth')),
    sealed BLOB NOT NULL CHECK (length(sealed) >= 40),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (party, field)
) STRICT;
CREATE TRIGGER identity_field_class_lowered BEFORE UPDATE OF class ON identity_field
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'identity_field' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE identity_token (
    seq INTEGER PRIMARY KEY,
    party TEXT NOT NULL REFERENCES party (id),
    scope TEXT NOT NULL REFERENCES identity_key (scope),
    kind TEXT NOT NULL CHECK (kind IN ('part', 'sound')),
    token BLOB NOT NULL CHECK (length(token) = 32),
    UNIQUE (party, kind, token)
) STRICT;
CREATE INDEX identity_token_sought ON identity_token (token);
