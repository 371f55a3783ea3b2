-- Projections: an index over the journal, rebuilt from it at any time. Nothing stands here that is not in the journal.
-- Changing this file or what is written into these tables means a new number in Projections/Projection.cs.
CREATE TABLE captures (
  id         TEXT PRIMARY KEY,
  seq        INTEGER NOT NULL,
  bytes      INTEGER NOT NULL,
  name       TEXT,
  url        TEXT,
  media_type TEXT,
  taken_at   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  capture    TEXT PRIMARY KEY,
  seq        INTEGER NOT NULL,
  statements INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  id        TEXT PRIMARY KEY,
  seq       INTEGER NOT NULL,
  content   TEXT NOT NULL,
  substance TEXT NOT NULL,
  frame     TEXT,
  indicator TEXT NOT NULL,
  as_of     TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_parts (
  id    TEXT NOT NULL,
  claim TEXT NOT NULL,
  PRIMARY KEY (id, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX parts_of_a_claim ON claim_parts (claim);

-- The pages on which a claim appears.
CREATE TABLE claim_pages (
  capture TEXT NOT NULL,
  claim   TEXT NOT NULL,
  PRIMARY KEY (capture, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX pages_of_a_claim ON claim_pages (claim);

-- Claims that were withdrawn, with the entry that last told of them.
CREATE TABLE former_claims (
  id  TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  seq     INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE reviews (
  seq       INTEGER PRIMARY KEY,
  claim     TEXT NOT NULL,
  substance TEXT NOT NULL,
  decision  TEXT NOT NULL
) STRICT;

CREATE INDEX reviews_of_a_claim ON reviews (claim);

-- What persons did about a claim or a page, decisions and what takes them back among it.
CREATE TABLE acts (
  seq   INTEGER PRIMARY KEY,
  kind  TEXT NOT NULL,
  about TEXT
) STRICT;

CREATE INDEX acts_about ON acts (about);
CREATE INDEX acts_of_a_kind ON acts (kind);

-- The pages whose reading an act changes.
CREATE TABLE act_pages (
  capture TEXT NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (capture, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE taken_back (
  entry INTEGER PRIMARY KEY,
  seq   INTEGER NOT NULL
) STRICT;

CREATE TABLE merges (
  seq   INTEGER PRIMARY KEY,
  id    TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;

CREATE INDEX merges_about ON merges (about);

CREATE TABLE findings (
  id    TEXT PRIMARY KEY,
  seq   INTEGER NOT NULL,
  claim TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX findings_of_a_claim ON findings (claim);

CREATE TABLE editions (
  id      TEXT PRIMARY KEY,
  seq     INTEGER NOT NULL,
  as_of   TEXT,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How far the journal is projected.
CREATE TABLE projected (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  head    TEXT NOT NULL
) STRICT;
