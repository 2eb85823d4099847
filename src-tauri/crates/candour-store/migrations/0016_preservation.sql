-- The preservation register: what must not be weeded and who holds it. What became of an item is only added to; none of it
-- is changed, and one step is taken away only by undoing it at once.

CREATE UNIQUE INDEX letter_with_its_matter ON letter (matter, id);

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
CREATE INDEX preservation_step_of_item ON preservation_step (matter, item);
