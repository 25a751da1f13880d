-- Whose customers are whose. A customer's property `team` holds the key of a team.
CREATE TABLE teams (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  key        text NOT NULL,
  name       text NOT NULL,
  manager_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, key)
);

CREATE TABLE team_members (
  org_id   uuid NOT NULL,
  team_id  uuid NOT NULL,
  user_id  uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, team_id, user_id),
  FOREIGN KEY (org_id, team_id) REFERENCES teams (org_id, id) ON DELETE CASCADE
);
CREATE INDEX team_members_of_user ON team_members (org_id, user_id);

-- Somebody asked to join. The link is mailed; only its hash is kept.
CREATE TABLE member_invitations (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  email       text NOT NULL,
  role        text NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'analyst', 'agent')),
  team_ids    uuid[] NOT NULL,
  locale      text NOT NULL CHECK (locale IN ('fr', 'en')),
  secret_hash bytea NOT NULL,
  invited_by  text,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at  timestamptz,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX member_invitations_one_open ON member_invitations (org_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- Which mails a member wants. Without a row: all.
CREATE TABLE notification_preferences (
  org_id      uuid NOT NULL,
  user_id     uuid NOT NULL,
  case_opened boolean NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (org_id, user_id)
);

-- The team of the answer that a case follows: who sees the one sees the other.
ALTER TABLE cases ADD COLUMN team text;
UPDATE cases c SET team = r.dimensions ->> 'team' FROM responses r
WHERE r.org_id = c.org_id AND r.id = c.response_id AND r.dimensions ->> 'team' IS NOT NULL;
CREATE INDEX cases_queue_of_team ON cases (org_id, team, status, limit_at, id) WHERE team IS NOT NULL;
CREATE INDEX cases_of_owner ON cases (org_id, owner_id, status, limit_at, id) WHERE owner_id IS NOT NULL;

CREATE INDEX responses_of_team ON responses (org_id, survey_id, (dimensions ->> 'team'), answered_at DESC, id DESC)
  WHERE (dimensions ->> 'team') IS NOT NULL;
