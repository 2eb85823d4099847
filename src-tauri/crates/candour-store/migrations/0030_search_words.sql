-- Which words there are: what the two indexes of words hold, read from them and kept nowhere. The beginning of a word is
-- asked for as the few words that begin so, which are then looked up like any other.

CREATE VIRTUAL TABLE search_words USING fts5vocab('search_index', 'row');
CREATE VIRTUAL TABLE search_draft_words USING fts5vocab('search_draft_index', 'row');
