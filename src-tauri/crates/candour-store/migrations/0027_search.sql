-- Everything that can be searched, in one place, with an index of its words.
--
-- Each table that is searched has a view, `search_of_TABLE`, which says what of it is found and where, and three triggers
-- that keep `search_text` in step, whatever changes the table: undoing and raw SQL too. A row's number is
-- (place << 44) + (row << 16) + part; places of one group of results stand together, sixteen to a group. `covered` text is
-- found and never shown. `parts` holds numbers and references, which are found by any part of them.

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

CREATE VIRTUAL TABLE search_index USING fts5(
    text, also, scope,
    content = 'search_text', content_rowid = 'seq', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_text_added AFTER INSERT ON search_text WHEN (SELECT version FROM search_state) > 0
BEGIN INSERT INTO search_index (rowid, text, also, scope) VALUES (NEW.seq, NEW.text, NEW.also, NEW.scope); END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text WHEN (SELECT version FROM search_state) > 0
BEGIN
    INSERT INTO search_index (search_index, rowid, text, also, scope)
    VALUES ('delete', OLD.seq, OLD.text, OLD.also, OLD.scope);
END;
CREATE TRIGGER search_text_is_put_in_and_taken_out BEFORE UPDATE ON search_text
BEGIN SELECT RAISE(ABORT, 'the index of words follows its sources'); END;

INSERT INTO search_state (seq, version) VALUES (1, 1);

CREATE VIEW search_of_matter AS
SELECT (16 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'matter' AS noun, t.id AS record,
       t.id AS matter, 'name' AS field, 0 AS number, 0 AS covered,
       t.reference || ' ' || t.working_name AS text,
       t.reference AS parts
  FROM matter t;
CREATE TRIGGER search_matter_added AFTER INSERT ON matter
BEGIN INSERT INTO search_text SELECT * FROM search_of_matter WHERE row = NEW.seq; END;
CREATE TRIGGER search_matter_changed AFTER UPDATE ON matter
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (16 << 44) + (OLD.seq << 16) AND (16 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_matter WHERE row = NEW.seq;
END;
CREATE TRIGGER search_matter_removed AFTER DELETE ON matter
BEGIN DELETE FROM search_text WHERE seq BETWEEN (16 << 44) + (OLD.seq << 16) AND (16 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_matter_particular AS
SELECT (17 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'matter' AS noun, t.matter AS record,
       t.matter AS matter, 'particulars' AS field, 0 AS number, 0 AS covered,
       t.words AS text,
       '' AS parts
  FROM matter_particular t;
CREATE TRIGGER search_matter_particular_added AFTER INSERT ON matter_particular
BEGIN INSERT INTO search_text SELECT * FROM search_of_matter_particular WHERE row = NEW.seq; END;
CREATE TRIGGER search_matter_particular_changed AFTER UPDATE ON matter_particular
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (17 << 44) + (OLD.seq << 16) AND (17 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_matter_particular WHERE row = NEW.seq;
END;
CREATE TRIGGER search_matter_particular_removed AFTER DELETE ON matter_particular
BEGIN DELETE FROM search_text WHERE seq BETWEEN (17 << 44) + (OLD.seq << 16) AND (17 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_note_version AS
SELECT (18 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'note' AS noun, t.note AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.about || char(10) || t.text AS text,
       '' AS parts
  FROM note_version t;
CREATE TRIGGER search_note_version_added AFTER INSERT ON note_version
BEGIN INSERT INTO search_text SELECT * FROM search_of_note_version WHERE row = NEW.seq; END;
CREATE TRIGGER search_note_version_changed AFTER UPDATE ON note_version
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (18 << 44) + (OLD.seq << 16) AND (18 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_note_version WHERE row = NEW.seq;
END;
CREATE TRIGGER search_note_version_removed AFTER DELETE ON note_version
BEGIN DELETE FROM search_text WHERE seq BETWEEN (18 << 44) + (OLD.seq << 16) AND (18 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_note_contact AS
SELECT (19 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'note' AS noun, t.note AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       coalesce(t.words, '') AS text,
       '' AS parts
  FROM note_contact t;
CREATE TRIGGER search_note_contact_added AFTER INSERT ON note_contact
BEGIN INSERT INTO search_text SELECT * FROM search_of_note_contact WHERE row = NEW.seq; END;
CREATE TRIGGER search_note_contact_changed AFTER UPDATE ON note_contact
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (19 << 44) + (OLD.seq << 16) AND (19 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_note_contact WHERE row = NEW.seq;
END;
CREATE TRIGGER search_note_contact_removed AFTER DELETE ON note_contact
BEGIN DELETE FROM search_text WHERE seq BETWEEN (19 << 44) + (OLD.seq << 16) AND (19 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_preservation_item AS
SELECT (20 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'preservation' AS noun, t.id AS record,
       t.matter AS matter, 'evidence' AS field, 0 AS number, 0 AS covered,
       coalesce(t.evidence, '') || char(10) || coalesce(t.holder, '') || char(10) || t.note AS text,
       '' AS parts
  FROM preservation_item t;
CREATE TRIGGER search_preservation_item_added AFTER INSERT ON preservation_item
BEGIN INSERT INTO search_text SELECT * FROM search_of_preservation_item WHERE row = NEW.seq; END;
CREATE TRIGGER search_preservation_item_changed AFTER UPDATE ON preservation_item
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (20 << 44) + (OLD.seq << 16) AND (20 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_preservation_item WHERE row = NEW.seq;
END;
CREATE TRIGGER search_preservation_item_removed AFTER DELETE ON preservation_item
BEGIN DELETE FROM search_text WHERE seq BETWEEN (20 << 44) + (OLD.seq << 16) AND (20 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_preservation_step AS
SELECT (21 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'preservation' AS noun, t.item AS record,
       t.matter AS matter, 'became' AS field, 0 AS number, 1 AS covered,
       t.said_by || char(10) || t.authority || char(10) || t.note AS text,
       '' AS parts
  FROM preservation_step t;
CREATE TRIGGER search_preservation_step_added AFTER INSERT ON preservation_step
BEGIN INSERT INTO search_text SELECT * FROM search_of_preservation_step WHERE row = NEW.seq; END;
CREATE TRIGGER search_preservation_step_changed AFTER UPDATE ON preservation_step
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (21 << 44) + (OLD.seq << 16) AND (21 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_preservation_step WHERE row = NEW.seq;
END;
CREATE TRIGGER search_preservation_step_removed AFTER DELETE ON preservation_step
BEGIN DELETE FROM search_text WHERE seq BETWEEN (21 << 44) + (OLD.seq << 16) AND (21 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_client AS
SELECT (32 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.party AS record,
       t.matter AS matter, 'cipher' AS field, 0 AS number, 0 AS covered,
       p.cipher AS text,
       '' AS parts
  FROM client t JOIN party p ON p.id = t.party;
CREATE TRIGGER search_client_added AFTER INSERT ON client
BEGIN INSERT INTO search_text SELECT * FROM search_of_client WHERE row = NEW.seq; END;
CREATE TRIGGER search_client_changed AFTER UPDATE ON client
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (32 << 44) + (OLD.seq << 16) AND (32 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_client WHERE row = NEW.seq;
END;
CREATE TRIGGER search_client_removed AFTER DELETE ON client
BEGIN DELETE FROM search_text WHERE seq BETWEEN (32 << 44) + (OLD.seq << 16) AND (32 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_client_profile AS
SELECT (33 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'profile' AS field, 0 AS number, 1 AS covered,
       t.own_words || char(10) || t.pronouns || char(10) || t.language || char(10) || coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.do_not_ask)), '') AS text,
       '' AS parts
  FROM client_profile t;
CREATE TRIGGER search_client_profile_added AFTER INSERT ON client_profile
BEGIN INSERT INTO search_text SELECT * FROM search_of_client_profile WHERE row = NEW.seq; END;
CREATE TRIGGER search_client_profile_changed AFTER UPDATE ON client_profile
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (33 << 44) + (OLD.seq << 16) AND (33 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_client_profile WHERE row = NEW.seq;
END;
CREATE TRIGGER search_client_profile_removed AFTER DELETE ON client_profile
BEGIN DELETE FROM search_text WHERE seq BETWEEN (33 << 44) + (OLD.seq << 16) AND (33 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_safe_contact AS
SELECT (34 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'safe-contact' AS field, 0 AS number, 1 AS covered,
       t.times || char(10) || t.must_not_know || char(10) || t.note AS text,
       '' AS parts
  FROM safe_contact t;
CREATE TRIGGER search_safe_contact_added AFTER INSERT ON safe_contact
BEGIN INSERT INTO search_text SELECT * FROM search_of_safe_contact WHERE row = NEW.seq; END;
CREATE TRIGGER search_safe_contact_changed AFTER UPDATE ON safe_contact
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (34 << 44) + (OLD.seq << 16) AND (34 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_safe_contact WHERE row = NEW.seq;
END;
CREATE TRIGGER search_safe_contact_removed AFTER DELETE ON safe_contact
BEGIN DELETE FROM search_text WHERE seq BETWEEN (34 << 44) + (OLD.seq << 16) AND (34 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_helper AS
SELECT (35 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'helper' AS field, 0 AS number, 1 AS covered,
       t.relation AS text,
       '' AS parts
  FROM helper t;
CREATE TRIGGER search_helper_added AFTER INSERT ON helper
BEGIN INSERT INTO search_text SELECT * FROM search_of_helper WHERE row = NEW.seq; END;
CREATE TRIGGER search_helper_changed AFTER UPDATE ON helper
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (35 << 44) + (OLD.seq << 16) AND (35 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_helper WHERE row = NEW.seq;
END;
CREATE TRIGGER search_helper_removed AFTER DELETE ON helper
BEGIN DELETE FROM search_text WHERE seq BETWEEN (35 << 44) + (OLD.seq << 16) AND (35 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_authority AS
SELECT (36 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'client' AS noun, t.client AS record,
       t.matter AS matter, 'authority' AS field, 0 AS number, 0 AS covered,
       t.scope AS text,
       '' AS parts
  FROM authority t;
CREATE TRIGGER search_authority_added AFTER INSERT ON authority
BEGIN INSERT INTO search_text SELECT * FROM search_of_authority WHERE row = NEW.seq; END;
CREATE TRIGGER search_authority_changed AFTER UPDATE ON authority
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (36 << 44) + (OLD.seq << 16) AND (36 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_authority WHERE row = NEW.seq;
END;
CREATE TRIGGER search_authority_removed AFTER DELETE ON authority
BEGIN DELETE FROM search_text WHERE seq BETWEEN (36 << 44) + (OLD.seq << 16) AND (36 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_conflict_decision AS
SELECT (37 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'conflict' AS noun, t.conflict AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.reason AS text,
       '' AS parts
  FROM conflict_decision t;
CREATE TRIGGER search_conflict_decision_added AFTER INSERT ON conflict_decision
BEGIN INSERT INTO search_text SELECT * FROM search_of_conflict_decision WHERE row = NEW.seq; END;
CREATE TRIGGER search_conflict_decision_changed AFTER UPDATE ON conflict_decision
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (37 << 44) + (OLD.seq << 16) AND (37 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_conflict_decision WHERE row = NEW.seq;
END;
CREATE TRIGGER search_conflict_decision_removed AFTER DELETE ON conflict_decision
BEGIN DELETE FROM search_text WHERE seq BETWEEN (37 << 44) + (OLD.seq << 16) AND (37 << 44) + (OLD.seq << 16) + 65535; END;

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
CREATE TRIGGER search_allegation_added AFTER INSERT ON allegation
BEGIN INSERT INTO search_text SELECT * FROM search_of_allegation WHERE row = NEW.seq; END;
CREATE TRIGGER search_allegation_changed AFTER UPDATE ON allegation
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (48 << 44) + (OLD.seq << 16) AND (48 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_allegation WHERE row = NEW.seq;
END;
CREATE TRIGGER search_allegation_removed AFTER DELETE ON allegation
BEGIN DELETE FROM search_text WHERE seq BETWEEN (48 << 44) + (OLD.seq << 16) AND (48 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_earlier_report AS
SELECT (49 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'allegation' AS noun, a.id AS record,
       a.matter AS matter, 'earlier-report' AS field, t.position AS number, 1 AS covered,
       t.to_whom || char(10) || t.outcome AS text,
       '' AS parts
  FROM earlier_report t JOIN allegation a ON a.id = t.allegation;
CREATE TRIGGER search_earlier_report_added AFTER INSERT ON earlier_report
BEGIN INSERT INTO search_text SELECT * FROM search_of_earlier_report WHERE row = NEW.seq; END;
CREATE TRIGGER search_earlier_report_changed AFTER UPDATE ON earlier_report
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (49 << 44) + (OLD.seq << 16) AND (49 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_earlier_report WHERE row = NEW.seq;
END;
CREATE TRIGGER search_earlier_report_removed AFTER DELETE ON earlier_report
BEGIN DELETE FROM search_text WHERE seq BETWEEN (49 << 44) + (OLD.seq << 16) AND (49 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_statement AS
SELECT (64 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.id AS record,
       t.matter AS matter, 'content-note' AS field, 0 AS number, 0 AS covered,
       t.content_note AS text,
       '' AS parts
  FROM statement t;
CREATE TRIGGER search_statement_added AFTER INSERT ON statement
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement WHERE row = NEW.seq; END;
CREATE TRIGGER search_statement_changed AFTER UPDATE ON statement
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (64 << 44) + (OLD.seq << 16) AND (64 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement WHERE row = NEW.seq;
END;
CREATE TRIGGER search_statement_removed AFTER DELETE ON statement
BEGIN DELETE FROM search_text WHERE seq BETWEEN (64 << 44) + (OLD.seq << 16) AND (64 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_statement_paragraph AS
SELECT (65 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'paragraph' AS field, t.position AS number, 1 AS covered,
       t.text AS text,
       '' AS parts
  FROM statement_paragraph t;
CREATE TRIGGER search_statement_paragraph_added AFTER INSERT ON statement_paragraph
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement_paragraph WHERE row = NEW.seq; END;
CREATE TRIGGER search_statement_paragraph_changed AFTER UPDATE ON statement_paragraph
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (65 << 44) + (OLD.seq << 16) AND (65 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement_paragraph WHERE row = NEW.seq;
END;
CREATE TRIGGER search_statement_paragraph_removed AFTER DELETE ON statement_paragraph
BEGIN DELETE FROM search_text WHERE seq BETWEEN (65 << 44) + (OLD.seq << 16) AND (65 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_statement_draft AS
SELECT (66 << 44) + (t.seq << 16) + e.key AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'paragraph' AS field, e.key + 1 AS number, 1 AS covered,
       e.value ->> 'text' AS text,
       '' AS parts
  FROM statement_draft t JOIN json_each(t.paragraphs) e ON e.key < 65536;
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

CREATE VIEW search_of_statement_summary AS
SELECT (67 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'summary' AS field, 0 AS number, 1 AS covered,
       t.text AS text,
       '' AS parts
  FROM statement_summary t;
CREATE TRIGGER search_statement_summary_added AFTER INSERT ON statement_summary
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement_summary WHERE row = NEW.seq; END;
CREATE TRIGGER search_statement_summary_changed AFTER UPDATE ON statement_summary
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (67 << 44) + (OLD.seq << 16) AND (67 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement_summary WHERE row = NEW.seq;
END;
CREATE TRIGGER search_statement_summary_removed AFTER DELETE ON statement_summary
BEGIN DELETE FROM search_text WHERE seq BETWEEN (67 << 44) + (OLD.seq << 16) AND (67 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_statement_session AS
SELECT (68 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'statement' AS noun, t.statement AS record,
       t.matter AS matter, 'session' AS field, t.number AS number, 1 AS covered,
       t.place || char(10) || t.language || char(10) || t.breaks || char(10) || t.how_ended || char(10) ||
       t.preferred_words || char(10) || coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.do_not_ask)), '') AS text,
       '' AS parts
  FROM statement_session t;
CREATE TRIGGER search_statement_session_added AFTER INSERT ON statement_session
BEGIN INSERT INTO search_text SELECT * FROM search_of_statement_session WHERE row = NEW.seq; END;
CREATE TRIGGER search_statement_session_changed AFTER UPDATE ON statement_session
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (68 << 44) + (OLD.seq << 16) AND (68 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_statement_session WHERE row = NEW.seq;
END;
CREATE TRIGGER search_statement_session_removed AFTER DELETE ON statement_session
BEGIN DELETE FROM search_text WHERE seq BETWEEN (68 << 44) + (OLD.seq << 16) AND (68 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_officer AS
SELECT (80 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'officer' AS noun, t.party AS record,
       '' AS matter, 'cipher' AS field, 0 AS number, 0 AS covered,
       p.cipher AS text,
       '' AS parts
  FROM officer t JOIN party p ON p.id = t.party;
CREATE TRIGGER search_officer_added AFTER INSERT ON officer
BEGIN INSERT INTO search_text SELECT * FROM search_of_officer WHERE row = NEW.seq; END;
CREATE TRIGGER search_officer_changed AFTER UPDATE ON officer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (80 << 44) + (OLD.seq << 16) AND (80 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_officer WHERE row = NEW.seq;
END;
CREATE TRIGGER search_officer_removed AFTER DELETE ON officer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (80 << 44) + (OLD.seq << 16) AND (80 << 44) + (OLD.seq << 16) + 65535; END;

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
CREATE TRIGGER search_posting_added AFTER INSERT ON posting
BEGIN INSERT INTO search_text SELECT * FROM search_of_posting WHERE row = NEW.seq; END;
CREATE TRIGGER search_posting_changed AFTER UPDATE ON posting
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (81 << 44) + (OLD.seq << 16) AND (81 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_posting WHERE row = NEW.seq;
END;
CREATE TRIGGER search_posting_removed AFTER DELETE ON posting
BEGIN DELETE FROM search_text WHERE seq BETWEEN (81 << 44) + (OLD.seq << 16) AND (81 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_described_person AS
SELECT (82 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'described' AS noun, t.id AS record,
       t.matter AS matter, 'description' AS field, 0 AS number, 1 AS covered,
       t.description || char(10) || t.place || char(10) || t.build || char(10) || t.age_words || char(10) ||
       t.voice || char(10) || t.clothing || char(10) || t.vehicle || char(10) || t.worn_words || char(10) ||
       t.nickname || char(10) || t.with_whom AS text,
       coalesce(t.worn_pattern, '') AS parts
  FROM described_person t;
CREATE TRIGGER search_described_person_added AFTER INSERT ON described_person
BEGIN INSERT INTO search_text SELECT * FROM search_of_described_person WHERE row = NEW.seq; END;
CREATE TRIGGER search_described_person_changed AFTER UPDATE ON described_person
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (82 << 44) + (OLD.seq << 16) AND (82 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_described_person WHERE row = NEW.seq;
END;
CREATE TRIGGER search_described_person_removed AFTER DELETE ON described_person
BEGIN DELETE FROM search_text WHERE seq BETWEEN (82 << 44) + (OLD.seq << 16) AND (82 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_identification AS
SELECT (85 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'described' AS noun, t.described AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.client_words || char(10) || t.reason AS text,
       '' AS parts
  FROM identification t;
CREATE TRIGGER search_identification_added AFTER INSERT ON identification
BEGIN INSERT INTO search_text SELECT * FROM search_of_identification WHERE row = NEW.seq; END;
CREATE TRIGGER search_identification_changed AFTER UPDATE ON identification
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (85 << 44) + (OLD.seq << 16) AND (85 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_identification WHERE row = NEW.seq;
END;
CREATE TRIGGER search_identification_removed AFTER DELETE ON identification
BEGIN DELETE FROM search_text WHERE seq BETWEEN (85 << 44) + (OLD.seq << 16) AND (85 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_sameness AS
SELECT (86 << 44) + (t.seq << 16) AS seq, t.seq AS row, CASE WHEN t.first_described IS NULL THEN 'officer' ELSE 'described' END AS noun, coalesce(t.first_described, t.first_officer, t.second_officer) AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.why AS text,
       '' AS parts
  FROM sameness t;
CREATE TRIGGER search_sameness_added AFTER INSERT ON sameness
BEGIN INSERT INTO search_text SELECT * FROM search_of_sameness WHERE row = NEW.seq; END;
CREATE TRIGGER search_sameness_changed AFTER UPDATE ON sameness
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (86 << 44) + (OLD.seq << 16) AND (86 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_sameness WHERE row = NEW.seq;
END;
CREATE TRIGGER search_sameness_removed AFTER DELETE ON sameness
BEGIN DELETE FROM search_text WHERE seq BETWEEN (86 << 44) + (OLD.seq << 16) AND (86 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_officer_note AS
SELECT (83 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'officer' AS noun, t.party AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.note AS text,
       '' AS parts
  FROM officer_note t;
CREATE TRIGGER search_officer_note_added AFTER INSERT ON officer_note
BEGIN INSERT INTO search_text SELECT * FROM search_of_officer_note WHERE row = NEW.seq; END;
CREATE TRIGGER search_officer_note_changed AFTER UPDATE ON officer_note
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (83 << 44) + (OLD.seq << 16) AND (83 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_officer_note WHERE row = NEW.seq;
END;
CREATE TRIGGER search_officer_note_removed AFTER DELETE ON officer_note
BEGIN DELETE FROM search_text WHERE seq BETWEEN (83 << 44) + (OLD.seq << 16) AND (83 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_recognition AS
SELECT (84 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'officer' AS noun, t.party AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.basis || char(10) || coalesce(t.reversal_reason, '') AS text,
       '' AS parts
  FROM recognition t;
CREATE TRIGGER search_recognition_added AFTER INSERT ON recognition
BEGIN INSERT INTO search_text SELECT * FROM search_of_recognition WHERE row = NEW.seq; END;
CREATE TRIGGER search_recognition_changed AFTER UPDATE ON recognition
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (84 << 44) + (OLD.seq << 16) AND (84 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_recognition WHERE row = NEW.seq;
END;
CREATE TRIGGER search_recognition_removed AFTER DELETE ON recognition
BEGIN DELETE FROM search_text WHERE seq BETWEEN (84 << 44) + (OLD.seq << 16) AND (84 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_investigation AS
SELECT (96 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.id AS record,
       t.matter AS matter, 'reference' AS field, 0 AS number, 0 AS covered,
       coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.references_given)), '') AS text,
       coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.references_given)), '') AS parts
  FROM investigation t;
CREATE TRIGGER search_investigation_added AFTER INSERT ON investigation
BEGIN INSERT INTO search_text SELECT * FROM search_of_investigation WHERE row = NEW.seq; END;
CREATE TRIGGER search_investigation_changed AFTER UPDATE ON investigation
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (96 << 44) + (OLD.seq << 16) AND (96 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_investigation WHERE row = NEW.seq;
END;
CREATE TRIGGER search_investigation_removed AFTER DELETE ON investigation
BEGIN DELETE FROM search_text WHERE seq BETWEEN (96 << 44) + (OLD.seq << 16) AND (96 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_state_move AS
SELECT (97 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, i.id AS record,
       i.matter AS matter, 'step' AS field, 0 AS number, 0 AS covered,
       t.source || char(10) || t.document || char(10) || t.reason AS text,
       '' AS parts
  FROM state_move t JOIN investigation i ON i.id = t.investigation;
CREATE TRIGGER search_state_move_added AFTER INSERT ON state_move
BEGIN INSERT INTO search_text SELECT * FROM search_of_state_move WHERE row = NEW.seq; END;
CREATE TRIGGER search_state_move_changed AFTER UPDATE ON state_move
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (97 << 44) + (OLD.seq << 16) AND (97 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_state_move WHERE row = NEW.seq;
END;
CREATE TRIGGER search_state_move_removed AFTER DELETE ON state_move
BEGIN DELETE FROM search_text WHERE seq BETWEEN (97 << 44) + (OLD.seq << 16) AND (97 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_mode_decision AS
SELECT (98 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, i.id AS record,
       i.matter AS matter, 'mode' AS field, 0 AS number, 0 AS covered,
       t.reasons || char(10) || t.test_applied || char(10) || t.document AS text,
       '' AS parts
  FROM mode_decision t JOIN investigation i ON i.id = t.investigation;
CREATE TRIGGER search_mode_decision_added AFTER INSERT ON mode_decision
BEGIN INSERT INTO search_text SELECT * FROM search_of_mode_decision WHERE row = NEW.seq; END;
CREATE TRIGGER search_mode_decision_changed AFTER UPDATE ON mode_decision
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (98 << 44) + (OLD.seq << 16) AND (98 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_mode_decision WHERE row = NEW.seq;
END;
CREATE TRIGGER search_mode_decision_removed AFTER DELETE ON mode_decision
BEGIN DELETE FROM search_text WHERE seq BETWEEN (98 << 44) + (OLD.seq << 16) AND (98 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_decision AS
SELECT (99 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, i.id AS record,
       i.matter AS matter, 'decision' AS field, 0 AS number, 0 AS covered,
       t.reasons || char(10) || t.document AS text,
       '' AS parts
  FROM decision t JOIN investigation i ON i.id = t.investigation;
CREATE TRIGGER search_decision_added AFTER INSERT ON decision
BEGIN INSERT INTO search_text SELECT * FROM search_of_decision WHERE row = NEW.seq; END;
CREATE TRIGGER search_decision_changed AFTER UPDATE ON decision
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (99 << 44) + (OLD.seq << 16) AND (99 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_decision WHERE row = NEW.seq;
END;
CREATE TRIGGER search_decision_removed AFTER DELETE ON decision
BEGIN DELETE FROM search_text WHERE seq BETWEEN (99 << 44) + (OLD.seq << 16) AND (99 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_outcome AS
SELECT (100 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'outcome' AS field, 0 AS number, 0 AS covered,
       t.note AS text,
       '' AS parts
  FROM outcome t;
CREATE TRIGGER search_outcome_added AFTER INSERT ON outcome
BEGIN INSERT INTO search_text SELECT * FROM search_of_outcome WHERE row = NEW.seq; END;
CREATE TRIGGER search_outcome_changed AFTER UPDATE ON outcome
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (100 << 44) + (OLD.seq << 16) AND (100 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_outcome WHERE row = NEW.seq;
END;
CREATE TRIGGER search_outcome_removed AFTER DELETE ON outcome
BEGIN DELETE FROM search_text WHERE seq BETWEEN (100 << 44) + (OLD.seq << 16) AND (100 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_investigator AS
SELECT (101 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'investigator' AS field, 0 AS number, 0 AS covered,
       t.role AS text,
       '' AS parts
  FROM investigator t;
CREATE TRIGGER search_investigator_added AFTER INSERT ON investigator
BEGIN INSERT INTO search_text SELECT * FROM search_of_investigator WHERE row = NEW.seq; END;
CREATE TRIGGER search_investigator_changed AFTER UPDATE ON investigator
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (101 << 44) + (OLD.seq << 16) AND (101 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_investigator WHERE row = NEW.seq;
END;
CREATE TRIGGER search_investigator_removed AFTER DELETE ON investigator
BEGIN DELETE FROM search_text WHERE seq BETWEEN (101 << 44) + (OLD.seq << 16) AND (101 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_letter AS
SELECT (112 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'letter' AS noun, t.id AS record,
       t.matter AS matter, 'reference' AS field, 0 AS number, 0 AS covered,
       t.our_reference || char(10) || t.their_reference AS text,
       t.their_reference AS parts
  FROM letter t;
CREATE TRIGGER search_letter_added AFTER INSERT ON letter
BEGIN INSERT INTO search_text SELECT * FROM search_of_letter WHERE row = NEW.seq; END;
CREATE TRIGGER search_letter_changed AFTER UPDATE ON letter
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (112 << 44) + (OLD.seq << 16) AND (112 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_letter WHERE row = NEW.seq;
END;
CREATE TRIGGER search_letter_removed AFTER DELETE ON letter
BEGIN DELETE FROM search_text WHERE seq BETWEEN (112 << 44) + (OLD.seq << 16) AND (112 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_ask AS
SELECT (113 << 44) + (t.seq << 16) AS seq, t.seq AS row,
       CASE WHEN c.letter IS NULL THEN 'correspondence' ELSE 'letter' END AS noun, coalesce(c.letter, c.id) AS record,
       t.matter AS matter, 'ask' AS field, t.number AS number, 0 AS covered,
       t.wording AS text,
       '' AS parts
  FROM ask t JOIN correspondence c ON c.id = t.entry;
CREATE TRIGGER search_ask_added AFTER INSERT ON ask
BEGIN INSERT INTO search_text SELECT * FROM search_of_ask WHERE row = NEW.seq; END;
CREATE TRIGGER search_ask_changed AFTER UPDATE ON ask
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (113 << 44) + (OLD.seq << 16) AND (113 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_ask WHERE row = NEW.seq;
END;
CREATE TRIGGER search_ask_removed AFTER DELETE ON ask
BEGIN DELETE FROM search_text WHERE seq BETWEEN (113 << 44) + (OLD.seq << 16) AND (113 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_correspondence AS
SELECT (114 << 44) + (t.seq << 16) AS seq, t.seq AS row, CASE WHEN t.letter IS NULL THEN 'correspondence' ELSE 'letter' END AS noun, coalesce(t.letter, t.id) AS record,
       t.matter AS matter, 'subject' AS field, 0 AS number, 0 AS covered,
       t.subject || char(10) || t.our_reference || char(10) || t.their_reference AS text,
       t.their_reference AS parts
  FROM correspondence t;
CREATE TRIGGER search_correspondence_added AFTER INSERT ON correspondence
BEGIN INSERT INTO search_text SELECT * FROM search_of_correspondence WHERE row = NEW.seq; END;
CREATE TRIGGER search_correspondence_changed AFTER UPDATE ON correspondence
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (114 << 44) + (OLD.seq << 16) AND (114 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_correspondence WHERE row = NEW.seq;
END;
CREATE TRIGGER search_correspondence_removed AFTER DELETE ON correspondence
BEGIN DELETE FROM search_text WHERE seq BETWEEN (114 << 44) + (OLD.seq << 16) AND (114 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_draft AS
SELECT (115 << 44) + (t.seq << 16) + e.key AS seq, t.seq AS row, 'draft' AS noun, t.id AS record,
       t.matter AS matter, 'paragraph' AS field, e.key + 1 AS number, 1 AS covered,
       e.value ->> 'source' AS text,
       '' AS parts
  FROM draft t JOIN json_each(t.content, '$.paragraphs') e ON e.key < 65536;
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

CREATE VIEW search_of_answer AS
SELECT (116 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.reply AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.place || char(10) || t.note AS text,
       '' AS parts
  FROM answer t;
CREATE TRIGGER search_answer_added AFTER INSERT ON answer
BEGIN INSERT INTO search_text SELECT * FROM search_of_answer WHERE row = NEW.seq; END;
CREATE TRIGGER search_answer_changed AFTER UPDATE ON answer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (116 << 44) + (OLD.seq << 16) AND (116 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_answer WHERE row = NEW.seq;
END;
CREATE TRIGGER search_answer_removed AFTER DELETE ON answer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (116 << 44) + (OLD.seq << 16) AND (116 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_dispatch AS
SELECT (117 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.entry AS record,
       t.matter AS matter, 'reference' AS field, 0 AS number, 0 AS covered,
       t.tracking AS text,
       t.tracking AS parts
  FROM dispatch t;
CREATE TRIGGER search_dispatch_added AFTER INSERT ON dispatch
BEGIN INSERT INTO search_text SELECT * FROM search_of_dispatch WHERE row = NEW.seq; END;
CREATE TRIGGER search_dispatch_changed AFTER UPDATE ON dispatch
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (117 << 44) + (OLD.seq << 16) AND (117 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_dispatch WHERE row = NEW.seq;
END;
CREATE TRIGGER search_dispatch_removed AFTER DELETE ON dispatch
BEGIN DELETE FROM search_text WHERE seq BETWEEN (117 << 44) + (OLD.seq << 16) AND (117 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_annotation AS
SELECT (118 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.entry AS record,
       t.matter AS matter, 'note' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM annotation t;
CREATE TRIGGER search_annotation_added AFTER INSERT ON annotation
BEGIN INSERT INTO search_text SELECT * FROM search_of_annotation WHERE row = NEW.seq; END;
CREATE TRIGGER search_annotation_changed AFTER UPDATE ON annotation
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (118 << 44) + (OLD.seq << 16) AND (118 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_annotation WHERE row = NEW.seq;
END;
CREATE TRIGGER search_annotation_removed AFTER DELETE ON annotation
BEGIN DELETE FROM search_text WHERE seq BETWEEN (118 << 44) + (OLD.seq << 16) AND (118 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_office AS
SELECT (128 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'office' AS noun, t.body || coalesce('/' || t.force, '') AS record,
       '' AS matter, 'address' AS field, 0 AS number, 0 AS covered,
       coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.address)), '') AS text,
       '' AS parts
  FROM office t;
CREATE TRIGGER search_office_added AFTER INSERT ON office
BEGIN INSERT INTO search_text SELECT * FROM search_of_office WHERE row = NEW.seq; END;
CREATE TRIGGER search_office_changed AFTER UPDATE ON office
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (128 << 44) + (OLD.seq << 16) AND (128 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_office WHERE row = NEW.seq;
END;
CREATE TRIGGER search_office_removed AFTER DELETE ON office
BEGIN DELETE FROM search_text WHERE seq BETWEEN (128 << 44) + (OLD.seq << 16) AND (128 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_blob AS
SELECT (129 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'file' AS noun, t.id AS record,
       t.matter AS matter, 'file' AS field, 0 AS number, 0 AS covered,
       t.original_name || char(10) || t.source_note AS text,
       '' AS parts
  FROM blob t;
CREATE TRIGGER search_blob_added AFTER INSERT ON blob
BEGIN INSERT INTO search_text SELECT * FROM search_of_blob WHERE row = NEW.seq; END;
CREATE TRIGGER search_blob_changed AFTER UPDATE ON blob
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (129 << 44) + (OLD.seq << 16) AND (129 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_blob WHERE row = NEW.seq;
END;
CREATE TRIGGER search_blob_removed AFTER DELETE ON blob
BEGIN DELETE FROM search_text WHERE seq BETWEEN (129 << 44) + (OLD.seq << 16) AND (129 << 44) + (OLD.seq << 16) + 65535; END;

INSERT INTO search_text SELECT * FROM search_of_matter;
INSERT INTO search_text SELECT * FROM search_of_matter_particular;
INSERT INTO search_text SELECT * FROM search_of_note_version;
INSERT INTO search_text SELECT * FROM search_of_note_contact;
INSERT INTO search_text SELECT * FROM search_of_preservation_item;
INSERT INTO search_text SELECT * FROM search_of_preservation_step;
INSERT INTO search_text SELECT * FROM search_of_client;
INSERT INTO search_text SELECT * FROM search_of_client_profile;
INSERT INTO search_text SELECT * FROM search_of_safe_contact;
INSERT INTO search_text SELECT * FROM search_of_helper;
INSERT INTO search_text SELECT * FROM search_of_authority;
INSERT INTO search_text SELECT * FROM search_of_conflict_decision;
INSERT INTO search_text SELECT * FROM search_of_allegation;
INSERT INTO search_text SELECT * FROM search_of_earlier_report;
INSERT INTO search_text SELECT * FROM search_of_statement;
INSERT INTO search_text SELECT * FROM search_of_statement_paragraph;
INSERT INTO search_text SELECT * FROM search_of_statement_draft;
INSERT INTO search_text SELECT * FROM search_of_statement_summary;
INSERT INTO search_text SELECT * FROM search_of_statement_session;
INSERT INTO search_text SELECT * FROM search_of_officer;
INSERT INTO search_text SELECT * FROM search_of_posting;
INSERT INTO search_text SELECT * FROM search_of_described_person;
INSERT INTO search_text SELECT * FROM search_of_identification;
INSERT INTO search_text SELECT * FROM search_of_sameness;
INSERT INTO search_text SELECT * FROM search_of_officer_note;
INSERT INTO search_text SELECT * FROM search_of_recognition;
INSERT INTO search_text SELECT * FROM search_of_investigation;
INSERT INTO search_text SELECT * FROM search_of_state_move;
INSERT INTO search_text SELECT * FROM search_of_mode_decision;
INSERT INTO search_text SELECT * FROM search_of_decision;
INSERT INTO search_text SELECT * FROM search_of_outcome;
INSERT INTO search_text SELECT * FROM search_of_investigator;
INSERT INTO search_text SELECT * FROM search_of_letter;
INSERT INTO search_text SELECT * FROM search_of_ask;
INSERT INTO search_text SELECT * FROM search_of_correspondence;
INSERT INTO search_text SELECT * FROM search_of_answer;
INSERT INTO search_text SELECT * FROM search_of_dispatch;
INSERT INTO search_text SELECT * FROM search_of_annotation;
INSERT INTO search_text SELECT * FROM search_of_draft;
INSERT INTO search_text SELECT * FROM search_of_office;
INSERT INTO search_text SELECT * FROM search_of_blob;
