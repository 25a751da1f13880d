-- Whose a case is, by the first rule that fits.
CREATE TABLE routing_rules (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  position   integer NOT NULL,
  conditions jsonb NOT NULL,
  to_kind    text NOT NULL CHECK (to_kind IN ('member', 'team-manager', 'account-owner')),
  member_id  uuid,
  changed_by text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((to_kind = 'member') = (member_id IS NOT NULL))
);
CREATE INDEX routing_rules_in_order ON routing_rules (org_id, position, id);

-- Who has a case that no rule gives to anybody. null, or no row: the first owner of the organization.
CREATE TABLE routing_settings (
  org_id      uuid NOT NULL,
  fallback_id uuid,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (org_id)
);

-- Who wants to know what happens on a case that is somebody else's.
CREATE TABLE case_watchers (
  org_id  uuid NOT NULL,
  case_id uuid NOT NULL,
  user_id uuid NOT NULL,
  mails   boolean NOT NULL,
  -- What happened until then was told.
  told_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, case_id, user_id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id) ON DELETE CASCADE
);
CREATE INDEX case_watchers_of_user ON case_watchers (org_id, user_id);
CREATE INDEX case_watchers_mailed ON case_watchers (told_at) WHERE mails;

-- Another case of the same customer, in which this one goes on.
ALTER TABLE cases ADD COLUMN merged_into uuid,
  ADD CONSTRAINT cases_merged_into_fkey FOREIGN KEY (org_id, merged_into) REFERENCES cases (org_id, id),
  ADD CONSTRAINT cases_merged_are_withdrawn CHECK (merged_into IS NULL OR status = 'withdrawn');
CREATE INDEX cases_merged ON cases (org_id, merged_into) WHERE merged_into IS NOT NULL;

-- The list in its two orders, whatever it is narrowed by.
CREATE INDEX cases_waiting ON cases (org_id, limit_at, id) WHERE status IN ('open', 'in-progress');
CREATE INDEX cases_by_limit ON cases (org_id, limit_at, id);
CREATE INDEX cases_by_age ON cases (org_id, opened_at, id);
CREATE INDEX cases_of_status_by_age ON cases (org_id, status, opened_at, id);
CREATE INDEX cases_of_type ON cases (org_id, detractor_type, limit_at, id) WHERE detractor_type IS NOT NULL;
CREATE INDEX cases_not_of_detractors ON cases (org_id, limit_at, id) WHERE score > 6;
