-- Why cases are closed, in the organization's own words: up to three levels.
CREATE TABLE root_causes (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  parent_id   uuid,
  -- What it is called, by language; at least one.
  names       jsonb NOT NULL,
  position    integer NOT NULL,
  created_at  timestamptz NOT NULL,
  -- Not offered any more; what was closed with it keeps it.
  retired_at  timestamptz,
  -- Its cases went to another one.
  merged_into uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, parent_id) REFERENCES root_causes (org_id, id),
  FOREIGN KEY (org_id, merged_into) REFERENCES root_causes (org_id, id),
  CHECK (parent_id <> id)
);
CREATE INDEX root_causes_tree ON root_causes (org_id, parent_id, position, id);

ALTER TABLE cases
  -- What the comment seemed to say when the case was opened: nobody's word yet.
  ADD COLUMN proposed_type text CHECK (proposed_type IN ('gone', 'looking', 'believing', 'captive')),
  -- What a person said; a case without it has no type.
  ADD COLUMN detractor_type text CHECK (detractor_type IN ('gone', 'looking', 'believing', 'captive')),
  ADD COLUMN detractor_type_confirmed_by text,
  ADD COLUMN detractor_type_confirmed_at timestamptz,
  ADD COLUMN outcome text CHECK (outcome IN ('resolved', 'explained', 'lost-aggressive', 'lost-refuses', 'lost-silent')),
  ADD COLUMN cause_id uuid,
  -- What the customer was told at the end.
  ADD COLUMN told text,
  ADD COLUMN closed_by text,
  -- The invitation that asks again.
  ADD COLUMN resurvey_invitation_id uuid,
  ADD CONSTRAINT cases_cause_fkey FOREIGN KEY (org_id, cause_id) REFERENCES root_causes (org_id, id),
  ADD CONSTRAINT cases_type_confirmed CHECK ((detractor_type IS NULL) = (detractor_type_confirmed_at IS NULL));
CREATE INDEX cases_of_cause ON cases (org_id, cause_id) WHERE cause_id IS NOT NULL;

-- Somebody who was let go is asked no more, until that is lifted.
ALTER TABLE suppressions DROP CONSTRAINT suppressions_reason_check;
ALTER TABLE suppressions ADD CONSTRAINT suppressions_reason_check
  CHECK (reason IN ('opted-out', 'bounced', 'lost'));
