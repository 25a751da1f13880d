-- When somebody is there. Team '' is the organization's own; without a row the usual one holds.
CREATE TABLE business_calendars (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  team        text NOT NULL,
  time_zone   text NOT NULL,
  -- Seven days from Monday on, each a list of { from, to } in minutes since midnight.
  hours       jsonb NOT NULL,
  holidays    text NOT NULL CHECK (holidays IN ('none', 'fr', 'fr-alsace-moselle')),
  -- As YYYY-MM-DD.
  closed_days text[] NOT NULL,
  changed_by  text,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, team)
);

-- How fast somebody is to be in touch, and who is told when nobody was. Without a row: the defaults.
CREATE TABLE loop_settings (
  org_id               uuid NOT NULL,
  target_minutes       integer NOT NULL CHECK (target_minutes BETWEEN 15 AND 4800),
  limit_hours          integer NOT NULL CHECK (limit_hours BETWEEN 1 AND 720),
  manager_hours_before integer NOT NULL CHECK (manager_hours_before BETWEEN 0 AND 720),
  director_hours_after integer NOT NULL CHECK (director_hours_after BETWEEN 0 AND 720),
  -- null: the first owner of the organization.
  director_id          uuid,
  changed_at           timestamptz NOT NULL,
  PRIMARY KEY (org_id)
);

-- Who is told next when nobody has reached the customer, and when. null: there is nobody left to tell.
ALTER TABLE cases
  ADD COLUMN next_rung text CHECK (next_rung IN ('owner', 'manager', 'director')),
  ADD COLUMN next_rung_at timestamptz;
UPDATE cases SET next_rung = 'owner', next_rung_at = least(target_at, limit_at - interval '12 hours')
WHERE status IN ('open', 'in-progress') AND first_contact_at IS NULL;
CREATE INDEX cases_ladder ON cases (next_rung_at)
  WHERE next_rung_at IS NOT NULL AND first_contact_at IS NULL AND status IN ('open', 'in-progress');
