-- The words of drafts stand in an index of their own. Taking a word out with secure deletion costs the more the more places
-- it stands in; what is being written changes all day and is little, what is settled is much and hardly changes.

DROP TRIGGER search_text_added;
DROP TRIGGER search_text_removed;
DROP TABLE search_index;

CREATE VIEW search_settled AS SELECT seq, text, also, scope FROM search_text WHERE seq >> 44 NOT IN (66, 115);
CREATE VIEW search_written AS SELECT seq, text, also, scope FROM search_text WHERE seq >> 44 IN (66, 115);

CREATE VIRTUAL TABLE search_index USING fts5(
    text, also, scope,
    content = 'search_settled', content_rowid = 'seq', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE VIRTUAL TABLE search_draft_index USING fts5(
    text, also, scope,
    content = 'search_written', content_rowid = 'seq', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search_draft_index (search_draft_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_settled_added AFTER INSERT ON search_text
WHEN (SELECT version FROM search_state) > 0 AND NEW.seq >> 44 NOT IN (66, 115)
BEGIN INSERT INTO search_index (rowid, text, also, scope) VALUES (NEW.seq, NEW.text, NEW.also, NEW.scope); END;
CREATE TRIGGER search_settled_removed AFTER DELETE ON search_text
WHEN (SELECT version FROM search_state) > 0 AND OLD.seq >> 44 NOT IN (66, 115)
BEGIN
    INSERT INTO search_index (search_index, rowid, text, also, scope)
    VALUES ('delete', OLD.seq, OLD.text, OLD.also, OLD.scope);
END;
CREATE TRIGGER search_written_added AFTER INSERT ON search_text
WHEN (SELECT version FROM search_state) > 0 AND NEW.seq >> 44 IN (66, 115)
BEGIN INSERT INTO search_draft_index (rowid, text, also, scope) VALUES (NEW.seq, NEW.text, NEW.also, NEW.scope); END;
CREATE TRIGGER search_written_removed AFTER DELETE ON search_text
WHEN (SELECT version FROM search_state) > 0 AND OLD.seq >> 44 IN (66, 115)
BEGIN
    INSERT INTO search_draft_index (search_draft_index, rowid, text, also, scope)
    VALUES ('delete', OLD.seq, OLD.text, OLD.also, OLD.scope);
END;

-- An allegation that is approved or withdrawn says the same words as before.
DROP TRIGGER search_allegation_changed;
CREATE TRIGGER search_allegation_changed AFTER UPDATE OF seq, id, matter, particulars, place, how_known ON allegation
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (48 << 44) + (OLD.seq << 16) AND (48 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_allegation WHERE row = NEW.seq;
END;

INSERT INTO search_index (search_index) VALUES ('rebuild');
INSERT INTO search_draft_index (search_draft_index) VALUES ('rebuild');
