-- What was said would be done for a customer, and by when.
CREATE TABLE promises (
  org_id        uuid NOT NULL,
  id            uuid NOT NULL,
  case_id       uuid NOT NULL,
  -- The words of whoever promised; empty when the person was forgotten.
  what          text NOT NULL,
  due_at        timestamptz NOT NULL,
  -- When this date was set: what was to be reminded of before is not reminded of any more.
  due_set_at    timestamptz NOT NULL,
  -- The member who keeps it; null once nobody of that name is here.
  keeper_id     uuid,
  state         text NOT NULL CHECK (state IN ('open', 'broken', 'kept', 'dropped')),
  -- When its date last passed without it being kept.
  broken_at     timestamptz,
  settled_at    timestamptz,
  reason        text,
  customer_told boolean,
  -- Once for each date.
  reminded_before_at timestamptz,
  reminded_on_at     timestamptz,
  made_by       uuid,
  made_at       timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX promises_of_case ON promises (org_id, case_id);
CREATE INDEX promises_in_order ON promises (org_id, state, due_at, id);
CREATE INDEX promises_of_keeper ON promises (org_id, keeper_id, state, due_at, id) WHERE keeper_id IS NOT NULL;
CREATE INDEX promises_due ON promises (due_at) WHERE state = 'open';

-- Each date that a promise had before its present one.
CREATE TABLE promise_moves (
  org_id        uuid NOT NULL,
  id            uuid NOT NULL,
  promise_id    uuid NOT NULL,
  from_due_at   timestamptz NOT NULL,
  to_due_at     timestamptz NOT NULL,
  reason        text NOT NULL,
  customer_told boolean NOT NULL,
  moved_by      uuid,
  moved_at      timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, promise_id) REFERENCES promises (org_id, id)
);
CREATE INDEX promise_moves_of_promise ON promise_moves (org_id, promise_id);

-- At what hour a promise comes back. Without a row, the usual hours.
CREATE TABLE promise_settings (
  org_id      uuid NOT NULL PRIMARY KEY,
  before_hour smallint NOT NULL CHECK (before_hour BETWEEN 0 AND 23),
  day_hour    smallint NOT NULL CHECK (day_hour BETWEEN 0 AND 23)
);

-- What may be given, and what it costs, in the smallest unit of the organization's currency.
CREATE TABLE gesture_kinds (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('refund', 'voucher', 'delivery', 'event', 'attention', 'other')),
  name_fr    text NOT NULL,
  name_en    text NOT NULL,
  cost       bigint NOT NULL CHECK (cost >= 0),
  is_active  boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);

-- One row for each organization from its first request on: locked by whoever spends.
CREATE TABLE gesture_settings (
  org_id         uuid NOT NULL PRIMARY KEY,
  currency       text NOT NULL,
  period         text NOT NULL CHECK (period IN ('month', 'quarter')),
  -- Null: without a limit.
  budget         bigint CHECK (budget >= 0),
  approval_above bigint CHECK (approval_above >= 0),
  cap_count      integer NOT NULL CHECK (cap_count BETWEEN 0 AND 100),
  cap_months     integer NOT NULL CHECK (cap_months BETWEEN 1 AND 60)
);

CREATE TABLE gesture_team_budgets (
  org_id uuid NOT NULL,
  team   text NOT NULL,
  budget bigint NOT NULL CHECK (budget >= 0),
  PRIMARY KEY (org_id, team)
);

CREATE TABLE gestures (
  org_id       uuid NOT NULL,
  id           uuid NOT NULL,
  case_id      uuid NOT NULL,
  kind_id      uuid NOT NULL,
  -- As it was when it was asked for.
  cost         bigint NOT NULL CHECK (cost >= 0),
  currency     text NOT NULL,
  team         text,
  note         text NOT NULL,
  state        text NOT NULL CHECK (state IN ('proposed', 'approved', 'given', 'refused', 'cancelled')),
  -- Why somebody else had to say yes; empty where nobody had to.
  reasons      jsonb NOT NULL,
  asked_by     uuid,
  asked_at     timestamptz NOT NULL,
  decided_by   uuid,
  decided_at   timestamptz,
  decision_note text,
  -- When it began to count in the budget and the cap; null while it does not.
  counted_at   timestamptz,
  given_by     uuid,
  given_at     timestamptz,
  ended_at     timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id),
  FOREIGN KEY (org_id, kind_id) REFERENCES gesture_kinds (org_id, id),
  CHECK ((counted_at IS NOT NULL) = (state IN ('approved', 'given')))
);
CREATE INDEX gestures_of_case ON gestures (org_id, case_id);
CREATE INDEX gestures_in_order ON gestures (org_id, asked_at, id);
CREATE INDEX gestures_counted ON gestures (org_id, counted_at) WHERE counted_at IS NOT NULL;
CREATE INDEX gestures_waiting ON gestures (org_id, asked_at, id) WHERE state = 'proposed';
