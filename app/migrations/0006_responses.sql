CREATE TABLE responses (
  org_id           uuid NOT NULL,
  id               uuid NOT NULL,
  survey_id        uuid NOT NULL,
  series           int NOT NULL,
  contact_id       uuid,
  invitation_id    uuid,
  score            smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
  comment          text,
  state            text NOT NULL CHECK (state IN ('provisional', 'counted', 'replaced', 'excluded')),
  -- Why it is provisional or excluded.
  state_reason     text,
  channel          text NOT NULL,
  locale           text,
  answered_at      timestamptz NOT NULL,
  -- The day of the answer in the organization's zone; an edit keeps it.
  day              date NOT NULL,
  -- The declared properties with the values that the rollups count, snapshotted.
  dimensions       jsonb NOT NULL,
  properties       jsonb NOT NULL,
  evidence         jsonb,
  source           text NOT NULL CHECK (source IN ('page', 'api', 'import')),
  idempotency_key  text,
  body_hash        bytea,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX responses_idempotent ON responses (org_id, source, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX responses_one_counted ON responses (org_id, invitation_id) WHERE invitation_id IS NOT NULL AND state = 'counted';
CREATE UNIQUE INDEX responses_one_provisional ON responses (org_id, invitation_id) WHERE invitation_id IS NOT NULL AND state = 'provisional';
CREATE INDEX responses_newest ON responses (org_id, survey_id, answered_at DESC, id DESC);
CREATE INDEX responses_of_contact ON responses (org_id, contact_id, answered_at DESC) WHERE contact_id IS NOT NULL;
CREATE INDEX responses_not_counted ON responses (org_id, survey_id, day, state) WHERE state IN ('provisional', 'excluded');

-- What happened to the link of an invitation: who opened it, how, and what that proves.
CREATE TABLE link_touches (
  org_id        uuid NOT NULL,
  id            uuid NOT NULL,
  invitation_id uuid NOT NULL,
  at            timestamptz NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('open', 'head', 'trap', 'submit')),
  score         smallint,
  agent         text,
  signals       text[] NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX link_touches_of_invitation ON link_touches (org_id, invitation_id, at DESC);

-- A form's nonce counts once.
CREATE TABLE used_nonces (
  org_id      uuid NOT NULL,
  nonce       text NOT NULL,
  response_id uuid NOT NULL,
  used_at     timestamptz NOT NULL,
  PRIMARY KEY (org_id, nonce)
);
CREATE INDEX used_nonces_oldest ON used_nonces (used_at);
