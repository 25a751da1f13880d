-- What the migrations amount to. Written by tools/dump-schema.ts; read it, do not edit it.

CREATE TABLE accounts (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  external_id text,
  name text NOT NULL,
  name_key text NOT NULL,
  revenue bigint,
  owner_id uuid,
  properties jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, external_id),
  PRIMARY KEY (org_id, id),
  CHECK ((revenue >= 0))
);
CREATE INDEX accounts_by_name ON public.accounts USING btree (org_id, name_key, id);
CREATE INDEX accounts_in_order ON public.accounts USING btree (org_id, name COLLATE "fr-x-icu", id);
CREATE UNIQUE INDEX accounts_of_name_alone ON public.accounts USING btree (org_id, name_key) WHERE (external_id IS NULL);

CREATE TABLE ambassadors (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  joined_at timestamp with time zone NOT NULL,
  left_at timestamp with time zone,
  left_because text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  CHECK (((left_at IS NULL) = (left_because IS NULL))),
  CHECK ((left_because = ANY (ARRAY['left'::text, 'member'::text, 'detractor'::text])))
);
CREATE INDEX ambassadors_newest ON public.ambassadors USING btree (org_id, joined_at DESC, id DESC);
CREATE INDEX ambassadors_of_contact ON public.ambassadors USING btree (org_id, contact_id, joined_at DESC);

CREATE TABLE api_keys (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  ending text NOT NULL,
  scopes text[] NOT NULL,
  survey_id uuid,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_used_on date,
  revoked_at timestamp with time zone,
  UNIQUE (org_id, secret_hash),
  PRIMARY KEY (org_id, id)
);

CREATE TABLE asks (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  kind text NOT NULL,
  response_id uuid,
  subject_id uuid,
  locale text NOT NULL,
  state text NOT NULL,
  asked_by uuid,
  asked_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  reply text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  CHECK ((kind = ANY (ARRAY['thanks'::text, 'testimonial'::text, 'referral'::text, 'ambassador'::text, 'offer'::text, 'follow-up'::text]))),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((state = ANY (ARRAY['asked'::text, 'done'::text, 'declined'::text])))
);
CREATE INDEX asks_newest ON public.asks USING btree (org_id, kind, asked_at DESC, id DESC);
CREATE INDEX asks_of_contact ON public.asks USING btree (org_id, contact_id, kind, asked_at DESC);

CREATE TABLE audit_log (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text,
  details jsonb NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((actor_kind = ANY (ARRAY['member'::text, 'api-key'::text, 'system'::text, 'respondent'::text])))
);
CREATE INDEX audit_log_of_subject ON public.audit_log USING btree (org_id, subject_type, subject_id);

CREATE TABLE business_calendars (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  team text NOT NULL,
  time_zone text NOT NULL,
  hours jsonb NOT NULL,
  holidays text NOT NULL,
  closed_days text[] NOT NULL,
  changed_by text,
  changed_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, team),
  PRIMARY KEY (org_id, id),
  CHECK ((holidays = ANY (ARRAY['none'::text, 'fr'::text, 'fr-alsace-moselle'::text])))
);

CREATE TABLE case_attachments (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  content bytea,
  reason text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, message_id) REFERENCES case_messages(org_id, id),
  CHECK (((content IS NULL) = (reason IS NOT NULL))),
  CHECK ((reason = ANY (ARRAY['type'::text, 'size'::text, 'number'::text])))
);
CREATE INDEX case_attachments_of_message ON public.case_attachments USING btree (org_id, message_id, id);

CREATE TABLE case_calls (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  author_id uuid,
  kind text NOT NULL,
  reached boolean NOT NULL,
  minutes integer,
  summary text NOT NULL,
  at timestamp with time zone NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  CHECK ((kind = ANY (ARRAY['call'::text, 'meeting'::text])))
);
CREATE INDEX case_calls_of_case ON public.case_calls USING btree (org_id, case_id, id);

CREATE TABLE case_endings (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  outcome text NOT NULL,
  cause_id uuid,
  told text,
  closed_by text,
  closed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  FOREIGN KEY (org_id, cause_id) REFERENCES root_causes(org_id, id),
  CHECK ((outcome = ANY (ARRAY['resolved'::text, 'explained'::text, 'lost-aggressive'::text, 'lost-refuses'::text, 'lost-silent'::text])))
);
CREATE INDEX case_endings_of_case ON public.case_endings USING btree (org_id, case_id, closed_at);

CREATE TABLE case_mentions (
  org_id uuid NOT NULL,
  note_id uuid NOT NULL,
  user_id uuid NOT NULL,
  case_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone,
  PRIMARY KEY (org_id, note_id, user_id),
  FOREIGN KEY (org_id, note_id) REFERENCES case_notes(org_id, id)
);
CREATE INDEX case_mentions_unseen ON public.case_mentions USING btree (org_id, user_id, at DESC) WHERE (seen_at IS NULL);

CREATE TABLE case_messages (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  direction text NOT NULL,
  state text NOT NULL,
  author_id uuid,
  from_name text,
  from_address text NOT NULL,
  to_address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  is_automatic boolean NOT NULL,
  is_stranger boolean NOT NULL,
  message_id text NOT NULL,
  problem text,
  idempotency_key text,
  body_hash bytea,
  at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  returned_because text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  CHECK (((state = 'returned'::text) = (returned_because IS NOT NULL))),
  CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'received'::text, 'returned'::text])))
);
CREATE INDEX case_messages_of_case ON public.case_messages USING btree (org_id, case_id, id);
CREATE UNIQUE INDEX case_messages_once ON public.case_messages USING btree (org_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE TABLE case_next_steps (
  org_id uuid NOT NULL,
  case_id uuid NOT NULL,
  text text NOT NULL,
  due_on date NOT NULL,
  member_id uuid,
  set_by text,
  set_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, case_id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id)
);

