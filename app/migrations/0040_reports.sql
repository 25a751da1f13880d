-- What a month looked like when it was reported: it does not change when answers come late.
CREATE TABLE reports (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  survey_id  uuid NOT NULL,
  -- Its first day.
  month      date NOT NULL,
  content    jsonb NOT NULL,
  -- null: made by the clock.
  created_by text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, survey_id, month),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys (org_id, id)
);
CREATE INDEX reports_newest ON reports (org_id, month DESC, id DESC);
