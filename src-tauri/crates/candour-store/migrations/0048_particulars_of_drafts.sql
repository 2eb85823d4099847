-- What is written for the particulars of a letter in draft is found as its paragraphs are, without a number. They stand after place
-- 32,768, so that neither moves the other.

DROP VIEW search_of_draft;
CREATE VIEW search_of_draft AS
SELECT (115 << 44) + (t.seq << 16) + e.key AS seq, t.seq AS row, 'draft' AS noun, t.id AS record,
       t.matter AS matter, 'paragraph' AS field, e.key + 1 AS number, 1 AS covered,
       e.value ->> 'source' AS text,
       '' AS parts
  FROM draft t JOIN json_each(t.content, '$.paragraphs') e ON e.key < 32768
UNION ALL
SELECT (115 << 44) + (t.seq << 16) + 32768 + e.key AS seq, t.seq AS row, 'draft' AS noun, t.id AS record,
       t.matter AS matter, 'paragraph' AS field, 0 AS number, 1 AS covered,
       e.value ->> 'words' AS text,
       '' AS parts
  FROM draft t JOIN json_each(t.content, '$.said') e ON e.key < 32768;