CREATE TABLE case_notes (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  author_id uuid,
  text text NOT NULL,
  mentions uuid[] NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id)
);
CREATE INDEX case_notes_of_case ON public.case_notes USING btree (org_id, case_id, id);

CREATE TABLE case_presence (
  org_id uuid NOT NULL,
  case_id uuid NOT NULL,
  member_id uuid NOT NULL,
  tab uuid NOT NULL,
  is_writing boolean NOT NULL,
  since timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, case_id, member_id, tab),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id)
);
CREATE INDEX case_presence_old ON public.case_presence USING btree (seen_at);

CREATE TABLE case_templates (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  locale text NOT NULL,
  band text,
  type text,
  subject text NOT NULL,
  body text NOT NULL,
  starter text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((band = ANY (ARRAY['detractor'::text, 'passive'::text, 'promoter'::text]))),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((type = ANY (ARRAY['gone'::text, 'looking'::text, 'believing'::text, 'captive'::text])))
);
CREATE UNIQUE INDEX case_templates_starter ON public.case_templates USING btree (org_id, starter) WHERE (starter IS NOT NULL);

CREATE TABLE case_views (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  is_shared boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX case_views_of_owner ON public.case_views USING btree (org_id, owner_id);

CREATE TABLE case_watchers (
  org_id uuid NOT NULL,
  case_id uuid NOT NULL,
  user_id uuid NOT NULL,
  mails boolean NOT NULL,
  told_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, case_id, user_id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id) ON DELETE CASCADE
);
CREATE INDEX case_watchers_mailed ON public.case_watchers USING btree (told_at) WHERE mails;
CREATE INDEX case_watchers_of_user ON public.case_watchers USING btree (org_id, user_id);

CREATE TABLE cases (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  response_id uuid NOT NULL,
  invitation_id uuid,
  contact_id uuid NOT NULL,
  survey_id uuid NOT NULL,
  score smallint NOT NULL,
  owner_id uuid,
  status text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  target_at timestamp with time zone NOT NULL,
  limit_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone NOT NULL,
  team text,
  reason text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  first_contact_at timestamp with time zone,
  next_rung text,
  next_rung_at timestamp with time zone,
  proposed_type text,
  detractor_type text,
  detractor_type_confirmed_by text,
  detractor_type_confirmed_at timestamp with time zone,
  outcome text,
  cause_id uuid,
  told text,
  closed_by text,
  resurvey_invitation_id uuid,
  merged_into uuid,
  UNIQUE (org_id, response_id),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, cause_id) REFERENCES root_causes(org_id, id),
  FOREIGN KEY (org_id, merged_into) REFERENCES cases(org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  CHECK (((outcome IS NULL) OR (status = 'closed'::text))),
  CHECK ((detractor_type = ANY (ARRAY['gone'::text, 'looking'::text, 'believing'::text, 'captive'::text]))),
  CHECK (((merged_into IS NULL) OR (status = 'withdrawn'::text))),
  CHECK ((next_rung = ANY (ARRAY['owner'::text, 'manager'::text, 'director'::text]))),
  CHECK ((outcome = ANY (ARRAY['resolved'::text, 'explained'::text, 'lost-aggressive'::text, 'lost-refuses'::text, 'lost-silent'::text]))),
  CHECK ((proposed_type = ANY (ARRAY['gone'::text, 'looking'::text, 'believing'::text, 'captive'::text]))),
  CHECK ((reason = ANY (ARRAY['detractor'::text, 'contact-request'::text]))),
  CHECK ((status = ANY (ARRAY['open'::text, 'in-progress'::text, 'closed'::text, 'withdrawn'::text]))),
  CHECK (((detractor_type IS NULL) = (detractor_type_confirmed_at IS NULL)))
);
CREATE INDEX cases_by_age ON public.cases USING btree (org_id, opened_at, id);
CREATE INDEX cases_by_limit ON public.cases USING btree (org_id, limit_at, id);
CREATE INDEX cases_ladder ON public.cases USING btree (next_rung_at) WHERE ((next_rung_at IS NOT NULL) AND (first_contact_at IS NULL) AND (status = ANY (ARRAY['open'::text, 'in-progress'::text])));
CREATE INDEX cases_merged ON public.cases USING btree (org_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX cases_not_of_detractors ON public.cases USING btree (org_id, limit_at, id) WHERE (score > 6);
CREATE INDEX cases_of_cause ON public.cases USING btree (org_id, cause_id) WHERE (cause_id IS NOT NULL);
CREATE INDEX cases_of_contact ON public.cases USING btree (org_id, contact_id);
CREATE INDEX cases_of_outcome ON public.cases USING btree (org_id, outcome, limit_at, id) WHERE (outcome IS NOT NULL);
CREATE INDEX cases_of_owner ON public.cases USING btree (org_id, owner_id, status, limit_at, id) WHERE (owner_id IS NOT NULL);
CREATE INDEX cases_of_status_by_age ON public.cases USING btree (org_id, status, opened_at, id);
CREATE INDEX cases_of_type ON public.cases USING btree (org_id, detractor_type, limit_at, id) WHERE (detractor_type IS NOT NULL);
CREATE UNIQUE INDEX cases_one_per_invitation ON public.cases USING btree (org_id, invitation_id) WHERE (invitation_id IS NOT NULL);
CREATE INDEX cases_queue ON public.cases USING btree (org_id, status, limit_at, id);
CREATE INDEX cases_queue_of_team ON public.cases USING btree (org_id, team, status, limit_at, id) WHERE (team IS NOT NULL);
CREATE INDEX cases_waiting ON public.cases USING btree (org_id, limit_at, id) WHERE (status = ANY (ARRAY['open'::text, 'in-progress'::text]));

CREATE TABLE contact_aliases (
  org_id uuid NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  contact_id uuid NOT NULL,
  PRIMARY KEY (org_id, kind, key),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  CHECK ((kind = ANY (ARRAY['external-id'::text, 'email'::text, 'phone'::text])))
);
CREATE INDEX contact_aliases_of_contact ON public.contact_aliases USING btree (org_id, contact_id);

CREATE TABLE contact_merges (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  survivor_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  merged jsonb NOT NULL,
  survivor jsonb NOT NULL,
  result jsonb NOT NULL,
  moved jsonb NOT NULL,
  merged_by text NOT NULL,
  merged_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX contact_merges_of_merged ON public.contact_merges USING btree (org_id, merged_id);
CREATE INDEX contact_merges_of_survivor ON public.contact_merges USING btree (org_id, survivor_id, id DESC);

CREATE TABLE contact_requests (
  org_id uuid NOT NULL,
  idempotency_key text NOT NULL,
  body_hash bytea NOT NULL,
  contact_id uuid NOT NULL,
  created boolean NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, idempotency_key)
);
CREATE INDEX contact_requests_oldest ON public.contact_requests USING btree (at);

CREATE TABLE contact_segments (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  owner_id uuid NOT NULL,
  is_shared boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, owner_id, name),
  PRIMARY KEY (org_id, id)
);

