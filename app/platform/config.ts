import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Settings come from the environment only. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Public address of the instance, without a trailing slash. */
  readonly publicUrl: string;
  readonly dataFolder: string;
  /** null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The domain whose mail comes back to us; null: what bounces goes to MAIL_FROM, and we never know. */
  readonly mailDomain: string | null;
  /** Where a mail server hands us what comes to that domain; null: nowhere. */
  readonly inboundSmtpPort: number | null;
  /** The box where what comes to that domain is fetched; null: none. */
  readonly imapUrl: string | null;
  /** The name server to ask what the world sees of our domains; null: this machine's. */
  readonly dnsServer: string | null;
  /** A LanguageTool server that letters are sent to as well; null: they never leave this server. */
  readonly languageToolUrl: string | null;
  /** Whether a server without any organization begins with an invented one. */
  readonly demo: boolean;
  /** null: not said. */
  readonly logLevel: string | null;
  /** Whether a reverse proxy in front of us tells the client's address. */
  readonly trustProxy: boolean;
  readonly oidc: OidcConfig | null;
}

/** The sign-in of the organization that runs this server (OpenID Connect). */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button. */
  readonly name: string;
}

export class ConfigError extends Error {
  readonly variable: string;
  constructor(variable: string, cause: string) {
    super(`${variable}: ${cause}`);
    this.name = 'ConfigError';
    this.variable = variable;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Beside the program, wherever a command is typed: it must find the server's data. */
const DEFAULT_DATA = fileURLToPath(new URL('../../data', import.meta.url));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function readPort(variable: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new ConfigError(variable, `"${text}" is not a port. Give a whole number from 1 to 65535.`);
  }
  return port;
}

function readUrl(variable: string, text: string, protocols: readonly string[], example: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !protocols.includes(url.protocol)) {
    const hidden = url === null || url.password === '' ? text : 'the value given';
    throw new ConfigError(variable, `"${hidden}" is not an address like ${example}.`);
  }
  return text.replace(/\/+$/, '');
}

function readSwitch(variable: string, text: string | null, otherwise: boolean): boolean {
  if (text === null) return otherwise;
  if (text === '0') return false;
  if (text === '1') return true;
  throw new ConfigError(variable, `"${text}" is neither 1 (on) nor 0 (off).`);
}

/** The address people type, without a path: every link is made from it. */
function readPublicUrl(text: string): string {
  const url = readUrl('BOUCLE_URL', text, ['http:', 'https:'], 'https://avis.example.com');
  const { pathname, search, hash } = new URL(url);
  if (pathname !== '/' || search !== '' || hash !== '') {
    throw new ConfigError(
      'BOUCLE_URL',
      `"${text}" has a path. Give the address alone, like https://avis.example.com.`,
    );
  }
  return url;
}

function readDnsServer(text: string | null): string | null {
  const address =
    /^\[(.+)\](:\d{1,5})?$/.exec(text ?? '')?.[1] ?? text?.replace(/^([\d.]+):\d{1,5}$/, '$1') ?? '';
  if (text === null || isIP(address) !== 0) return text;
  throw new ConfigError('DNS_SERVER', `"${text}" is not the address of a name server like 9.9.9.9.`);
}

