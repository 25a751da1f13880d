-- The telephone as a key, and the companies that people belong to.

-- A company. Its owner is a member who answers for it (no foreign key into "auth").
CREATE TABLE accounts (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  external_id text,
  name        text NOT NULL,
  name_key    text NOT NULL,
  -- A year, in whole units of the organization's currency.
  revenue     bigint CHECK (revenue >= 0),
  owner_id    uuid,
  properties  jsonb NOT NULL,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, external_id)
);
-- Two companies of one name are told apart by their external ids.
CREATE UNIQUE INDEX accounts_of_name_alone ON accounts (org_id, name_key) WHERE external_id IS NULL;
CREATE INDEX accounts_by_name ON accounts (org_id, name_key, id);

ALTER TABLE contacts
  ADD COLUMN phone text,
  -- E.164. Null for a number that is none, and for one that somebody else is known by.
  ADD COLUMN phone_key text,
  ADD COLUMN account_id uuid,
  ADD COLUMN erased_at timestamptz,
  ADD CONSTRAINT contacts_org_id_phone_key_key UNIQUE (org_id, phone_key),
  ADD CONSTRAINT contacts_account_fkey FOREIGN KEY (org_id, account_id) REFERENCES accounts (org_id, id);
CREATE INDEX contacts_of_account ON contacts (org_id, account_id, id DESC) WHERE account_id IS NOT NULL;

-- A filter of the contact list under a name; its maker's own, unless it is for everybody.
CREATE TABLE contact_segments (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  name       text NOT NULL,
  filter     jsonb NOT NULL,
  owner_id   uuid NOT NULL,
  is_shared  boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, owner_id, name)
);
