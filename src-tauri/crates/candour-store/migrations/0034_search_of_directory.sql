-- By whom a letter was received, the firm's wording of bodies and forces, and how an office is reached by email are found too.

CREATE VIEW search_of_receipt AS
SELECT (119 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, d.entry AS record,
       t.matter AS matter, 'receipt' AS field, 0 AS number, 0 AS covered,
       t.by_whom AS text,
       '' AS parts
  FROM receipt t JOIN dispatch d ON d.id = t.dispatch;
CREATE TRIGGER search_receipt_added AFTER INSERT ON receipt
BEGIN INSERT INTO search_text SELECT * FROM search_of_receipt WHERE row = NEW.seq; END;
CREATE TRIGGER search_receipt_changed AFTER UPDATE ON receipt
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (119 << 44) + (OLD.seq << 16) AND (119 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_receipt WHERE row = NEW.seq;
END;
CREATE TRIGGER search_receipt_removed AFTER DELETE ON receipt
BEGIN DELETE FROM search_text WHERE seq BETWEEN (119 << 44) + (OLD.seq << 16) AND (119 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_directory_correction AS
SELECT (130 << 44) + (t.seq << 16) AS seq, t.seq AS row, t.kind AS noun, t.id AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       coalesce((SELECT group_concat(value, char(10)) FROM json_tree(t.wording) WHERE type = 'text'), '')
           || char(10) || t.reason AS text,
       '' AS parts
  FROM directory_correction t;
CREATE TRIGGER search_directory_correction_added AFTER INSERT ON directory_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_directory_correction WHERE row = NEW.seq; END;
CREATE TRIGGER search_directory_correction_changed AFTER UPDATE ON directory_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (130 << 44) + (OLD.seq << 16) AND (130 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_directory_correction WHERE row = NEW.seq;
END;
CREATE TRIGGER search_directory_correction_removed AFTER DELETE ON directory_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (130 << 44) + (OLD.seq << 16) AND (130 << 44) + (OLD.seq << 16) + 65535; END;

DROP VIEW search_of_office;
CREATE VIEW search_of_office AS
SELECT (128 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'office' AS noun, t.body || coalesce('/' || t.force, '') AS record,
       '' AS matter, 'address' AS field, 0 AS number, 0 AS covered,
       coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.address)), '')
           || char(10) || t.email || char(10) || t.checked_by || char(10) || t.how AS text,
       '' AS parts
  FROM office t;

INSERT INTO search_text SELECT * FROM search_of_receipt;
INSERT INTO search_text SELECT * FROM search_of_directory_correction;
DELETE FROM search_text WHERE seq >> 44 = 128;
INSERT INTO search_text SELECT * FROM search_of_office;