const DOMAIN = /^(?=.{1,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

interface Inbound {
  readonly mailDomain: string | null;
  readonly inboundSmtpPort: number | null;
  readonly imapUrl: string | null;
}

/** An address to write back to, and a way by which what is written there comes in: both or none. */
function readInbound(given: (name: string) => string | null): Inbound {
  const mailDomain = given('BOUCLE_MAIL_DOMAIN')?.toLowerCase() ?? null;
  const port = given('INBOUND_SMTP_PORT');
  const imap = given('IMAP_URL');
  if (mailDomain !== null && !DOMAIN.test(mailDomain)) {
    throw new ConfigError('BOUCLE_MAIL_DOMAIN', `"${mailDomain}" is not a domain like retours.example.com.`);
  }
  if (mailDomain === null && (port !== null || imap !== null)) {
    throw new ConfigError(
      'BOUCLE_MAIL_DOMAIN',
      `is missing. With ${port === null ? 'IMAP_URL' : 'INBOUND_SMTP_PORT'} set, say whose mail comes in.`,
    );
  }
  if (mailDomain !== null && port === null && imap === null) {
    throw new ConfigError(
      'BOUCLE_MAIL_DOMAIN',
      'is set, but nothing receives its mail. Set INBOUND_SMTP_PORT or IMAP_URL as well.',
    );
  }
  const example = 'imaps://user:password@imap.example.com/INBOX';
  return {
    mailDomain,
    inboundSmtpPort: port === null ? null : readPort('INBOUND_SMTP_PORT', port),
    imapUrl: imap === null ? null : readUrl('IMAP_URL', imap, ['imap:', 'imaps:'], example),
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** All of it or none: half a sign-in would be found out by the first person who tries. */
function readOidc(given: (name: string) => string | null): OidcConfig | null {
  const [issuer, clientId, clientSecret, name] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME'].map(
    (part) => given(`BOUCLE_OIDC_${part}`),
  ) as [string | null, string | null, string | null, string | null];
  if (issuer === null && clientId === null && clientSecret === null && name === null) return null;
  const needed = (variable: string, value: string | null): string => {
    if (value !== null) return value;
    throw new ConfigError(variable, 'is missing. Sign-in by OpenID Connect needs it beside the others.');
  };
  const url = new URL(
    readUrl(
      'BOUCLE_OIDC_ISSUER',
      needed('BOUCLE_OIDC_ISSUER', issuer),
      ['https:', 'http:'],
      'https://login.example.com',
    ),
  );
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) {
    throw new ConfigError('BOUCLE_OIDC_ISSUER', 'must begin with https: whoever listens in could sign in.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new ConfigError('BOUCLE_OIDC_ISSUER', 'has a ? or a #. Give the issuer as its service writes it.');
  }
  return {
    issuer: issuer as string,
    clientId: needed('BOUCLE_OIDC_CLIENT_ID', clientId),
    clientSecret: needed('BOUCLE_OIDC_CLIENT_SECRET', clientSecret),
    name: name ?? url.hostname,
  };
}

/** Reads and checks the environment; throws a ConfigError that names the variable and the cause. */
export function readConfig(env: Environment): Config {
  const given = (name: string): string | null => env[name]?.trim() || null;
  const port = readPort('PORT', given('PORT') ?? '3000');
  const host = given('HOST') ?? '127.0.0.1';
  const publicUrl = given('BOUCLE_URL');
  const databaseUrl = given('DATABASE_URL');
  const smtpUrl = given('SMTP_URL');
  const mailFrom = given('MAIL_FROM');
  const logLevel = given('LOG_LEVEL');
  const languageTool = given('BOUCLE_LANGUAGETOOL_URL');
  if (logLevel !== null && !LOG_LEVELS.includes(logLevel)) {
    throw new ConfigError('LOG_LEVEL', `"${logLevel}" is not one of ${LOG_LEVELS.join(', ')}.`);
  }
  if (mailFrom !== null && !/^[^\s@<>]+@[^\s@<>]+$/.test(mailFrom)) {
    throw new ConfigError('MAIL_FROM', `"${mailFrom}" is not an address like avis@example.com.`);
  }
  if (smtpUrl !== null && mailFrom === null) {
    throw new ConfigError(
      'MAIL_FROM',
      'is missing. With SMTP_URL set, say which address the mails come from.',
    );
  }
  return {
    host,
    port,
    publicUrl: publicUrl === null ? `http://localhost:${port}` : readPublicUrl(publicUrl),
    dataFolder: resolve(given('BOUCLE_DATA') ?? DEFAULT_DATA),
    databaseUrl:
      databaseUrl === null
        ? null
        : readUrl(
            'DATABASE_URL',
            databaseUrl,
            ['postgres:', 'postgresql:'],
            'postgresql://user:password@host/boucle',
          ),
    smtpUrl:
      smtpUrl === null
        ? null
        : readUrl('SMTP_URL', smtpUrl, ['smtp:', 'smtps:'], 'smtp://user:password@mail.example.com:587'),
    mailFrom: mailFrom ?? 'boucle@localhost',
    ...readInbound(given),
    dnsServer: readDnsServer(given('DNS_SERVER')),
    languageToolUrl:
      languageTool === null
        ? null
        : readUrl(
            'BOUCLE_LANGUAGETOOL_URL',
            languageTool,
            ['http:', 'https:'],
            'http://languagetool.example.com:8010',
          ),
    logLevel,
    oidc: readOidc(given),
    demo: readSwitch('BOUCLE_DEMO', given('BOUCLE_DEMO'), true),
    trustProxy: readSwitch('TRUST_PROXY', given('TRUST_PROXY'), false),
  };
}
