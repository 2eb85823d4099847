-- The database's final form, written by `cargo xtask schema` from migrations/. Not to be edited.

CREATE TABLE allegation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    particulars TEXT NOT NULL,
    happened_words TEXT NOT NULL,
    happened_edtf TEXT,
    happened_earliest TEXT CHECK (date(happened_earliest) IS happened_earliest),
    happened_latest TEXT CHECK (date(happened_latest) IS happened_latest),
    happened_kind TEXT NOT NULL CHECK (happened_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    happened_basis TEXT NOT NULL CHECK (happened_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    place TEXT NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('on-duty', 'off-duty', 'unknown')),
    how_known TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'withdrawn')),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')), happened_from_birth TEXT NOT NULL DEFAULT 'no'
    CHECK (happened_from_birth IN ('no', 'used', 'corrected')),
    CHECK (happened_earliest <= happened_latest),
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party)
) STRICT;

CREATE TRIGGER allegation_class_lowered BEFORE UPDATE OF class ON allegation
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'allegation' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_allegation_added AFTER INSERT ON allegation
BEGIN INSERT INTO search_text SELECT * FROM search_of_allegation WHERE row = NEW.seq; END;

CREATE TRIGGER search_allegation_changed AFTER UPDATE OF seq, id, matter, particulars, place, how_known ON allegation
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (48 << 44) + (OLD.seq << 16) AND (48 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_allegation WHERE row = NEW.seq;
END;

CREATE TRIGGER search_allegation_removed AFTER DELETE ON allegation
BEGIN DELETE FROM search_text WHERE seq BETWEEN (48 << 44) + (OLD.seq << 16) AND (48 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE allegation_accused (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    allegation TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    officer TEXT,
    described TEXT, did_it INTEGER NOT NULL DEFAULT 1 CHECK (did_it IN (0, 1)), was_present INTEGER NOT NULL DEFAULT 0 CHECK (was_present IN (0, 1)), knew INTEGER NOT NULL DEFAULT 0 CHECK (knew IN (0, 1)), covered_up INTEGER NOT NULL DEFAULT 0
    CHECK (covered_up IN (0, 1) AND did_it + was_present + knew + covered_up > 0),
    UNIQUE (allegation, position),
    CHECK ((officer IS NULL) <> (described IS NULL)),
    FOREIGN KEY (matter, allegation) REFERENCES allegation (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id)
) STRICT;

CREATE UNIQUE INDEX allegation_accused_described_once ON allegation_accused (allegation, described);

CREATE INDEX allegation_accused_officer ON allegation_accused (officer);

CREATE UNIQUE INDEX allegation_accused_officer_once ON allegation_accused (allegation, officer);

CREATE TABLE allegation_category (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    category TEXT NOT NULL,
    UNIQUE (allegation, position),
    UNIQUE (allegation, category)
) STRICT;

CREATE TABLE allegation_criterion (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    criterion TEXT NOT NULL,
    UNIQUE (allegation, position)
) STRICT;

CREATE TABLE allegation_offence (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    offence TEXT NOT NULL,
    UNIQUE (allegation, position),
    UNIQUE (allegation, offence)
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

CREATE TABLE annotation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    written_at TEXT NOT NULL,
    author TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;

CREATE INDEX annotation_of_entry ON annotation (entry);

CREATE TRIGGER annotation_class_lowered BEFORE UPDATE OF class ON annotation
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'annotation' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER annotation_is_never_changed BEFORE UPDATE OF id, matter, entry, words, written_at, author ON annotation
BEGIN SELECT RAISE(ABORT, 'what was written beside a letter stays'); END;

CREATE TRIGGER search_annotation_added AFTER INSERT ON annotation
BEGIN INSERT INTO search_text SELECT * FROM search_of_annotation WHERE row = NEW.seq; END;

CREATE TRIGGER search_annotation_changed AFTER UPDATE ON annotation
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (118 << 44) + (OLD.seq << 16) AND (118 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_annotation WHERE row = NEW.seq;
END;

CREATE TRIGGER search_annotation_removed AFTER DELETE ON annotation
BEGIN DELETE FROM search_text WHERE seq BETWEEN (118 << 44) + (OLD.seq << 16) AND (118 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TABLE answer (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    ask TEXT NOT NULL,
    reply TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'part', 'refused', 'promised')),
    promised_by TEXT CHECK (date(promised_by) IS promised_by),
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (ask, reply),
    CHECK ((outcome = 'promised') = (promised_by IS NOT NULL)),
    FOREIGN KEY (matter, ask) REFERENCES ask (matter, id),
    FOREIGN KEY (matter, reply) REFERENCES correspondence (matter, id)
) STRICT;

CREATE INDEX answer_of_matter ON answer (matter, ask);

CREATE TRIGGER answer_class_lowered BEFORE UPDATE OF class ON answer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'answer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_answer_added AFTER INSERT ON answer
BEGIN INSERT INTO search_text SELECT * FROM search_of_answer WHERE row = NEW.seq; END;

CREATE TRIGGER search_answer_changed AFTER UPDATE ON answer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (116 << 44) + (OLD.seq << 16) AND (116 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_answer WHERE row = NEW.seq;
END;

CREATE TRIGGER search_answer_removed AFTER DELETE ON answer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (116 << 44) + (OLD.seq << 16) AND (116 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE ask (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    wording TEXT NOT NULL,
    reply_by TEXT CHECK (date(reply_by) IS reply_by),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (entry, number),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;

CREATE UNIQUE INDEX ask_in_matter ON ask (matter, id);

CREATE INDEX ask_of_entry ON ask (entry, id);

CREATE INDEX ask_of_matter ON ask (matter, entry, id);

CREATE TRIGGER ask_class_lowered BEFORE UPDATE OF class ON ask
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'ask' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER ask_is_never_changed BEFORE UPDATE OF id, matter, entry, number, wording, reply_by ON ask
BEGIN SELECT RAISE(ABORT, 'what was asked is never changed'); END;

CREATE TRIGGER ask_of_a_letter_is_never_removed BEFORE DELETE ON ask
WHEN EXISTS (SELECT 1 FROM correspondence WHERE id = OLD.entry AND letter IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'what was asked is never changed'); END;

CREATE TRIGGER search_ask_added AFTER INSERT ON ask
BEGIN INSERT INTO search_text SELECT * FROM search_of_ask WHERE row = NEW.seq; END;

CREATE TRIGGER search_ask_changed AFTER UPDATE ON ask
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (113 << 44) + (OLD.seq << 16) AND (113 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_ask WHERE row = NEW.seq;
END;

CREATE TRIGGER search_ask_removed AFTER DELETE ON ask
BEGIN DELETE FROM search_text WHERE seq BETWEEN (113 << 44) + (OLD.seq << 16) AND (113 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE audit_detail (
    n INTEGER PRIMARY KEY REFERENCES audit_entry (n),
    details TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_detail_is_never_changed BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;

CREATE TRIGGER audit_detail_is_never_removed BEFORE DELETE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;

CREATE TABLE audit_entry (
    n INTEGER PRIMARY KEY CHECK (n > 0),
    line TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;

CREATE TRIGGER audit_entry_is_never_removed BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;

CREATE TABLE authority (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    identity_allowed INTEGER NOT NULL CHECK (identity_allowed IN (0, 1)),
    given_on TEXT NOT NULL CHECK (date(given_on) IS given_on),
    expires_on TEXT CHECK (date(expires_on) IS expires_on),
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')), purpose TEXT NOT NULL DEFAULT 'letters'
    CHECK (purpose IN ('letters', 'linking', 'hand-over')), scope TEXT NOT NULL DEFAULT '',
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

CREATE TRIGGER search_authority_added AFTER INSERT ON authority
BEGIN INSERT INTO search_text SELECT * FROM search_of_authority WHERE row = NEW.seq; END;

CREATE TRIGGER search_authority_changed AFTER UPDATE ON authority
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (36 << 44) + (OLD.seq << 16) AND (36 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_authority WHERE row = NEW.seq;
END;

CREATE TRIGGER search_authority_removed AFTER DELETE ON authority
BEGIN DELETE FROM search_text WHERE seq BETWEEN (36 << 44) + (OLD.seq << 16) AND (36 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE authority_recipient (
    seq INTEGER PRIMARY KEY,
    authority TEXT NOT NULL REFERENCES authority (id),
    position INTEGER NOT NULL CHECK (position > 0),
    body TEXT NOT NULL,
    force TEXT,
    UNIQUE (authority, position)
) STRICT;

CREATE TABLE backup (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
    made_at TEXT NOT NULL,
    place TEXT NOT NULL,
    entries INTEGER NOT NULL CHECK (entries > 0),
    files INTEGER NOT NULL CHECK (files >= 0),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE TRIGGER backup_class_lowered BEFORE UPDATE OF class ON backup
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'backup' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER backup_is_never_changed BEFORE UPDATE ON backup
BEGIN SELECT RAISE(ABORT, 'what is known of a backup stays'); END;

CREATE TRIGGER backup_is_never_removed BEFORE DELETE ON backup
BEGIN SELECT RAISE(ABORT, 'what is known of a backup stays'); END;

CREATE TABLE binned (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    noun TEXT NOT NULL CHECK (noun IN ('letter-draft', 'allegation', 'described', 'account', 'session', 'helper', 'posting',
                                       'note', 'preservation', 'investigation', 'exhibit', 'evidence')),
    record TEXT NOT NULL,
    number INTEGER CHECK (number > 0),
    within TEXT,
    kept TEXT CHECK (json_valid(kept)),
    binned_on TEXT NOT NULL CHECK (date(binned_on) IS binned_on),
    actor TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE INDEX binned_of_matter ON binned (matter, noun);

CREATE TRIGGER binned_class_lowered BEFORE UPDATE OF class ON binned
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'binned' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE blob (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
    matter TEXT NOT NULL REFERENCES matter (id),
    plain_sha256 TEXT NOT NULL CHECK (length(plain_sha256) = 64),
    plain_len INTEGER NOT NULL CHECK (plain_len >= 0),
    cipher_sha256 TEXT NOT NULL CHECK (length(cipher_sha256) = 64),
    cipher_len INTEGER NOT NULL CHECK (cipher_len > 0),
    mime_sniffed TEXT NOT NULL,
    original_name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    source_note TEXT NOT NULL,
    derived_from TEXT REFERENCES blob (id),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE TRIGGER blob_class_lowered BEFORE UPDATE OF class ON blob
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'blob' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER blob_is_no_lower_than_its_source BEFORE INSERT ON blob
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < (SELECT instr('public anonymised confidential-shareable privileged', class) FROM blob
       WHERE id = NEW.derived_from)
BEGIN SELECT RAISE(ABORT, 'a derived record has at least the class of its source'); END;

CREATE TRIGGER search_blob_added AFTER INSERT ON blob
BEGIN INSERT INTO search_text SELECT * FROM search_of_blob WHERE row = NEW.seq; END;

CREATE TRIGGER search_blob_changed AFTER UPDATE ON blob
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (129 << 44) + (OLD.seq << 16) AND (129 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_blob WHERE row = NEW.seq;
END;

CREATE TRIGGER search_blob_removed AFTER DELETE ON blob
BEGIN DELETE FROM search_text WHERE seq BETWEEN (129 << 44) + (OLD.seq << 16) AND (129 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE casebook (
    seq INTEGER PRIMARY KEY CHECK (seq = 1),
    id TEXT NOT NULL CHECK (length(id) = 32),
    header_generation INTEGER NOT NULL CHECK (header_generation >= 0),
    min_app TEXT NOT NULL
) STRICT;

CREATE TABLE check_answer (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    fact TEXT NOT NULL CHECK (fact IN ('authority', 'body', 'reg32', 'pre_2004_shut_out')),
    answer TEXT CHECK (answer IN ('yes', 'no', 'unknown')),
    body TEXT CHECK (body <> ''),
    force TEXT CHECK (force <> ''),
    words TEXT NOT NULL CHECK (words <> ''),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((answer IS NULL) = (fact IN ('authority', 'body'))),
    CHECK (body IS NULL OR answer IS NULL),
    CHECK (force IS NULL OR body IS NOT NULL),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id)
) STRICT;

CREATE INDEX check_answer_of_investigation ON check_answer (matter, investigation);

CREATE TRIGGER check_answer_class_lowered BEFORE UPDATE OF class ON check_answer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'check_answer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER check_answer_is_never_changed
BEFORE UPDATE OF matter, investigation, fact, answer, body, force, words, on_day ON check_answer
BEGIN SELECT RAISE(ABORT, 'what was answered stays as it was'); END;

CREATE TRIGGER search_check_answer_added AFTER INSERT ON check_answer
BEGIN INSERT INTO search_text SELECT * FROM search_of_check_answer WHERE row = NEW.seq; END;

CREATE TRIGGER search_check_answer_changed AFTER UPDATE ON check_answer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (106 << 44) + (OLD.seq << 16) AND (106 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_check_answer WHERE row = NEW.seq;
END;

CREATE TRIGGER search_check_answer_removed AFTER DELETE ON check_answer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (106 << 44) + (OLD.seq << 16) AND (106 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE cipher_drawn (
    seq INTEGER PRIMARY KEY,
    cipher TEXT NOT NULL UNIQUE CHECK (cipher GLOB '[A-Z][2-9]-[2-9][A-Z]')
) STRICT;

CREATE TRIGGER cipher_drawn_is_never_changed BEFORE UPDATE ON cipher_drawn
BEGIN SELECT RAISE(ABORT, 'a cipher is never used again'); END;

CREATE TRIGGER cipher_drawn_is_never_removed BEFORE DELETE ON cipher_drawn
BEGIN SELECT RAISE(ABORT, 'a cipher is never used again'); END;

CREATE TABLE class_change (
    seq INTEGER PRIMARY KEY,
    record_table TEXT NOT NULL,
    record INTEGER NOT NULL,
    from_class TEXT NOT NULL,
    to_class TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    actor TEXT NOT NULL,
    authority TEXT,
    entry INTEGER NOT NULL REFERENCES audit_entry (n) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER class_change_is_never_changed BEFORE UPDATE ON class_change
BEGIN SELECT RAISE(ABORT, 'a change of class is never unmade'); END;

CREATE TRIGGER class_change_is_never_removed BEFORE DELETE ON class_change
BEGIN SELECT RAISE(ABORT, 'a change of class is never unmade'); END;

CREATE TRIGGER class_is_not_lowered_so_far BEFORE INSERT ON class_change
WHEN NEW.to_class IN ('anonymised', 'public')
BEGIN SELECT RAISE(ABORT, 'for release a new record is made and checked'); END;

CREATE VIEW class_change_under_way AS
SELECT record_table, record, from_class, to_class FROM class_change
 WHERE entry > (SELECT coalesce(max(n), 0) FROM audit_entry);

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

CREATE TRIGGER search_client_added AFTER INSERT ON client
BEGIN INSERT INTO search_text SELECT * FROM search_of_client WHERE row = NEW.seq; END;

CREATE TRIGGER search_client_changed AFTER UPDATE ON client
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (32 << 44) + (OLD.seq << 16) AND (32 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_client WHERE row = NEW.seq;
END;

CREATE TRIGGER search_client_removed AFTER DELETE ON client
BEGIN DELETE FROM search_text WHERE seq BETWEEN (32 << 44) + (OLD.seq << 16) AND (32 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER search_client_profile_added AFTER INSERT ON client_profile
BEGIN INSERT INTO search_text SELECT * FROM search_of_client_profile WHERE row = NEW.seq; END;

CREATE TRIGGER search_client_profile_changed AFTER UPDATE ON client_profile
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (33 << 44) + (OLD.seq << 16) AND (33 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_client_profile WHERE row = NEW.seq;
END;

CREATE TRIGGER search_client_profile_removed AFTER DELETE ON client_profile
BEGIN DELETE FROM search_text WHERE seq BETWEEN (33 << 44) + (OLD.seq << 16) AND (33 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER search_conflict_decision_added AFTER INSERT ON conflict_decision
BEGIN INSERT INTO search_text SELECT * FROM search_of_conflict_decision WHERE row = NEW.seq; END;

CREATE TRIGGER search_conflict_decision_changed AFTER UPDATE ON conflict_decision
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (37 << 44) + (OLD.seq << 16) AND (37 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_conflict_decision WHERE row = NEW.seq;
END;

CREATE TRIGGER search_conflict_decision_removed AFTER DELETE ON conflict_decision
BEGIN DELETE FROM search_text WHERE seq BETWEEN (37 << 44) + (OLD.seq << 16) AND (37 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE correspondence (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    body TEXT NOT NULL,
    force TEXT,
    dated_on TEXT NOT NULL CHECK (date(dated_on) IS dated_on),
    subject TEXT NOT NULL,
    our_reference TEXT NOT NULL,
    reply_by TEXT CHECK (date(reply_by) IS reply_by),
    letter TEXT UNIQUE REFERENCES letter (id),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
, received_on TEXT
    CHECK (date(received_on) IS received_on AND (received_on IS NULL OR direction = 'in')), means TEXT
    CHECK (means IN ('post', 'tracked-post', 'email', 'portal', 'hand', 'telephone')), their_reference TEXT NOT NULL DEFAULT '', only_acknowledges INTEGER NOT NULL DEFAULT 0
    CHECK (only_acknowledges IN (0, 1) AND (only_acknowledges = 0 OR direction = 'in')), blob TEXT REFERENCES blob (id)) STRICT;

CREATE INDEX correspondence_exchange
    ON correspondence (matter, direction, dated_on, id, body, force, reply_by, only_acknowledges, letter);

CREATE UNIQUE INDEX correspondence_in_matter ON correspondence (matter, id);

CREATE INDEX correspondence_of_matter ON correspondence (matter, dated_on);

CREATE TRIGGER correspondence_class_lowered BEFORE UPDATE OF class ON correspondence
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'correspondence' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER correspondence_file_is_never_changed BEFORE UPDATE OF blob ON correspondence
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;

CREATE TRIGGER correspondence_file_is_of_its_matter BEFORE INSERT ON correspondence
WHEN NEW.blob IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blob WHERE id = NEW.blob AND matter = NEW.matter)
BEGIN SELECT RAISE(ABORT, 'a file is of the matter that it is used in'); END;

CREATE TRIGGER correspondence_is_never_changed
BEFORE UPDATE OF id, matter, direction, body, force, dated_on, received_on, means, subject, our_reference,
                 their_reference, reply_by, letter, only_acknowledges ON correspondence
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;

CREATE TRIGGER correspondence_of_a_letter_is_never_removed BEFORE DELETE ON correspondence
WHEN OLD.letter IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;

CREATE TRIGGER search_correspondence_added AFTER INSERT ON correspondence
BEGIN INSERT INTO search_text SELECT * FROM search_of_correspondence WHERE row = NEW.seq; END;

CREATE TRIGGER search_correspondence_changed AFTER UPDATE ON correspondence
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (114 << 44) + (OLD.seq << 16) AND (114 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_correspondence WHERE row = NEW.seq;
END;

CREATE TRIGGER search_correspondence_removed AFTER DELETE ON correspondence
BEGIN DELETE FROM search_text WHERE seq BETWEEN (114 << 44) + (OLD.seq << 16) AND (114 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE criterion_answer (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    allegation TEXT NOT NULL,
    criterion TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
    words TEXT NOT NULL CHECK (words <> ''),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, allegation) REFERENCES allegation (matter, id)
) STRICT;

CREATE INDEX criterion_answer_of_allegation ON criterion_answer (matter, allegation);

CREATE TRIGGER criterion_answer_class_lowered BEFORE UPDATE OF class ON criterion_answer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'criterion_answer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER criterion_answer_is_never_changed
BEFORE UPDATE OF matter, allegation, criterion, answer, words, on_day ON criterion_answer
BEGIN SELECT RAISE(ABORT, 'what was answered stays as it was'); END;

CREATE TRIGGER search_criterion_answer_added AFTER INSERT ON criterion_answer
BEGIN INSERT INTO search_text SELECT * FROM search_of_criterion_answer WHERE row = NEW.seq; END;

CREATE TRIGGER search_criterion_answer_changed AFTER UPDATE ON criterion_answer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (50 << 44) + (OLD.seq << 16) AND (50 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_criterion_answer WHERE row = NEW.seq;
END;

CREATE TRIGGER search_criterion_answer_removed AFTER DELETE ON criterion_answer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (50 << 44) + (OLD.seq << 16) AND (50 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE INDEX decision_of_investigation ON decision (investigation);

CREATE TRIGGER decision_class_lowered BEFORE UPDATE OF class ON decision
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'decision' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER decision_is_never_changed BEFORE UPDATE OF id, investigation, kind, body, force, decided_on, notified_on, provided_on, reasons, document ON decision
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;

CREATE TRIGGER search_decision_added AFTER INSERT ON decision
BEGIN INSERT INTO search_text SELECT * FROM search_of_decision WHERE row = NEW.seq; END;

CREATE TRIGGER search_decision_changed AFTER UPDATE ON decision
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (99 << 44) + (OLD.seq << 16) AND (99 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_decision WHERE row = NEW.seq;
END;

CREATE TRIGGER search_decision_removed AFTER DELETE ON decision
BEGIN DELETE FROM search_text WHERE seq BETWEEN (99 << 44) + (OLD.seq << 16) AND (99 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE described_person (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    description TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')), seen_words TEXT, seen_edtf TEXT, seen_earliest TEXT CHECK (date(seen_earliest) IS seen_earliest), seen_latest TEXT
    CHECK (date(seen_latest) IS seen_latest AND seen_earliest <= seen_latest), seen_kind TEXT
    CHECK (seen_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between', 'before', 'after', 'repeated',
                         'unknown')), seen_basis TEXT
    CHECK (seen_basis IN ('memory', 'worked-out', 'document', 'corroborated')
           AND (seen_words IS NULL) = (seen_kind IS NULL) AND (seen_kind IS NULL) = (seen_basis IS NULL)), force TEXT, place TEXT NOT NULL DEFAULT '', build TEXT NOT NULL DEFAULT '', age_words TEXT NOT NULL DEFAULT '', age_youngest INTEGER CHECK (age_youngest BETWEEN 0 AND 255), age_oldest INTEGER
    CHECK (age_oldest BETWEEN age_youngest AND 255 AND (age_youngest IS NULL) = (age_oldest IS NULL)), voice TEXT NOT NULL DEFAULT '', clothing TEXT NOT NULL DEFAULT '', vehicle TEXT NOT NULL DEFAULT '', worn_words TEXT NOT NULL DEFAULT '', worn_pattern TEXT CHECK (worn_pattern IS NULL OR worn_pattern <> '' AND worn_words <> ''), nickname TEXT NOT NULL DEFAULT '', with_whom TEXT NOT NULL DEFAULT '',
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party)
) STRICT;

CREATE TRIGGER described_person_class_lowered BEFORE UPDATE OF class ON described_person
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'described_person' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_described_person_added AFTER INSERT ON described_person
BEGIN INSERT INTO search_text SELECT * FROM search_of_described_person WHERE row = NEW.seq; END;

CREATE TRIGGER search_described_person_changed AFTER UPDATE ON described_person
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (82 << 44) + (OLD.seq << 16) AND (82 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_described_person WHERE row = NEW.seq;
END;

CREATE TRIGGER search_described_person_removed AFTER DELETE ON described_person
BEGIN DELETE FROM search_text WHERE seq BETWEEN (82 << 44) + (OLD.seq << 16) AND (82 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE described_source (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    described TEXT NOT NULL,
    statement TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    version INTEGER CHECK (version > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    UNIQUE (described, statement, paragraph),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;

CREATE INDEX described_source_of_statement ON described_source (statement);

CREATE TABLE diary_entry (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    event TEXT,
    rule TEXT,
    facts TEXT CHECK (json_valid(facts)),
    what TEXT NOT NULL,
    on_day TEXT CHECK (date(on_day) IS on_day),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    CHECK ((rule IS NULL) = (facts IS NULL)),
    CHECK ((rule IS NULL) = (event IS NULL)),
    CHECK ((rule IS NULL) = (on_day IS NOT NULL)),
    CHECK ((rule IS NULL) = (what <> '')),
    FOREIGN KEY (matter, event) REFERENCES diary_event (matter, id)
) STRICT;

CREATE INDEX diary_entry_of_event ON diary_entry (matter, event) WHERE event IS NOT NULL;

CREATE TRIGGER diary_entry_class_lowered BEFORE UPDATE OF class ON diary_entry
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'diary_entry' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER diary_entry_is_never_changed
BEFORE UPDATE OF id, matter, number, event, rule, facts, what, on_day ON diary_entry
BEGIN SELECT RAISE(ABORT, 'a date stays as it was taken into the diary'); END;

CREATE TRIGGER search_diary_entry_added AFTER INSERT ON diary_entry
BEGIN INSERT INTO search_text SELECT * FROM search_of_diary_entry WHERE row = NEW.seq; END;

CREATE TRIGGER search_diary_entry_changed AFTER UPDATE ON diary_entry
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (23 << 44) + (OLD.seq << 16) AND (23 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_diary_entry WHERE row = NEW.seq;
END;

CREATE TRIGGER search_diary_entry_removed AFTER DELETE ON diary_entry
BEGIN DELETE FROM search_text WHERE seq BETWEEN (23 << 44) + (OLD.seq << 16) AND (23 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE diary_event (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    investigation TEXT,
    entry TEXT,
    document TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;

CREATE INDEX diary_event_of_entry ON diary_event (matter, entry) WHERE entry IS NOT NULL;

CREATE INDEX diary_event_of_investigation ON diary_event (matter, investigation) WHERE investigation IS NOT NULL;

CREATE TRIGGER diary_event_class_lowered BEFORE UPDATE OF class ON diary_event
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'diary_event' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER diary_event_is_never_changed
BEFORE UPDATE OF id, matter, kind, on_day, investigation, entry, document ON diary_event
BEGIN SELECT RAISE(ABORT, 'what started a time stays as it was recorded'); END;

CREATE TRIGGER search_diary_event_added AFTER INSERT ON diary_event
BEGIN INSERT INTO search_text SELECT * FROM search_of_diary_event WHERE row = NEW.seq; END;

CREATE TRIGGER search_diary_event_changed AFTER UPDATE ON diary_event
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (22 << 44) + (OLD.seq << 16) AND (22 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_diary_event WHERE row = NEW.seq;
END;

CREATE TRIGGER search_diary_event_removed AFTER DELETE ON diary_event
BEGIN DELETE FROM search_text WHERE seq BETWEEN (22 << 44) + (OLD.seq << 16) AND (22 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE diary_step (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    date TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('done', 'snoozed', 'set', 'counted', 'confirmed', 'reopened')),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    day TEXT CHECK (date(day) IS day),
    known TEXT CHECK (json_valid(known)),
    words TEXT NOT NULL CHECK (words <> ''),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((act IN ('snoozed', 'set')) = (day IS NOT NULL)),
    CHECK ((act = 'counted') = (known IS NOT NULL)),
    FOREIGN KEY (matter, date) REFERENCES diary_entry (matter, id)
) STRICT;

CREATE INDEX diary_step_of_date ON diary_step (matter, date);

CREATE TRIGGER diary_step_class_lowered BEFORE UPDATE OF class ON diary_step
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'diary_step' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER diary_step_is_never_changed
BEFORE UPDATE OF id, matter, date, act, on_day, day, known, words ON diary_step
BEGIN SELECT RAISE(ABORT, 'what became of a date stays as it was recorded'); END;

CREATE TRIGGER search_diary_step_added AFTER INSERT ON diary_step
BEGIN INSERT INTO search_text SELECT * FROM search_of_diary_step WHERE row = NEW.seq; END;

CREATE TRIGGER search_diary_step_changed AFTER UPDATE ON diary_step
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (24 << 44) + (OLD.seq << 16) AND (24 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_diary_step WHERE row = NEW.seq;
END;

CREATE TRIGGER search_diary_step_removed AFTER DELETE ON diary_step
BEGIN DELETE FROM search_text WHERE seq BETWEEN (24 << 44) + (OLD.seq << 16) AND (24 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE directory_correction (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('body', 'force')),
    id TEXT NOT NULL,
    wording TEXT NOT NULL CHECK (json_valid(wording)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (kind, id)
) STRICT;

CREATE TRIGGER directory_correction_class_lowered BEFORE UPDATE OF class ON directory_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'directory_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_directory_correction_added AFTER INSERT ON directory_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_directory_correction WHERE row = NEW.seq; END;

CREATE TRIGGER search_directory_correction_changed AFTER UPDATE ON directory_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (130 << 44) + (OLD.seq << 16) AND (130 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_directory_correction WHERE row = NEW.seq;
END;

CREATE TRIGGER search_directory_correction_removed AFTER DELETE ON directory_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (130 << 44) + (OLD.seq << 16) AND (130 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE disclosure (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    record_table TEXT NOT NULL,
    record TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    body TEXT,
    force TEXT,
    method TEXT NOT NULL,
    disclosed_at TEXT NOT NULL,
    letter_number INTEGER,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE INDEX disclosure_of_record ON disclosure (record_table, record);

CREATE TRIGGER disclosure_is_never_changed BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE(ABORT, 'who has been sent what is never changed'); END;

CREATE TRIGGER disclosure_is_never_removed BEFORE DELETE ON disclosure
BEGIN SELECT RAISE(ABORT, 'who has been sent what is never changed'); END;

CREATE TABLE dispatch (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    means TEXT NOT NULL CHECK (means IN ('post', 'tracked-post', 'email', 'portal', 'hand', 'telephone')),
    sent_on TEXT NOT NULL CHECK (date(sent_on) IS sent_on),
    tracking TEXT NOT NULL,
    proof TEXT REFERENCES blob (id),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;

CREATE INDEX dispatch_of_entry ON dispatch (entry);

CREATE TRIGGER dispatch_class_lowered BEFORE UPDATE OF class ON dispatch
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'dispatch' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER dispatch_is_never_changed
BEFORE UPDATE OF id, matter, entry, means, sent_on, tracking, proof ON dispatch
BEGIN SELECT RAISE(ABORT, 'what was recorded of a letter stays'); END;

CREATE TRIGGER dispatch_proof_is_of_its_matter BEFORE INSERT ON dispatch
WHEN NEW.proof IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blob WHERE id = NEW.proof AND matter = NEW.matter)
BEGIN SELECT RAISE(ABORT, 'a file is of the matter that it is used in'); END;

CREATE TRIGGER search_dispatch_added AFTER INSERT ON dispatch
BEGIN INSERT INTO search_text SELECT * FROM search_of_dispatch WHERE row = NEW.seq; END;

CREATE TRIGGER search_dispatch_changed AFTER UPDATE ON dispatch
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (117 << 44) + (OLD.seq << 16) AND (117 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_dispatch WHERE row = NEW.seq;
END;

CREATE TRIGGER search_dispatch_removed AFTER DELETE ON dispatch
BEGIN DELETE FROM search_text WHERE seq BETWEEN (117 << 44) + (OLD.seq << 16) AND (117 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE draft (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    content TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
, earlier TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TRIGGER draft_class_lowered BEFORE UPDATE OF class ON draft
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'draft' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_draft_added AFTER INSERT ON draft
BEGIN INSERT INTO search_text SELECT * FROM search_of_draft WHERE row = NEW.seq; END;

CREATE TRIGGER search_draft_changed AFTER UPDATE ON draft
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (115 << 44) + (OLD.seq << 16) AND (115 << 44) + (OLD.seq << 16) + 65535
       AND (seq, number, text) NOT IN (SELECT seq, number, text FROM search_of_draft WHERE row = NEW.seq);
    INSERT INTO search_text SELECT * FROM search_of_draft WHERE row = NEW.seq
        AND seq NOT IN (SELECT seq FROM search_text WHERE seq BETWEEN (115 << 44) + (NEW.seq << 16) AND (115 << 44) + (NEW.seq << 16) + 65535);
END;

CREATE TRIGGER search_draft_removed AFTER DELETE ON draft
BEGIN DELETE FROM search_text WHERE seq BETWEEN (115 << 44) + (OLD.seq << 16) AND (115 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE earlier_report (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    to_whom TEXT NOT NULL,
    told_words TEXT NOT NULL,
    told_edtf TEXT,
    told_earliest TEXT CHECK (date(told_earliest) IS told_earliest),
    told_latest TEXT CHECK (date(told_latest) IS told_latest),
    told_kind TEXT NOT NULL CHECK (told_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    told_basis TEXT NOT NULL CHECK (told_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    outcome TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')), force TEXT, body TEXT CHECK (body IS NULL OR force IS NULL), told_from_birth TEXT NOT NULL DEFAULT 'no'
    CHECK (told_from_birth IN ('no', 'used', 'corrected')),
    CHECK (told_earliest <= told_latest),
    UNIQUE (allegation, position)
) STRICT;

CREATE TRIGGER earlier_report_class_lowered BEFORE UPDATE OF class ON earlier_report
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'earlier_report' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_earlier_report_added AFTER INSERT ON earlier_report
BEGIN INSERT INTO search_text SELECT * FROM search_of_earlier_report WHERE row = NEW.seq; END;

CREATE TRIGGER search_earlier_report_changed AFTER UPDATE ON earlier_report
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (49 << 44) + (OLD.seq << 16) AND (49 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_earlier_report WHERE row = NEW.seq;
END;

CREATE TRIGGER search_earlier_report_removed AFTER DELETE ON earlier_report
BEGIN DELETE FROM search_text WHERE seq BETWEEN (49 << 44) + (OLD.seq << 16) AND (49 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE enclosure (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    letter TEXT NOT NULL,
    place INTEGER NOT NULL CHECK (place >= 0),
    words TEXT NOT NULL CHECK (words <> ''),
    paper TEXT,
    earlier TEXT,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (paper IS NULL OR earlier IS NULL),
    CHECK (earlier IS NOT letter),
    UNIQUE (letter, place),
    FOREIGN KEY (matter, letter) REFERENCES letter (matter, id),
    FOREIGN KEY (matter, paper) REFERENCES paper (matter, id),
    FOREIGN KEY (matter, earlier) REFERENCES letter (matter, id)
) STRICT;

CREATE INDEX enclosure_of_letter ON enclosure (earlier) WHERE earlier IS NOT NULL;

CREATE INDEX enclosure_of_paper ON enclosure (paper) WHERE paper IS NOT NULL;

CREATE TRIGGER enclosure_class_lowered BEFORE UPDATE OF class ON enclosure
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'enclosure' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER enclosure_is_never_changed
BEFORE UPDATE OF matter, letter, place, words, paper, earlier ON enclosure
BEGIN SELECT RAISE(ABORT, 'what went with a letter stays'); END;

CREATE TRIGGER enclosure_is_never_removed BEFORE DELETE ON enclosure
BEGIN SELECT RAISE(ABORT, 'what went with a letter stays'); END;

CREATE TRIGGER enclosure_is_of_one_class_with_its_letter BEFORE INSERT ON enclosure
WHEN NEW.class IS NOT (SELECT class FROM letter WHERE id = NEW.letter)
  OR (NEW.paper IS NOT NULL AND NEW.class IS NOT (SELECT class FROM paper WHERE id = NEW.paper))
  OR (NEW.earlier IS NOT NULL AND NEW.class IS NOT (SELECT class FROM letter WHERE id = NEW.earlier))
BEGIN SELECT RAISE(ABORT, 'what goes together is of one class'); END;

CREATE TABLE evidence (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    dated_words TEXT,
    dated_edtf TEXT,
    dated_earliest TEXT CHECK (date(dated_earliest) IS dated_earliest),
    dated_latest TEXT CHECK (date(dated_latest) IS dated_latest),
    dated_kind TEXT CHECK (dated_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                          'before', 'after', 'repeated', 'unknown')),
    dated_basis TEXT CHECK (dated_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    source TEXT NOT NULL,
    exhibit TEXT,
    content_note TEXT NOT NULL,
    is_not_at_home INTEGER NOT NULL CHECK (is_not_at_home IN (0, 1)),
    file TEXT NOT NULL UNIQUE REFERENCES blob (id),
    added_on TEXT NOT NULL CHECK (date(added_on) IS added_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    FOREIGN KEY (matter, exhibit) REFERENCES exhibit (matter, id),
    CHECK (dated_earliest <= dated_latest),
    CHECK ((dated_words IS NULL) = (dated_kind IS NULL) AND (dated_kind IS NULL) = (dated_basis IS NULL))
) STRICT;

CREATE INDEX evidence_of_exhibit ON evidence (exhibit) WHERE exhibit IS NOT NULL;

CREATE TRIGGER evidence_class_lowered BEFORE UPDATE OF class ON evidence
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'evidence' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER evidence_is_of_the_matter_of_its_file BEFORE INSERT ON evidence
WHEN NOT EXISTS (SELECT 1 FROM blob WHERE id = NEW.file AND matter = NEW.matter)
BEGIN SELECT RAISE(ABORT, 'evidence is of the matter of its file'); END;

CREATE TRIGGER evidence_keeps_its_file BEFORE UPDATE OF id, matter, number, file, added_on ON evidence
BEGIN SELECT RAISE(ABORT, 'a file of evidence is never another'); END;

CREATE TRIGGER search_evidence_added AFTER INSERT ON evidence
BEGIN INSERT INTO search_text SELECT * FROM search_of_evidence WHERE row = NEW.seq; END;

CREATE TRIGGER search_evidence_changed AFTER UPDATE ON evidence
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (26 << 44) + (OLD.seq << 16) AND (26 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_evidence WHERE row = NEW.seq;
END;

CREATE TRIGGER search_evidence_removed AFTER DELETE ON evidence
BEGIN DELETE FROM search_text WHERE seq BETWEEN (26 << 44) + (OLD.seq << 16) AND (26 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE exhibit (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    mark TEXT NOT NULL COLLATE NOCASE CHECK (mark <> ''),
    what TEXT NOT NULL CHECK (what <> ''),
    dated_words TEXT,
    dated_edtf TEXT,
    dated_earliest TEXT CHECK (date(dated_earliest) IS dated_earliest),
    dated_latest TEXT CHECK (date(dated_latest) IS dated_latest),
    dated_kind TEXT CHECK (dated_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                          'before', 'after', 'repeated', 'unknown')),
    dated_basis TEXT CHECK (dated_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    client TEXT REFERENCES party (id),
    producer TEXT,
    original TEXT NOT NULL,
    content_note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, mark),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party),
    CHECK (client IS NULL OR producer IS NULL),
    CHECK (dated_earliest <= dated_latest),
    CHECK ((dated_words IS NULL) = (dated_kind IS NULL) AND (dated_kind IS NULL) = (dated_basis IS NULL))
) STRICT;

CREATE INDEX exhibit_of_client ON exhibit (matter, client);

CREATE UNIQUE INDEX exhibit_with_its_matter ON exhibit (matter, id);

CREATE TRIGGER exhibit_class_lowered BEFORE UPDATE OF class ON exhibit
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'exhibit' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_exhibit_added AFTER INSERT ON exhibit
BEGIN INSERT INTO search_text SELECT * FROM search_of_exhibit WHERE row = NEW.seq; END;

CREATE TRIGGER search_exhibit_changed AFTER UPDATE ON exhibit
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (25 << 44) + (OLD.seq << 16) AND (25 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_exhibit WHERE row = NEW.seq;
END;

CREATE TRIGGER search_exhibit_removed AFTER DELETE ON exhibit
BEGIN DELETE FROM search_text WHERE seq BETWEEN (25 << 44) + (OLD.seq << 16) AND (25 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE form_draft (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL CHECK (form <> ''),
    matter TEXT REFERENCES matter (id),
    about TEXT NOT NULL,
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 76),
    sealed BLOB NOT NULL,
    begun_at TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE UNIQUE INDEX form_draft_of ON form_draft (form, coalesce(matter, ''), about);

CREATE TRIGGER form_draft_class_lowered BEFORE UPDATE OF class ON form_draft
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'form_draft' AND record = OLD.seq
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

CREATE TRIGGER search_helper_added AFTER INSERT ON helper
BEGIN INSERT INTO search_text SELECT * FROM search_of_helper WHERE row = NEW.seq; END;

CREATE TRIGGER search_helper_changed AFTER UPDATE ON helper
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (35 << 44) + (OLD.seq << 16) AND (35 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_helper WHERE row = NEW.seq;
END;

CREATE TRIGGER search_helper_removed AFTER DELETE ON helper
BEGIN DELETE FROM search_text WHERE seq BETWEEN (35 << 44) + (OLD.seq << 16) AND (35 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE holiday_correction (
    seq INTEGER PRIMARY KEY,
    division TEXT NOT NULL CHECK (division IN ('england-and-wales', 'scotland', 'northern-ireland')),
    day TEXT NOT NULL CHECK (date(day) IS day),
    said TEXT NOT NULL CHECK (said IN ('holiday', 'working-day', 'as-shipped')),
    title TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (division, day),
    CHECK ((said = 'holiday') = (title <> ''))
) STRICT;

CREATE TRIGGER holiday_correction_class_lowered BEFORE UPDATE OF class ON holiday_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'holiday_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_holiday_correction_added AFTER INSERT ON holiday_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_holiday_correction WHERE row = NEW.seq; END;

CREATE TRIGGER search_holiday_correction_changed AFTER UPDATE ON holiday_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (132 << 44) + (OLD.seq << 16) AND (132 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_holiday_correction WHERE row = NEW.seq;
END;

CREATE TRIGGER search_holiday_correction_removed AFTER DELETE ON holiday_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (132 << 44) + (OLD.seq << 16) AND (132 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE identification (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    described TEXT NOT NULL,
    officer TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'reversed')),
    basis TEXT NOT NULL CHECK (basis IN ('client-names', 'client-recognises', 'number', 'document', 'admission',
                                         'somebody-else', 'worked-out')),
    certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely', 'possible')),
    client_words TEXT NOT NULL,
    decided_by TEXT NOT NULL CHECK (trim(decided_by) <> ''),
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    reason TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (status <> 'reversed' OR trim(reason) <> ''),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party)
) STRICT;

CREATE INDEX identification_of_described ON identification (matter, described);

CREATE TRIGGER identification_class_lowered BEFORE UPDATE OF class ON identification
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'identification' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER identification_is_never_changed
BEFORE UPDATE OF id, matter, described, officer, status, basis, certainty, client_words, decided_by, decided_on, reason
ON identification
BEGIN SELECT RAISE(ABORT, 'an identification stays as it was decided'); END;

CREATE TRIGGER search_identification_added AFTER INSERT ON identification
BEGIN INSERT INTO search_text SELECT * FROM search_of_identification WHERE row = NEW.seq; END;

CREATE TRIGGER search_identification_changed AFTER UPDATE ON identification
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (85 << 44) + (OLD.seq << 16) AND (85 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_identification WHERE row = NEW.seq;
END;

CREATE TRIGGER search_identification_removed AFTER DELETE ON identification
BEGIN DELETE FROM search_text WHERE seq BETWEEN (85 << 44) + (OLD.seq << 16) AND (85 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER identity_field_class_lowered BEFORE UPDATE OF class ON identity_field
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'identity_field' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE identity_key (
    seq INTEGER PRIMARY KEY,
    scope TEXT NOT NULL UNIQUE,
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 76)
) STRICT;

CREATE TABLE identity_schedule (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    letter TEXT NOT NULL REFERENCES letter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    entry TEXT NOT NULL UNIQUE REFERENCES correspondence (id),
    with_addresses INTEGER NOT NULL CHECK (with_addresses IN (0, 1)),
    pages INTEGER NOT NULL CHECK (pages > 0),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (letter, number)
) STRICT;

CREATE INDEX identity_schedule_of_matter ON identity_schedule (matter, entry);

CREATE TRIGGER identity_schedule_class_lowered BEFORE UPDATE OF class ON identity_schedule
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'identity_schedule' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER identity_schedule_is_apart_from_its_letter BEFORE INSERT ON identity_schedule
WHEN (SELECT letter FROM correspondence WHERE id = NEW.entry) IS NOT NULL
  OR (SELECT blob FROM correspondence WHERE id = NEW.entry) IS NULL
  OR (SELECT blob FROM correspondence WHERE id = NEW.entry) IN (SELECT blob FROM letter)
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is a file of its own'); END;

CREATE TRIGGER identity_schedule_is_never_changed
BEFORE UPDATE OF id, matter, letter, number, entry, with_addresses, pages ON identity_schedule
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;

CREATE TRIGGER identity_schedule_is_never_removed BEFORE DELETE ON identity_schedule
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;

CREATE TABLE identity_schedule_person (
    seq INTEGER PRIMARY KEY,
    schedule TEXT NOT NULL REFERENCES identity_schedule (id),
    party TEXT NOT NULL REFERENCES party (id),
    UNIQUE (schedule, party)
) STRICT;

CREATE TRIGGER identity_schedule_person_is_never_changed BEFORE UPDATE ON identity_schedule_person
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;

CREATE TRIGGER identity_schedule_person_is_never_removed BEFORE DELETE ON identity_schedule_person
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;

CREATE TABLE identity_token (
    seq INTEGER PRIMARY KEY,
    party TEXT NOT NULL REFERENCES party (id),
    scope TEXT NOT NULL REFERENCES identity_key (scope),
    kind TEXT NOT NULL CHECK (kind IN ('part', 'sound')),
    token BLOB NOT NULL CHECK (length(token) = 32),
    UNIQUE (party, kind, token)
) STRICT;

CREATE INDEX identity_token_sought ON identity_token (token);

CREATE TABLE independence_verdict (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    verdict TEXT CHECK (verdict IN ('independent', 'partly', 'cannot tell', 'not independent')),
    possible TEXT NOT NULL CHECK (json_valid(possible)),
    flags TEXT NOT NULL CHECK (json_valid(flags)),
    as_at TEXT NOT NULL CHECK (date(as_at) IS as_at),
    CHECK ((verdict IS NULL) = (possible = '[]')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX independence_verdict_of_investigation ON independence_verdict (matter, investigation);

CREATE TRIGGER independence_verdict_is_never_changed BEFORE UPDATE ON independence_verdict
BEGIN SELECT RAISE(ABORT, 'what the check came to stays as it was kept'); END;

CREATE TABLE independence_view (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    verdict TEXT CHECK (verdict IN ('independent', 'partly', 'cannot tell', 'not independent')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    computed TEXT CHECK (computed IN ('independent', 'partly', 'cannot tell', 'not independent')),
    possible TEXT NOT NULL CHECK (json_valid(possible)),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((computed IS NULL) = (possible = '[]')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id)
) STRICT;

CREATE INDEX independence_view_of_investigation ON independence_view (matter, investigation);

CREATE TRIGGER independence_view_class_lowered BEFORE UPDATE OF class ON independence_view
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'independence_view' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER independence_view_is_never_changed
BEFORE UPDATE OF id, matter, investigation, on_day, verdict, reason, computed, possible ON independence_view
BEGIN SELECT RAISE(ABORT, 'a view stays as it was taken'); END;

CREATE TRIGGER search_independence_view_added AFTER INSERT ON independence_view
BEGIN INSERT INTO search_text SELECT * FROM search_of_independence_view WHERE row = NEW.seq; END;

CREATE TRIGGER search_independence_view_changed AFTER UPDATE ON independence_view
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (104 << 44) + (OLD.seq << 16) AND (104 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_independence_view WHERE row = NEW.seq;
END;

CREATE TRIGGER search_independence_view_removed AFTER DELETE ON independence_view
BEGIN DELETE FROM search_text WHERE seq BETWEEN (104 << 44) + (OLD.seq << 16) AND (104 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER search_investigation_added AFTER INSERT ON investigation
BEGIN INSERT INTO search_text SELECT * FROM search_of_investigation WHERE row = NEW.seq; END;

CREATE TRIGGER search_investigation_changed AFTER UPDATE ON investigation
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (96 << 44) + (OLD.seq << 16) AND (96 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_investigation WHERE row = NEW.seq;
END;

CREATE TRIGGER search_investigation_removed AFTER DELETE ON investigation
BEGIN DELETE FROM search_text WHERE seq BETWEEN (96 << 44) + (OLD.seq << 16) AND (96 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE INDEX investigator_of_investigation ON investigator (investigation);

CREATE INDEX investigator_of_matter ON investigator (matter);

CREATE TRIGGER investigator_class_lowered BEFORE UPDATE OF class ON investigator
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'investigator' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_investigator_added AFTER INSERT ON investigator
BEGIN INSERT INTO search_text SELECT * FROM search_of_investigator WHERE row = NEW.seq; END;

CREATE TRIGGER search_investigator_changed AFTER UPDATE ON investigator
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (101 << 44) + (OLD.seq << 16) AND (101 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_investigator WHERE row = NEW.seq;
END;

CREATE TRIGGER search_investigator_removed AFTER DELETE ON investigator
BEGIN DELETE FROM search_text WHERE seq BETWEEN (101 << 44) + (OLD.seq << 16) AND (101 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE letter (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    body TEXT NOT NULL,
    force TEXT,
    dated_on TEXT NOT NULL CHECK (date(dated_on) IS dated_on),
    reply_by TEXT NOT NULL CHECK (date(reply_by) IS reply_by),
    means TEXT NOT NULL,
    their_reference TEXT NOT NULL,
    our_reference TEXT NOT NULL,
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    blob TEXT NOT NULL UNIQUE REFERENCES blob (id),
    template_version TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    head_before TEXT NOT NULL CHECK (length(head_before) = 64),
    issued_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')), step TEXT, investigation TEXT REFERENCES investigation (id), follows TEXT REFERENCES correspondence (id), replaces TEXT REFERENCES letter (id),
    UNIQUE (matter, number)
) STRICT;

CREATE INDEX letter_following ON letter (follows) WHERE follows IS NOT NULL;

CREATE INDEX letter_of_investigation ON letter (investigation) WHERE investigation IS NOT NULL;

CREATE UNIQUE INDEX letter_replacing ON letter (replaces) WHERE replaces IS NOT NULL;

CREATE UNIQUE INDEX letter_with_its_matter ON letter (matter, id);

CREATE TRIGGER letter_class_lowered BEFORE UPDATE OF class ON letter
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'letter' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER letter_is_never_changed
BEFORE UPDATE OF id, matter, kind, number, body, force, dated_on, reply_by, means, their_reference, our_reference,
                 pages, sha256, blob, template_version, rules_version, head_before, issued_at, file_name ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TRIGGER letter_is_never_removed BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TRIGGER letter_is_not_public_when_it_is_issued BEFORE INSERT ON letter WHEN NEW.class = 'public'
BEGIN SELECT RAISE(ABORT, 'for release a new record is made and checked'); END;

CREATE TRIGGER letter_names_nobody_by_its_check BEFORE INSERT ON letter
WHEN NEW.class = 'anonymised'
 AND NOT EXISTS (SELECT 1 FROM anonymity_check WHERE matter = NEW.matter AND sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'what names nobody was checked'); END;

CREATE TRIGGER letter_occasion_is_never_changed BEFORE UPDATE OF step, investigation, follows ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TRIGGER letter_replaces_one_of_its_matter BEFORE INSERT ON letter
WHEN NEW.replaces IS NOT NULL AND NEW.matter IS NOT (SELECT matter FROM letter WHERE id = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'a letter takes the place of one of its own matter'); END;

CREATE TRIGGER letter_replaces_the_same_for_ever BEFORE UPDATE OF replaces ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TRIGGER search_letter_added AFTER INSERT ON letter
BEGIN INSERT INTO search_text SELECT * FROM search_of_letter WHERE row = NEW.seq; END;

CREATE TRIGGER search_letter_changed AFTER UPDATE ON letter
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (112 << 44) + (OLD.seq << 16) AND (112 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_letter WHERE row = NEW.seq;
END;

CREATE TRIGGER search_letter_removed AFTER DELETE ON letter
BEGIN DELETE FROM search_text WHERE seq BETWEEN (112 << 44) + (OLD.seq << 16) AND (112 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE letter_wording (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    letter TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL CHECK (json_valid(content)),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, letter) REFERENCES letter (matter, id)
) STRICT;

CREATE TRIGGER letter_wording_class_lowered BEFORE UPDATE OF class ON letter_wording
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'letter_wording' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER letter_wording_is_never_changed BEFORE UPDATE OF matter, letter, content ON letter_wording
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TRIGGER letter_wording_is_never_removed BEFORE DELETE ON letter_wording
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TABLE logo (
    seq INTEGER PRIMARY KEY CHECK (seq = 1),
    width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 600),
    height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 600),
    tint TEXT NOT NULL CHECK (tint IN ('grey', 'colour')),
    pixels BLOB NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (length(pixels) = width * height * CASE tint WHEN 'grey' THEN 1 ELSE 3 END)
) STRICT;

CREATE TRIGGER logo_class_lowered BEFORE UPDATE OF class ON logo
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'logo' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE matter (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    working_name TEXT NOT NULL,
    force TEXT NOT NULL,
    opened_on TEXT NOT NULL CHECK (date(opened_on) IS opened_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE TRIGGER matter_class_lowered BEFORE UPDATE OF class ON matter
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'matter' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_matter_added AFTER INSERT ON matter
BEGIN INSERT INTO search_text SELECT * FROM search_of_matter WHERE row = NEW.seq; END;

CREATE TRIGGER search_matter_changed AFTER UPDATE ON matter
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (16 << 44) + (OLD.seq << 16) AND (16 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_matter WHERE row = NEW.seq;
END;

CREATE TRIGGER search_matter_removed AFTER DELETE ON matter
BEGIN DELETE FROM search_text WHERE seq BETWEEN (16 << 44) + (OLD.seq << 16) AND (16 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE matter_key (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL UNIQUE REFERENCES matter (id),
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 76)
) STRICT;

CREATE TABLE matter_officer (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    party TEXT NOT NULL REFERENCES officer (party), named_on TEXT CHECK (date(named_on) IS named_on),
    UNIQUE (matter, party)
) STRICT;

CREATE INDEX matter_officer_named ON matter_officer (party);

CREATE TABLE matter_particular (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL CHECK (kind IN ('conflict', 'evidence-at-risk', 'need')),
    position INTEGER NOT NULL CHECK (position > 0),
    words TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, kind, position)
) STRICT;

CREATE TRIGGER matter_particular_class_lowered BEFORE UPDATE OF class ON matter_particular
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'matter_particular' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_matter_particular_added AFTER INSERT ON matter_particular
BEGIN INSERT INTO search_text SELECT * FROM search_of_matter_particular WHERE row = NEW.seq; END;

CREATE TRIGGER search_matter_particular_changed AFTER UPDATE ON matter_particular
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (17 << 44) + (OLD.seq << 16) AND (17 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_matter_particular WHERE row = NEW.seq;
END;

CREATE TRIGGER search_matter_particular_removed AFTER DELETE ON matter_particular
BEGIN DELETE FROM search_text WHERE seq BETWEEN (17 << 44) + (OLD.seq << 16) AND (17 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE INDEX mode_decision_of_investigation ON mode_decision (investigation);

CREATE TRIGGER mode_decision_class_lowered BEFORE UPDATE OF class ON mode_decision
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'mode_decision' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER mode_decision_is_never_changed BEFORE UPDATE OF id, investigation, mode, body, force, decider_body, decider_force, decided_on, notified_on, reasons, test_applied, document ON mode_decision
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;

CREATE TRIGGER search_mode_decision_added AFTER INSERT ON mode_decision
BEGIN INSERT INTO search_text SELECT * FROM search_of_mode_decision WHERE row = NEW.seq; END;

CREATE TRIGGER search_mode_decision_changed AFTER UPDATE ON mode_decision
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (98 << 44) + (OLD.seq << 16) AND (98 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_mode_decision WHERE row = NEW.seq;
END;

CREATE TRIGGER search_mode_decision_removed AFTER DELETE ON mode_decision
BEGIN DELETE FROM search_text WHERE seq BETWEEN (98 << 44) + (OLD.seq << 16) AND (98 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE non_receipt (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
    words TEXT NOT NULL CHECK (words <> ''),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;

CREATE INDEX non_receipt_of_matter ON non_receipt (matter, entry);

CREATE TRIGGER non_receipt_class_lowered BEFORE UPDATE OF class ON non_receipt
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'non_receipt' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER non_receipt_is_never_changed BEFORE UPDATE OF id, matter, entry, said_on, words ON non_receipt
BEGIN SELECT RAISE(ABORT, 'what was written beside a letter stays'); END;

CREATE TRIGGER search_non_receipt_added AFTER INSERT ON non_receipt
BEGIN INSERT INTO search_text SELECT * FROM search_of_non_receipt WHERE row = NEW.seq; END;

CREATE TRIGGER search_non_receipt_changed AFTER UPDATE ON non_receipt
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (120 << 44) + (OLD.seq << 16) AND (120 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_non_receipt WHERE row = NEW.seq;
END;

CREATE TRIGGER search_non_receipt_removed AFTER DELETE ON non_receipt
BEGIN DELETE FROM search_text WHERE seq BETWEEN (120 << 44) + (OLD.seq << 16) AND (120 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE note (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, id)
) STRICT;

CREATE TRIGGER note_class_lowered BEFORE UPDATE OF class ON note
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'note' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE note_contact (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    party TEXT REFERENCES party (id),
    body TEXT,
    force TEXT,
    words TEXT,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (note, version, position),
    CHECK ((party IS NOT NULL) + (body IS NOT NULL) + (words IS NOT NULL) = 1),
    CHECK (body IS NOT NULL OR force IS NULL),
    FOREIGN KEY (matter, note, version) REFERENCES note_version (matter, note, version)
) STRICT;

CREATE TRIGGER note_contact_class_lowered BEFORE UPDATE OF class ON note_contact
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'note_contact' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER note_contact_is_never_changed
BEFORE UPDATE OF matter, note, version, position, party, body, force, words ON note_contact
BEGIN SELECT RAISE(ABORT, 'a wording of a note stays as it was written'); END;

CREATE TRIGGER search_note_contact_added AFTER INSERT ON note_contact
BEGIN INSERT INTO search_text SELECT * FROM search_of_note_contact WHERE row = NEW.seq; END;

CREATE TRIGGER search_note_contact_changed AFTER UPDATE ON note_contact
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (19 << 44) + (OLD.seq << 16) AND (19 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_note_contact WHERE row = NEW.seq;
END;

CREATE TRIGGER search_note_contact_removed AFTER DELETE ON note_contact
BEGIN DELETE FROM search_text WHERE seq BETWEEN (19 << 44) + (OLD.seq << 16) AND (19 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE note_version (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind IN ('attendance', 'telephone', 'video')),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    began TEXT NOT NULL,
    ended TEXT NOT NULL,
    about TEXT NOT NULL,
    text TEXT NOT NULL,
    paragraphs INTEGER NOT NULL CHECK (paragraphs > 0),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    reason TEXT NOT NULL,
    written_on TEXT NOT NULL CHECK (date(written_on) IS written_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, note, version),
    CHECK (version = 1 OR reason <> ''),
    CHECK (began = '' OR ended = '' OR began <= ended),
    FOREIGN KEY (matter, note) REFERENCES note (matter, id)
) STRICT;

CREATE TRIGGER note_version_class_lowered BEFORE UPDATE OF class ON note_version
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'note_version' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER note_version_is_never_changed
BEFORE UPDATE OF matter, note, version, kind, on_day, began, ended, about, text, paragraphs, minutes, reason,
                 written_on ON note_version
BEGIN SELECT RAISE(ABORT, 'a wording of a note stays as it was written'); END;

CREATE TRIGGER search_note_version_added AFTER INSERT ON note_version
BEGIN INSERT INTO search_text SELECT * FROM search_of_note_version WHERE row = NEW.seq; END;

CREATE TRIGGER search_note_version_changed AFTER UPDATE ON note_version
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (18 << 44) + (OLD.seq << 16) AND (18 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_note_version WHERE row = NEW.seq;
END;

CREATE TRIGGER search_note_version_removed AFTER DELETE ON note_version
BEGIN DELETE FROM search_text WHERE seq BETWEEN (18 << 44) + (OLD.seq << 16) AND (18 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE numbering (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    series TEXT NOT NULL CHECK (series IN ('allegation', 'described', 'letter')),
    last INTEGER NOT NULL CHECK (last > 0),
    UNIQUE (matter, series)
) STRICT;

CREATE TABLE office (
    seq INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    force TEXT,
    address TEXT NOT NULL,
    checked_on TEXT NOT NULL CHECK (date(checked_on) IS checked_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
, email TEXT NOT NULL DEFAULT '', checked_by TEXT NOT NULL DEFAULT '', how TEXT NOT NULL DEFAULT '') STRICT;

CREATE UNIQUE INDEX office_is_one ON office (body, coalesce(force, ''));

CREATE TRIGGER office_class_lowered BEFORE UPDATE OF class ON office
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'office' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_office_added AFTER INSERT ON office
BEGIN INSERT INTO search_text SELECT * FROM search_of_office WHERE row = NEW.seq; END;

CREATE TRIGGER search_office_changed AFTER UPDATE ON office
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (128 << 44) + (OLD.seq << 16) AND (128 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_office WHERE row = NEW.seq;
END;

CREATE TRIGGER search_office_removed AFTER DELETE ON office
BEGIN DELETE FROM search_text WHERE seq BETWEEN (128 << 44) + (OLD.seq << 16) AND (128 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE officer (
    seq INTEGER PRIMARY KEY,
    party TEXT NOT NULL UNIQUE REFERENCES party (id),
    status TEXT NOT NULL CHECK (status IN ('serving', 'retired', 'resigned', 'dismissed', 'deceased', 'unknown')),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
, matter TEXT REFERENCES matter (id), left_words TEXT, left_edtf TEXT, left_earliest TEXT CHECK (date(left_earliest) IS left_earliest), left_latest TEXT CHECK (date(left_latest) IS left_latest)
    CHECK (left_earliest <= left_latest), left_kind TEXT CHECK (left_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')), left_basis TEXT CHECK (left_basis IN ('memory', 'worked-out', 'document', 'corroborated'))
    CHECK ((left_words IS NULL) = (left_kind IS NULL) AND (left_kind IS NULL) = (left_basis IS NULL)), died_words TEXT, died_edtf TEXT, died_earliest TEXT CHECK (date(died_earliest) IS died_earliest), died_latest TEXT CHECK (date(died_latest) IS died_latest)
    CHECK (died_earliest <= died_latest), died_kind TEXT CHECK (died_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')), died_basis TEXT CHECK (died_basis IN ('memory', 'worked-out', 'document', 'corroborated'))
    CHECK ((died_words IS NULL) = (died_kind IS NULL) AND (died_kind IS NULL) = (died_basis IS NULL))) STRICT;

CREATE TRIGGER officer_class_lowered BEFORE UPDATE OF class ON officer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'officer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_officer_added AFTER INSERT ON officer
BEGIN INSERT INTO search_text SELECT * FROM search_of_officer WHERE row = NEW.seq; END;

CREATE TRIGGER search_officer_changed AFTER UPDATE ON officer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (80 << 44) + (OLD.seq << 16) AND (80 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_officer WHERE row = NEW.seq;
END;

CREATE TRIGGER search_officer_removed AFTER DELETE ON officer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (80 << 44) + (OLD.seq << 16) AND (80 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER search_officer_note_added AFTER INSERT ON officer_note
BEGIN INSERT INTO search_text SELECT * FROM search_of_officer_note WHERE row = NEW.seq; END;

CREATE TRIGGER search_officer_note_changed AFTER UPDATE ON officer_note
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (83 << 44) + (OLD.seq << 16) AND (83 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_officer_note WHERE row = NEW.seq;
END;

CREATE TRIGGER search_officer_note_removed AFTER DELETE ON officer_note
BEGIN DELETE FROM search_text WHERE seq BETWEEN (83 << 44) + (OLD.seq << 16) AND (83 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE INDEX outcome_of_investigation ON outcome (investigation);

CREATE TRIGGER outcome_class_lowered BEFORE UPDATE OF class ON outcome
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'outcome' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER outcome_is_never_changed BEFORE UPDATE OF id, matter, investigation, allegation, officer, described, kind, ended_on, note ON outcome
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;

CREATE TRIGGER search_outcome_added AFTER INSERT ON outcome
BEGIN INSERT INTO search_text SELECT * FROM search_of_outcome WHERE row = NEW.seq; END;

CREATE TRIGGER search_outcome_changed AFTER UPDATE ON outcome
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (100 << 44) + (OLD.seq << 16) AND (100 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_outcome WHERE row = NEW.seq;
END;

CREATE TRIGGER search_outcome_removed AFTER DELETE ON outcome
BEGIN DELETE FROM search_text WHERE seq BETWEEN (100 << 44) + (OLD.seq << 16) AND (100 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE paper (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    form TEXT NOT NULL CHECK (form IN ('internal', 'external', 'anonymised')),
    client TEXT REFERENCES party (id),
    number INTEGER NOT NULL CHECK (number > 0),
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    blob TEXT NOT NULL UNIQUE REFERENCES blob (id),
    editable TEXT REFERENCES blob (id),
    rules_version TEXT NOT NULL,
    head_before TEXT NOT NULL CHECK (length(head_before) = 64),
    made_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (form <> 'internal' OR class = 'privileged'),
    CHECK (form <> 'external' OR class IN ('privileged', 'confidential-shareable')),
    CHECK (form <> 'anonymised' OR client IS NULL),
    CHECK (class <> 'public'),
    UNIQUE (matter, number)
) STRICT;

CREATE INDEX paper_of_client ON paper (client);

CREATE UNIQUE INDEX paper_with_editable ON paper (editable);

CREATE INDEX paper_with_hash ON paper (sha256);

CREATE UNIQUE INDEX paper_with_its_matter ON paper (matter, id);

CREATE TRIGGER paper_class_lowered BEFORE UPDATE OF class ON paper
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'paper' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER paper_is_never_changed
BEFORE UPDATE OF id, matter, kind, form, client, number, made_on, pages, sha256, blob, editable, rules_version, head_before,
                 made_at, file_name ON paper
BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;

CREATE TRIGGER paper_is_never_removed BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;

CREATE TRIGGER paper_names_nobody_by_its_check BEFORE INSERT ON paper
WHEN NEW.class = 'anonymised'
 AND NOT EXISTS (SELECT 1 FROM anonymity_check WHERE matter = NEW.matter AND sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'what names nobody was checked'); END;

CREATE TABLE party (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('client', 'officer', 'witness', 'family', 'other')),
    cipher TEXT NOT NULL UNIQUE REFERENCES cipher_drawn (cipher),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE TRIGGER party_class_lowered BEFORE UPDATE OF class ON party
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'party' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE VIEW party_in_matter AS
SELECT matter, party FROM client
 UNION SELECT matter, party FROM matter_officer
 UNION SELECT matter, party FROM session_person WHERE party IS NOT NULL
 UNION SELECT matter, party FROM helper
 UNION SELECT matter, party FROM investigator;

CREATE TABLE posting (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    party TEXT NOT NULL REFERENCES officer (party),
    force TEXT NOT NULL,
    unit TEXT NOT NULL,
    rank TEXT NOT NULL,
    number_kind TEXT NOT NULL CHECK (number_kind IN ('collar', 'warrant', 'other')),
    number TEXT NOT NULL,
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
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')), matter TEXT REFERENCES matter (id), source TEXT NOT NULL DEFAULT '', certainty TEXT NOT NULL DEFAULT 'not-stated'
    CHECK (certainty IN ('certain', 'likely', 'possible', 'not-stated')),
    CHECK (from_earliest <= from_latest),
    CHECK ((from_words IS NULL) = (from_kind IS NULL) AND (from_kind IS NULL) = (from_basis IS NULL)),
    CHECK (to_earliest <= to_latest),
    CHECK ((to_words IS NULL) = (to_kind IS NULL) AND (to_kind IS NULL) = (to_basis IS NULL)),
    CHECK (from_earliest <= to_latest)
) STRICT;

CREATE INDEX posting_numbered ON posting (force, number COLLATE NOCASE);

CREATE INDEX posting_of_officer ON posting (party);

CREATE TRIGGER posting_class_lowered BEFORE UPDATE OF class ON posting
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'posting' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_posting_added AFTER INSERT ON posting
BEGIN INSERT INTO search_text SELECT * FROM search_of_posting WHERE row = NEW.seq; END;

CREATE TRIGGER search_posting_changed AFTER UPDATE ON posting
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (81 << 44) + (OLD.seq << 16) AND (81 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_posting WHERE row = NEW.seq;
END;

CREATE TRIGGER search_posting_removed AFTER DELETE ON posting
BEGIN DELETE FROM search_text WHERE seq BETWEEN (81 << 44) + (OLD.seq << 16) AND (81 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE precept_correction (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('step', 'criterion', 'grade', 'control', 'flag', 'letter', 'regime')),
    id TEXT NOT NULL CHECK (id <> ''),
    standing TEXT NOT NULL CHECK (standing IN ('as-shipped', 'own', 'off')),
    own TEXT CHECK (json_valid(own)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (kind, id),
    CHECK (CASE standing WHEN 'own' THEN own IS NOT NULL WHEN 'as-shipped' THEN own IS NULL ELSE 1 END)
) STRICT;

CREATE TRIGGER precept_correction_class_lowered BEFORE UPDATE OF class ON precept_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'precept_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_precept_correction_added AFTER INSERT ON precept_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_precept_correction WHERE row = NEW.seq; END;

CREATE TRIGGER search_precept_correction_changed AFTER UPDATE ON precept_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (133 << 44) + (OLD.seq << 16) AND (133 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_precept_correction WHERE row = NEW.seq;
END;

CREATE TRIGGER search_precept_correction_removed AFTER DELETE ON precept_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (133 << 44) + (OLD.seq << 16) AND (133 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE preservation_item (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    category TEXT,
    evidence TEXT,
    body TEXT,
    force TEXT,
    holder TEXT,
    period_words TEXT,
    period_edtf TEXT,
    period_earliest TEXT CHECK (date(period_earliest) IS period_earliest),
    period_latest TEXT CHECK (date(period_latest) IS period_latest),
    period_kind TEXT CHECK (period_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                            'before', 'after', 'repeated', 'unknown')),
    period_basis TEXT CHECK (period_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    CHECK ((category IS NULL) <> (evidence IS NULL)),
    CHECK ((body IS NULL) <> (holder IS NULL)),
    CHECK (body IS NOT NULL OR force IS NULL),
    CHECK (period_earliest <= period_latest),
    CHECK ((period_words IS NULL) = (period_kind IS NULL) AND (period_kind IS NULL) = (period_basis IS NULL))
) STRICT;

CREATE TRIGGER preservation_item_class_lowered BEFORE UPDATE OF class ON preservation_item
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'preservation_item' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_preservation_item_added AFTER INSERT ON preservation_item
BEGIN INSERT INTO search_text SELECT * FROM search_of_preservation_item WHERE row = NEW.seq; END;

CREATE TRIGGER search_preservation_item_changed AFTER UPDATE ON preservation_item
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (20 << 44) + (OLD.seq << 16) AND (20 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_preservation_item WHERE row = NEW.seq;
END;

CREATE TRIGGER search_preservation_item_removed AFTER DELETE ON preservation_item
BEGIN DELETE FROM search_text WHERE seq BETWEEN (20 << 44) + (OLD.seq << 16) AND (20 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE preservation_step (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    item TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'exists', 'weeded', 'lost')),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    said_by TEXT NOT NULL,
    letter TEXT,
    gone_words TEXT,
    gone_edtf TEXT,
    gone_earliest TEXT CHECK (date(gone_earliest) IS gone_earliest),
    gone_latest TEXT CHECK (date(gone_latest) IS gone_latest),
    gone_kind TEXT CHECK (gone_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                        'before', 'after', 'repeated', 'unknown')),
    gone_basis TEXT CHECK (gone_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    authority TEXT NOT NULL,
    renew_by TEXT CHECK (date(renew_by) IS renew_by),
    note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (letter IS NULL OR state = 'asked'),
    CHECK (gone_words IS NULL OR state IN ('weeded', 'lost')),
    CHECK (authority = '' OR state = 'weeded'),
    CHECK (renew_by IS NULL OR (state NOT IN ('weeded', 'lost') AND on_day < renew_by)),
    CHECK (gone_earliest <= gone_latest),
    CHECK ((gone_words IS NULL) = (gone_kind IS NULL) AND (gone_kind IS NULL) = (gone_basis IS NULL)),
    FOREIGN KEY (matter, item) REFERENCES preservation_item (matter, id),
    FOREIGN KEY (matter, letter) REFERENCES letter (matter, id)
) STRICT;

CREATE INDEX preservation_step_of_item ON preservation_step (matter, item);

CREATE TRIGGER preservation_step_class_lowered BEFORE UPDATE OF class ON preservation_step
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'preservation_step' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER preservation_step_is_never_changed
BEFORE UPDATE OF id, matter, item, state, on_day, said_by, letter, gone_words, gone_edtf, gone_earliest, gone_latest,
                 gone_kind, gone_basis, authority, renew_by, note ON preservation_step
BEGIN SELECT RAISE(ABORT, 'what became of evidence stays as it was recorded'); END;

CREATE TRIGGER search_preservation_step_added AFTER INSERT ON preservation_step
BEGIN INSERT INTO search_text SELECT * FROM search_of_preservation_step WHERE row = NEW.seq; END;

CREATE TRIGGER search_preservation_step_changed AFTER UPDATE ON preservation_step
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (21 << 44) + (OLD.seq << 16) AND (21 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_preservation_step WHERE row = NEW.seq;
END;

CREATE TRIGGER search_preservation_step_removed AFTER DELETE ON preservation_step
BEGIN DELETE FROM search_text WHERE seq BETWEEN (21 << 44) + (OLD.seq << 16) AND (21 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE receipt (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    dispatch TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('delivered', 'acknowledged', 'bounced')),
    happened_on TEXT NOT NULL CHECK (date(happened_on) IS happened_on),
    by_whom TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, dispatch) REFERENCES dispatch (matter, id)
) STRICT;

CREATE INDEX receipt_of_dispatch ON receipt (dispatch);

CREATE TRIGGER receipt_class_lowered BEFORE UPDATE OF class ON receipt
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'receipt' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER receipt_is_never_changed
BEFORE UPDATE OF id, matter, dispatch, kind, happened_on, by_whom ON receipt
BEGIN SELECT RAISE(ABORT, 'what was recorded of a letter stays'); END;

CREATE TRIGGER search_receipt_added AFTER INSERT ON receipt
BEGIN INSERT INTO search_text SELECT * FROM search_of_receipt WHERE row = NEW.seq; END;

CREATE TRIGGER search_receipt_changed AFTER UPDATE ON receipt
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (119 << 44) + (OLD.seq << 16) AND (119 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_receipt WHERE row = NEW.seq;
END;

CREATE TRIGGER search_receipt_removed AFTER DELETE ON receipt
BEGIN DELETE FROM search_text WHERE seq BETWEEN (119 << 44) + (OLD.seq << 16) AND (119 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER search_recognition_added AFTER INSERT ON recognition
BEGIN INSERT INTO search_text SELECT * FROM search_of_recognition WHERE row = NEW.seq; END;

CREATE TRIGGER search_recognition_changed AFTER UPDATE ON recognition
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (84 << 44) + (OLD.seq << 16) AND (84 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_recognition WHERE row = NEW.seq;
END;

CREATE TRIGGER search_recognition_removed AFTER DELETE ON recognition
BEGIN DELETE FROM search_text WHERE seq BETWEEN (84 << 44) + (OLD.seq << 16) AND (84 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TABLE reply_to (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    earlier TEXT NOT NULL CHECK (earlier <> entry),
    UNIQUE (entry, earlier),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id),
    FOREIGN KEY (matter, earlier) REFERENCES correspondence (matter, id)
) STRICT;

CREATE INDEX reply_to_earlier ON reply_to (earlier);

CREATE INDEX reply_to_of_matter ON reply_to (matter, earlier, entry);

CREATE TABLE rule_correction (
    seq INTEGER PRIMARY KEY,
    rule TEXT NOT NULL UNIQUE,
    standing TEXT NOT NULL CHECK (standing IN ('as-shipped', 'own', 'off')),
    own TEXT CHECK (json_valid(own)),
    starts_with TEXT NOT NULL CHECK (json_valid(starts_with)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (CASE standing WHEN 'own' THEN own IS NOT NULL WHEN 'as-shipped' THEN own IS NULL ELSE 1 END)
) STRICT;

CREATE TRIGGER rule_correction_class_lowered BEFORE UPDATE OF class ON rule_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'rule_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER search_rule_correction_added AFTER INSERT ON rule_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_rule_correction WHERE row = NEW.seq; END;

CREATE TRIGGER search_rule_correction_changed AFTER UPDATE ON rule_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (131 << 44) + (OLD.seq << 16) AND (131 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_rule_correction WHERE row = NEW.seq;
END;

CREATE TRIGGER search_rule_correction_removed AFTER DELETE ON rule_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (131 << 44) + (OLD.seq << 16) AND (131 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER search_safe_contact_added AFTER INSERT ON safe_contact
BEGIN INSERT INTO search_text SELECT * FROM search_of_safe_contact WHERE row = NEW.seq; END;

CREATE TRIGGER search_safe_contact_changed AFTER UPDATE ON safe_contact
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (34 << 44) + (OLD.seq << 16) AND (34 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_safe_contact WHERE row = NEW.seq;
END;

CREATE TRIGGER search_safe_contact_removed AFTER DELETE ON safe_contact
BEGIN DELETE FROM search_text WHERE seq BETWEEN (34 << 44) + (OLD.seq << 16) AND (34 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TABLE sameness (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    first_described TEXT,
    second_described TEXT,
    first_officer TEXT REFERENCES officer (party),
    second_officer TEXT REFERENCES officer (party),
    verdict TEXT NOT NULL CHECK (verdict IN ('same-as', 'not-same-as')),
    reasons TEXT NOT NULL,
    why TEXT NOT NULL,
    said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
    actor TEXT NOT NULL,
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')), certainty TEXT CHECK (certainty IN ('certain', 'likely', 'possible')), decided_by TEXT, withdrawn_why TEXT CHECK (withdrawn_why IS NULL OR withdrawn_on IS NOT NULL),
    CHECK (first_described < second_described),
    CHECK (first_officer < second_officer),
    CHECK ((first_described IS NOT NULL) + (second_described IS NOT NULL)
         + (first_officer IS NOT NULL) + (second_officer IS NOT NULL) = 2),
    CHECK (second_described IS NULL OR first_described IS NOT NULL),
    CHECK (second_officer IS NULL OR first_officer IS NOT NULL),
    CHECK (first_described IS NULL OR first_officer IS NULL OR verdict = 'not-same-as'),
    FOREIGN KEY (matter, first_described) REFERENCES described_person (matter, id),
    FOREIGN KEY (matter, second_described) REFERENCES described_person (matter, id)
) STRICT;

CREATE INDEX sameness_of_first_officer ON sameness (first_officer);

CREATE INDEX sameness_of_matter ON sameness (matter);

CREATE INDEX sameness_of_second_officer ON sameness (second_officer);

CREATE UNIQUE INDEX sameness_stands ON sameness (
    ifnull(first_described, ''), ifnull(second_described, ''), ifnull(first_officer, ''), ifnull(second_officer, ''))
WHERE withdrawn_on IS NULL;

CREATE TRIGGER sameness_class_lowered BEFORE UPDATE OF class ON sameness
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'sameness' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER sameness_is_only_withdrawn
BEFORE UPDATE OF id, matter, first_described, second_described, first_officer, second_officer, verdict, reasons, why,
                 certainty, decided_by, said_on, actor ON sameness
BEGIN SELECT RAISE(ABORT, 'what was said of two people stays as it was said'); END;

CREATE TRIGGER search_sameness_added AFTER INSERT ON sameness
BEGIN INSERT INTO search_text SELECT * FROM search_of_sameness WHERE row = NEW.seq; END;

CREATE TRIGGER search_sameness_changed AFTER UPDATE ON sameness
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (86 << 44) + (OLD.seq << 16) AND (86 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_sameness WHERE row = NEW.seq;
END;

CREATE TRIGGER search_sameness_removed AFTER DELETE ON sameness
BEGIN DELETE FROM search_text WHERE seq BETWEEN (86 << 44) + (OLD.seq << 16) AND (86 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIRTUAL TABLE search_draft_index USING fts5(
    text, also, scope,
    content = 'search_written', content_rowid = 'seq', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE VIRTUAL TABLE search_draft_words USING fts5vocab('search_draft_index', 'row');

CREATE VIRTUAL TABLE search_index USING fts5(
    text, also, scope,
    content = 'search_settled', content_rowid = 'seq', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE VIEW search_of_allegation AS
SELECT (48 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'allegation' AS noun, t.id AS record,
       t.matter AS matter, 'particulars' AS field, 0 AS number, 1 AS covered,
       t.particulars AS text,
       '' AS parts
  FROM allegation t
 UNION ALL
SELECT (48 << 44) + (t.seq << 16) + 1, t.seq, 'allegation', t.id,
       t.matter, 'place', 0, 1,
       t.place,
       ''
  FROM allegation t
 UNION ALL
SELECT (48 << 44) + (t.seq << 16) + 2, t.seq, 'allegation', t.id,
       t.matter, 'how-known', 0, 1,
       t.how_known,
       ''
  FROM allegation t;

CREATE VIEW search_of_annotation AS
SELECT (118 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.entry AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM annotation t;

CREATE VIEW search_of_answer AS
SELECT (116 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.reply AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.place || char(10) || t.note AS text,
       '' AS parts
  FROM answer t;

CREATE VIEW search_of_ask AS
SELECT (113 << 44) + (t.seq << 16) AS seq, t.seq AS row,
       CASE WHEN c.letter IS NULL THEN 'correspondence' ELSE 'letter' END AS noun, coalesce(c.letter, c.id) AS record,
       t.matter AS matter, 'ask' AS field, t.number AS number, 0 AS covered,
       t.wording AS text,
       '' AS parts
  FROM ask t JOIN correspondence c ON c.id = t.entry;

CREATE VIEW search_of_authority AS
SELECT (36 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'authority' AS field, 0 AS number, 0 AS covered,
       t.scope AS text,
       '' AS parts
  FROM authority t;

CREATE VIEW search_of_blob AS
SELECT (129 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'file' AS noun, t.id AS record,
       t.matter AS matter, 'file' AS field, 0 AS number, 0 AS covered,
       t.original_name || char(10) || t.source_note AS text,
       '' AS parts
  FROM blob t;

CREATE VIEW search_of_check_answer AS
SELECT (106 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'answer' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM check_answer t;

CREATE VIEW search_of_client AS
SELECT (32 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.party AS record,
       t.matter AS matter, 'cipher' AS field, 0 AS number, 0 AS covered,
       p.cipher AS text,
       '' AS parts
  FROM client t JOIN party p ON p.id = t.party;

CREATE VIEW search_of_client_profile AS
SELECT (33 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'profile' AS field, 0 AS number, 1 AS covered,
       t.own_words || char(10) || t.pronouns || char(10) || t.language || char(10) || coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.do_not_ask)), '') AS text,
       '' AS parts
  FROM client_profile t;

CREATE VIEW search_of_conflict_decision AS
SELECT (37 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'conflict' AS noun, t.conflict AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.reason AS text,
       '' AS parts
  FROM conflict_decision t;

CREATE VIEW search_of_correspondence AS
SELECT (114 << 44) + (t.seq << 16) AS seq, t.seq AS row, CASE WHEN t.letter IS NULL THEN 'correspondence' ELSE 'letter' END AS noun, coalesce(t.letter, t.id) AS record,
       t.matter AS matter, 'subject' AS field, 0 AS number, 0 AS covered,
       t.subject || char(10) || t.our_reference || char(10) || t.their_reference AS text,
       t.their_reference AS parts
  FROM correspondence t;

CREATE VIEW search_of_criterion_answer AS
SELECT (50 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'allegation' AS noun, t.allegation AS record,
       t.matter AS matter, 'answer' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM criterion_answer t;

CREATE VIEW search_of_decision AS
SELECT (99 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, i.id AS record,
       i.matter AS matter, 'decision' AS field, 0 AS number, 0 AS covered,
       t.reasons || char(10) || t.document AS text,
       '' AS parts
  FROM decision t JOIN investigation i ON i.id = t.investigation;

CREATE VIEW search_of_described_person AS
SELECT (82 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'described' AS noun, t.id AS record,
       t.matter AS matter, 'description' AS field, 0 AS number, 1 AS covered,
       t.description || char(10) || t.place || char(10) || t.build || char(10) || t.age_words || char(10) ||
       t.voice || char(10) || t.clothing || char(10) || t.vehicle || char(10) || t.worn_words || char(10) ||
       t.nickname || char(10) || t.with_whom AS text,
       coalesce(t.worn_pattern, '') AS parts
  FROM described_person t;

CREATE VIEW search_of_diary_entry AS
SELECT (23 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'date' AS noun, t.id AS record,
       t.matter AS matter, 'to-do' AS field, 0 AS number, 0 AS covered,
       t.what AS text,
       '' AS parts
  FROM diary_entry t;

CREATE VIEW search_of_diary_event AS
SELECT (22 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'event' AS noun, t.id AS record,
       t.matter AS matter, 'proof' AS field, 0 AS number, 0 AS covered,
       t.document AS text,
       '' AS parts
  FROM diary_event t;

CREATE VIEW search_of_diary_step AS
SELECT (24 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'date' AS noun, t.date AS record,
       t.matter AS matter, 'done' AS field, 0 AS number, 1 AS covered,
       t.words || coalesce((SELECT group_concat(char(10) || (value ->> 'why'), '') FROM json_each(t.known, '$.leftOut')), '')
       || coalesce(char(10) || (t.known ->> '$.extension.by'), '') AS text,
       '' AS parts
  FROM diary_step t;

CREATE VIEW search_of_directory_correction AS
SELECT (130 << 44) + (t.seq << 16) AS seq, t.seq AS row, t.kind AS noun, t.id AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       coalesce((SELECT group_concat(value, char(10)) FROM json_tree(t.wording) WHERE type = 'text'), '')
           || char(10) || t.reason AS text,
       '' AS parts
  FROM directory_correction t;

CREATE VIEW search_of_dispatch AS
SELECT (117 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.entry AS record,
       t.matter AS matter, 'reference' AS field, 0 AS number, 0 AS covered,
       t.tracking AS text,
       t.tracking AS parts
  FROM dispatch t;

CREATE VIEW search_of_draft AS
SELECT (115 << 44) + (t.seq << 16) + e.key AS seq, t.seq AS row, 'draft' AS noun, t.id AS record,
       t.matter AS matter, 'paragraph' AS field, e.key + 1 AS number, 1 AS covered,
       e.value ->> 'source' AS text,
       '' AS parts
  FROM draft t JOIN json_each(t.content, '$.paragraphs') e ON e.key < 32768
UNION ALL
SELECT (115 << 44) + (t.seq << 16) + 32768 + e.key AS seq, t.seq AS row, 'draft' AS noun, t.id AS record,
       t.matter AS matter, 'paragraph' AS field, 0 AS number, 1 AS covered,
       e.value ->> 'words' AS text,
       '' AS parts
  FROM draft t JOIN json_each(t.content, '$.said') e ON e.key < 32768;

CREATE VIEW search_of_earlier_report AS
SELECT (49 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'allegation' AS noun, a.id AS record,
       a.matter AS matter, 'earlier-report' AS field, t.position AS number, 1 AS covered,
       t.to_whom || char(10) || t.outcome AS text,
       '' AS parts
  FROM earlier_report t JOIN allegation a ON a.id = t.allegation;

CREATE VIEW search_of_evidence AS
SELECT (26 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'evidence' AS noun, t.id AS record,
       t.matter AS matter, 'evidence' AS field, 0 AS number, t.is_not_at_home AS covered,
       t.title || char(10) || t.source AS text,
       '' AS parts
  FROM evidence t
 UNION ALL
SELECT (26 << 44) + (t.seq << 16) + 1, t.seq, 'evidence', t.id,
       t.matter, 'content-note', 0, t.is_not_at_home,
       t.content_note || '',
       ''
  FROM evidence t;

CREATE VIEW search_of_exhibit AS
SELECT (25 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'exhibit' AS noun, t.id AS record,
       t.matter AS matter, 'evidence' AS field, 0 AS number, 0 AS covered,
       t.mark || char(10) || t.what || char(10) || coalesce(t.producer, '') AS text,
       '' AS parts
  FROM exhibit t
 UNION ALL
SELECT (25 << 44) + (t.seq << 16) + 1, t.seq, 'exhibit', t.id,
       t.matter, 'place', 0, 0,
       t.original || '',
       ''
  FROM exhibit t
 UNION ALL
SELECT (25 << 44) + (t.seq << 16) + 2, t.seq, 'exhibit', t.id,
       t.matter, 'content-note', 0, 0,
       t.content_note || '',
       ''
  FROM exhibit t;

CREATE VIEW search_of_helper AS
SELECT (35 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'helper' AS field, 0 AS number, 1 AS covered,
       t.relation AS text,
       '' AS parts
  FROM helper t;

CREATE VIEW search_of_holiday_correction AS
SELECT (132 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'holiday' AS noun, t.division || '/' || t.day AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       t.title AS text,
       '' AS parts
  FROM holiday_correction t
 UNION ALL
SELECT (132 << 44) + (t.seq << 16) + 1, t.seq, 'holiday', t.division || '/' || t.day,
       '', 'reason', 0, 0,
       t.reason,
       ''
  FROM holiday_correction t;

CREATE VIEW search_of_identification AS
SELECT (85 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'described' AS noun, t.described AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.client_words || char(10) || t.reason AS text,
       '' AS parts
  FROM identification t;

CREATE VIEW search_of_independence_view AS
SELECT (104 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'view' AS field, 0 AS number, 1 AS covered,
       t.reason AS text,
       '' AS parts
  FROM independence_view t;

CREATE VIEW search_of_investigation AS
SELECT (96 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.id AS record,
       t.matter AS matter, 'reference' AS field, 0 AS number, 0 AS covered,
       coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.references_given)), '') AS text,
       coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.references_given)), '') AS parts
  FROM investigation t;

CREATE VIEW search_of_investigator AS
SELECT (101 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'investigator' AS field, 0 AS number, 0 AS covered,
       t.role AS text,
       '' AS parts
  FROM investigator t;

CREATE VIEW search_of_letter AS
SELECT (112 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'letter' AS noun, t.id AS record,
       t.matter AS matter, 'reference' AS field, 0 AS number, 0 AS covered,
       t.our_reference || char(10) || t.their_reference AS text,
       t.their_reference AS parts
  FROM letter t;

CREATE VIEW search_of_matter AS
SELECT (16 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'matter' AS noun, t.id AS record,
       t.id AS matter, 'name' AS field, 0 AS number, 0 AS covered,
       t.reference || ' ' || t.working_name AS text,
       t.reference AS parts
  FROM matter t;

CREATE VIEW search_of_matter_particular AS
SELECT (17 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'matter' AS noun, t.matter AS record,
       t.matter AS matter, 'particulars' AS field, 0 AS number, 0 AS covered,
       t.words AS text,
       '' AS parts
  FROM matter_particular t;

CREATE VIEW search_of_mode_decision AS
SELECT (98 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, i.id AS record,
       i.matter AS matter, 'mode' AS field, 0 AS number, 0 AS covered,
       t.reasons || char(10) || t.test_applied || char(10) || t.document AS text,
       '' AS parts
  FROM mode_decision t JOIN investigation i ON i.id = t.investigation;

CREATE VIEW search_of_non_receipt AS
SELECT (120 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.entry AS record,
       t.matter AS matter, 'not-received' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM non_receipt t;

CREATE VIEW search_of_note_contact AS
SELECT (19 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'note' AS noun, t.note AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       coalesce(t.words, '') AS text,
       '' AS parts
  FROM note_contact t;

CREATE VIEW search_of_note_version AS
SELECT (18 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'note' AS noun, t.note AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.about || char(10) || t.text AS text,
       '' AS parts
  FROM note_version t;

CREATE VIEW search_of_office AS
SELECT (128 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'office' AS noun, t.body || coalesce('/' || t.force, '') AS record,
       '' AS matter, 'address' AS field, 0 AS number, 0 AS covered,
       coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.address)), '')
           || char(10) || t.email || char(10) || t.checked_by || char(10) || t.how AS text,
       '' AS parts
  FROM office t;

CREATE VIEW search_of_officer AS
SELECT (80 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'officer' AS noun, t.party AS record,
       '' AS matter, 'cipher' AS field, 0 AS number, 0 AS covered,
       p.cipher AS text,
       '' AS parts
  FROM officer t JOIN party p ON p.id = t.party;

CREATE VIEW search_of_officer_note AS
SELECT (83 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'officer' AS noun, t.party AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.note AS text,
       '' AS parts
  FROM officer_note t;

CREATE VIEW search_of_outcome AS
SELECT (100 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'outcome' AS field, 0 AS number, 0 AS covered,
       t.note AS text,
       '' AS parts
  FROM outcome t;

CREATE VIEW search_of_posting AS
SELECT (81 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'officer' AS noun, t.party AS record,
       '' AS matter, 'posting' AS field, 0 AS number, 0 AS covered,
       trim(t.rank || ' ' || t.number) || ', ' || t.unit AS text,
       t.number || '' AS parts
  FROM posting t
 UNION ALL
SELECT (81 << 44) + (t.seq << 16) + 1, t.seq, 'officer', t.party,
       coalesce(t.matter, ''), 'posting', 0, 1,
       t.source || '',
       ''
  FROM posting t;

CREATE VIEW search_of_precept_correction AS
SELECT (133 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'precept' AS noun, t.kind || '/' || t.id AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       coalesce(t.own ->> 'title', '') || char(10) || coalesce(t.own ->> 'text', '') || char(10) ||
       coalesce(t.own ->> 'citation', '') AS text,
       '' AS parts
  FROM precept_correction t
 UNION ALL
SELECT (133 << 44) + (t.seq << 16) + 1, t.seq, 'precept', t.kind || '/' || t.id,
       '', 'reason', 0, 0,
       t.reason || '',
       ''
  FROM precept_correction t;

CREATE VIEW search_of_preservation_item AS
SELECT (20 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'preservation' AS noun, t.id AS record,
       t.matter AS matter, 'evidence' AS field, 0 AS number, 0 AS covered,
       coalesce(t.evidence, '') || char(10) || coalesce(t.holder, '') || char(10) || t.note AS text,
       '' AS parts
  FROM preservation_item t;

CREATE VIEW search_of_preservation_step AS
SELECT (21 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'preservation' AS noun, t.item AS record,
       t.matter AS matter, 'became' AS field, 0 AS number, 1 AS covered,
       t.said_by || char(10) || t.authority || char(10) || t.note AS text,
       '' AS parts
  FROM preservation_step t;

CREATE VIEW search_of_receipt AS
SELECT (119 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, d.entry AS record,
       t.matter AS matter, 'receipt' AS field, 0 AS number, 0 AS covered,
       t.by_whom AS text,
       '' AS parts
  FROM receipt t JOIN dispatch d ON d.id = t.dispatch;

CREATE VIEW search_of_recognition AS
SELECT (84 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'officer' AS noun, t.party AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.basis || char(10) || coalesce(t.reversal_reason, '') AS text,
       '' AS parts
  FROM recognition t;

CREATE VIEW search_of_rule_correction AS
SELECT (131 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'rule' AS noun, t.rule AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       coalesce(t.own ->> 'title', '') || char(10) || coalesce(t.own ->> 'event', '') || char(10) ||
       coalesce(t.own ->> '$.authority.citation', '') || char(10) || coalesce(t.own ->> 'notes', '') AS text,
       '' AS parts
  FROM rule_correction t
 UNION ALL
SELECT (131 << 44) + (t.seq << 16) + 1, t.seq, 'rule', t.rule,
       '', 'reason', 0, 0,
       t.reason || '',
       ''
  FROM rule_correction t;

CREATE VIEW search_of_safe_contact AS
SELECT (34 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'safe-contact' AS field, 0 AS number, 1 AS covered,
       t.times || char(10) || t.must_not_know || char(10) || t.note AS text,
       '' AS parts
  FROM safe_contact t;

CREATE VIEW search_of_sameness AS
SELECT (86 << 44) + (t.seq << 16) AS seq, t.seq AS row, CASE WHEN t.first_described IS NULL THEN 'officer' ELSE 'described' END AS noun, coalesce(t.first_described, t.first_officer, t.second_officer) AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.why || coalesce(char(10) || t.withdrawn_why, '') AS text,
       '' AS parts
  FROM sameness t;

CREATE VIEW search_of_state_move AS
SELECT (97 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, i.id AS record,
       i.matter AS matter, 'step' AS field, 0 AS number, 0 AS covered,
       t.source || char(10) || t.document || char(10) || t.reason AS text,
       '' AS parts
  FROM state_move t JOIN investigation i ON i.id = t.investigation;

CREATE VIEW search_of_statement AS
SELECT (64 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.id AS record,
       t.matter AS matter, 'content-note' AS field, 0 AS number, 0 AS covered,
       t.content_note AS text,
       '' AS parts
  FROM statement t;

CREATE VIEW search_of_statement_draft AS
SELECT (66 << 44) + (t.seq << 16) + e.key AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'paragraph' AS field, e.key + 1 AS number, 1 AS covered,
       e.value ->> 'text' AS text,
       '' AS parts
  FROM statement_draft t JOIN json_each(t.paragraphs) e ON e.key < 65536;

CREATE VIEW search_of_statement_paragraph AS
SELECT (65 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'paragraph' AS field, t.position AS number, 1 AS covered,
       t.text AS text,
       '' AS parts
  FROM statement_paragraph t;

CREATE VIEW search_of_statement_session AS
SELECT (68 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'session' AS field, t.number AS number, 1 AS covered,
       t.place || char(10) || t.language || char(10) || t.breaks || char(10) || t.how_ended || char(10) ||
       t.preferred_words || char(10) || coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.do_not_ask)), '') AS text,
       '' AS parts
  FROM statement_session t;

CREATE VIEW search_of_statement_summary AS
SELECT (67 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'summary' AS field, 0 AS number, 1 AS covered,
       t.text AS text,
       '' AS parts
  FROM statement_summary t;

CREATE VIEW search_of_taken_step AS
SELECT (102 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'step' AS field, 0 AS number, 0 AS covered,
       t.words AS text,
       '' AS parts
  FROM taken_step t;

CREATE VIEW search_of_template_version AS
SELECT (134 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'template' AS noun, t.kind AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       coalesce(t.subject, '') || char(10) || coalesce(t.source, '') AS text,
       '' AS parts
  FROM template_version t
 UNION ALL
SELECT (134 << 44) + (t.seq << 16) + 1, t.seq, 'template', t.kind,
       '', 'reason', 0, 0,
       t.reason || '',
       ''
  FROM template_version t;

CREATE VIEW search_of_tie AS
SELECT (103 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'tie' AS field, 0 AS number, 1 AS covered,
       t.basis || char(10) || t.source || char(10) || t.withdrawn_for AS text,
       '' AS parts
  FROM tie t;

CREATE VIEW search_settled AS SELECT seq, text, also, scope FROM search_text WHERE seq >> 44 NOT IN (66, 115);

CREATE TABLE search_state (
    seq INTEGER PRIMARY KEY CHECK (seq = 1),
    version INTEGER NOT NULL CHECK (version >= 0)
) STRICT;

CREATE TABLE search_text (
    seq INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    noun TEXT NOT NULL,
    record TEXT NOT NULL,
    matter TEXT NOT NULL,
    field TEXT NOT NULL,
    number INTEGER NOT NULL,
    covered INTEGER NOT NULL CHECK (covered IN (0, 1)),
    text TEXT NOT NULL,
    parts TEXT NOT NULL,
    scope TEXT NOT NULL GENERATED ALWAYS AS (replace(matter, '-', '')) VIRTUAL,
    also TEXT NOT NULL GENERATED ALWAYS AS (
        CASE WHEN parts = '' THEN '' ELSE
            substr(parts, 1, 40) || ' ' || substr(parts, 2, 40) || ' ' || substr(parts, 3, 40) || ' ' ||
            substr(parts, 4, 40) || ' ' || substr(parts, 5, 40) || ' ' || substr(parts, 6, 40) || ' ' ||
            substr(parts, 7, 40) || ' ' || substr(parts, 8, 40) || ' ' || substr(parts, 9, 40) || ' ' ||
            substr(parts, 10, 40) || ' ' || substr(parts, 11, 40) || ' ' || substr(parts, 12, 40) || ' ' ||
            substr(parts, 13, 40) || ' ' || substr(parts, 14, 40) || ' ' || substr(parts, 15, 40) || ' ' ||
            substr(parts, 16, 40) || ' ' || substr(parts, 17, 40) || ' ' || substr(parts, 18, 40) || ' ' ||
            substr(parts, 19, 40) || ' ' || substr(parts, 20, 40) || ' ' || substr(parts, 21, 40) || ' ' ||
            substr(parts, 22, 40) || ' ' || substr(parts, 23, 40) || ' ' || substr(parts, 24, 40) END
        || CASE WHEN text GLOB '*[łŁøØđĐ]*' THEN ' ' ||
            replace(replace(replace(replace(replace(replace(text, 'ł', 'l'), 'Ł', 'L'), 'ø', 'o'), 'Ø', 'O'), 'đ', 'd'),
                    'Đ', 'D') ELSE '' END
    ) VIRTUAL
) STRICT;

CREATE TRIGGER search_settled_added AFTER INSERT ON search_text
WHEN (SELECT version FROM search_state) > 0 AND NEW.seq >> 44 NOT IN (66, 115)
BEGIN INSERT INTO search_index (rowid, text, also, scope) VALUES (NEW.seq, NEW.text, NEW.also, NEW.scope); END;

CREATE TRIGGER search_settled_removed AFTER DELETE ON search_text
WHEN (SELECT version FROM search_state) > 0 AND OLD.seq >> 44 NOT IN (66, 115)
BEGIN
    INSERT INTO search_index (search_index, rowid, text, also, scope)
    VALUES ('delete', OLD.seq, OLD.text, OLD.also, OLD.scope);
END;

CREATE TRIGGER search_text_is_put_in_and_taken_out BEFORE UPDATE ON search_text
BEGIN SELECT RAISE(ABORT, 'the index of words follows its sources'); END;

CREATE TRIGGER search_written_added AFTER INSERT ON search_text
WHEN (SELECT version FROM search_state) > 0 AND NEW.seq >> 44 IN (66, 115)
BEGIN INSERT INTO search_draft_index (rowid, text, also, scope) VALUES (NEW.seq, NEW.text, NEW.also, NEW.scope); END;

CREATE TRIGGER search_written_removed AFTER DELETE ON search_text
WHEN (SELECT version FROM search_state) > 0 AND OLD.seq >> 44 IN (66, 115)
BEGIN
    INSERT INTO search_draft_index (search_draft_index, rowid, text, also, scope)
    VALUES ('delete', OLD.seq, OLD.text, OLD.also, OLD.scope);
END;

CREATE VIRTUAL TABLE search_words USING fts5vocab('search_index', 'row');

CREATE VIEW search_written AS SELECT seq, text, also, scope FROM search_text WHERE seq >> 44 IN (66, 115);

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

CREATE TABLE setting (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key IN ('firm', 'preferences')),
    value TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;

CREATE TRIGGER setting_class_lowered BEFORE UPDATE OF class ON setting
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'setting' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

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

CREATE INDEX state_move_of_investigation ON state_move (investigation);

CREATE TRIGGER search_state_move_added AFTER INSERT ON state_move
BEGIN INSERT INTO search_text SELECT * FROM search_of_state_move WHERE row = NEW.seq; END;

CREATE TRIGGER search_state_move_changed AFTER UPDATE ON state_move
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (97 << 44) + (OLD.seq << 16) AND (97 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_state_move WHERE row = NEW.seq;
END;

CREATE TRIGGER search_state_move_removed AFTER DELETE ON state_move
BEGIN DELETE FROM search_text WHERE seq BETWEEN (97 << 44) + (OLD.seq << 16) AND (97 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER state_move_class_lowered BEFORE UPDATE OF class ON state_move
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'state_move' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER state_move_is_never_changed BEFORE UPDATE OF id, investigation, from_state, to_state, moved_on, source, document, reason, outside ON state_move
BEGIN SELECT RAISE(ABORT, 'what was recorded of an investigation stays'); END;

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

CREATE TRIGGER search_statement_added AFTER INSERT ON statement
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement WHERE row = NEW.seq; END;

CREATE TRIGGER search_statement_changed AFTER UPDATE ON statement
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (64 << 44) + (OLD.seq << 16) AND (64 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement WHERE row = NEW.seq;
END;

CREATE TRIGGER search_statement_removed AFTER DELETE ON statement
BEGIN DELETE FROM search_text WHERE seq BETWEEN (64 << 44) + (OLD.seq << 16) AND (64 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER statement_class_lowered BEFORE UPDATE OF class ON statement
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER statement_is_never_replaced BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM statement
              WHERE seq = NEW.seq OR id = NEW.id OR (matter = NEW.matter AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an account stays what it is'); END;

CREATE TRIGGER statement_stays_what_it_is BEFORE UPDATE OF id, matter, client, number, kind, adds_to ON statement
BEGIN SELECT RAISE(ABORT, 'an account stays what it is'); END;

CREATE TABLE statement_draft (
    seq INTEGER PRIMARY KEY,
    statement TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;

CREATE TRIGGER search_statement_draft_added AFTER INSERT ON statement_draft
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement_draft WHERE row = NEW.seq; END;

CREATE TRIGGER search_statement_draft_changed AFTER UPDATE ON statement_draft
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (66 << 44) + (OLD.seq << 16) AND (66 << 44) + (OLD.seq << 16) + 65535
       AND (seq, number, text) NOT IN (SELECT seq, number, text FROM search_of_statement_draft WHERE row = NEW.seq);
    INSERT INTO search_text SELECT * FROM search_of_statement_draft WHERE row = NEW.seq
        AND seq NOT IN (SELECT seq FROM search_text WHERE seq BETWEEN (66 << 44) + (NEW.seq << 16) AND (66 << 44) + (NEW.seq << 16) + 65535);
END;

CREATE TRIGGER search_statement_draft_removed AFTER DELETE ON statement_draft
BEGIN DELETE FROM search_text WHERE seq BETWEEN (66 << 44) + (OLD.seq << 16) AND (66 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER statement_draft_class_lowered BEFORE UPDATE OF class ON statement_draft
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_draft' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

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

CREATE TRIGGER search_statement_paragraph_added AFTER INSERT ON statement_paragraph
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement_paragraph WHERE row = NEW.seq; END;

CREATE TRIGGER search_statement_paragraph_changed AFTER UPDATE ON statement_paragraph
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (65 << 44) + (OLD.seq << 16) AND (65 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement_paragraph WHERE row = NEW.seq;
END;

CREATE TRIGGER search_statement_paragraph_removed AFTER DELETE ON statement_paragraph
BEGIN DELETE FROM search_text WHERE seq BETWEEN (65 << 44) + (OLD.seq << 16) AND (65 << 44) + (OLD.seq << 16) + 65535; END;

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

CREATE TRIGGER search_statement_session_added AFTER INSERT ON statement_session
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement_session WHERE row = NEW.seq; END;

CREATE TRIGGER search_statement_session_changed AFTER UPDATE ON statement_session
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (68 << 44) + (OLD.seq << 16) AND (68 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement_session WHERE row = NEW.seq;
END;

CREATE TRIGGER search_statement_session_removed AFTER DELETE ON statement_session
BEGIN DELETE FROM search_text WHERE seq BETWEEN (68 << 44) + (OLD.seq << 16) AND (68 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER statement_session_class_lowered BEFORE UPDATE OF class ON statement_session
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_session' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE statement_summary (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    statement TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, statement) REFERENCES statement (matter, id)
) STRICT;

CREATE TRIGGER search_statement_summary_added AFTER INSERT ON statement_summary
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement_summary WHERE row = NEW.seq; END;

CREATE TRIGGER search_statement_summary_changed AFTER UPDATE ON statement_summary
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (67 << 44) + (OLD.seq << 16) AND (67 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement_summary WHERE row = NEW.seq;
END;

CREATE TRIGGER search_statement_summary_removed AFTER DELETE ON statement_summary
BEGIN DELETE FROM search_text WHERE seq BETWEEN (67 << 44) + (OLD.seq << 16) AND (67 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER statement_summary_class_lowered BEFORE UPDATE OF class ON statement_summary
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'statement_summary' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

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

CREATE TRIGGER statement_version_follows_the_last BEFORE INSERT ON statement_version
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM statement_version WHERE statement = NEW.statement)
  OR EXISTS (SELECT 1 FROM statement_version WHERE seq = NEW.seq)
  OR (NEW.version > 1 AND (SELECT kind FROM statement WHERE id = NEW.statement) <> 'witness-statement')
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;

CREATE TRIGGER statement_version_is_never_changed
BEFORE UPDATE OF seq, matter, statement, version, paragraphs, sealed_at, sha256 ON statement_version
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;

CREATE TRIGGER statement_version_is_never_removed BEFORE DELETE ON statement_version
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;

CREATE TRIGGER statement_version_is_signed_once BEFORE UPDATE OF signed_on ON statement_version
WHEN OLD.signed_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sealed account is never changed'); END;

CREATE TABLE summary_paragraph (
    seq INTEGER PRIMARY KEY,
    statement TEXT NOT NULL REFERENCES statement (id),
    position INTEGER NOT NULL CHECK (position > 0),
    paragraph TEXT NOT NULL,
    UNIQUE (statement, position)
) STRICT;

CREATE TABLE taken_step (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    investigation TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step <> ''),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    words TEXT NOT NULL CHECK (words <> ''),
    entry TEXT,
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;

CREATE INDEX taken_step_of_entry ON taken_step (matter, entry) WHERE entry IS NOT NULL;

CREATE INDEX taken_step_of_investigation ON taken_step (matter, investigation);

CREATE TRIGGER search_taken_step_added AFTER INSERT ON taken_step
BEGIN INSERT INTO search_text SELECT * FROM search_of_taken_step WHERE row = NEW.seq; END;

CREATE TRIGGER search_taken_step_changed AFTER UPDATE ON taken_step
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (102 << 44) + (OLD.seq << 16) AND (102 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_taken_step WHERE row = NEW.seq;
END;

CREATE TRIGGER search_taken_step_removed AFTER DELETE ON taken_step
BEGIN DELETE FROM search_text WHERE seq BETWEEN (102 << 44) + (OLD.seq << 16) AND (102 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER taken_step_class_lowered BEFORE UPDATE OF class ON taken_step
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'taken_step' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER taken_step_is_only_withdrawn
BEFORE UPDATE ON taken_step
WHEN (NEW.id, NEW.matter, NEW.investigation, NEW.step, NEW.on_day, NEW.words, NEW.entry)
     IS NOT (OLD.id, OLD.matter, OLD.investigation, OLD.step, OLD.on_day, OLD.words, OLD.entry)
BEGIN SELECT RAISE(ABORT, 'that a step was taken stays as it was recorded'); END;

CREATE TABLE template_version (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    subject TEXT CHECK (subject <> ''),
    source TEXT CHECK (source <> ''),
    made_from TEXT NOT NULL CHECK (date(made_from) IS made_from),
    reason TEXT NOT NULL CHECK (reason <> ''),
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (kind, number),
    CHECK ((subject IS NULL) = (source IS NULL))
) STRICT;

CREATE TRIGGER search_template_version_added AFTER INSERT ON template_version
BEGIN INSERT INTO search_text SELECT * FROM search_of_template_version WHERE row = NEW.seq; END;

CREATE TRIGGER search_template_version_changed AFTER UPDATE ON template_version
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (134 << 44) + (OLD.seq << 16) AND (134 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_template_version WHERE row = NEW.seq;
END;

CREATE TRIGGER search_template_version_removed AFTER DELETE ON template_version
BEGIN DELETE FROM search_text WHERE seq BETWEEN (134 << 44) + (OLD.seq << 16) AND (134 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER template_version_class_lowered BEFORE UPDATE OF class ON template_version
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'template_version' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TRIGGER template_version_is_begun_from BEFORE DELETE ON template_version
WHEN EXISTS (SELECT 1 FROM draft
              WHERE content ->> '$.kind' = OLD.kind AND content ->> '$.begunFrom.version' = OLD.number)
BEGIN SELECT RAISE(ABORT, 'a letter was begun from this version'); END;

CREATE TRIGGER template_version_is_never_changed
BEFORE UPDATE OF kind, number, subject, source, made_from, reason, made_on ON template_version
BEGIN SELECT RAISE(ABORT, 'a version stays as it was made'); END;

CREATE TABLE tie (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    investigator TEXT REFERENCES party (id),
    body TEXT,
    force TEXT,
    officer TEXT,
    described TEXT,
    kind TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    withdrawn_for TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((investigator IS NULL) = (body IS NOT NULL)),
    CHECK (force IS NULL OR body IS NOT NULL),
    CHECK (officer IS NULL OR described IS NULL),
    CHECK ((withdrawn_on IS NULL) = (withdrawn_for = '')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id)
) STRICT;

CREATE INDEX tie_of_described ON tie (described) WHERE described IS NOT NULL;

CREATE INDEX tie_of_investigation ON tie (matter, investigation);

CREATE TRIGGER search_tie_added AFTER INSERT ON tie
BEGIN INSERT INTO search_text SELECT * FROM search_of_tie WHERE row = NEW.seq; END;

CREATE TRIGGER search_tie_changed AFTER UPDATE ON tie
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (103 << 44) + (OLD.seq << 16) AND (103 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_tie WHERE row = NEW.seq;
END;

CREATE TRIGGER search_tie_removed AFTER DELETE ON tie
BEGIN DELETE FROM search_text WHERE seq BETWEEN (103 << 44) + (OLD.seq << 16) AND (103 << 44) + (OLD.seq << 16) + 65535; END;

CREATE TRIGGER tie_class_lowered BEFORE UPDATE OF class ON tie
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'tie' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE whole_check (
    seq INTEGER PRIMARY KEY,
    checked_at TEXT NOT NULL,
    entries INTEGER NOT NULL CHECK (entries >= 0),
    files INTEGER NOT NULL CHECK (files >= 0),
    findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;

CREATE TRIGGER whole_check_is_never_changed BEFORE UPDATE ON whole_check
BEGIN SELECT RAISE(ABORT, 'a check stays as it was'); END;

CREATE TRIGGER whole_check_is_never_removed BEFORE DELETE ON whole_check
BEGIN SELECT RAISE(ABORT, 'a check stays as it was'); END;

CREATE TABLE window_size (
    seq INTEGER PRIMARY KEY CHECK (seq = 1),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0)
) STRICT;

INSERT INTO search_draft_index (search_draft_index, rank) VALUES ('secure-delete', 1);

INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

INSERT INTO search_state (seq, version) VALUES (1, 1);
