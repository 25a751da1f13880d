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

export const nothingSchema = z.strictObject({}).nullish();

/** How one can come in on this server. */
export interface WaysIn {
  /** A mail server is set: a forgotten password can be renewed by mail. */
  readonly mail: boolean;
}

export interface Account {
  readonly name: string;
  readonly email: string;
  /** Not for those who only ever came by the organization's own sign-in. */
  readonly hasPassword: boolean;
  readonly mail: boolean;
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
