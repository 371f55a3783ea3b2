-- The working copy from which claims are tallied page by page. Made anew from the journal whenever anything here does not fit; described in docs/ledger.md.
CREATE TABLE state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  maker TEXT NOT NULL,
  seq   INTEGER NOT NULL,
  head  TEXT NOT NULL
) STRICT;

CREATE TABLE pages (
  capture TEXT PRIMARY KEY,
  source  TEXT NOT NULL,
  facts   BLOB NOT NULL,
  gap     TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX pages_of_a_source ON pages (source);
CREATE INDEX pages_with_a_gap ON pages (capture) WHERE gap IS NOT NULL;

CREATE TABLE wordings (
  hash    INTEGER PRIMARY KEY,
  capture TEXT NOT NULL
) STRICT;

CREATE TABLE mentions (
  number   INTEGER PRIMARY KEY,
  capture  TEXT NOT NULL,
  strand   TEXT NOT NULL,
  block    TEXT NOT NULL,
  from_day INTEGER,
  to_day   INTEGER,
  place    TEXT NOT NULL,
  content  BLOB NOT NULL
) STRICT;

CREATE INDEX mentions_of_a_strand ON mentions (strand, place);
CREATE INDEX mentions_of_a_block ON mentions (block, from_day, to_day, strand);
CREATE INDEX mentions_of_a_page ON mentions (capture, strand);

CREATE TABLE strands (
  id      TEXT PRIMARY KEY,
  cluster TEXT NOT NULL,
  line    TEXT NOT NULL,
  number  TEXT,
  oldest  TEXT NOT NULL,
  as_of   INTEGER,
  hangs   TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX strands_of_a_cluster ON strands (cluster);
CREATE INDEX strands_of_a_line ON strands (line);
CREATE INDEX strands_of_a_number ON strands (number) WHERE number IS NOT NULL;

CREATE TABLE marks (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
