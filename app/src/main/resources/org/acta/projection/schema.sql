CREATE TYPE figure_state AS ENUM ('number', 'missing', 'illegible', 'annulled');
CREATE TYPE sheet_standing AS ENUM
  ('counted', 'disputed', 'partial', 'empty', 'other-version', 'repeated', 'superseded', 'no-sheet',
   'sum');
CREATE TYPE finding_severity AS ENUM ('error', 'warning', 'note');
CREATE TYPE entry_state AS ENUM ('counts', 'superseded', 'withdrawn', 'objected');

CREATE TABLE projection (
  schema INTEGER NOT NULL,
  source VARCHAR NOT NULL,
  origin VARCHAR,
  entries BIGINT,
  root VARCHAR
);

CREATE TABLE elections (
  election VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  held_on DATE,
  registered BIGINT,
  stations BIGINT,
  largest_station BIGINT
);

CREATE TABLE contests (
  election VARCHAR NOT NULL,
  contest VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  rule VARCHAR NOT NULL
);

CREATE TABLE choices (
  election VARCHAR NOT NULL,
  contest VARCHAR NOT NULL,
  choice VARCHAR NOT NULL,
  ballot_position INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  party VARCHAR,
  colour VARCHAR
);

CREATE TABLE choice_groups (
  election VARCHAR NOT NULL,
  contest VARCHAR NOT NULL,
  choice_group VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  choice VARCHAR NOT NULL
);

CREATE TABLE sources (
  election VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  state_run BOOLEAN,
  url VARCHAR
);

CREATE TABLE files (
  election VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  bytes BIGINT NOT NULL,
  role VARCHAR NOT NULL,
  sheet_set VARCHAR,
  source VARCHAR,
  records BIGINT,
  problems BIGINT,
  entry BIGINT,
  announced BIGINT,
  entries_match BOOLEAN,
  signature VARCHAR
);

CREATE TABLE sheet_sets (
  election VARCHAR NOT NULL,
  sheet_set VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  contest VARCHAR NOT NULL,
  levels VARCHAR[] NOT NULL,
  adopt VARCHAR NOT NULL,
  root VARCHAR NOT NULL
);

CREATE TABLE places (
  election VARCHAR NOT NULL,
  sheet_set VARCHAR NOT NULL,
  place VARCHAR NOT NULL,
  parent VARCHAR,
  depth INTEGER NOT NULL,
  level VARCHAR,
  code VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  first_sheet BIGINT NOT NULL
);

CREATE TABLE stations (
  election VARCHAR NOT NULL,
  station VARCHAR NOT NULL,
  on_roll BOOLEAN NOT NULL,
  registered BIGINT,
  place VARCHAR
);

CREATE TABLE roll_places (
  election VARCHAR NOT NULL,
  place VARCHAR NOT NULL,
  parent VARCHAR,
  depth INTEGER NOT NULL,
  level VARCHAR,
  code VARCHAR NOT NULL,
  name VARCHAR NOT NULL
);

CREATE TABLE sheets (
  election VARCHAR NOT NULL,
  sheet_set VARCHAR NOT NULL,
  sheet BIGINT NOT NULL,
  entry BIGINT,
  file VARCHAR NOT NULL,
  line BIGINT NOT NULL,
  station VARCHAR NOT NULL,
  place VARCHAR NOT NULL,
  stations BIGINT NOT NULL,
  document VARCHAR NOT NULL,
  written TIMESTAMP,
  registered BIGINT,
  ballots_cast BIGINT,
  valid BIGINT,
  nulls BIGINT,
  blank BIGINT,
  registered_state figure_state NOT NULL,
  ballots_cast_state figure_state NOT NULL,
  valid_state figure_state NOT NULL,
  nulls_state figure_state NOT NULL,
  blank_state figure_state NOT NULL,
  standing sheet_standing NOT NULL
);

CREATE TABLE votes (
  election VARCHAR NOT NULL,
  sheet_set VARCHAR NOT NULL,
  sheet BIGINT NOT NULL,
  choice VARCHAR NOT NULL,
  votes BIGINT,
  state figure_state NOT NULL,
  counted BOOLEAN NOT NULL
);

CREATE TABLE set_votes (
  election VARCHAR NOT NULL,
  sheet_set VARCHAR NOT NULL,
  choice VARCHAR NOT NULL,
  votes BIGINT NOT NULL,
  sheets BIGINT NOT NULL,
  sheets_without BIGINT NOT NULL
);

