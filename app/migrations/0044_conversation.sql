-- What is written and said between the company and a customer about a case.

-- A mail that must not be repeated: when its sender dies in the middle, a person decides.
ALTER TABLE mails ADD COLUMN is_once boolean NOT NULL DEFAULT false;
ALTER TABLE mails ALTER COLUMN is_once DROP DEFAULT;
ALTER TABLE mails DROP CONSTRAINT mails_state_check;
ALTER TABLE mails ADD CONSTRAINT mails_state_check
  CHECK (state IN ('queued', 'sent', 'failed', 'cancelled', 'unknown'));

-- Such a mail was about to be handed over; the note goes when what came of it is known. It must be written while the
-- mail's own row is locked by who sends it, hence no foreign key.
CREATE TABLE mail_handovers (
  org_id  uuid NOT NULL,
  mail_id uuid NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (org_id, mail_id)
);

CREATE TABLE case_messages (
  org_id          uuid NOT NULL,
  -- Of one that leaves, also the id of its mail.
  id              uuid NOT NULL,
  case_id         uuid NOT NULL,
  direction       text NOT NULL CHECK (direction IN ('in', 'out')),
  state           text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'unknown', 'received')),
  -- The member who wrote it; null: the customer, or a program by its key.
  author_id       uuid,
  from_name       text,
  from_address    text NOT NULL,
  to_address      text NOT NULL,
  subject         text NOT NULL,
  body            text NOT NULL,
  -- Said by a mailbox, not by its owner.
  is_automatic    boolean NOT NULL,
  -- Came from an address that is not the customer's.
  is_stranger     boolean NOT NULL,
  message_id      text NOT NULL,
  -- What the mail server said, unless it said yes.
  problem         text,
  idempotency_key text,
  body_hash       bytea,
  at              timestamptz NOT NULL,
  settled_at      timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX case_messages_of_case ON case_messages (org_id, case_id, id);
CREATE UNIQUE INDEX case_messages_once ON case_messages (org_id, idempotency_key)
  WHERE idempotency_key IS NOT NULL;

CREATE TABLE case_attachments (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  message_id uuid NOT NULL,
  name       text NOT NULL,
  type       text NOT NULL,
  size       integer NOT NULL,
  -- null: not kept.
  content    bytea,
  reason     text CHECK (reason IN ('type', 'size', 'number')),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, message_id) REFERENCES case_messages (org_id, id),
  CHECK ((content IS NULL) = (reason IS NOT NULL))
);
CREATE INDEX case_attachments_of_message ON case_attachments (org_id, message_id, id);

CREATE TABLE case_calls (
  org_id    uuid NOT NULL,
  id        uuid NOT NULL,
  case_id   uuid NOT NULL,
  author_id uuid,
  kind      text NOT NULL CHECK (kind IN ('call', 'meeting')),
  reached   boolean NOT NULL,
  minutes   integer,
  summary   text NOT NULL,
  at        timestamptz NOT NULL,
  noted_at  timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX case_calls_of_case ON case_calls (org_id, case_id, id);

CREATE TABLE case_notes (
  org_id    uuid NOT NULL,
  id        uuid NOT NULL,
  case_id   uuid NOT NULL,
  author_id uuid,
  text      text NOT NULL,
  mentions  uuid[] NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX case_notes_of_case ON case_notes (org_id, case_id, id);
-- What names a member and was not looked at since.
CREATE TABLE case_mentions (
  org_id  uuid NOT NULL,
  note_id uuid NOT NULL,
  user_id uuid NOT NULL,
  case_id uuid NOT NULL,
  at      timestamptz NOT NULL,
  seen_at timestamptz,
  PRIMARY KEY (org_id, note_id, user_id),
  FOREIGN KEY (org_id, note_id) REFERENCES case_notes (org_id, id)
);
CREATE INDEX case_mentions_unseen ON case_mentions (org_id, user_id, at DESC) WHERE seen_at IS NULL;

CREATE TABLE case_templates (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  name       text NOT NULL,
  locale     text NOT NULL CHECK (locale IN ('fr', 'en')),
  -- null: for every band, for every type.
  band       text CHECK (band IN ('detractor', 'passive', 'promoter')),
  type       text CHECK (type IN ('gone', 'looking', 'believing', 'captive')),
  subject    text NOT NULL,
  body       text NOT NULL,
  -- Of the set that comes with the product, so that it is added once.
  starter    text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX case_templates_starter ON case_templates (org_id, starter) WHERE starter IS NOT NULL;
