-- Something that somebody is to do for a customer by a day.
CREATE TABLE tasks (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  contact_id uuid NOT NULL,
  case_id    uuid,
  -- What asked for it, and the id of that.
  source     text NOT NULL,
  source_id  uuid,
  title      text NOT NULL,
  owner_id   uuid,
  due_at     timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  done_at    timestamptz,
  done_by    text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX tasks_to_do ON tasks (org_id, owner_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX tasks_of_contact ON tasks (org_id, contact_id, due_at, id);
CREATE INDEX tasks_of_case ON tasks (org_id, case_id) WHERE case_id IS NOT NULL;

-- What a member is told in the app, until they have read it.
CREATE TABLE notices (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  member_id  uuid NOT NULL,
  contact_id uuid NOT NULL,
  case_id    uuid,
  source     text NOT NULL,
  source_id  uuid,
  text       text NOT NULL,
  at         timestamptz NOT NULL,
  read_at    timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX notices_of_member ON notices (org_id, member_id, id) WHERE read_at IS NULL;
CREATE INDEX notices_of_contact ON notices (org_id, contact_id);
CREATE INDEX notices_of_case ON notices (org_id, case_id) WHERE case_id IS NOT NULL;

-- What happens by itself for a band or a type of detractor.
CREATE TABLE playbooks (
  org_id         uuid NOT NULL,
  id             uuid NOT NULL,
  name           text NOT NULL,
  -- The newest; what was written before stays, for the runs that began with it.
  version        int NOT NULL,
  -- The version that starts runs; null while nothing starts.
  active_version int,
  -- An answer from before this starts nothing.
  active_since   timestamptz,
  -- The version of which somebody has seen what it would have done, and when.
  tried_version  int,
  tried_at       timestamptz,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  removed_at     timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK ((active_version IS NULL) = (active_since IS NULL))
);

CREATE TABLE playbook_versions (
  org_id      uuid NOT NULL,
  playbook_id uuid NOT NULL,
  version     int NOT NULL,
  -- On what it starts, its steps in their order, and what stops it.
  definition  jsonb NOT NULL,
  created_at  timestamptz NOT NULL,
  created_by  text,
  PRIMARY KEY (org_id, playbook_id, version),
  FOREIGN KEY (org_id, playbook_id) REFERENCES playbooks (org_id, id)
);

CREATE TABLE playbook_runs (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  playbook_id uuid NOT NULL,
  version     int NOT NULL,
  contact_id  uuid NOT NULL,
  response_id uuid NOT NULL,
  -- The invitation that was answered, else the answer: one occasion starts one run, however often it is answered.
  occasion_id uuid NOT NULL,
  case_id     uuid,
  status      text NOT NULL CHECK (status IN ('running', 'done', 'stopped')),
  stop_reason text,
  -- The next step, from 0, and when it is due.
  position    int NOT NULL,
  due_at      timestamptz,
  started_at  timestamptz NOT NULL,
  ended_at    timestamptz,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, playbook_id, occasion_id),
  FOREIGN KEY (org_id, playbook_id, version) REFERENCES playbook_versions (org_id, playbook_id, version),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id),
  CHECK ((status = 'running') = (due_at IS NOT NULL)),
  CHECK ((status = 'running') = (ended_at IS NULL)),
  CHECK ((status = 'stopped') = (stop_reason IS NOT NULL))
);
-- Somebody goes through a playbook once at a time.
CREATE UNIQUE INDEX playbook_runs_under_way ON playbook_runs (org_id, playbook_id, contact_id)
  WHERE status = 'running';
CREATE INDEX playbook_runs_due ON playbook_runs (due_at) WHERE status = 'running';
CREATE INDEX playbook_runs_of_contact ON playbook_runs (org_id, contact_id, started_at, id);
CREATE INDEX playbook_runs_of_case ON playbook_runs (org_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX playbook_runs_of_response ON playbook_runs (org_id, response_id);

-- A step that was carried out or passed over: the row and what the step did are written together, or neither is.
CREATE TABLE playbook_run_steps (
  org_id   uuid NOT NULL,
  run_id   uuid NOT NULL,
  position int NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('wait', 'send', 'task', 'notify', 'tag')),
  outcome  text NOT NULL CHECK (outcome IN ('done', 'skipped')),
  reason   text,
  -- The mail, the task: ids only.
  details  jsonb NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (org_id, run_id, position),
  FOREIGN KEY (org_id, run_id) REFERENCES playbook_runs (org_id, id)
);
