-- The diary: what happened that starts or ends a time, and the dates to keep. A date is worked out when it is read; what
-- became of it is only added to.
--
-- What each matter waits for is asked of the matter, and answered from indexes alone.

DROP INDEX correspondence_asking;
DROP INDEX answer_of_matter;
CREATE INDEX correspondence_exchange
    ON correspondence (matter, direction, dated_on, id, body, force, reply_by, only_acknowledges, letter);
CREATE INDEX reply_to_of_matter ON reply_to (matter, earlier, entry);
CREATE INDEX ask_of_matter ON ask (matter, entry, id);
CREATE INDEX answer_of_matter ON answer (matter, ask);

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
CREATE INDEX diary_event_of_entry ON diary_event (matter, entry) WHERE entry IS NOT NULL;
CREATE INDEX diary_event_of_investigation ON diary_event (matter, investigation) WHERE investigation IS NOT NULL;

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
CREATE INDEX diary_entry_of_event ON diary_entry (matter, event) WHERE event IS NOT NULL;

CREATE TABLE diary_step (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    date TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('done', 'snoozed', 'set', 'confirmed', 'reopened')),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    day TEXT CHECK (date(day) IS day),
    words TEXT NOT NULL CHECK (words <> ''),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((act IN ('snoozed', 'set')) = (day IS NOT NULL)),
    FOREIGN KEY (matter, date) REFERENCES diary_entry (matter, id)
) STRICT;
CREATE TRIGGER diary_step_class_lowered BEFORE UPDATE OF class ON diary_step
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'diary_step' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER diary_step_is_never_changed
BEFORE UPDATE OF id, matter, date, act, on_day, day, words ON diary_step
BEGIN SELECT RAISE(ABORT, 'what became of a date stays as it was recorded'); END;
CREATE INDEX diary_step_of_date ON diary_step (matter, date);
