-- What the Desk asks of the whole record is which letters wait for an answer: found here without reading the letters.

CREATE INDEX correspondence_asking ON correspondence (reply_by, id) WHERE direction = 'out' AND reply_by IS NOT NULL;
CREATE INDEX ask_of_entry ON ask (entry, id);
