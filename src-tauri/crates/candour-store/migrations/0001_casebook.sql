-- The casebook itself and its audit chain. The chain holds ids and commitments; what they commit to stands apart.

CREATE TABLE casebook (
    seq INTEGER PRIMARY KEY CHECK (seq = 1),
    id TEXT NOT NULL CHECK (length(id) = 32),
    header_generation INTEGER NOT NULL CHECK (header_generation >= 0),
    min_app TEXT NOT NULL
) STRICT;

CREATE TABLE audit_entry (
    n INTEGER PRIMARY KEY CHECK (n > 0),
    line TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
CREATE TRIGGER audit_entry_is_never_removed BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;

CREATE TABLE audit_detail (
    n INTEGER PRIMARY KEY REFERENCES audit_entry (n),
    details TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_detail_is_never_changed BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
CREATE TRIGGER audit_detail_is_never_removed BEFORE DELETE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
