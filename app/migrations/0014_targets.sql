-- What a survey, or one team in it, is to reach and by when. Team '' is the whole survey.
CREATE TABLE targets (
  org_id    uuid NOT NULL,
  id        uuid NOT NULL,
  survey_id uuid NOT NULL,
  team      text NOT NULL,
  value     smallint NOT NULL CHECK (value BETWEEN -100 AND 100),
  due_on    date NOT NULL,
  -- The member who set it; null for a key.
  set_by    text,
  set_at    timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, survey_id, team),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys (org_id, id)
);

-- The invitations of a period, for the response rate.
CREATE INDEX invitations_left ON invitations (org_id, survey_id, (coalesce(sent_at, send_at)));
