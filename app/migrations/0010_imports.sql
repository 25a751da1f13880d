-- A file that somebody brings in: what was found in it, what shall become of it, how far it is. The file itself lies
-- in the data folder until the run is over.
CREATE TABLE imports (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('contacts', 'responses')),
  file_name   text NOT NULL,
  size        bigint NOT NULL,
  state       text NOT NULL CHECK (state IN ('uploaded', 'ready', 'running', 'done', 'failed', 'cancelled')),
  -- Encoding, delimiter and columns, told from the whole file; null until somebody looks.
  shape       jsonb,
  -- What each column becomes, and the answers to what was asked.
  plan        jsonb,
  survey_id   uuid,
  -- What a dry run of this plan counted.
  trial       jsonb,
  -- How many records are dealt with, committed; a run that was killed goes on after them.
  records     bigint NOT NULL,
  created     bigint NOT NULL,
  updated     bigint NOT NULL,
  known       bigint NOT NULL,
  refused     bigint NOT NULL,
  failure     text,
  actor_kind  text NOT NULL,
  actor_id    text,
  created_at  timestamptz NOT NULL,
  started_at  timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX imports_with_file ON imports (created_at) WHERE state IN ('uploaded', 'ready');

-- The lines of a file that were refused: of its dry run, then of its run.
CREATE TABLE import_problems (
  org_id      uuid NOT NULL,
  import_id   uuid NOT NULL,
  line        bigint NOT NULL,
  reason      text NOT NULL,
  -- The header of the column at fault; null when it is the whole line.
  column_name text,
  value       text NOT NULL,
  PRIMARY KEY (org_id, import_id, line),
  FOREIGN KEY (org_id, import_id) REFERENCES imports (org_id, id) ON DELETE CASCADE
);
