-- One table for all that a member is to do for a customer: what playbooks ask for, and ideas of passives.
ALTER TABLE tasks
  -- The answer that it came from.
  ADD COLUMN response_id uuid,
  ADD COLUMN due_on date,
  ADD COLUMN state text CHECK (state IN ('open', 'done', 'dropped')),
  ADD COLUMN settled_at timestamptz,
  ADD COLUMN settled_by text,
  -- When its owner hears of it; null once they have, and where they need not.
  ADD COLUMN remind_at timestamptz;

UPDATE tasks t SET
  response_id = (SELECT r.response_id FROM playbook_runs r WHERE r.org_id = t.org_id AND r.id = t.source_id),
  due_on = (t.due_at AT TIME ZONE o.time_zone)::date,
  state = CASE WHEN t.done_at IS NULL THEN 'open' ELSE 'done' END,
  settled_at = t.done_at,
  settled_by = t.done_by,
  -- Nothing is nobody's.
  owner_id = coalesce(t.owner_id,
    (SELECT c.owner_id FROM cases c WHERE c.org_id = t.org_id AND c.id = t.case_id),
    (SELECT m."userId" FROM auth.member m WHERE m."organizationId" = t.org_id AND m.role = 'owner'
      ORDER BY m."createdAt", m."userId" LIMIT 1))
FROM organizations o WHERE o.org_id = t.org_id;

INSERT INTO tasks (org_id, id, contact_id, case_id, source, source_id, response_id, title, owner_id, due_at, due_on,
  state, created_at, settled_at, remind_at)
SELECT p.org_id, p.id, p.contact_id, NULL, 'idea', NULL, p.response_id, p.title, p.owner_id, p.due_on, p.due_on,
  p.state, p.created_at, p.settled_at,
  CASE WHEN p.state = 'open' AND p.reminded_at IS NULL THEN p.due_on::timestamptz END
FROM passive_tasks p;

UPDATE tasks t SET remind_at = (t.due_on - 1 + time '08:00') AT TIME ZONE o.time_zone
FROM organizations o
WHERE o.org_id = t.org_id AND t.state = 'open' AND (t.source <> 'idea' OR t.remind_at IS NOT NULL);

ALTER TABLE tasks
  DROP COLUMN due_at,
  DROP COLUMN done_at,
  DROP COLUMN done_by,
  ALTER COLUMN due_on SET NOT NULL,
  ALTER COLUMN state SET NOT NULL,
  ADD CHECK (source IN ('playbook', 'idea')),
  ADD CHECK ((state = 'open') = (settled_at IS NULL)),
  ADD CHECK (state = 'open' OR remind_at IS NULL);
DROP TABLE passive_tasks;

DROP INDEX IF EXISTS tasks_to_do, tasks_of_contact;
CREATE INDEX tasks_open ON tasks (org_id, due_on, id) WHERE state = 'open';
CREATE INDEX tasks_of_owner ON tasks (org_id, owner_id, due_on, id) WHERE state = 'open';
CREATE INDEX tasks_settled ON tasks (org_id, settled_at DESC, id DESC) WHERE state <> 'open';
CREATE INDEX tasks_of_contact ON tasks (org_id, contact_id, created_at DESC, id DESC);
CREATE INDEX tasks_to_remind ON tasks (remind_at) WHERE remind_at IS NOT NULL;

-- What a merge of two contacts had moved is found by the name of its table when the two are parted.
UPDATE contact_merges m
SET moved = jsonb_set(m.moved #- '{ids,passive_tasks}', '{ids,tasks}',
  coalesce(m.moved #> '{ids,tasks}', '[]') || (m.moved #> '{ids,passive_tasks}'))
WHERE m.moved #> '{ids,passive_tasks}' IS NOT NULL;

-- Why a case was given to somebody else, in the words of who gave it; the log points here and holds none.
CREATE TABLE hand_over_reasons (
  org_id  uuid NOT NULL,
  id      uuid NOT NULL,
  case_id uuid NOT NULL,
  why     text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX hand_over_reasons_of_case ON hand_over_reasons (org_id, case_id);
