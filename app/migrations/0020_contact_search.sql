-- Finding one of half a million people by any part of what is known of them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Without capitals, accents and ligatures, each part after a space; features/contacts/fold-text.ts folds what is
-- looked for alike.
ALTER TABLE contacts ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (
  replace(replace(replace(regexp_replace(lower(normalize(
    ' ' || coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(external_id, '') || ' '
      || coalesce(phone_key, phone, ''), NFKD)),
    '[\u0300-\u036F]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss')
) STORED;
CREATE INDEX contacts_search ON contacts USING gin (org_id, search_text gin_trgm_ops);
CREATE INDEX contacts_properties ON contacts USING gin (org_id, properties jsonb_path_ops);
CREATE INDEX contacts_of_team ON contacts (org_id, (properties ->> 'team'), id DESC);
CREATE INDEX contacts_consent ON contacts (org_id, consent, id DESC) WHERE consent <> 'presumed';
CREATE INDEX suppressions_of_reason ON suppressions (org_id, reason, email_key);

-- The first answer to an Idempotency-Key of POST /contacts, beside a hash of what was asked.
CREATE TABLE contact_requests (
  org_id          uuid NOT NULL,
  idempotency_key text NOT NULL,
  body_hash       bytea NOT NULL,
  contact_id      uuid NOT NULL,
  created         boolean NOT NULL,
  at              timestamptz NOT NULL,
  PRIMARY KEY (org_id, idempotency_key)
);
CREATE INDEX contact_requests_oldest ON contact_requests (at);

-- Two rows that were one person, and all that is needed to part them again as they were.
CREATE TABLE contact_merges (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  survivor_id uuid NOT NULL,
  merged_id   uuid NOT NULL,
  -- Both contacts before, and the one that stayed after.
  merged      jsonb NOT NULL,
  survivor    jsonb NOT NULL,
  result      jsonb NOT NULL,
  -- Ids of what went over, by kind.
  moved       jsonb NOT NULL,
  merged_by   text NOT NULL,
  merged_at   timestamptz NOT NULL,
  undone_at   timestamptz,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX contact_merges_of_survivor ON contact_merges (org_id, survivor_id, id DESC);

-- Keys that a merged contact had and that its survivor is known by as well: the next import of the same file
-- finds the survivor and does not make the other one again.
CREATE TABLE contact_aliases (
  org_id     uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('external-id', 'email', 'phone')),
  key        text NOT NULL,
  contact_id uuid NOT NULL,
  PRIMARY KEY (org_id, kind, key),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX contact_aliases_of_contact ON contact_aliases (org_id, contact_id);

CREATE INDEX accounts_in_order ON accounts (org_id, name COLLATE "fr-x-icu", id);
