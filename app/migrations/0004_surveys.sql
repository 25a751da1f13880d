CREATE TABLE surveys (
  org_id          uuid NOT NULL,
  id              uuid NOT NULL,
  slug            text NOT NULL,
  name            text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('nps')),
  relation        text NOT NULL CHECK (relation IN ('relational', 'transactional')),
  subject         text NOT NULL,
  audience        text NOT NULL,
  formality       text NOT NULL CHECK (formality IN ('formal', 'informal')),
  locales         text[] NOT NULL,
  -- What was changed from the locked wording, by language; {} when nothing was.
  wording         jsonb NOT NULL,
  series          int NOT NULL,
  edit_hours      int NOT NULL CHECK (edit_hours BETWEEN 0 AND 720),
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  archived_at     timestamptz,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, slug)
);

-- Answers to different words are different measures: each wording has its series.
CREATE TABLE survey_series (
  org_id     uuid NOT NULL,
  survey_id  uuid NOT NULL,
  series     int NOT NULL,
  started_at timestamptz NOT NULL,
  wording    jsonb NOT NULL,
  PRIMARY KEY (org_id, survey_id, series),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys (org_id, id)
);

-- Properties that figures can be split by, and the values met so far.
CREATE TABLE dimensions (
  org_id     uuid NOT NULL,
  name       text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, name)
);
CREATE TABLE dimension_values (
  org_id    uuid NOT NULL,
  dimension text NOT NULL,
  value     text NOT NULL,
  PRIMARY KEY (org_id, dimension, value),
  FOREIGN KEY (org_id, dimension) REFERENCES dimensions (org_id, name)
);
