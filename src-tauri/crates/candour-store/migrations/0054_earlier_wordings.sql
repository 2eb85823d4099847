-- How the paragraphs of a letter being written stood before. It stays with the draft, and goes with it.

ALTER TABLE draft ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]';
