-- Words of the diary, and of what the firm says of rules and of holidays, are found too. What was done about a date is covered, as
-- what became of evidence is; what is to be done, and what proves an event, are not.

CREATE VIEW search_of_diary_event AS
SELECT (22 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'event' AS noun, t.id AS record,
       t.matter AS matter, 'proof' AS field, 0 AS number, 0 AS covered,
       t.document AS text,
       '' AS parts
  FROM diary_event t;
CREATE TRIGGER search_diary_event_added AFTER INSERT ON diary_event
BEGIN INSERT INTO search_text SELECT * FROM search_of_diary_event WHERE row = NEW.seq; END;
CREATE TRIGGER search_diary_event_changed AFTER UPDATE ON diary_event
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (22 << 44) + (OLD.seq << 16) AND (22 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_diary_event WHERE row = NEW.seq;
END;
CREATE TRIGGER search_diary_event_removed AFTER DELETE ON diary_event
BEGIN DELETE FROM search_text WHERE seq BETWEEN (22 << 44) + (OLD.seq << 16) AND (22 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_diary_entry AS
SELECT (23 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'date' AS noun, t.id AS record,
       t.matter AS matter, 'to-do' AS field, 0 AS number, 0 AS covered,
       t.what AS text,
       '' AS parts
  FROM diary_entry t;
CREATE TRIGGER search_diary_entry_added AFTER INSERT ON diary_entry
BEGIN INSERT INTO search_text SELECT * FROM search_of_diary_entry WHERE row = NEW.seq; END;
CREATE TRIGGER search_diary_entry_changed AFTER UPDATE ON diary_entry
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (23 << 44) + (OLD.seq << 16) AND (23 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_diary_entry WHERE row = NEW.seq;
END;
CREATE TRIGGER search_diary_entry_removed AFTER DELETE ON diary_entry
BEGIN DELETE FROM search_text WHERE seq BETWEEN (23 << 44) + (OLD.seq << 16) AND (23 << 44) + (OLD.seq << 16) + 65535; END;

CREATE VIEW search_of_diary_step AS
SELECT (24 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'date' AS noun, t.date AS record,
       t.matter AS matter, 'done' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM diary_step t;
CREATE TRIGGER search_diary_step_added AFTER INSERT ON diary_step
BEGIN INSERT INTO search_text SELECT * FROM search_of_diary_step WHERE row = NEW.seq; END;
CREATE TRIGGER search_diary_step_changed AFTER UPDATE ON diary_step
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (24 << 44) + (OLD.seq << 16) AND (24 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_diary_step WHERE row = NEW.seq;
END;
CREATE TRIGGER search_diary_step_removed AFTER DELETE ON diary_step
BEGIN DELETE FROM search_text WHERE seq BETWEEN (24 << 44) + (OLD.seq << 16) AND (24 << 44) + (OLD.seq << 16) + 65535; END;

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
CREATE TRIGGER search_rule_correction_added AFTER INSERT ON rule_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_rule_correction WHERE row = NEW.seq; END;
CREATE TRIGGER search_rule_correction_changed AFTER UPDATE ON rule_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (131 << 44) + (OLD.seq << 16) AND (131 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_rule_correction WHERE row = NEW.seq;
END;
CREATE TRIGGER search_rule_correction_removed AFTER DELETE ON rule_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (131 << 44) + (OLD.seq << 16) AND (131 << 44) + (OLD.seq << 16) + 65535; END;

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
CREATE TRIGGER search_holiday_correction_added AFTER INSERT ON holiday_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_holiday_correction WHERE row = NEW.seq; END;
CREATE TRIGGER search_holiday_correction_changed AFTER UPDATE ON holiday_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (132 << 44) + (OLD.seq << 16) AND (132 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_holiday_correction WHERE row = NEW.seq;
END;
CREATE TRIGGER search_holiday_correction_removed AFTER DELETE ON holiday_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (132 << 44) + (OLD.seq << 16) AND (132 << 44) + (OLD.seq << 16) + 65535; END;

INSERT INTO search_text SELECT * FROM search_of_diary_event;
INSERT INTO search_text SELECT * FROM search_of_diary_entry;
INSERT INTO search_text SELECT * FROM search_of_diary_step;
INSERT INTO search_text SELECT * FROM search_of_rule_correction;
INSERT INTO search_text SELECT * FROM search_of_holiday_correction;