CREATE TABLE contacts (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  external_id text,
  email text,
  email_key text,
  name text,
  locale text,
  time_zone text,
  properties jsonb NOT NULL,
  consent text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  phone text,
  phone_key text,
  account_id uuid,
  erased_at timestamp with time zone,
  search_text text NOT NULL GENERATED ALWAYS AS (replace(replace(replace(regexp_replace(lower(NORMALIZE((((((((' '::text || COALESCE(name, ''::text)) || ' '::text) || COALESCE(email, ''::text)) || ' '::text) || COALESCE(external_id, ''::text)) || ' '::text) || COALESCE(phone_key, regexp_replace(phone, '[^0-9]'::text, ''::text, 'g'::text), ''::text)), NFKD)), '[\u0300-\u036F]'::text, ''::text, 'g'::text), 'œ'::text, 'oe'::text), 'æ'::text, 'ae'::text), 'ß'::text, 'ss'::text)) STORED,
  UNIQUE (org_id, email_key),
  UNIQUE (org_id, external_id),
  UNIQUE (org_id, phone_key),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, account_id) REFERENCES accounts(org_id, id),
  CHECK ((consent = ANY (ARRAY['presumed'::text, 'given'::text, 'refused'::text]))),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text])))
);
CREATE INDEX contacts_consent ON public.contacts USING btree (org_id, consent, id DESC) WHERE (consent <> 'presumed'::text);
CREATE INDEX contacts_of_account ON public.contacts USING btree (org_id, account_id, id DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX contacts_of_team ON public.contacts USING btree (org_id, ((properties ->> 'team'::text)), id DESC);
CREATE INDEX contacts_properties ON public.contacts USING gin (org_id, properties jsonb_path_ops);
CREATE INDEX contacts_search ON public.contacts USING gin (org_id, search_text gin_trgm_ops);

CREATE TABLE corrector_words (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  word text NOT NULL,
  word_key text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, word_key),
  PRIMARY KEY (org_id, id)
);

CREATE TABLE dimension_values (
  org_id uuid NOT NULL,
  dimension text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (org_id, dimension, value),
  FOREIGN KEY (org_id, dimension) REFERENCES dimensions(org_id, name)
);

CREATE TABLE dimensions (
  org_id uuid NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, name)
);

CREATE TABLE dkim_keys (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  domain text NOT NULL,
  selector text NOT NULL,
  public_key text NOT NULL,
  sealed_key bytea NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  signing_since timestamp with time zone,
  retired_at timestamp with time zone,
  UNIQUE (org_id, domain, selector),
  PRIMARY KEY (org_id, id),
  CHECK ((state = ANY (ARRAY['resting'::text, 'signing'::text, 'retired'::text])))
);
CREATE UNIQUE INDEX dkim_keys_one_signs ON public.dkim_keys USING btree (org_id, domain) WHERE (state = 'signing'::text);

CREATE TABLE erased_keys (
  org_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  suppressions text[] NOT NULL,
  erased_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, key_hash)
);

CREATE TABLE focus_group_guests (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  locale text NOT NULL,
  state text NOT NULL,
  slot_id uuid,
  added_at timestamp with time zone NOT NULL,
  invited_at timestamp with time zone,
  answered_at timestamp with time zone,
  reminded_at timestamp with time zone,
  told_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES focus_groups(org_id, id),
  FOREIGN KEY (org_id, slot_id) REFERENCES focus_group_slots(org_id, id),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((state = ANY (ARRAY['listed'::text, 'invited'::text, 'accepted'::text, 'declined'::text, 'came'::text, 'absent'::text])))
);
CREATE INDEX focus_group_guests_of_contact ON public.focus_group_guests USING btree (org_id, contact_id);
CREATE INDEX focus_group_guests_of_group ON public.focus_group_guests USING btree (org_id, group_id, id);
CREATE INDEX focus_group_guests_of_slot ON public.focus_group_guests USING btree (org_id, slot_id) WHERE (slot_id IS NOT NULL);

CREATE TABLE focus_group_slots (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  seats integer NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES focus_groups(org_id, id),
  CHECK ((ends_at > starts_at)),
  CHECK (((seats >= 1) AND (seats <= 500)))
);
CREATE INDEX focus_group_slots_of_group ON public.focus_group_slots USING btree (org_id, group_id, starts_at);
CREATE INDEX focus_group_slots_soon ON public.focus_group_slots USING btree (starts_at);

CREATE TABLE focus_groups (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  question text NOT NULL,
  place text NOT NULL,
  state text NOT NULL,
  notes text NOT NULL,
  learnt text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
);

