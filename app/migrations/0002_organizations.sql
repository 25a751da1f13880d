-- People who sign in and the directory of organizations. The `auth` schema belongs to better-auth
-- (its names are its own); nothing in the tenant model refers to it by foreign key.
CREATE SCHEMA auth;

CREATE TABLE auth."user" (
  "id"            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "name"          text NOT NULL,
  "email"         text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  "image"         text,
  "createdAt"     timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt"     timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE auth."session" (
  "id"                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "expiresAt"            timestamptz NOT NULL,
  "token"                text NOT NULL UNIQUE,
  "createdAt"            timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt"            timestamptz NOT NULL,
  "ipAddress"            text,
  "userAgent"            text,
  "userId"               uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "activeOrganizationId" text
);
CREATE TABLE auth."account" (
  "id"                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "accountId"             text NOT NULL,
  "providerId"            text NOT NULL,
  "userId"                uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope"                 text,
  "password"              text,
  "createdAt"             timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt"             timestamptz NOT NULL
);
CREATE TABLE auth."verification" (
  "id"         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "identifier" text NOT NULL,
  "value"      text NOT NULL,
  "expiresAt"  timestamptz NOT NULL,
  "createdAt"  timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt"  timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE auth."organization" (
  "id"        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "name"      text NOT NULL,
  "slug"      text NOT NULL UNIQUE,
  "logo"      text,
  "createdAt" timestamptz NOT NULL,
  "metadata"  text
);
CREATE TABLE auth."member" (
  "id"             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "organizationId" uuid NOT NULL REFERENCES auth."organization" ("id") ON DELETE CASCADE,
  "userId"         uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "role"           text NOT NULL,
  "createdAt"      timestamptz NOT NULL
);
CREATE TABLE auth."invitation" (
  "id"             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "organizationId" uuid NOT NULL REFERENCES auth."organization" ("id") ON DELETE CASCADE,
  "email"          text NOT NULL,
  "role"           text,
  "status"         text NOT NULL,
  "expiresAt"      timestamptz NOT NULL,
  "createdAt"      timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "inviterId"      uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE
);
CREATE TABLE auth."rateLimit" (
  "id"          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "key"         text NOT NULL UNIQUE,
  "count"       integer NOT NULL,
  "lastRequest" bigint NOT NULL
);
CREATE INDEX "session_userId_idx" ON auth."session" ("userId");
CREATE INDEX "account_userId_idx" ON auth."account" ("userId");
CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier");
CREATE INDEX "member_organizationId_idx" ON auth."member" ("organizationId");
CREATE UNIQUE INDEX "member_once" ON auth."member" ("userId", "organizationId");
CREATE INDEX "invitation_organizationId_idx" ON auth."invitation" ("organizationId");
CREATE INDEX "invitation_email_idx" ON auth."invitation" ("email");

-- What an organization chose. Its name and slug are in the directory (auth."organization").
CREATE TABLE organizations (
  org_id           uuid PRIMARY KEY,
  locale           text NOT NULL CHECK (locale IN ('fr', 'en')),
  time_zone        text NOT NULL,
  is_demo          boolean NOT NULL,
  quarantine_days  int NOT NULL CHECK (quarantine_days BETWEEN 0 AND 730),
  min_n_to_show    int NOT NULL CHECK (min_n_to_show >= 1),
  min_n_to_compare int NOT NULL CHECK (min_n_to_compare >= 1),
  sender_name      text NOT NULL,
  postal_address   text NOT NULL,
  retention_months int NOT NULL CHECK (retention_months BETWEEN 1 AND 120),
  created_at       timestamptz NOT NULL
);

-- The secret is shown once; only its hash is kept.
CREATE TABLE api_keys (
  org_id       uuid NOT NULL,
  id           uuid NOT NULL,
  name         text NOT NULL,
  secret_hash  bytea NOT NULL,
  ending       text NOT NULL,
  scopes       text[] NOT NULL,
  survey_id    uuid,
  created_by   text NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_on date,
  revoked_at   timestamptz,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, secret_hash)
);

CREATE TABLE audit_log (
  org_id       uuid NOT NULL,
  id           uuid NOT NULL,
  at           timestamptz NOT NULL,
  actor_kind   text NOT NULL CHECK (actor_kind IN ('member', 'api-key', 'system', 'respondent')),
  actor_id     text,
  action       text NOT NULL,
  subject_type text NOT NULL,
  subject_id   text,
  details      jsonb NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX audit_log_of_subject ON audit_log (org_id, subject_type, subject_id);
