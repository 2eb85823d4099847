-- Every person, by cipher. Ciphers once drawn are kept for ever, so that none is used again.

CREATE TABLE cipher_drawn (
    seq INTEGER PRIMARY KEY,
    cipher TEXT NOT NULL UNIQUE CHECK (cipher GLOB '[A-Z][2-9]-[2-9][A-Z]')
) STRICT;
CREATE TRIGGER cipher_drawn_is_never_changed BEFORE UPDATE ON cipher_drawn
BEGIN SELECT RAISE(ABORT, 'a cipher is never used again'); END;
CREATE TRIGGER cipher_drawn_is_never_removed BEFORE DELETE ON cipher_drawn
BEGIN SELECT RAISE(ABORT, 'a cipher is never used again'); END;

CREATE TABLE party (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('client', 'officer', 'witness', 'family', 'other')),
    cipher TEXT NOT NULL UNIQUE REFERENCES cipher_drawn (cipher),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
