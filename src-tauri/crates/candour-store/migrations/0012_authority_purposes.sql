-- What each authority is for, and how far it goes. All there were before were given for letters.

ALTER TABLE authority ADD COLUMN purpose TEXT NOT NULL DEFAULT 'letters'
    CHECK (purpose IN ('letters', 'linking', 'hand-over'));
ALTER TABLE authority ADD COLUMN scope TEXT NOT NULL DEFAULT '';
-- Touches every row, so that each is sealed as it now is.
UPDATE authority SET purpose = 'letters';
