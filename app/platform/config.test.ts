import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const OIDC = {
  BOUCLE_OIDC_ISSUER: 'https://login.example.com/realms/main/',
  BOUCLE_OIDC_CLIENT_ID: 'boucle',
  BOUCLE_OIDC_CLIENT_SECRET: 'hush',
};

describe('readConfig', () => {
  test('without anything set, listens on loopback and keeps its own database and mailbox', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      smtpUrl: null,
    });
  });

  test('blank is not set, and a trailing slash is none', () => {
    expect(
      readConfig({ PORT: ' ', DATABASE_URL: '', BOUCLE_URL: 'https://avis.example.com/' }),
    ).toMatchObject({
      port: 3000,
      databaseUrl: null,
      publicUrl: 'https://avis.example.com',
    });
  });

  test.each([
    [{ PORT: '0' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ BOUCLE_URL: 'avis.example.com' }, 'BOUCLE_URL'],
    [{ DATABASE_URL: 'mysql://localhost/boucle' }, 'DATABASE_URL'],
    [{ SMTP_URL: 'mail.example.com:587', MAIL_FROM: 'a@example.com' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example.com' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'Camille' }, 'MAIL_FROM'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
    [{ BOUCLE_URL: 'https://example.com/avis' }, 'BOUCLE_URL'],
    [{ ...OIDC, BOUCLE_OIDC_ISSUER: 'login.example.com' }, 'BOUCLE_OIDC_ISSUER'],
    [{ ...OIDC, BOUCLE_OIDC_ISSUER: 'http://login.example.com' }, 'BOUCLE_OIDC_ISSUER'],
    [{ ...OIDC, BOUCLE_OIDC_ISSUER: 'https://login.example.com?tenant=1' }, 'BOUCLE_OIDC_ISSUER'],
    [{ ...OIDC, BOUCLE_OIDC_ISSUER: '' }, 'BOUCLE_OIDC_ISSUER'],
    [{ ...OIDC, BOUCLE_OIDC_CLIENT_ID: ' ' }, 'BOUCLE_OIDC_CLIENT_ID'],
    [{ ...OIDC, BOUCLE_OIDC_CLIENT_SECRET: '' }, 'BOUCLE_OIDC_CLIENT_SECRET'],
    [{ BOUCLE_OIDC_NAME: 'Example' }, 'BOUCLE_OIDC_ISSUER'],
    [{ BOUCLE_MAIL_DOMAIN: 'retours', INBOUND_SMTP_PORT: '2525' }, 'BOUCLE_MAIL_DOMAIN'],
    [{ BOUCLE_MAIL_DOMAIN: 'retours.example.com' }, 'BOUCLE_MAIL_DOMAIN'],
    [{ INBOUND_SMTP_PORT: '2525' }, 'BOUCLE_MAIL_DOMAIN'],
    [{ DNS_SERVER: 'dns.example.com' }, 'DNS_SERVER'],
    [{ BOUCLE_LANGUAGETOOL_URL: 'languagetool' }, 'BOUCLE_LANGUAGETOOL_URL'],
    [{ IMAP_URL: 'imaps://a:b@imap.example.com' }, 'BOUCLE_MAIL_DOMAIN'],
    [{ BOUCLE_MAIL_DOMAIN: 'retours.example.com', INBOUND_SMTP_PORT: 'smtp' }, 'INBOUND_SMTP_PORT'],
    [{ BOUCLE_MAIL_DOMAIN: 'retours.example.com', IMAP_URL: 'pop3://example.com' }, 'IMAP_URL'],
  ])('%j names the variable %s', (env, variable) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(new RegExp(`^${variable}: `));
  });

  test.each(['9.9.9.9', '127.0.0.1:5353', '2620:fe::fe', '[2620:fe::fe]:53'])(
    '%s is a name server',
    (server) => {
      expect(readConfig({ DNS_SERVER: server }).dnsServer).toBe(server);
    },
  );

  test('the organization’s sign-in is whole or absent, and is called by its host unless it has a name', () => {
    expect(readConfig({}).oidc).toBeNull();
    expect(readConfig(OIDC).oidc).toEqual({
      // As it is written: tokens repeat it to the letter.
      issuer: 'https://login.example.com/realms/main/',
      clientId: 'boucle',
      clientSecret: 'hush',
      name: 'login.example.com',
    });
    expect(readConfig({ ...OIDC, BOUCLE_OIDC_NAME: 'Maison Orsel' }).oidc?.name).toBe('Maison Orsel');
    expect(readConfig({ ...OIDC, BOUCLE_OIDC_ISSUER: 'http://localhost:8080' }).oidc).not.toBeNull();
  });

  test('a password is not repeated in an error', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://boucle:hush@localhost/boucle' })).not.toThrow(/hush/);
    expect(() => readConfig({ DATABASE_URL: 'mysql://boucle:hush@localhost/boucle' })).toThrow(
      /DATABASE_URL/,
    );
  });
});
