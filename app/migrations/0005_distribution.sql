-- One contact asked once by one channel, or the reason why not.
CREATE TABLE invitations (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  survey_id  uuid NOT NULL,
  series     int NOT NULL,
  contact_id uuid NOT NULL,
  channel    text NOT NULL CHECK (channel IN ('email')),
  locale     text NOT NULL CHECK (locale IN ('fr', 'en')),
  state      text NOT NULL CHECK (state IN ('queued', 'sent', 'skipped', 'failed', 'cancelled')),
  reason     text,
  properties jsonb NOT NULL,
  send_at    timestamptz NOT NULL,
  sent_at    timestamptz,
  expires_at timestamptz NOT NULL,
  idempotency_key  text,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX invitations_of_contact ON invitations (org_id, contact_id, send_at DESC);
CREATE INDEX invitations_newest ON invitations (org_id, survey_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX invitations_asked_once ON invitations (org_id, idempotency_key, contact_id) WHERE idempotency_key IS NOT NULL;
