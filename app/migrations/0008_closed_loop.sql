CREATE TABLE cases (
  org_id           uuid NOT NULL,
  id               uuid NOT NULL,
  response_id      uuid NOT NULL,
  invitation_id    uuid,
  contact_id       uuid NOT NULL,
  survey_id        uuid NOT NULL,
  score            smallint NOT NULL,
  owner_id         uuid,
  status           text NOT NULL CHECK (status IN ('open', 'in-progress', 'closed', 'withdrawn')),
  opened_at        timestamptz NOT NULL,
  target_at        timestamptz NOT NULL,
  limit_at         timestamptz NOT NULL,
  closed_at        timestamptz,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, response_id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX cases_queue ON cases (org_id, status, limit_at, id);
CREATE UNIQUE INDEX cases_one_per_invitation ON cases (org_id, invitation_id) WHERE invitation_id IS NOT NULL;
