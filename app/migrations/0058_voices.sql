-- What is done so that a passive gives a 9 or 10 next time: one owner, one day.
CREATE TABLE passive_tasks (
  org_id      uuid NOT NULL,
  id          uuid NOT NULL,
  contact_id  uuid NOT NULL,
  -- The answer whose idea it came from.
  response_id uuid,
  title       text NOT NULL,
  owner_id    uuid NOT NULL,
  due_on      date NOT NULL,
  state       text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  created_at  timestamptz NOT NULL,
  settled_at  timestamptz,
  reminded_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX passive_tasks_of_contact ON passive_tasks (org_id, contact_id, created_at DESC);
CREATE INDEX passive_tasks_of_owner ON passive_tasks (org_id, owner_id) WHERE state = 'open';
CREATE INDEX passive_tasks_to_remind ON passive_tasks (due_on) WHERE state = 'open' AND reminded_at IS NULL;

-- Somebody whom a promoter sent us, and who agreed that we write to them. Whoever came first is thanked for them.
CREATE TABLE referrals (
  org_id        uuid NOT NULL,
  id            uuid NOT NULL,
  -- The promoter; null once they are forgotten.
  contact_id    uuid,
  name          text NOT NULL,
  email         text NOT NULL,
  email_key     text NOT NULL,
  phone         text,
  phone_key     text,
  locale        text NOT NULL CHECK (locale IN ('fr', 'en')),
  state         text NOT NULL CHECK (state IN ('new', 'contacted', 'customer', 'declined')),
  consented_at  timestamptz NOT NULL,
  consent_words text NOT NULL,
  changed_at    timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, email_key),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE UNIQUE INDEX referrals_once_a_number ON referrals (org_id, phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX referrals_newest ON referrals (org_id, consented_at DESC, id DESC);
CREATE INDEX referrals_of_contact ON referrals (org_id, contact_id);

-- From when to when somebody was an ambassador, and why they are no more.
CREATE TABLE ambassadors (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  contact_id uuid NOT NULL,
  joined_at  timestamptz NOT NULL,
  left_at    timestamptz,
  left_because text CHECK (left_because IN ('left', 'member', 'detractor')),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id),
  CHECK ((left_at IS NULL) = (left_because IS NULL))
);
CREATE INDEX ambassadors_of_contact ON ambassadors (org_id, contact_id, joined_at DESC);
CREATE INDEX ambassadors_newest ON ambassadors (org_id, joined_at DESC, id DESC);

-- How promoters are thanked, and how long nobody is asked for the same again.
CREATE TABLE voice_settings (
  org_id       uuid NOT NULL,
  again_months smallint NOT NULL CHECK (again_months BETWEEN 1 AND 60),
  -- A promoter's answer is thanked for without anybody pressing.
  thanks_by_itself boolean NOT NULL,
  -- By language: subject and text; null: ours.
  thanks       jsonb,
  PRIMARY KEY (org_id)
);

-- The public site where everybody who answers is invited to write, whatever their score; or nobody is.
CREATE TABLE public_reviews (
  org_id     uuid NOT NULL,
  is_on      boolean NOT NULL,
  site_name  text NOT NULL,
  url        text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id)
);

-- Each answer whose thank-you page was shown, with the link or without: the proof that it was offered alike.
CREATE TABLE public_review_offers (
  org_id      uuid NOT NULL,
  response_id uuid NOT NULL,
  band        text NOT NULL,
  has_link    boolean NOT NULL,
  shown_at    timestamptz NOT NULL,
  PRIMARY KEY (org_id, response_id)
);
CREATE INDEX public_review_offers_since ON public_review_offers (org_id, shown_at);