CREATE TABLE gesture_kinds (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name_fr text NOT NULL,
  name_en text NOT NULL,
  cost bigint NOT NULL,
  is_active boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((cost >= 0)),
  CHECK ((kind = ANY (ARRAY['refund'::text, 'voucher'::text, 'delivery'::text, 'event'::text, 'attention'::text, 'other'::text])))
);

CREATE TABLE gesture_settings (
  org_id uuid NOT NULL,
  currency text NOT NULL,
  period text NOT NULL,
  budget bigint,
  approval_above bigint,
  cap_count integer NOT NULL,
  cap_months integer NOT NULL,
  PRIMARY KEY (org_id),
  CHECK ((approval_above >= 0)),
  CHECK ((budget >= 0)),
  CHECK (((cap_count >= 0) AND (cap_count <= 100))),
  CHECK (((cap_months >= 1) AND (cap_months <= 60))),
  CHECK ((period = ANY (ARRAY['month'::text, 'quarter'::text])))
);

CREATE TABLE gesture_team_budgets (
  org_id uuid NOT NULL,
  team text NOT NULL,
  budget bigint NOT NULL,
  PRIMARY KEY (org_id, team),
  CHECK ((budget >= 0))
);

CREATE TABLE gestures (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind_id uuid NOT NULL,
  cost bigint NOT NULL,
  currency text NOT NULL,
  team text,
  note text NOT NULL,
  state text NOT NULL,
  reasons jsonb NOT NULL,
  asked_by uuid,
  asked_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_note text,
  counted_at timestamp with time zone,
  given_by uuid,
  given_at timestamp with time zone,
  ended_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  FOREIGN KEY (org_id, kind_id) REFERENCES gesture_kinds(org_id, id),
  CHECK (((counted_at IS NOT NULL) = (state = ANY (ARRAY['approved'::text, 'given'::text])))),
  CHECK ((cost >= 0)),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'given'::text, 'refused'::text, 'cancelled'::text])))
);
CREATE INDEX gestures_counted ON public.gestures USING btree (org_id, counted_at) WHERE (counted_at IS NOT NULL);
CREATE INDEX gestures_in_order ON public.gestures USING btree (org_id, asked_at, id);
CREATE INDEX gestures_of_case ON public.gestures USING btree (org_id, case_id);
CREATE INDEX gestures_waiting ON public.gestures USING btree (org_id, asked_at, id) WHERE (state = 'proposed'::text);

CREATE TABLE hand_over_reasons (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  why text NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id)
);
CREATE INDEX hand_over_reasons_of_case ON public.hand_over_reasons USING btree (org_id, case_id);

CREATE TABLE import_problems (
  org_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line bigint NOT NULL,
  reason text NOT NULL,
  column_name text,
  value text NOT NULL,
  PRIMARY KEY (org_id, import_id, line),
  FOREIGN KEY (org_id, import_id) REFERENCES imports(org_id, id) ON DELETE CASCADE
);