CREATE TABLE bulletins (
  election VARCHAR NOT NULL,
  bulletin VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  contest VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  scope VARCHAR[] NOT NULL,
  announced VARCHAR,
  announced_on DATE,
  valid BIGINT,
  nulls BIGINT,
  blank BIGINT,
  ballots_cast BIGINT,
  registered BIGINT,
  turnout_printed VARCHAR,
  coverage_printed VARCHAR,
  coverage_stations BIGINT,
  complete BOOLEAN NOT NULL,
  seen_at VARCHAR[] NOT NULL
);

CREATE TABLE bulletin_figures (
  election VARCHAR NOT NULL,
  bulletin VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  figure VARCHAR NOT NULL,
  votes BIGINT,
  percentage_printed VARCHAR
);

CREATE TABLE findings (
  election VARCHAR NOT NULL,
  finding VARCHAR NOT NULL,
  severity finding_severity NOT NULL,
  sheet_set VARCHAR,
  bulletin VARCHAR,
  station VARCHAR,
  sheet BIGINT,
  other_sheets BIGINT[],
  entry BIGINT,
  file VARCHAR,
  line BIGINT,
  figure BIGINT,
  compared_with BIGINT,
  columns VARCHAR[],
  detail VARCHAR
);

CREATE TABLE deeds (
  election VARCHAR NOT NULL,
  deed BIGINT NOT NULL,
  entry BIGINT,
  file VARCHAR NOT NULL,
  line BIGINT,
  type VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  family VARCHAR,
  actor VARCHAR,
  actors VARCHAR[] NOT NULL,
  members VARCHAR[] NOT NULL,
  target VARCHAR,
  speaker VARCHAR,
  on_behalf_of VARCHAR,
  via VARCHAR[] NOT NULL,
  recipient VARCHAR,
  status VARCHAR NOT NULL,
  voice VARCHAR NOT NULL,
  stands BOOLEAN NOT NULL,
  place VARCHAR,
  place_state VARCHAR,
  said_on VARCHAR,
  day DATE NOT NULL,
  day_known VARCHAR NOT NULL,
  published DATE,
  outlet VARCHAR,
  outlet_state_run BOOLEAN,
  url VARCHAR,
  decisive_words VARCHAR,
  sentence VARCHAR,
  paraphrase VARCHAR,
  language VARCHAR,
  counted BIGINT,
  deaths BIGINT,
  demands VARCHAR[] NOT NULL,
  seen_at VARCHAR[] NOT NULL,
  text_sha256 VARCHAR,
  confirmed_by VARCHAR,
  confirmed_at TIMESTAMP,
  edited VARCHAR[] NOT NULL,
  reader VARCHAR,
  rule VARCHAR,
  follows BIGINT
);

CREATE TABLE quotes (
  election VARCHAR NOT NULL,
  deed BIGINT NOT NULL,
  quote INTEGER NOT NULL,
  words VARCHAR NOT NULL,
  starts BIGINT,
  ends BIGINT
);

CREATE TABLE actor_names (
  election VARCHAR NOT NULL,
  deed BIGINT NOT NULL,
  actor VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  state VARCHAR,
  role VARCHAR,
  speaks_for VARCHAR,
  state_run BOOLEAN,
  state_run_evidence VARCHAR
);

CREATE TABLE actors (
  election VARCHAR NOT NULL,
  actor VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  state VARCHAR,
  name VARCHAR NOT NULL
);

CREATE TABLE quick_counts (
  election VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  quick_count VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  contest VARCHAR NOT NULL,
  sheet_set VARCHAR NOT NULL,
  shares_of VARCHAR NOT NULL,
  seed VARCHAR,
  per_cluster INTEGER,
  fault VARCHAR,
  entry BIGINT NOT NULL
);

CREATE TABLE quick_count_stations (
  election VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  quick_count VARCHAR NOT NULL,
  station VARCHAR NOT NULL,
  stratum VARCHAR NOT NULL,
  cluster VARCHAR NOT NULL,
  calibration_group VARCHAR,
  registered BIGINT,
  drawn BOOLEAN NOT NULL
);

CREATE TABLE stances (
  election VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  actor VARCHAR NOT NULL,
  day_from DATE NOT NULL,
  day_to DATE,
  family VARCHAR,
  families VARCHAR[] NOT NULL,
  since DATE NOT NULL,
  deeds BIGINT[] NOT NULL
);

CREATE TABLE entries (
  entry BIGINT NOT NULL,
  leaf VARCHAR NOT NULL,
  kind VARCHAR,
  election VARCHAR,
  source VARCHAR,
  obtained TIMESTAMP,
  claimed VARCHAR,
  origin VARCHAR,
  sha256 VARCHAR,
  blob VARCHAR,
  submission BIGINT,
  state entry_state NOT NULL,
  by_entry BIGINT,
  reason VARCHAR,
  body VARCHAR
);
