-- Words of an organization that no dictionary knows and that are no faults.
CREATE TABLE corrector_words (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  word text NOT NULL,
  word_key text NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, word_key)
);
