-- That names nobody: earned by a check of the finished bytes, and never set by hand (rule R6). Other bytes have another hash and no check.

CREATE TABLE anonymity_check (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    facts INTEGER NOT NULL CHECK (facts >= 0),
    pointed_out TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    UNIQUE (matter, sha256)
) STRICT;
CREATE TRIGGER anonymity_check_is_never_changed BEFORE UPDATE ON anonymity_check
BEGIN SELECT RAISE(ABORT, 'a check stays as it was'); END;
CREATE TRIGGER anonymity_check_is_never_removed BEFORE DELETE ON anonymity_check
BEGIN SELECT RAISE(ABORT, 'a check stays as it was'); END;

CREATE TRIGGER letter_is_not_public_when_it_is_issued BEFORE INSERT ON letter WHEN NEW.class = 'public'
BEGIN SELECT RAISE(ABORT, 'for release a new record is made and checked'); END;
CREATE TRIGGER letter_names_nobody_by_its_check BEFORE INSERT ON letter
WHEN NEW.class = 'anonymised'
 AND NOT EXISTS (SELECT 1 FROM anonymity_check WHERE matter = NEW.matter AND sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'what names nobody was checked'); END;
CREATE TRIGGER paper_names_nobody_by_its_check BEFORE INSERT ON paper
WHEN NEW.class = 'anonymised'
 AND NOT EXISTS (SELECT 1 FROM anonymity_check WHERE matter = NEW.matter AND sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'what names nobody was checked'); END;
CREATE TRIGGER class_is_not_lowered_so_far BEFORE INSERT ON class_change
WHEN NEW.to_class IN ('anonymised', 'public')
BEGIN SELECT RAISE(ABORT, 'for release a new record is made and checked'); END;
