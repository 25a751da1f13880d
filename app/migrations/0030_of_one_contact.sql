-- What a person's page asks for.
CREATE INDEX cases_of_contact ON cases (org_id, contact_id);

-- A merge that was undone leaves no copy of anybody behind: its row goes.
ALTER TABLE contact_merges DROP COLUMN undone_at;
CREATE INDEX contact_merges_of_merged ON contact_merges (org_id, merged_id);

-- A number that is nobody's key, shared or badly written, is found by its digits too.
ALTER TABLE contacts DROP COLUMN search_text;
ALTER TABLE contacts ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (
  replace(replace(replace(regexp_replace(lower(normalize(
    ' ' || coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(external_id, '') || ' '
      || coalesce(phone_key, regexp_replace(phone, '[^0-9]', '', 'g'), ''), NFKD)),
    '[\u0300-\u036F]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss')
) STORED;
CREATE INDEX contacts_search ON contacts USING gin (org_id, search_text gin_trgm_ops);
