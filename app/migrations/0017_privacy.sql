-- People who asked to be forgotten: nothing of them stays but a salted hash of what they were known by, so that an
-- import brings nobody back unasked, and no opt-out is lost.
ALTER TABLE organizations ADD COLUMN privacy_salt bytea;
UPDATE organizations SET privacy_salt = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
ALTER TABLE organizations ALTER COLUMN privacy_salt SET NOT NULL;

CREATE TABLE erased_keys (
  org_id    uuid NOT NULL,
  -- sha256 of the organization's salt and an e-mail key, a telephone key or an external id.
  key_hash  bytea NOT NULL,
  -- What an address must still not be written to for.
  suppressions text[] NOT NULL,
  erased_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, key_hash)
);

-- Since when answers and people past retention_months are made anonymous; null: they are not.
ALTER TABLE organizations ADD COLUMN retention_since timestamptz;
