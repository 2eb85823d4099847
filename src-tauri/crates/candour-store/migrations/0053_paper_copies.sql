-- For whom a paper was made, where it was made for one client; and the editable copy that was kept with it. Neither ever changes.

ALTER TABLE paper ADD COLUMN client TEXT REFERENCES party (id);
ALTER TABLE paper ADD COLUMN editable TEXT REFERENCES blob (id);
CREATE TRIGGER paper_keeps_its_client_and_copy BEFORE UPDATE OF client, editable ON paper
BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;
CREATE UNIQUE INDEX paper_with_editable ON paper (editable);
CREATE INDEX paper_of_client ON paper (client);
