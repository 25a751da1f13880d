-- Customers who are asked to a table about one question.
CREATE TABLE focus_groups (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  title      text NOT NULL,
  question   text NOT NULL,
  -- An address, or a link to a call.
  place      text NOT NULL,
  state      text NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  notes      text NOT NULL,
  learnt     text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE focus_group_slots (
  org_id    uuid NOT NULL,
  id        uuid NOT NULL,
  group_id  uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at   timestamptz NOT NULL CHECK (ends_at > starts_at),
  seats     integer NOT NULL CHECK (seats BETWEEN 1 AND 500),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES focus_groups (org_id, id)
);
CREATE INDEX focus_group_slots_of_group ON focus_group_slots (org_id, group_id, starts_at);
CREATE INDEX focus_group_slots_soon ON focus_group_slots (starts_at);

CREATE TABLE focus_group_guests (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  group_id    uuid NOT NULL,
  contact_id  uuid NOT NULL,
  locale      text NOT NULL CHECK (locale IN ('fr', 'en')),
  state       text NOT NULL CHECK (state IN ('listed', 'invited', 'accepted', 'declined', 'came', 'absent')),
  slot_id     uuid,
  added_at    timestamptz NOT NULL,
  invited_at  timestamptz,
  answered_at timestamptz,
  reminded_at timestamptz,
  told_at     timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES focus_groups (org_id, id),
  FOREIGN KEY (org_id, slot_id) REFERENCES focus_group_slots (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX focus_group_guests_of_group ON focus_group_guests (org_id, group_id, id);
CREATE INDEX focus_group_guests_of_contact ON focus_group_guests (org_id, contact_id);
CREATE INDEX focus_group_guests_of_slot ON focus_group_guests (org_id, slot_id) WHERE slot_id IS NOT NULL;
