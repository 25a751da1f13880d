-- The second step of signing in, as better-auth's two-factor plugin keeps it (its names are its own).
ALTER TABLE auth."user" ADD COLUMN "twoFactorEnabled" boolean;
CREATE TABLE auth."twoFactor" (
  "id"                      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "secret"                  text NOT NULL,
  "backupCodes"             text NOT NULL,
  "userId"                  uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "verified"                boolean,
  "failedVerificationCount" integer,
  "lockedUntil"             timestamptz
);
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" ("secret");
CREATE UNIQUE INDEX "twoFactor_userId_idx" ON auth."twoFactor" ("userId");

-- The library notes a use once a day; who looks through their sessions needs it finer.
ALTER TABLE auth."session" ADD COLUMN "lastSeenAt" timestamptz;

-- Whose open links: at most a few at once.
CREATE INDEX "verification_value_idx" ON auth."verification" ("value");

ALTER TABLE organizations ADD COLUMN two_factor_required boolean NOT NULL DEFAULT false;
ALTER TABLE organizations ALTER COLUMN two_factor_required DROP DEFAULT;
