-- One person asked for one thing, by a mail with a link of its own: a testimonial, a recommendation…
CREATE TABLE asks (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  contact_id  uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('thanks', 'testimonial', 'referral', 'ambassador', 'offer', 'follow-up')),
  -- The answer that made us ask.
  response_id uuid,
  -- Which offer, where it is one.
  subject_id  uuid,
  locale      text NOT NULL CHECK (locale IN ('fr', 'en')),
  state       text NOT NULL CHECK (state IN ('asked', 'done', 'declined')),
  -- The member who asked; null: asked by itself.
  asked_by    uuid,
  asked_at    timestamptz NOT NULL,
  -- The link may be answered until then; what was given can be taken back for ever.
  expires_at  timestamptz NOT NULL,
  settled_at  timestamptz,
  -- What they wrote, where the ask is a question.
  reply       text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX asks_of_contact ON asks (org_id, contact_id, kind, asked_at DESC);
CREATE INDEX asks_newest ON asks (org_id, kind, asked_at DESC, id DESC);

-- What somebody lets us say in their name: exactly these words, shown so, there, until then.
CREATE TABLE testimonials (
  org_id          uuid NOT NULL,
  -- The ask's own id: one testimonial for each.
  id              uuid NOT NULL,
  contact_id      uuid NOT NULL,
  words           text NOT NULL,
  name_form       text NOT NULL CHECK (name_form IN ('full', 'first-initial', 'initials', 'anonymous')),
  -- As it is shown; null for nobody's.
  shown_name      text,
  shown_company   text,
  photo           bytea,
  photo_type      text CHECK (photo_type IN ('image/jpeg', 'image/png')),
  channels        text[] NOT NULL,
  months          smallint NOT NULL,
  locale          text NOT NULL CHECK (locale IN ('fr', 'en')),
  state           text NOT NULL CHECK (state IN ('submitted', 'published', 'declined', 'withdrawn')),
  -- The proof: when they agreed, and to which words of ours.
  consented_at    timestamptz NOT NULL,
  consent_version text NOT NULL,
  consent_words   text NOT NULL,
  ends_at         timestamptz NOT NULL,
  moderated_by    uuid,
  moderated_at    timestamptz,
  withdrawn_at    timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, id) REFERENCES asks (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id),
  CHECK ((photo IS NULL) = (photo_type IS NULL))
);
CREATE INDEX testimonials_newest ON testimonials (org_id, consented_at DESC, id DESC);
CREATE INDEX testimonials_of_contact ON testimonials (org_id, contact_id);
CREATE INDEX testimonials_published ON testimonials (org_id, moderated_at DESC, id) WHERE state = 'published';
