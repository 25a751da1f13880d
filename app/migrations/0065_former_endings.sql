-- A case that is opened again has no ending; how it had ended is kept beside it.
CREATE TABLE case_endings (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  case_id    uuid NOT NULL,
  outcome    text NOT NULL
    CHECK (outcome IN ('resolved', 'explained', 'lost-aggressive', 'lost-refuses', 'lost-silent')),
  cause_id   uuid,
  told       text,
  closed_by  text,
  closed_at  timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id),
  FOREIGN KEY (org_id, cause_id) REFERENCES root_causes (org_id, id)
);

CREATE INDEX case_endings_of_case ON case_endings (org_id, case_id, closed_at);

-- What was opened again before kept its ending; its time is in the log.
INSERT INTO case_endings (org_id, id, case_id, outcome, cause_id, told, closed_by, closed_at)
SELECT c.org_id, gen_random_uuid(), c.id, c.outcome, c.cause_id, c.told, c.closed_by,
  coalesce((SELECT max(a.at) FROM audit_log a
    WHERE a.org_id = c.org_id AND a.subject_type = 'case' AND a.subject_id = c.id::text AND a.action = 'case.closed'),
    c.started_at)
FROM cases c WHERE c.outcome IS NOT NULL AND c.status <> 'closed';

UPDATE cases SET outcome = NULL, cause_id = NULL, told = NULL, closed_by = NULL, closed_at = NULL,
  resurvey_invitation_id = NULL
WHERE outcome IS NOT NULL AND status <> 'closed';

ALTER TABLE cases ADD CHECK (outcome IS NULL OR status = 'closed');

CREATE INDEX cases_of_outcome ON cases (org_id, outcome, limit_at, id) WHERE outcome IS NOT NULL;
