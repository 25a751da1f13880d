import { z } from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN } from '../contract.ts';

const email = z
  .string('organizations:problems.email')
  .trim()
  .toLowerCase()
  .max(254, 'organizations:problems.email')
  .pipe(z.email('organizations:problems.email'));

const newPassword = z
  .string('organizations:problems.password-short')
  .min(PASSWORD_MIN, 'organizations:problems.password-short')
  .max(PASSWORD_MAX, 'organizations:problems.password-long');

/** Given to prove who one is: whether it fits is for the hash to say. */
const ownPassword = z.string().max(PASSWORD_MAX, 'organizations:account.problems.password');

const token = z.string('organizations:account.problems.link').max(100, 'organizations:account.problems.link');

export const resetRequestSchema = z.strictObject({ email });

export const resetSchema = z.strictObject({ token, password: newPassword });

export const passwordChangeSchema = z.strictObject({ current: ownPassword, password: newPassword });

export const profileSchema = z.strictObject({
  name: z
    .string('organizations:problems.your-name')
    .trim()
    .min(1, 'organizations:problems.your-name')
    .max(100, 'organizations:problems.your-name'),
});

export const emailChangeSchema = z.strictObject({ email, password: ownPassword });

export const confirmationSchema = z.strictObject({ token });

export const ownPasswordSchema = z.strictObject({ password: ownPassword });

const code = z.string('organizations:account.problems.code').max(40, 'organizations:account.problems.code');

export const codeSchema = z.strictObject({ code });

export const secondStepSchema = z.strictObject({ code, isRecoveryCode: z.boolean().default(false) });

export const nothingSchema = z.strictObject({}).nullish();

/** How one can come in on this server. */
export interface WaysIn {
  /** A mail server is set: a forgotten password can be renewed by mail. */
  readonly mail: boolean;
  /** What the organization's own sign-in is called; null without one. */
  readonly oidc: string | null;
}

/** Why the organization's own sign-in did not let somebody in. */
export const OIDC_PROBLEMS = ['no-access', 'unverified', 'denied', 'away', 'failed'] as const;

export type OidcProblem = (typeof OIDC_PROBLEMS)[number];

export interface Account {
  readonly name: string;
  readonly email: string;
  /** Not for those who only ever came by the organization's own sign-in. */
  readonly hasPassword: boolean;
  readonly mail: boolean;
  readonly twoFactor: {
    readonly isOn: boolean;
    /** An organization of theirs asks for it: it stays on. */
    readonly isWanted: boolean;
    readonly recoveryCodesLeft: number;
  };
}

/** What a phone needs to show codes; told once. */
export interface Enrolment {
  /** An otpauth: address, for the square that a phone reads. */
  readonly uri: string;
  /** The same by hand. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

export interface Device {
  /** As its maker calls it; null when unknown. */
  readonly browser: string | null;
  readonly system: string | null;
}

export interface OpenSession {
  readonly id: string;
  readonly isThis: boolean;
  readonly device: Device;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}
