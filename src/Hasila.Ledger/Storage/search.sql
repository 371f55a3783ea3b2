-- What is searched: statements and the titles of claims. Made anew from the journal whenever it does not fit; described in docs/ledger.md.
CREATE TABLE state (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  seq  INTEGER NOT NULL,
  head TEXT NOT NULL
) STRICT;

CREATE TABLE names (
  number INTEGER PRIMARY KEY,
  kind   INTEGER NOT NULL,
  name   TEXT NOT NULL,
  UNIQUE (kind, name)
) STRICT;

-- Kind 1 is a statement, by its page's number and its id there; 2 is a claim, by its id. The others are numbers of names, and the year.
CREATE TABLE documents (
  number   INTEGER PRIMARY KEY,
  kind     INTEGER NOT NULL,
  page     INTEGER,
  part     TEXT,
  claim    INTEGER,
  frame    INTEGER,
  speaker  INTEGER,
  claimant INTEGER,
  place    INTEGER,
  outlet   INTEGER,
  language INTEGER,
  year     INTEGER
) STRICT;

CREATE INDEX documents_of_a_page ON documents (page, part);
CREATE INDEX documents_of_a_claim ON documents (claim);

CREATE VIRTUAL TABLE words USING fts5 (folded, keys, content = '', contentless_delete = 1, tokenize = 'ascii');
