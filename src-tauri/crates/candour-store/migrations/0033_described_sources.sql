-- The paragraphs of accounts that a description rests on: ids and hashes, never words.

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
