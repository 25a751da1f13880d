import { describe, expect, test } from 'vitest';
import type { OrgId } from '../../../platform/actor.ts';
import { createTranslate } from '../../../platform/i18n/translate.ts';
import { Secrets } from '../../../platform/secrets.ts';
import type { Worded } from '../../surveys/wording.ts';
import { readLinkToken } from '../link-token.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import { invitationEmail } from './invitation-email.ts';
import { invitationLinks } from './invitation-links.ts';
import { wordInvitations } from './word-invitation.ts';

const secrets = new Secrets(Buffer.alloc(32, 3));
const orgId = '01890000-0000-7000-8000-0000000000aa' as OrgId;
const invitationId = '01890000-0000-7000-8000-0000000000bb';
const links = invitationLinks(secrets, 'https://avis.example.org', orgId, invitationId, 'nps', null);
const translate = createTranslate({ distribution: { fr, en } });

const survey: Worded = {
  kind: 'nps',
  subject: 'Maison Orsel',
  audience: 'friend-or-colleague',
  formality: 'formal',
  wording: {},
};
const organization = {
  name: 'Maison Orsel',
  senderName: 'Camille Reynaud',
  postalAddress: '8, rue de l’Atelier\n59000 Lille',
  quarantineDays: 90,
};

const write = (
  locale: 'fr' | 'en' = 'fr',
  name: string | null = 'Madame Garnier',
  more: { survey?: Partial<Worded>; organization?: Partial<typeof organization> } = {},
) =>
  invitationEmail(
    locale,
    wordInvitations(
      translate,
      { ...survey, anonymous: false, ...more.survey },
      { ...organization, ...more.organization },
      locale,
    )(name),
    links,
  );

/** Every link of the mail: its address and its words. */
const linksOf = (html: string) =>
  [...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href = '', text = '']) => ({
    href,
    text,
  }));

describe('the mail that asks', () => {
  test('holds the eleven scores as links whose words are the numbers', () => {
    const scores = linksOf(write().html).filter(({ href }) => href.includes('score='));
    expect(scores.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    for (const { href, text } of scores) {
      const url = new URL(href);
      expect(url.searchParams.get('score')).toBe(text);
      expect(readLinkToken(secrets, url.pathname.slice('/s/'.length))).toEqual({ orgId, invitationId });
    }
  });

  test('asks the question in the words of the survey, and says whom it is from', () => {
    const { html, text, subject } = write();
    expect(subject).toBe('Votre avis, en un chiffre');
    for (const part of [html, text]) {
      expect(part).toContain(
        'Sur une échelle de 0 à 10, quelle est la probabilité que vous recommandiez Maison Orsel à un ami ou un collègue\u00a0?',
      );
      expect(part).toContain('Bonjour Madame Garnier,');
      expect(part).toContain('0\u00a0: Pas du tout probable');
      expect(part).toContain('10\u00a0: Extrêmement probable');
      expect(part).toContain('Camille Reynaud');
      expect(part).toContain('au plus une fois tous les 90 jours');
      expect(part).toContain('8, rue de l’Atelier, 59000 Lille');
    }
  });

  test('speaks English, and without a name', () => {
    const { html, text } = write('en', null);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('how likely are you to recommend Maison Orsel to a friend or colleague?');
    expect(text).toContain('at most once every 90 days');
    expect(text).not.toContain('null');
  });

  test('says tu where the survey does', () => {
    const { text } = write('fr', null, { survey: { formality: 'informal' } });
    expect(text).toContain('que tu recommandes');
    expect(text).toContain('Tu reçois ce message');
    expect(text).not.toMatch(/\bvous\b/i);
  });

  test('makes no promise about a quarantine that is none', () => {
    const { text } = write('fr', null, { organization: { quarantineDays: 0, postalAddress: '' } });
    expect(text).toContain('parce que vous êtes en relation avec Maison Orsel.');
    expect(text).not.toContain('au plus');
    expect(text.trim().endsWith('Maison Orsel')).toBe(true);
  });

  test('has no image, no script, no style from elsewhere: nothing tells that it was opened', () => {
    const { html } = write();
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|background=|src=/i);
    const outside = [...html.matchAll(/(?:href|action|src)="(https?:[^"]*)"/g)].map(([, url = '']) => url);
    expect(outside.every((url) => url.startsWith('https://avis.example.org/s/'))).toBe(true);
  });

  test('the trap is a link that nobody sees, and is not in the text', () => {
    const { html, text } = write();
    expect(html).toMatch(
      /<div style="display:none;[^"]*" aria-hidden="true"><a href="[^"]*\/more" tabindex="-1"[^>]*><\/a><\/div>/,
    );
    expect(text).not.toContain('/more');
  });

  test('the text part says all: eleven links, the opposition, the rights', () => {
    const { text } = write();
    expect(text).not.toMatch(/<[a-z!/]/i);
    for (const { score, href: link } of links.scores) {
      expect(text).toContain(`${String(score).padStart(2)}  ${link}\n`);
    }
    expect(text).toContain(`Ne plus recevoir d’enquêtes\n  ${links.stop}\n`);
    expect(text).toContain(`Vos données et vos droits\n  ${links.rights}\n`);
  });

  test('the mail program’s own unsubscribe button works by one click', () => {
    const { headers } = write();
    expect(headers['List-Unsubscribe']).toBe(`<${links.stop}>`);
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  });

  test('what comes from outside is text', () => {
    const evil = '"><script>alert(1)</script><a href="javascript:x">';
    const { html } = write('fr', evil, {
      survey: { subject: evil, wording: { fr: { mail: { subject: evil, intro: evil } } } },
      organization: { name: evil, senderName: evil, postalAddress: evil },
    });
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/href="javascript/);
    expect(html.match(/<a\s/g)).toHaveLength(14);
  });

  test('both colour schemes are declared, and Outlook gets tables', () => {
    const { html } = write();
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
    expect(html.match(/<!--\[if mso\]>/g)?.length).toBe(html.match(/<!\[endif\]-->/g)?.length);
    expect(html.match(/<table/g)?.length).toBe(html.match(/<\/table>/g)?.length);
    expect(html.match(/width="38" height="44"/g)).toHaveLength(11);
  });

  test('weighs little: Gmail cuts at 102 kB', () => {
    expect(Buffer.byteLength(write().html)).toBeLessThan(20_000);
  });
});
