-- Mail that arrives: what bounced, what came in, and the keys that sign what leaves.

-- The mail of this invitation came back and will not be tried again: it was sent, and not delivered.
ALTER TABLE invitations ADD COLUMN bounced_at timestamptz;

-- Keys of DKIM signatures. The private half is sealed under the instance's secret.
CREATE TABLE dkim_keys (
  org_id        uuid NOT NULL,
  id            uuid NOT NULL,
  domain        text NOT NULL,
  selector      text NOT NULL,
  public_key    text NOT NULL,
  sealed_key    bytea NOT NULL,
  state         text NOT NULL CHECK (state IN ('resting', 'signing', 'retired')),
  created_at    timestamptz NOT NULL,
  signing_since timestamptz,
  retired_at    timestamptz,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, domain, selector)
);
CREATE UNIQUE INDEX dkim_keys_one_signs ON dkim_keys (org_id, domain) WHERE state = 'signing';

-- Messages to one of our own signed addresses, kept before their sender is told that they arrived.
CREATE TABLE inbound_mails (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  -- What the address was made for, and the id that it carries.
  purpose     text NOT NULL,
  subject_id  uuid NOT NULL,
  sender      text NOT NULL,
  digest      bytea NOT NULL,
  raw         bytea NOT NULL,
  source      text NOT NULL CHECK (source IN ('smtp', 'imap')),
  state       text NOT NULL CHECK (state IN ('waiting', 'handled', 'ignored')),
  note        text,
  received_at timestamptz NOT NULL,
  handled_at  timestamptz,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, digest)
);
CREATE INDEX inbound_mails_newest ON inbound_mails (org_id, id DESC);

-- Mails that came back: at most one line each, whatever is repeated.
CREATE TABLE mail_bounces (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  mail_id     uuid NOT NULL,
  about_id    uuid,
  kind        text NOT NULL CHECK (kind IN ('hard', 'soft', 'refused')),
  cause       text NOT NULL,
  status      text,
  diagnostic  text,
  recipient   text NOT NULL,
  consequence text NOT NULL CHECK (consequence IN ('suppressed', 'tried-again', 'given-up')),
  at          timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, mail_id)
);
CREATE INDEX mail_bounces_newest ON mail_bounces (org_id, id DESC);
CREATE INDEX mail_bounces_about ON mail_bounces (org_id, about_id) WHERE about_id IS NOT NULL;
