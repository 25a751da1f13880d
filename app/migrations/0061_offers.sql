-- Something for promoters: a benefit, or an event. Never in exchange for a review or a score.
CREATE TABLE offers (
  org_id           uuid NOT NULL,
  id               uuid NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('benefit', 'event')),
  -- By language, at least one of them: title, text and conditions.
  words            jsonb NOT NULL,
  -- null: as many as come.
  places           integer CHECK (places > 0),
  has_waiting_list boolean NOT NULL,
  -- May be accepted until then.
  answer_by        timestamptz NOT NULL,
  -- A benefit may be used until then; an event is over.
  ends_at          timestamptz NOT NULL,
  -- Of an event.
  starts_at        timestamptz,
  place            text,
  -- A member ended the offer, or called the event off.
  ended_at         timestamptz,
  created_by       uuid,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((kind = 'event') = (starts_at IS NOT NULL)),
  CHECK ((kind = 'event') = (place IS NOT NULL))
);

-- What each person who was asked made of it.
CREATE TABLE offer_guests (
  org_id     uuid NOT NULL,
  -- The ask's own id.
  id         uuid NOT NULL,
  offer_id   uuid NOT NULL,
  contact_id uuid NOT NULL,
  -- Stopped: they became a detractor before they took it.
  state      text NOT NULL CHECK (state IN ('invited', 'accepted', 'waiting', 'declined', 'withdrawn', 'stopped')),
  invited_at timestamptz NOT NULL,
  replied_at timestamptz,
  -- A member noted that the benefit was used, or that they came.
  used_at    timestamptz,
  used_by    uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, id) REFERENCES asks (org_id, id),
  FOREIGN KEY (org_id, offer_id) REFERENCES offers (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX offer_guests_of_offer ON offer_guests (org_id, offer_id, id DESC);
CREATE INDEX offer_guests_of_contact ON offer_guests (org_id, contact_id, id DESC);
CREATE INDEX offer_guests_waiting ON offer_guests (org_id, offer_id, replied_at, id) WHERE state = 'waiting';
