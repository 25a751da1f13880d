-- People who are asked.
CREATE TABLE contacts (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  external_id text,
  email       text,
  email_key   text,
  name        text,
  locale      text CHECK (locale IN ('fr', 'en')),
  time_zone   text,
  properties  jsonb NOT NULL,
  consent     text NOT NULL CHECK (consent IN ('presumed', 'given', 'refused')),
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, external_id),
  UNIQUE (org_id, email_key)
);

-- Addresses that must not be written to. They belong to the address, not to the contact row,
-- so that deleting or importing a contact never revives one.
CREATE TABLE suppressions (
  org_id    uuid NOT NULL,
  email_key text NOT NULL,
  reason    text NOT NULL CHECK (reason IN ('opted-out', 'bounced')),
  source    text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (org_id, email_key, reason)
);