CREATE TABLE imports (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  size bigint NOT NULL,
  state text NOT NULL,
  shape jsonb,
  plan jsonb,
  survey_id uuid,
  trial jsonb,
  records bigint NOT NULL,
  created bigint NOT NULL,
  updated bigint NOT NULL,
  known bigint NOT NULL,
  refused bigint NOT NULL,
  failure text,
  actor_kind text NOT NULL,
  actor_id text,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  CHECK ((kind = ANY (ARRAY['contacts'::text, 'responses'::text]))),
  CHECK ((state = ANY (ARRAY['uploaded'::text, 'ready'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX imports_with_file ON public.imports USING btree (created_at) WHERE (state = ANY (ARRAY['uploaded'::text, 'ready'::text]));

CREATE TABLE inbound_mails (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  subject_id uuid NOT NULL,
  sender text NOT NULL,
  digest bytea NOT NULL,
  raw bytea NOT NULL,
  source text NOT NULL,
  state text NOT NULL,
  note text,
  received_at timestamp with time zone NOT NULL,
  handled_at timestamp with time zone,
  UNIQUE (org_id, digest),
  PRIMARY KEY (org_id, id),
  CHECK ((source = ANY (ARRAY['smtp'::text, 'imap'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'handled'::text, 'ignored'::text])))
);
CREATE INDEX inbound_mails_newest ON public.inbound_mails USING btree (org_id, id DESC);

CREATE TABLE instance_secrets (
  name text NOT NULL,
  secret bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE invitations (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  survey_id uuid NOT NULL,
  series integer NOT NULL,
  contact_id uuid NOT NULL,
  channel text NOT NULL,
  locale text NOT NULL,
  state text NOT NULL,
  reason text,
  properties jsonb NOT NULL,
  send_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  idempotency_key text,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  bounced_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys(org_id, id),
  CHECK ((channel = 'email'::text)),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'skipped'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE UNIQUE INDEX invitations_asked_once ON public.invitations USING btree (org_id, idempotency_key, contact_id) WHERE (idempotency_key IS NOT NULL);
CREATE INDEX invitations_left ON public.invitations USING btree (org_id, survey_id, COALESCE(sent_at, send_at));
CREATE INDEX invitations_newest ON public.invitations USING btree (org_id, survey_id, created_at DESC, id DESC);
CREATE INDEX invitations_of_contact ON public.invitations USING btree (org_id, contact_id, send_at DESC);

CREATE TABLE link_touches (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  invitation_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  score smallint,
  agent text,
  signals text[] NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((kind = ANY (ARRAY['open'::text, 'head'::text, 'trap'::text, 'submit'::text])))
);
CREATE INDEX link_touches_of_invitation ON public.link_touches USING btree (org_id, invitation_id, at DESC);

CREATE TABLE loop_settings (
  org_id uuid NOT NULL,
  target_minutes integer NOT NULL,
  limit_hours integer NOT NULL,
  manager_hours_before integer NOT NULL,
  director_hours_after integer NOT NULL,
  director_id uuid,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id),
  CHECK (((director_hours_after >= 0) AND (director_hours_after <= 720))),
  CHECK (((limit_hours >= 1) AND (limit_hours <= 720))),
  CHECK (((manager_hours_before >= 0) AND (manager_hours_before <= 720))),
  CHECK (((target_minutes >= 15) AND (target_minutes <= 4800)))
);

CREATE TABLE mail_bounces (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  mail_id uuid NOT NULL,
  about_id uuid,
  kind text NOT NULL,
  cause text NOT NULL,
  status text,
  diagnostic text,
  recipient text NOT NULL,
  consequence text NOT NULL,
  at timestamp with time zone NOT NULL,
  UNIQUE (org_id, mail_id),
  PRIMARY KEY (org_id, id),
  CHECK ((consequence = ANY (ARRAY['suppressed'::text, 'tried-again'::text, 'given-up'::text]))),
  CHECK ((kind = ANY (ARRAY['hard'::text, 'soft'::text, 'refused'::text])))
);
CREATE INDEX mail_bounces_about ON public.mail_bounces USING btree (org_id, about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX mail_bounces_newest ON public.mail_bounces USING btree (org_id, id DESC);

CREATE TABLE mail_handovers (
  org_id uuid NOT NULL,
  mail_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, mail_id)
);

CREATE TABLE mails (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  about_id uuid,
  from_name text NOT NULL,
  to_address text NOT NULL,
  to_name text,
  reply_to text,
  subject text NOT NULL,
  html text,
  text text,
  headers jsonb NOT NULL,
  state text NOT NULL,
  transport text,
  attempts integer NOT NULL,
  due_at timestamp with time zone NOT NULL,
  last_error text,
  created_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  is_once boolean NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'cancelled'::text, 'unknown'::text]))),
  CHECK ((transport = ANY (ARRAY['smtp'::text, 'mailbox'::text])))
);
CREATE INDEX mails_about ON public.mails USING btree (org_id, about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX mails_due ON public.mails USING btree (due_at, id) WHERE (state = 'queued'::text);
CREATE INDEX mails_in_mailbox ON public.mails USING btree (org_id, settled_at DESC, id DESC) WHERE (transport = 'mailbox'::text);

CREATE TABLE member_invitations (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  team_ids uuid[] NOT NULL,
  locale text NOT NULL,
  secret_hash bytea NOT NULL,
  invited_by text,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'manager'::text, 'analyst'::text, 'agent'::text])))
);
CREATE UNIQUE INDEX member_invitations_one_open ON public.member_invitations USING btree (org_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

CREATE TABLE member_visits (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  last_on date NOT NULL,
  PRIMARY KEY (org_id, user_id)
);

CREATE TABLE migrations (
  name text NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE noted_reviews (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  site text NOT NULL,
  stars smallint,
  words text,
  url text,
  written_on date NOT NULL,
  noted_by text,
  noted_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  CHECK (((stars >= 1) AND (stars <= 5)))
);
CREATE INDEX noted_reviews_of_contact ON public.noted_reviews USING btree (org_id, contact_id, written_on);

CREATE TABLE notices (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  case_id uuid,
  source text NOT NULL,
  source_id uuid,
  text text NOT NULL,
  at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id)
);
CREATE INDEX notices_of_case ON public.notices USING btree (org_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX notices_of_contact ON public.notices USING btree (org_id, contact_id);
CREATE INDEX notices_of_member ON public.notices USING btree (org_id, member_id, id) WHERE (read_at IS NULL);

CREATE TABLE notification_preferences (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  case_opened boolean NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  locale text,
  PRIMARY KEY (org_id, user_id),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text])))
);

CREATE TABLE offer_guests (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  offer_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  state text NOT NULL,
  invited_at timestamp with time zone NOT NULL,
  replied_at timestamp with time zone,
  used_at timestamp with time zone,
  used_by uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  FOREIGN KEY (org_id, id) REFERENCES asks(org_id, id),
  FOREIGN KEY (org_id, offer_id) REFERENCES offers(org_id, id),
  CHECK ((state = ANY (ARRAY['invited'::text, 'accepted'::text, 'waiting'::text, 'declined'::text, 'withdrawn'::text, 'stopped'::text])))
);
CREATE INDEX offer_guests_of_contact ON public.offer_guests USING btree (org_id, contact_id, id DESC);
CREATE INDEX offer_guests_of_offer ON public.offer_guests USING btree (org_id, offer_id, id DESC);
CREATE INDEX offer_guests_waiting ON public.offer_guests USING btree (org_id, offer_id, replied_at, id) WHERE (state = 'waiting'::text);

CREATE TABLE offers (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  words jsonb NOT NULL,
  places integer,
  has_waiting_list boolean NOT NULL,
  answer_by timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  starts_at timestamp with time zone,
  place text,
  ended_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (((kind = 'event'::text) = (starts_at IS NOT NULL))),
  CHECK (((kind = 'event'::text) = (place IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['benefit'::text, 'event'::text]))),
  CHECK ((places > 0))
);

CREATE TABLE organizations (
  org_id uuid NOT NULL,
  locale text NOT NULL,
  time_zone text NOT NULL,
  is_demo boolean NOT NULL,
  quarantine_days integer NOT NULL,
  min_n_to_show integer NOT NULL,
  min_n_to_compare integer NOT NULL,
  sender_name text NOT NULL,
  postal_address text NOT NULL,
  retention_months integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  two_factor_required boolean NOT NULL,
  privacy_salt bytea NOT NULL,
  retention_since timestamp with time zone,
  PRIMARY KEY (org_id),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((min_n_to_compare >= 1)),
  CHECK ((min_n_to_show >= 1)),
  CHECK (((quarantine_days >= 0) AND (quarantine_days <= 730))),
  CHECK (((retention_months >= 1) AND (retention_months <= 120)))
);

