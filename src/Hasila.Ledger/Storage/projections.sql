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

CREATE INDEX captures_by_number ON captures (seq);

-- Every reading of a page, by the number of its entry: the number of its capture's, and the names of its outlet and language.
CREATE TABLE readings (
  seq      INTEGER PRIMARY KEY,
  capture  INTEGER NOT NULL,
  outlet   INTEGER,
  language INTEGER
) STRICT;

-- What claims are listed by, each once: frames, indicators, claimants, places, outlets, languages, states, verdicts; and who decides.
CREATE TABLE names (
  number INTEGER PRIMARY KEY,
  kind   INTEGER NOT NULL,
  ar     TEXT NOT NULL,
  en     TEXT NOT NULL,
  UNIQUE (kind, ar, en)
) STRICT;

CREATE INDEX names_in_english ON names (kind, en);

-- A claim's number is that of the entry with which it came. Its day is counted from 0001-01-01; 0 where none is known.
CREATE TABLE claims (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  seq         INTEGER NOT NULL,
  content     TEXT NOT NULL,
  substance   TEXT NOT NULL,
  frame       TEXT,
  indicator   TEXT NOT NULL,
  day         INTEGER NOT NULL,
  state       INTEGER NOT NULL,
  verdict     INTEGER,
  appearances INTEGER NOT NULL,
  sources     INTEGER NOT NULL
) STRICT;

CREATE INDEX claims_by_day ON claims (day, number);

-- The entries by which a claim grew since the one that holds all of it; renews is 1 where they change more than where it appears.
CREATE TABLE appears (
  begun  INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  renews INTEGER NOT NULL,
  PRIMARY KEY (begun, seq)
) STRICT, WITHOUT ROWID;

-- By which names a claim is listed, newest day first.
CREATE TABLE claim_names (
  name  INTEGER NOT NULL,
  day   INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (name, day, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX names_of_a_claim ON claim_names (claim);

CREATE TABLE claim_parts (
  id    TEXT NOT NULL,
  claim TEXT NOT NULL,
  PRIMARY KEY (id, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX parts_of_a_claim ON claim_parts (claim);

-- The pages on which a claim appears, both by their numbers, and the entries that tell so.
CREATE TABLE claim_pages (
  capture INTEGER NOT NULL,
  claim   INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (capture, claim, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX pages_of_a_claim ON claim_pages (claim, capture, seq);

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
  decision  TEXT NOT NULL,
  verdict   TEXT,
  reviewer  INTEGER
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
