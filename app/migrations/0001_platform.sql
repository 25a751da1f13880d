-- What any server needs, whatever it serves: secrets, the outbox, mail.

-- Keys that sign links and sessions. They live in the database so that a backup carries them
-- and links already mailed still work after a restore.
CREATE TABLE instance_secrets (
  name       text PRIMARY KEY,
  secret     bytea NOT NULL,
  created_at timestamptz NOT NULL
);

-- Facts that other features act upon, written in the transaction that made them true.
CREATE TABLE outbox (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  topic      text NOT NULL,
  payload    jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX outbox_in_order ON outbox (id);

-- Every outgoing mail. A sender holds the row's lock while the mail server talks, so there is
-- no "sending" state to clean up after a crash: an unlocked queued row is a mail to send.
CREATE TABLE mails (
  org_id       uuid NOT NULL,
  id           uuid NOT NULL,
  kind         text NOT NULL,
  about_id     uuid,
  from_name    text NOT NULL,
  to_address   text NOT NULL,
  to_name      text,
  reply_to     text,
  subject      text NOT NULL,
  html         text,
  text         text,
  headers      jsonb NOT NULL,
  state        text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'cancelled')),
  transport    text CHECK (transport IN ('smtp', 'mailbox')),
  attempts     int NOT NULL,
  due_at       timestamptz NOT NULL,
  last_error   text,
  created_at   timestamptz NOT NULL,
  settled_at   timestamptz,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX mails_due ON mails (due_at, id) WHERE state = 'queued';
CREATE INDEX mails_about ON mails (org_id, about_id) WHERE about_id IS NOT NULL;
CREATE INDEX mails_in_mailbox ON mails (org_id, settled_at DESC, id DESC) WHERE transport = 'mailbox';