CREATE TABLE outbox (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX outbox_in_order ON public.outbox USING btree (id);

CREATE TABLE playbook_run_steps (
  org_id uuid NOT NULL,
  run_id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  outcome text NOT NULL,
  reason text,
  details jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, run_id, "position"),
  FOREIGN KEY (org_id, run_id) REFERENCES playbook_runs(org_id, id),
  CHECK ((kind = ANY (ARRAY['wait'::text, 'send'::text, 'task'::text, 'notify'::text, 'tag'::text]))),
  CHECK ((outcome = ANY (ARRAY['done'::text, 'skipped'::text])))
);

CREATE TABLE playbook_runs (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  playbook_id uuid NOT NULL,
  version integer NOT NULL,
  contact_id uuid NOT NULL,
  response_id uuid NOT NULL,
  occasion_id uuid NOT NULL,
  case_id uuid,
  status text NOT NULL,
  stop_reason text,
  position integer NOT NULL,
  due_at timestamp with time zone,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  UNIQUE (org_id, playbook_id, occasion_id),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  FOREIGN KEY (org_id, playbook_id, version) REFERENCES playbook_versions(org_id, playbook_id, version),
  CHECK (((status = 'running'::text) = (due_at IS NOT NULL))),
  CHECK (((status = 'running'::text) = (ended_at IS NULL))),
  CHECK (((status = 'stopped'::text) = (stop_reason IS NOT NULL))),
  CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text])))
);
CREATE INDEX playbook_runs_due ON public.playbook_runs USING btree (due_at) WHERE (status = 'running'::text);
CREATE INDEX playbook_runs_of_case ON public.playbook_runs USING btree (org_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX playbook_runs_of_contact ON public.playbook_runs USING btree (org_id, contact_id, started_at, id);
CREATE INDEX playbook_runs_of_response ON public.playbook_runs USING btree (org_id, response_id);
CREATE UNIQUE INDEX playbook_runs_under_way ON public.playbook_runs USING btree (org_id, playbook_id, contact_id) WHERE (status = 'running'::text);

CREATE TABLE playbook_versions (
  org_id uuid NOT NULL,
  playbook_id uuid NOT NULL,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by text,
  PRIMARY KEY (org_id, playbook_id, version),
  FOREIGN KEY (org_id, playbook_id) REFERENCES playbooks(org_id, id)
);

CREATE TABLE playbooks (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  active_version integer,
  active_since timestamp with time zone,
  tried_version integer,
  tried_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  CHECK (((active_version IS NULL) = (active_since IS NULL)))
);

CREATE TABLE promise_moves (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  promise_id uuid NOT NULL,
  from_due_at timestamp with time zone NOT NULL,
  to_due_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  customer_told boolean NOT NULL,
  moved_by uuid,
  moved_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, promise_id) REFERENCES promises(org_id, id)
);
CREATE INDEX promise_moves_of_promise ON public.promise_moves USING btree (org_id, promise_id);

CREATE TABLE promise_settings (
  org_id uuid NOT NULL,
  before_hour smallint NOT NULL,
  day_hour smallint NOT NULL,
  PRIMARY KEY (org_id),
  CHECK (((before_hour >= 0) AND (before_hour <= 23))),
  CHECK (((day_hour >= 0) AND (day_hour <= 23)))
);

CREATE TABLE promises (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  what text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  due_set_at timestamp with time zone NOT NULL,
  keeper_id uuid,
  state text NOT NULL,
  broken_at timestamp with time zone,
  settled_at timestamp with time zone,
  reason text,
  customer_told boolean,
  reminded_before_at timestamp with time zone,
  reminded_on_at timestamp with time zone,
  made_by uuid,
  made_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  CHECK ((state = ANY (ARRAY['open'::text, 'broken'::text, 'kept'::text, 'dropped'::text])))
);
CREATE INDEX promises_due ON public.promises USING btree (due_at) WHERE (state = 'open'::text);
CREATE INDEX promises_in_order ON public.promises USING btree (org_id, state, due_at, id);
CREATE INDEX promises_of_case ON public.promises USING btree (org_id, case_id);
CREATE INDEX promises_of_keeper ON public.promises USING btree (org_id, keeper_id, state, due_at, id) WHERE (keeper_id IS NOT NULL);

CREATE TABLE public_review_offers (
  org_id uuid NOT NULL,
  response_id uuid NOT NULL,
  band text NOT NULL,
  has_link boolean NOT NULL,
  shown_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, response_id)
);
CREATE INDEX public_review_offers_since ON public.public_review_offers USING btree (org_id, shown_at);

CREATE TABLE public_reviews (
  org_id uuid NOT NULL,
  is_on boolean NOT NULL,
  site_name text NOT NULL,
  url text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id)
);

CREATE TABLE referrals (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL,
  phone text,
  phone_key text,
  locale text NOT NULL,
  state text NOT NULL,
  consented_at timestamp with time zone NOT NULL,
  consent_words text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, email_key),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((state = ANY (ARRAY['new'::text, 'contacted'::text, 'customer'::text, 'declined'::text])))
);
CREATE INDEX referrals_newest ON public.referrals USING btree (org_id, consented_at DESC, id DESC);
CREATE INDEX referrals_of_contact ON public.referrals USING btree (org_id, contact_id);
CREATE UNIQUE INDEX referrals_once_a_number ON public.referrals USING btree (org_id, phone_key) WHERE (phone_key IS NOT NULL);

CREATE TABLE reports (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  survey_id uuid NOT NULL,
  month date NOT NULL,
  content jsonb NOT NULL,
  created_by text,
  created_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, survey_id, month),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys(org_id, id)
);
CREATE INDEX reports_newest ON public.reports USING btree (org_id, month DESC, id DESC);

