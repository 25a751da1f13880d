-- What a customer wrote in public, noted by hand by somebody who read it.
CREATE TABLE noted_reviews (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  contact_id uuid NOT NULL,
  site       text NOT NULL,
  stars      smallint CHECK (stars BETWEEN 1 AND 5),
  words      text,
  url        text,
  written_on date NOT NULL,
  noted_by   text,
  noted_at   timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts (org_id, id)
);
CREATE INDEX noted_reviews_of_contact ON noted_reviews (org_id, contact_id, written_on);

-- What is to be done next about a case, by whom and when.
CREATE TABLE case_next_steps (
  org_id    uuid NOT NULL,
  case_id   uuid NOT NULL,
  text      text NOT NULL,
  due_on    date NOT NULL,
  -- null: whoever has the case.
  member_id uuid,
  set_by    text,
  set_at    timestamptz NOT NULL,
  PRIMARY KEY (org_id, case_id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);

-- Who has a case open, one row for each of their windows; a row that is not renewed says nothing any more.
CREATE TABLE case_presence (
  org_id     uuid NOT NULL,
  case_id    uuid NOT NULL,
  member_id  uuid NOT NULL,
  tab        uuid NOT NULL,
  is_writing boolean NOT NULL,
  since      timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (org_id, case_id, member_id, tab),
  FOREIGN KEY (org_id, case_id) REFERENCES cases (org_id, id)
);
CREATE INDEX case_presence_old ON case_presence (seen_at);

-- Filters of the list of cases under a name.
CREATE TABLE case_views (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  owner_id   uuid NOT NULL,
  name       text NOT NULL,
  filter     jsonb NOT NULL,
  is_shared  boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX case_views_of_owner ON case_views (org_id, owner_id);
