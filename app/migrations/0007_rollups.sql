-- Daily counts of the eleven scores, written with the response they count.
-- dimension '' and value '' are the whole; a declared property has a row per value met.
CREATE TABLE rollups (
  org_id    uuid NOT NULL,
  survey_id uuid NOT NULL,
  dimension text NOT NULL,
  day       date NOT NULL,
  value     text NOT NULL,
  series    int NOT NULL,
  bins      int[] NOT NULL,
  PRIMARY KEY (org_id, survey_id, dimension, day, value, series)
);