CREATE TABLE responses (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  survey_id uuid NOT NULL,
  series integer NOT NULL,
  contact_id uuid,
  invitation_id uuid,
  score smallint NOT NULL,
  comment text,
  state text NOT NULL,
  state_reason text,
  channel text NOT NULL,
  locale text,
  answered_at timestamp with time zone NOT NULL,
  day date NOT NULL,
  dimensions jsonb NOT NULL,
  properties jsonb NOT NULL,
  evidence jsonb,
  source text NOT NULL,
  idempotency_key text,
  body_hash bytea,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (((score >= 0) AND (score <= 10))),
  CHECK ((source = ANY (ARRAY['page'::text, 'api'::text, 'import'::text]))),
  CHECK ((state = ANY (ARRAY['provisional'::text, 'counted'::text, 'replaced'::text, 'excluded'::text])))
);
CREATE UNIQUE INDEX responses_idempotent ON public.responses USING btree (org_id, source, idempotency_key) WHERE (idempotency_key IS NOT NULL);
CREATE INDEX responses_newest ON public.responses USING btree (org_id, survey_id, answered_at DESC, id DESC);
CREATE INDEX responses_not_counted ON public.responses USING btree (org_id, survey_id, day, state) WHERE (state = ANY (ARRAY['provisional'::text, 'excluded'::text]));
CREATE INDEX responses_of_contact ON public.responses USING btree (org_id, contact_id, answered_at DESC) WHERE (contact_id IS NOT NULL);
CREATE INDEX responses_of_team ON public.responses USING btree (org_id, survey_id, ((dimensions ->> 'team'::text)), answered_at DESC, id DESC) WHERE ((dimensions ->> 'team'::text) IS NOT NULL);
CREATE UNIQUE INDEX responses_one_counted ON public.responses USING btree (org_id, invitation_id) WHERE ((invitation_id IS NOT NULL) AND (state = 'counted'::text));
CREATE UNIQUE INDEX responses_one_provisional ON public.responses USING btree (org_id, invitation_id) WHERE ((invitation_id IS NOT NULL) AND (state = 'provisional'::text));

CREATE TABLE rollups (
  org_id uuid NOT NULL,
  survey_id uuid NOT NULL,
  dimension text NOT NULL,
  day date NOT NULL,
  value text NOT NULL,
  series integer NOT NULL,
  bins integer[] NOT NULL,
  PRIMARY KEY (org_id, survey_id, dimension, day, value, series)
);

CREATE TABLE root_causes (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  parent_id uuid,
  names jsonb NOT NULL,
  position integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  retired_at timestamp with time zone,
  merged_into uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, merged_into) REFERENCES root_causes(org_id, id),
  FOREIGN KEY (org_id, parent_id) REFERENCES root_causes(org_id, id),
  CHECK ((parent_id <> id))
);
CREATE INDEX root_causes_tree ON public.root_causes USING btree (org_id, parent_id, "position", id);

CREATE TABLE routing_rules (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  conditions jsonb NOT NULL,
  to_kind text NOT NULL,
  member_id uuid,
  changed_by text,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (((to_kind = 'member'::text) = (member_id IS NOT NULL))),
  CHECK ((to_kind = ANY (ARRAY['member'::text, 'team-manager'::text, 'account-owner'::text])))
);
CREATE INDEX routing_rules_in_order ON public.routing_rules USING btree (org_id, "position", id);

CREATE TABLE routing_settings (
  org_id uuid NOT NULL,
  fallback_id uuid,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id)
);

CREATE TABLE suppressions (
  org_id uuid NOT NULL,
  email_key text NOT NULL,
  reason text NOT NULL,
  source text NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, email_key, reason),
  CHECK ((reason = ANY (ARRAY['opted-out'::text, 'bounced'::text, 'lost'::text])))
);
CREATE INDEX suppressions_of_reason ON public.suppressions USING btree (org_id, reason, email_key);

CREATE TABLE survey_series (
  org_id uuid NOT NULL,
  survey_id uuid NOT NULL,
  series integer NOT NULL,
  started_at timestamp with time zone NOT NULL,
  wording jsonb NOT NULL,
  PRIMARY KEY (org_id, survey_id, series),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys(org_id, id)
);

CREATE TABLE surveys (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  relation text NOT NULL,
  subject text NOT NULL,
  audience text NOT NULL,
  formality text NOT NULL,
  locales text[] NOT NULL,
  wording jsonb NOT NULL,
  series integer NOT NULL,
  edit_hours integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  archived_at timestamp with time zone,
  anonymous boolean NOT NULL,
  UNIQUE (org_id, slug),
  PRIMARY KEY (org_id, id),
  CHECK (((edit_hours >= 0) AND (edit_hours <= 720))),
  CHECK ((formality = ANY (ARRAY['formal'::text, 'informal'::text]))),
  CHECK ((kind = ANY (ARRAY['nps'::text, 'csat'::text, 'ces'::text]))),
  CHECK ((relation = ANY (ARRAY['relational'::text, 'transactional'::text])))
);

CREATE TABLE targets (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  survey_id uuid NOT NULL,
  team text NOT NULL,
  value smallint NOT NULL,
  due_on date NOT NULL,
  set_by text,
  set_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, survey_id, team),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, survey_id) REFERENCES surveys(org_id, id),
  CHECK (((value >= '-100'::integer) AND (value <= 100)))
);

