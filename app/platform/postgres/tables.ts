/** The tables as the compiler sees them. Written by tools/dump-schema.ts; do not edit. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { OrgId } from '../actor.ts';

export type Timestamp = ColumnType<Date, Date, Date>;
type GeneratedTimestamp = ColumnType<Date, Date | undefined, Date>;
type Json = ColumnType<unknown, string, string>;

export interface Accounts {
  org_id: OrgId;
  id: string;
  external_id: string | null;
  name: string;
  name_key: string;
  revenue: number | null;
  owner_id: string | null;
  properties: Json;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface Ambassadors {
  org_id: OrgId;
  id: string;
  contact_id: string;
  joined_at: Timestamp;
  left_at: Timestamp | null;
  left_because: string | null;
}

export interface ApiKeys {
  org_id: OrgId;
  id: string;
  name: string;
  secret_hash: Buffer;
  ending: string;
  scopes: string[];
  survey_id: string | null;
  created_by: string;
  created_at: Timestamp;
  last_used_on: string | null;
  revoked_at: Timestamp | null;
}

export interface Asks {
  org_id: OrgId;
  id: string;
  contact_id: string;
  kind: string;
  response_id: string | null;
  subject_id: string | null;
  locale: string;
  state: string;
  asked_by: string | null;
  asked_at: Timestamp;
  expires_at: Timestamp;
  settled_at: Timestamp | null;
  reply: string | null;
}

export interface AuditLog {
  org_id: OrgId;
  id: string;
  at: Timestamp;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject_type: string;
  subject_id: string | null;
  details: Json;
}

export interface BusinessCalendars {
  org_id: OrgId;
  id: string;
  team: string;
  time_zone: string;
  hours: Json;
  holidays: string;
  closed_days: string[];
  changed_by: string | null;
  changed_at: Timestamp;
}

export interface CaseAttachments {
  org_id: OrgId;
  id: string;
  message_id: string;
  name: string;
  type: string;
  size: number;
  content: Buffer | null;
  reason: string | null;
}

export interface CaseCalls {
  org_id: OrgId;
  id: string;
  case_id: string;
  author_id: string | null;
  kind: string;
  reached: boolean;
  minutes: number | null;
  summary: string;
  at: Timestamp;
  noted_at: Timestamp;
}

export interface CaseEndings {
  org_id: OrgId;
  id: string;
  case_id: string;
  outcome: string;
  cause_id: string | null;
  told: string | null;
  closed_by: string | null;
  closed_at: Timestamp;
}

export interface CaseMentions {
  org_id: OrgId;
  note_id: string;
  user_id: string;
  case_id: string;
  at: Timestamp;
  seen_at: Timestamp | null;
}

export interface CaseMessages {
  org_id: OrgId;
  id: string;
  case_id: string;
  direction: string;
  state: string;
  author_id: string | null;
  from_name: string | null;
  from_address: string;
  to_address: string;
  subject: string;
  body: string;
  is_automatic: boolean;
  is_stranger: boolean;
  message_id: string;
  problem: string | null;
  idempotency_key: string | null;
  body_hash: Buffer | null;
  at: Timestamp;
  settled_at: Timestamp | null;
  returned_because: string | null;
}

export interface CaseNextSteps {
  org_id: OrgId;
  case_id: string;
  text: string;
  due_on: string;
  member_id: string | null;
  set_by: string | null;
  set_at: Timestamp;
}

export interface CaseNotes {
  org_id: OrgId;
  id: string;
  case_id: string;
  author_id: string | null;
  text: string;
  mentions: string[];
  at: Timestamp;
}

export interface CasePresence {
  org_id: OrgId;
  case_id: string;
  member_id: string;
  tab: string;
  is_writing: boolean;
  since: Timestamp;
  seen_at: Timestamp;
}

export interface CaseTemplates {
  org_id: OrgId;
  id: string;
  name: string;
  locale: string;
  band: string | null;
  type: string | null;
  subject: string;
  body: string;
  starter: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface CaseViews {
  org_id: OrgId;
  id: string;
  owner_id: string;
  name: string;
  filter: Json;
  is_shared: boolean;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface CaseWatchers {
  org_id: OrgId;
  case_id: string;
  user_id: string;
  mails: boolean;
  told_at: Timestamp;
}

export interface Cases {
  org_id: OrgId;
  id: string;
  response_id: string;
  invitation_id: string | null;
  contact_id: string;
  survey_id: string;
  score: number;
  owner_id: string | null;
  status: string;
  opened_at: Timestamp;
  target_at: Timestamp;
  limit_at: Timestamp;
  closed_at: Timestamp | null;
  updated_at: Timestamp;
  team: string | null;
  reason: string;
  started_at: Timestamp;
  first_contact_at: Timestamp | null;
  next_rung: string | null;
  next_rung_at: Timestamp | null;
  proposed_type: string | null;
  detractor_type: string | null;
  detractor_type_confirmed_by: string | null;
  detractor_type_confirmed_at: Timestamp | null;
  outcome: string | null;
  cause_id: string | null;
  told: string | null;
  closed_by: string | null;
  resurvey_invitation_id: string | null;
  merged_into: string | null;
}

export interface ContactAliases {
  org_id: OrgId;
  kind: string;
  key: string;
  contact_id: string;
}

export interface ContactMerges {
  org_id: OrgId;
  id: string;
  survivor_id: string;
  merged_id: string;
  merged: Json;
  survivor: Json;
  result: Json;
  moved: Json;
  merged_by: string;
  merged_at: Timestamp;
}

export interface ContactRequests {
  org_id: OrgId;
  idempotency_key: string;
  body_hash: Buffer;
  contact_id: string;
  created: boolean;
  at: Timestamp;
}

export interface ContactSegments {
  org_id: OrgId;
  id: string;
  name: string;
  filter: Json;
  owner_id: string;
  is_shared: boolean;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface Contacts {
  org_id: OrgId;
  id: string;
  external_id: string | null;
  email: string | null;
  email_key: string | null;
  name: string | null;
  locale: string | null;
  time_zone: string | null;
  properties: Json;
  consent: string;
  created_at: Timestamp;
  updated_at: Timestamp;
  phone: string | null;
  phone_key: string | null;
  account_id: string | null;
  erased_at: Timestamp | null;
  search_text: GeneratedAlways<string>;
}

export interface CorrectorWords {
  org_id: OrgId;
  id: string;
  word: string;
  word_key: string;
  added_at: Timestamp;
}

export interface DimensionValues {
  org_id: OrgId;
  dimension: string;
  value: string;
}

export interface Dimensions {
  org_id: OrgId;
  name: string;
  created_at: Timestamp;
}

export interface DkimKeys {
  org_id: OrgId;
  id: string;
  domain: string;
  selector: string;
  public_key: string;
  sealed_key: Buffer;
  state: string;
  created_at: Timestamp;
  signing_since: Timestamp | null;
  retired_at: Timestamp | null;
}

export interface ErasedKeys {
  org_id: OrgId;
  key_hash: Buffer;
  suppressions: string[];
  erased_at: Timestamp;
}

export interface FocusGroupGuests {
  org_id: OrgId;
  id: string;
  group_id: string;
  contact_id: string;
  locale: string;
  state: string;
  slot_id: string | null;
  added_at: Timestamp;
  invited_at: Timestamp | null;
  answered_at: Timestamp | null;
  reminded_at: Timestamp | null;
  told_at: Timestamp | null;
}

export interface FocusGroupSlots {
  org_id: OrgId;
  id: string;
  group_id: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  seats: number;
}

export interface FocusGroups {
  org_id: OrgId;
  id: string;
  title: string;
  question: string;
  place: string;
  state: string;
  notes: string;
  learnt: string;
  created_by: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface GestureKinds {
  org_id: OrgId;
  id: string;
  kind: string;
  name_fr: string;
  name_en: string;
  cost: number;
  is_active: boolean;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface GestureSettings {
  org_id: OrgId;
  currency: string;
  period: string;
  budget: number | null;
  approval_above: number | null;
  cap_count: number;
  cap_months: number;
}

export interface GestureTeamBudgets {
  org_id: OrgId;
  team: string;
  budget: number;
}

export interface Gestures {
  org_id: OrgId;
  id: string;
  case_id: string;
  kind_id: string;
  cost: number;
  currency: string;
  team: string | null;
  note: string;
  state: string;
  reasons: Json;
  asked_by: string | null;
  asked_at: Timestamp;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_note: string | null;
  counted_at: Timestamp | null;
  given_by: string | null;
  given_at: Timestamp | null;
  ended_at: Timestamp | null;
}

export interface HandOverReasons {
  org_id: OrgId;
  id: string;
  case_id: string;
  why: string;
  at: Timestamp;
}

export interface ImportProblems {
  org_id: OrgId;
  import_id: string;
  line: number;
  reason: string;
  column_name: string | null;
  value: string;
}

export interface Imports {
  org_id: OrgId;
  id: string;
  kind: string;
  file_name: string;
  size: number;
  state: string;
  shape: Json | null;
  plan: Json | null;
  survey_id: string | null;
  trial: Json | null;
  records: number;
  created: number;
  updated: number;
  known: number;
  refused: number;
  failure: string | null;
  actor_kind: string;
  actor_id: string | null;
  created_at: Timestamp;
  started_at: Timestamp | null;
  finished_at: Timestamp | null;
}

export interface InboundMails {
  org_id: OrgId;
  id: string;
  purpose: string;
  subject_id: string;
  sender: string;
  digest: Buffer;
  raw: Buffer;
  source: string;
  state: string;
  note: string | null;
  received_at: Timestamp;
  handled_at: Timestamp | null;
}

export interface InstanceSecrets {
  name: string;
  secret: Buffer;
  created_at: Timestamp;
}

export interface Invitations {
  org_id: OrgId;
  id: string;
  survey_id: string;
  series: number;
  contact_id: string;
  channel: string;
  locale: string;
  state: string;
  reason: string | null;
  properties: Json;
  send_at: Timestamp;
  sent_at: Timestamp | null;
  expires_at: Timestamp;
  idempotency_key: string | null;
  created_by: string;
  created_at: Timestamp;
  bounced_at: Timestamp | null;
}

export interface LinkTouches {
  org_id: OrgId;
  id: string;
  invitation_id: string;
  at: Timestamp;
  kind: string;
  score: number | null;
  agent: string | null;
  signals: string[];
}

export interface LoopSettings {
  org_id: OrgId;
  target_minutes: number;
  limit_hours: number;
  manager_hours_before: number;
  director_hours_after: number;
  director_id: string | null;
  changed_at: Timestamp;
}

export interface MailBounces {
  org_id: OrgId;
  id: string;
  mail_id: string;
  about_id: string | null;
  kind: string;
  cause: string;
  status: string | null;
  diagnostic: string | null;
  recipient: string;
  consequence: string;
  at: Timestamp;
}

export interface MailHandovers {
  org_id: OrgId;
  mail_id: string;
  at: Timestamp;
}

export interface Mails {
  org_id: OrgId;
  id: string;
  kind: string;
  about_id: string | null;
  from_name: string;
  to_address: string;
  to_name: string | null;
  reply_to: string | null;
  subject: string;
  html: string | null;
  text: string | null;
  headers: Json;
  state: string;
  transport: string | null;
  attempts: number;
  due_at: Timestamp;
  last_error: string | null;
  created_at: Timestamp;
  settled_at: Timestamp | null;
  is_once: boolean;
}

export interface MemberInvitations {
  org_id: OrgId;
  id: string;
  email: string;
  role: string;
  team_ids: string[];
  locale: string;
  secret_hash: Buffer;
  invited_by: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  accepted_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

export interface MemberVisits {
  org_id: OrgId;
  user_id: string;
  last_on: string;
}

export interface Migrations {
  name: string;
  applied_at: Timestamp;
}

export interface NotedReviews {
  org_id: OrgId;
  id: string;
  contact_id: string;
  site: string;
  stars: number | null;
  words: string | null;
  url: string | null;
  written_on: string;
  noted_by: string | null;
  noted_at: Timestamp;
}

export interface Notices {
  org_id: OrgId;
  id: string;
  member_id: string;
  contact_id: string;
  case_id: string | null;
  source: string;
  source_id: string | null;
  text: string;
  at: Timestamp;
  read_at: Timestamp | null;
}

export interface NotificationPreferences {
  org_id: OrgId;
  user_id: string;
  case_opened: boolean;
  updated_at: Timestamp;
  locale: string | null;
}

export interface OfferGuests {
  org_id: OrgId;
  id: string;
  offer_id: string;
  contact_id: string;
  state: string;
  invited_at: Timestamp;
  replied_at: Timestamp | null;
  used_at: Timestamp | null;
  used_by: string | null;
}

export interface Offers {
  org_id: OrgId;
  id: string;
  kind: string;
  words: Json;
  places: number | null;
  has_waiting_list: boolean;
  answer_by: Timestamp;
  ends_at: Timestamp;
  starts_at: Timestamp | null;
  place: string | null;
  ended_at: Timestamp | null;
  created_by: string | null;
  created_at: Timestamp;
}

export interface Organizations {
  org_id: OrgId;
  locale: string;
  time_zone: string;
  is_demo: boolean;
  quarantine_days: number;
  min_n_to_show: number;
  min_n_to_compare: number;
  sender_name: string;
  postal_address: string;
  retention_months: number;
  created_at: Timestamp;
  two_factor_required: boolean;
  privacy_salt: Buffer;
  retention_since: Timestamp | null;
}

export interface Outbox {
  org_id: OrgId;
  id: string;
  topic: string;
  payload: Json;
  created_at: Timestamp;
}

export interface PlaybookRunSteps {
  org_id: OrgId;
  run_id: string;
  position: number;
  kind: string;
  outcome: string;
  reason: string | null;
  details: Json;
  at: Timestamp;
}

export interface PlaybookRuns {
  org_id: OrgId;
  id: string;
  playbook_id: string;
  version: number;
  contact_id: string;
  response_id: string;
  occasion_id: string;
  case_id: string | null;
  status: string;
  stop_reason: string | null;
  position: number;
  due_at: Timestamp | null;
  started_at: Timestamp;
  ended_at: Timestamp | null;
}

export interface PlaybookVersions {
  org_id: OrgId;
  playbook_id: string;
  version: number;
  definition: Json;
  created_at: Timestamp;
  created_by: string | null;
}

export interface Playbooks {
  org_id: OrgId;
  id: string;
  name: string;
  version: number;
  active_version: number | null;
  active_since: Timestamp | null;
  tried_version: number | null;
  tried_at: Timestamp | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  removed_at: Timestamp | null;
}

export interface PromiseMoves {
  org_id: OrgId;
  id: string;
  promise_id: string;
  from_due_at: Timestamp;
  to_due_at: Timestamp;
  reason: string;
  customer_told: boolean;
  moved_by: string | null;
  moved_at: Timestamp;
}

export interface PromiseSettings {
  org_id: OrgId;
  before_hour: number;
  day_hour: number;
}

export interface Promises {
  org_id: OrgId;
  id: string;
  case_id: string;
  what: string;
  due_at: Timestamp;
  due_set_at: Timestamp;
  keeper_id: string | null;
  state: string;
  broken_at: Timestamp | null;
  settled_at: Timestamp | null;
  reason: string | null;
  customer_told: boolean | null;
  reminded_before_at: Timestamp | null;
  reminded_on_at: Timestamp | null;
  made_by: string | null;
  made_at: Timestamp;
}

export interface PublicReviewOffers {
  org_id: OrgId;
  response_id: string;
  band: string;
  has_link: boolean;
  shown_at: Timestamp;
}

export interface PublicReviews {
  org_id: OrgId;
  is_on: boolean;
  site_name: string;
  url: string;
  changed_at: Timestamp;
}

export interface Referrals {
  org_id: OrgId;
  id: string;
  contact_id: string | null;
  name: string;
  email: string;
  email_key: string;
  phone: string | null;
  phone_key: string | null;
  locale: string;
  state: string;
  consented_at: Timestamp;
  consent_words: string;
  changed_at: Timestamp;
}

export interface Reports {
  org_id: OrgId;
  id: string;
  survey_id: string;
  month: string;
  content: Json;
  created_by: string | null;
  created_at: Timestamp;
}

export interface Responses {
  org_id: OrgId;
  id: string;
  survey_id: string;
  series: number;
  contact_id: string | null;
  invitation_id: string | null;
  score: number;
  comment: string | null;
  state: string;
  state_reason: string | null;
  channel: string;
  locale: string | null;
  answered_at: Timestamp;
  day: string;
  dimensions: Json;
  properties: Json;
  evidence: Json | null;
  source: string;
  idempotency_key: string | null;
  body_hash: Buffer | null;
  created_at: Timestamp;
}

export interface Rollups {
  org_id: OrgId;
  survey_id: string;
  dimension: string;
  day: string;
  value: string;
  series: number;
  bins: number[];
}

export interface RootCauses {
  org_id: OrgId;
  id: string;
  parent_id: string | null;
  names: Json;
  position: number;
  created_at: Timestamp;
  retired_at: Timestamp | null;
  merged_into: string | null;
}

export interface RoutingRules {
  org_id: OrgId;
  id: string;
  position: number;
  conditions: Json;
  to_kind: string;
  member_id: string | null;
  changed_by: string | null;
  changed_at: Timestamp;
}

export interface RoutingSettings {
  org_id: OrgId;
  fallback_id: string | null;
  changed_at: Timestamp;
}

export interface Suppressions {
  org_id: OrgId;
  email_key: string;
  reason: string;
  source: string;
  at: Timestamp;
}

export interface SurveySeries {
  org_id: OrgId;
  survey_id: string;
  series: number;
  started_at: Timestamp;
  wording: Json;
}

export interface Surveys {
  org_id: OrgId;
  id: string;
  slug: string;
  name: string;
  kind: string;
  relation: string;
  subject: string;
  audience: string;
  formality: string;
  locales: string[];
  wording: Json;
  series: number;
  edit_hours: number;
  created_at: Timestamp;
  updated_at: Timestamp;
  archived_at: Timestamp | null;
  anonymous: boolean;
}

export interface Targets {
  org_id: OrgId;
  id: string;
  survey_id: string;
  team: string;
  value: number;
  due_on: string;
  set_by: string | null;
  set_at: Timestamp;
}

export interface Tasks {
  org_id: OrgId;
  id: string;
  contact_id: string;
  case_id: string | null;
  source: string;
  source_id: string | null;
  title: string;
  owner_id: string | null;
  created_at: Timestamp;
  response_id: string | null;
  due_on: string;
  state: string;
  settled_at: Timestamp | null;
  settled_by: string | null;
  remind_at: Timestamp | null;
}

export interface TeamMembers {
  org_id: OrgId;
  team_id: string;
  user_id: string;
  added_at: Timestamp;
}

export interface Teams {
  org_id: OrgId;
  id: string;
  key: string;
  name: string;
  manager_id: string | null;
  created_at: Timestamp;
}

export interface Testimonials {
  org_id: OrgId;
  id: string;
  contact_id: string;
  words: string;
  name_form: string;
  shown_name: string | null;
  shown_company: string | null;
  photo: Buffer | null;
  photo_type: string | null;
  channels: string[];
  months: number;
  locale: string;
  state: string;
  consented_at: Timestamp;
  consent_version: string;
  consent_words: string;
  ends_at: Timestamp;
  moderated_by: string | null;
  moderated_at: Timestamp | null;
  withdrawn_at: Timestamp | null;
}

export interface UsedNonces {
  org_id: OrgId;
  nonce: string;
  response_id: string;
  used_at: Timestamp;
}

export interface VoiceSettings {
  org_id: OrgId;
  again_months: number;
  thanks_by_itself: boolean;
  thanks: Json | null;
}

export interface AuthAccount {
  id: Generated<string>;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Timestamp | null;
  refreshTokenExpiresAt: Timestamp | null;
  scope: string | null;
  password: string | null;
  createdAt: GeneratedTimestamp;
  updatedAt: Timestamp;
}

export interface AuthInvitation {
  id: Generated<string>;
  organizationId: string;
  email: string;
  role: string | null;
  status: string;
  expiresAt: Timestamp;
  createdAt: GeneratedTimestamp;
  inviterId: string;
}

export interface AuthMember {
  id: Generated<string>;
  organizationId: string;
  userId: string;
  role: string;
  createdAt: Timestamp;
}

export interface AuthOrganization {
  id: Generated<string>;
  name: string;
  slug: string;
  logo: string | null;
  createdAt: Timestamp;
  metadata: string | null;
}

export interface AuthRateLimit {
  id: Generated<string>;
  key: string;
  count: number;
  lastRequest: number;
}

export interface AuthSession {
  id: Generated<string>;
  expiresAt: Timestamp;
  token: string;
  createdAt: GeneratedTimestamp;
  updatedAt: Timestamp;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
  activeOrganizationId: string | null;
  lastSeenAt: Timestamp | null;
}

export interface AuthTwoFactor {
  id: Generated<string>;
  secret: string;
  backupCodes: string;
  userId: string;
  verified: boolean | null;
  failedVerificationCount: number | null;
  lockedUntil: Timestamp | null;
}

export interface AuthUser {
  id: Generated<string>;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: GeneratedTimestamp;
  updatedAt: GeneratedTimestamp;
  twoFactorEnabled: boolean | null;
}

export interface AuthVerification {
  id: Generated<string>;
  identifier: string;
  value: string;
  expiresAt: Timestamp;
  createdAt: GeneratedTimestamp;
  updatedAt: GeneratedTimestamp;
}

export interface Tables {
  accounts: Accounts;
  ambassadors: Ambassadors;
  api_keys: ApiKeys;
  asks: Asks;
  audit_log: AuditLog;
  business_calendars: BusinessCalendars;
  case_attachments: CaseAttachments;
  case_calls: CaseCalls;
  case_endings: CaseEndings;
  case_mentions: CaseMentions;
  case_messages: CaseMessages;
  case_next_steps: CaseNextSteps;
  case_notes: CaseNotes;
  case_presence: CasePresence;
  case_templates: CaseTemplates;
  case_views: CaseViews;
  case_watchers: CaseWatchers;
  cases: Cases;
  contact_aliases: ContactAliases;
  contact_merges: ContactMerges;
  contact_requests: ContactRequests;
  contact_segments: ContactSegments;
  contacts: Contacts;
  corrector_words: CorrectorWords;
  dimension_values: DimensionValues;
  dimensions: Dimensions;
  dkim_keys: DkimKeys;
  erased_keys: ErasedKeys;
  focus_group_guests: FocusGroupGuests;
  focus_group_slots: FocusGroupSlots;
  focus_groups: FocusGroups;
  gesture_kinds: GestureKinds;
  gesture_settings: GestureSettings;
  gesture_team_budgets: GestureTeamBudgets;
  gestures: Gestures;
  hand_over_reasons: HandOverReasons;
  import_problems: ImportProblems;
  imports: Imports;
  inbound_mails: InboundMails;
  instance_secrets: InstanceSecrets;
  invitations: Invitations;
  link_touches: LinkTouches;
  loop_settings: LoopSettings;
  mail_bounces: MailBounces;
  mail_handovers: MailHandovers;
  mails: Mails;
  member_invitations: MemberInvitations;
  member_visits: MemberVisits;
  migrations: Migrations;
  noted_reviews: NotedReviews;
  notices: Notices;
  notification_preferences: NotificationPreferences;
  offer_guests: OfferGuests;
  offers: Offers;
  organizations: Organizations;
  outbox: Outbox;
  playbook_run_steps: PlaybookRunSteps;
  playbook_runs: PlaybookRuns;
  playbook_versions: PlaybookVersions;
  playbooks: Playbooks;
  promise_moves: PromiseMoves;
  promise_settings: PromiseSettings;
  promises: Promises;
  public_review_offers: PublicReviewOffers;
  public_reviews: PublicReviews;
  referrals: Referrals;
  reports: Reports;
  responses: Responses;
  rollups: Rollups;
  root_causes: RootCauses;
  routing_rules: RoutingRules;
  routing_settings: RoutingSettings;
  suppressions: Suppressions;
  survey_series: SurveySeries;
  surveys: Surveys;
  targets: Targets;
  tasks: Tasks;
  team_members: TeamMembers;
  teams: Teams;
  testimonials: Testimonials;
  used_nonces: UsedNonces;
  voice_settings: VoiceSettings;
  'auth.account': AuthAccount;
  'auth.invitation': AuthInvitation;
  'auth.member': AuthMember;
  'auth.organization': AuthOrganization;
  'auth.rateLimit': AuthRateLimit;
  'auth.session': AuthSession;
  'auth.twoFactor': AuthTwoFactor;
  'auth.user': AuthUser;
  'auth.verification': AuthVerification;
}
