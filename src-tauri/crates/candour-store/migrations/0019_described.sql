-- What can be compared of a person whom a client describes. All of it may be absent; the words stay as they are.

ALTER TABLE described_person ADD COLUMN seen_words TEXT;
ALTER TABLE described_person ADD COLUMN seen_edtf TEXT;
ALTER TABLE described_person ADD COLUMN seen_earliest TEXT CHECK (date(seen_earliest) IS seen_earliest);
ALTER TABLE described_person ADD COLUMN seen_latest TEXT
    CHECK (date(seen_latest) IS seen_latest AND seen_earliest <= seen_latest);
ALTER TABLE described_person ADD COLUMN seen_kind TEXT
    CHECK (seen_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between', 'before', 'after', 'repeated',
                         'unknown'));
ALTER TABLE described_person ADD COLUMN seen_basis TEXT
    CHECK (seen_basis IN ('memory', 'worked-out', 'document', 'corroborated')
           AND (seen_words IS NULL) = (seen_kind IS NULL) AND (seen_kind IS NULL) = (seen_basis IS NULL));
ALTER TABLE described_person ADD COLUMN force TEXT;
ALTER TABLE described_person ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE described_person ADD COLUMN build TEXT NOT NULL DEFAULT '';
ALTER TABLE described_person ADD COLUMN age_words TEXT NOT NULL DEFAULT '';
ALTER TABLE described_person ADD COLUMN age_youngest INTEGER CHECK (age_youngest BETWEEN 0 AND 255);
ALTER TABLE described_person ADD COLUMN age_oldest INTEGER
    CHECK (age_oldest BETWEEN age_youngest AND 255 AND (age_youngest IS NULL) = (age_oldest IS NULL));
ALTER TABLE described_person ADD COLUMN voice TEXT NOT NULL DEFAULT '';
ALTER TABLE described_person ADD COLUMN clothing TEXT NOT NULL DEFAULT '';
ALTER TABLE described_person ADD COLUMN vehicle TEXT NOT NULL DEFAULT '';
ALTER TABLE described_person ADD COLUMN worn_words TEXT NOT NULL DEFAULT '';
-- Characters in their places: ? is one that is not known, * any number of them.
ALTER TABLE described_person ADD COLUMN worn_pattern TEXT CHECK (worn_pattern IS NULL OR worn_pattern <> '' AND worn_words <> '');
ALTER TABLE described_person ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
ALTER TABLE described_person ADD COLUMN with_whom TEXT NOT NULL DEFAULT '';
-- Touches every row, so that each is sealed as it now is.
UPDATE described_person SET place = '';