CREATE TABLE tasks (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  case_id uuid,
  source text NOT NULL,
  source_id uuid,
  title text NOT NULL,
  owner_id uuid,
  created_at timestamp with time zone NOT NULL,
  response_id uuid,
  due_on date NOT NULL,
  state text NOT NULL,
  settled_at timestamp with time zone,
  settled_by text,
  remind_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES cases(org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  CHECK (((state = 'open'::text) = (settled_at IS NULL))),
  CHECK (((state = 'open'::text) OR (remind_at IS NULL))),
  CHECK ((source = ANY (ARRAY['playbook'::text, 'idea'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
);
CREATE INDEX tasks_of_case ON public.tasks USING btree (org_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX tasks_of_contact ON public.tasks USING btree (org_id, contact_id, created_at DESC, id DESC);
CREATE INDEX tasks_of_owner ON public.tasks USING btree (org_id, owner_id, due_on, id) WHERE (state = 'open'::text);
CREATE INDEX tasks_open ON public.tasks USING btree (org_id, due_on, id) WHERE (state = 'open'::text);
CREATE INDEX tasks_settled ON public.tasks USING btree (org_id, settled_at DESC, id DESC) WHERE (state <> 'open'::text);
CREATE INDEX tasks_to_remind ON public.tasks USING btree (remind_at) WHERE (remind_at IS NOT NULL);

CREATE TABLE team_members (
  org_id uuid NOT NULL,
  team_id uuid NOT NULL,
  user_id uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, team_id, user_id),
  FOREIGN KEY (org_id, team_id) REFERENCES teams(org_id, id) ON DELETE CASCADE
);
CREATE INDEX team_members_of_user ON public.team_members USING btree (org_id, user_id);

CREATE TABLE teams (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  manager_id uuid,
  created_at timestamp with time zone NOT NULL,
  UNIQUE (org_id, key),
  PRIMARY KEY (org_id, id)
);

CREATE TABLE testimonials (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  words text NOT NULL,
  name_form text NOT NULL,
  shown_name text,
  shown_company text,
  photo bytea,
  photo_type text,
  channels text[] NOT NULL,
  months smallint NOT NULL,
  locale text NOT NULL,
  state text NOT NULL,
  consented_at timestamp with time zone NOT NULL,
  consent_version text NOT NULL,
  consent_words text NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  moderated_by uuid,
  moderated_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, contact_id) REFERENCES contacts(org_id, id),
  FOREIGN KEY (org_id, id) REFERENCES asks(org_id, id),
  CHECK (((photo IS NULL) = (photo_type IS NULL))),
  CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  CHECK ((name_form = ANY (ARRAY['full'::text, 'first-initial'::text, 'initials'::text, 'anonymous'::text]))),
  CHECK ((photo_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text]))),
  CHECK ((state = ANY (ARRAY['submitted'::text, 'published'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX testimonials_newest ON public.testimonials USING btree (org_id, consented_at DESC, id DESC);
CREATE INDEX testimonials_of_contact ON public.testimonials USING btree (org_id, contact_id);
CREATE INDEX testimonials_published ON public.testimonials USING btree (org_id, moderated_at DESC, id) WHERE (state = 'published'::text);

CREATE TABLE used_nonces (
  org_id uuid NOT NULL,
  nonce text NOT NULL,
  response_id uuid NOT NULL,
  used_at timestamp with time zone NOT NULL,
  PRIMARY KEY (org_id, nonce)
);
CREATE INDEX used_nonces_oldest ON public.used_nonces USING btree (used_at);

CREATE TABLE voice_settings (
  org_id uuid NOT NULL,
  again_months smallint NOT NULL,
  thanks_by_itself boolean NOT NULL,
  thanks jsonb,
  PRIMARY KEY (org_id),
  CHECK (((again_months >= 1) AND (again_months <= 60)))
);

CREATE TABLE auth.account (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  accountId text NOT NULL,
  providerId text NOT NULL,
  userId uuid NOT NULL,
  accessToken text,
  refreshToken text,
  idToken text,
  accessTokenExpiresAt timestamp with time zone,
  refreshTokenExpiresAt timestamp with time zone,
  scope text,
  password text,
  createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");

CREATE TABLE auth.invitation (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organizationId uuid NOT NULL,
  email text NOT NULL,
  role text,
  status text NOT NULL,
  expiresAt timestamp with time zone NOT NULL,
  createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  inviterId uuid NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY ("inviterId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  FOREIGN KEY ("organizationId") REFERENCES auth.organization(id) ON DELETE CASCADE
);
CREATE INDEX invitation_email_idx ON auth.invitation USING btree (email);
CREATE INDEX "invitation_organizationId_idx" ON auth.invitation USING btree ("organizationId");

CREATE TABLE auth.member (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organizationId uuid NOT NULL,
  userId uuid NOT NULL,
  role text NOT NULL,
  createdAt timestamp with time zone NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY ("organizationId") REFERENCES auth.organization(id) ON DELETE CASCADE,
  FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX member_once ON auth.member USING btree ("userId", "organizationId");
CREATE INDEX "member_organizationId_idx" ON auth.member USING btree ("organizationId");

CREATE TABLE auth.organization (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  slug text NOT NULL,
  logo text,
  createdAt timestamp with time zone NOT NULL,
  metadata text,
  UNIQUE (slug),
  PRIMARY KEY (id)
);

CREATE TABLE auth.rateLimit (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  count integer NOT NULL,
  lastRequest bigint NOT NULL,
  UNIQUE (key),
  PRIMARY KEY (id)
);

CREATE TABLE auth.session (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  expiresAt timestamp with time zone NOT NULL,
  token text NOT NULL,
  createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone NOT NULL,
  ipAddress text,
  userAgent text,
  userId uuid NOT NULL,
  activeOrganizationId text,
  lastSeenAt timestamp with time zone,
  UNIQUE (token),
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");

CREATE TABLE auth.twoFactor (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  secret text NOT NULL,
  backupCodes text NOT NULL,
  userId uuid NOT NULL,
  verified boolean,
  failedVerificationCount integer,
  lockedUntil timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret);
CREATE UNIQUE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId");

CREATE TABLE auth.user (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  email text NOT NULL,
  emailVerified boolean NOT NULL,
  image text,
  createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  twoFactorEnabled boolean,
  UNIQUE (email),
  PRIMARY KEY (id)
);

CREATE TABLE auth.verification (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  expiresAt timestamp with time zone NOT NULL,
  createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
CREATE INDEX verification_value_idx ON auth.verification USING btree (value);
