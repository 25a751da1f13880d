import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../../platform/i18n/translate.ts';
import type { Locale } from '../../../../ui/locale.ts';
import { TOLD_IN_WORDS } from '../../conversation/told-in-words.ts';
import playbooksEn from '../../playbooks/messages/en.json' with { type: 'json' };
import playbooksFr from '../../playbooks/messages/fr.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import type { TimelineItem } from '../timeline/contract.ts';
import { eventWords, type Sentence } from './event-words.ts';

const translate = createTranslate({ workspace: { fr, en }, playbooks: { fr: playbooksFr, en: playbooksEn } });

const spoken = (locale: Locale, { keys, context, values, words }: Sentence): string => {
  const options = { ...values, ...(context !== undefined && { context }) } as Record<string, string>;
  const found = keys
    .map((key) => [key, translate(locale, `workspace:${key}`, options)] as const)
    .find(([key, text]) => text !== key && text !== `workspace:${key}`);
  const text = found?.[1] ?? '';
  return text
    .replaceAll(/<(\w+)\/>/g, (_, name: string) => words[name] ?? `?${name}`)
    .replaceAll(/<\/?b>/g, '');
};

const told = (
  locale: Locale,
  action: string,
  details: TimelineItem['details'],
  kind: TimelineItem['by']['kind'] = 'system',
): string =>
  eventWords(
    { by: { kind, id: kind === 'member' ? 'm2' : null, name: null }, action: `case.${action}`, details },
    {
      locale,
      timeZone: 'Europe/Paris',
      former: '…',
      names: { m1: 'Camille', nord: 'Nord' },
      conditionWords: ({ teams = [] }) => teams.join(', '),
    },
  )
    .map((sentence) => spoken(locale, sentence))
    .join(' ')
    .replaceAll('\u00A0', ' ');

const PROMISE = { promiseId: 'p', what: 'Livrer les pieds', dueAt: '2026-11-23T08:00:00Z' };
const GESTURE = { gestureId: 'g', gesture: { fr: 'Bon', en: 'Voucher' }, cost: 4900, currency: 'EUR' };

describe('a line of the timeline', () => {
  test.each([
    [
      'opened',
      {
        ownerId: 'm1',
        reason: 'detractor',
        chosenBy: 'rule',
        rule: 2,
        conditions: { teams: ['nord'] },
      },
      'Dossier ouvert et confié à Camille. Sa note est de 0 à 6. Règle 2 : nord.',
      'Case opened and given to Camille. Their score is 0 to 6. Rule 2: nord.',
    ],
    [
      'opened',
      { ownerId: 'm1', reason: 'contact-request', chosenBy: 'fallback' },
      'Dossier ouvert et confié à Camille. Son commentaire demande à être contacté. Aucune règle ne convenait : il va à la personne du dernier recours.',
      'Case opened and given to Camille. Their comment asks to be contacted. No rule fitted: it goes to the person of last resort.',
    ],
    [
      'escalated',
      { rung: 'manager', reason: 'target', to: 'm1' },
      'Camille est prévenu que ce client attend. La limite approche.',
      'Camille was told that this customer is waiting. The limit is near.',
    ],
    [
      'escalated',
      { rung: 'director', reason: 'promise', to: null },
      'Personne n’était là pour apprendre que ce client attend. Une promesse n’a pas été tenue.',
      'Nobody was there to be told that this customer waits. A promise was not kept.',
    ],
    [
      'promise-broken',
      PROMISE,
      'Promesse non tenue à sa date : Livrer les pieds, due le lun. 23 nov. à 09:00.',
      'Promise not kept by its date: Livrer les pieds, due Mon 23 Nov at 09:00.',
    ],
    [
      'followed-answer',
      { from: 3, score: 8, status: 'withdrawn' },
      'Le client a changé sa note : 3, puis 8. Le dossier est sans suite.',
      'The customer changed their score: 3, then 8. The case is withdrawn.',
    ],
    [
      'followed-answer',
      { from: 2, score: 4, scale: 'csat', status: 'withdrawn' },
      'Le client a changé sa note : 2/5, puis 4/5. Le dossier est sans suite.',
      'The customer changed their score: 2/5, then 4/5. The case is withdrawn.',
    ],
    [
      'reopened',
      { because: 'reply', resurvey: 'cancelled' },
      'Dossier rouvert. Le client a répondu. La question ne lui sera pas reposée d’ici là.',
      'Case reopened. The customer replied. They will not be asked again meanwhile.',
    ],
    [
      'playbook-step',
      { playbookId: 'b', playbook: 'Rappel', step: 'task' },
      'Plan d’action « Rappel » : tâche confiée.',
      'Playbook “Rappel”: task opened.',
    ],
    [
      'handed-over',
      { from: 'gone', to: 'm1', chosenBy: 'manager' },
      'Dossier confié à Camille. La personne qui l’avait ne peut plus s’en occuper. Aucune règle ne convenait : il va à qui dirige l’équipe du client.',
      'Case given to Camille. Whoever had it can no longer take care of it. No rule fitted: it goes to whoever leads the customer’s team.',
    ],
    [
      'promise-handed-over',
      { promiseId: 'p', leftBy: 'gone', to: 'm1', what: 'Livrer les pieds' },
      'Promesse confiée à Camille : Livrer les pieds.',
      'Promise given to Camille: Livrer les pieds.',
    ],
  ])('of %s by itself: %j', (action, details, french, english) => {
    expect(told('fr', action, details)).toBe(french);
    expect(told('en', action, details)).toBe(english);
  });

  test.each([
    [
      'changed',
      { ownerId: 'm1', from: 'gone', reasonId: 'r', why: 'Elle te <b>connaît' },
      'a confié le dossier à Camille. « Elle te connaît »',
      'gave the case to Camille. “Elle te connaît”',
    ],
    ['changed', { ownerId: 'm2', from: null }, 'a pris le dossier.', 'took the case.'],
    [
      'promise-made',
      PROMISE,
      'a promis : Livrer les pieds, pour le lun. 23 nov. à 09:00.',
      'promised: Livrer les pieds, for Mon 23 Nov at 09:00.',
    ],
    [
      'promise-moved',
      { ...PROMISE, from: '2026-11-20T08:00:00Z', customerTold: false },
      'a déplacé une promesse : Livrer les pieds, du ven. 20 nov. à 09:00 au lun. 23 nov. à 09:00. Le client ne le sait pas.',
      'moved a promise: Livrer les pieds, from Fri 20 Nov at 09:00 to Mon 23 Nov at 09:00. The customer does not know.',
    ],
    [
      'promise-kept',
      { ...PROMISE, isLate: true, customerTold: true },
      'a tenu sa promesse : Livrer les pieds. Elle l’a été après sa date. Le client le sait.',
      'kept the promise: Livrer les pieds. It was past its date. The customer knows.',
    ],
    [
      'gesture-proposed',
      { ...GESTURE, reasons: ['cost'] },
      'a proposé un geste, qui attend un accord : Bon, 49 €. Son coût dépasse ce qui se donne sans accord.',
      'proposed a gesture, which waits for approval: Voucher, €49. It costs more than may be given without approval.',
    ],
    [
      'gesture-given',
      GESTURE,
      'a donné un geste au client : Bon, 49 €.',
      'gave the customer a gesture: Voucher, €49.',
    ],
    [
      'closed',
      { outcome: 'resolved', cause: { fr: 'Retard', en: 'Late' }, told: 'C’est livré.' },
      'a clos le dossier : résolu. Cause : Retard. Dit au client : « C’est livré. »',
      'closed the case: resolved. Cause: Late. Told the customer: “C’est livré.”',
    ],
    [
      'review-noted',
      { reviewId: 'r', site: 'Avis', stars: 2 },
      'a noté un avis public sur Avis : 2 étoiles.',
      'noted a public review on Avis: 2 stars.',
    ],
    [
      'merged',
      { caseId: 'c', score: 3, openedAt: '2026-06-15T10:00:00Z' },
      'a réuni ici un autre dossier du client : note 3, ouvert le 15 juin 2026.',
      'merged another case of the customer into this one: score 3, opened 15 Jun 2026.',
    ],
    ['changed', { status: 'in-progress' }, 'a mis le dossier en cours.', 'put the case in progress.'],
    [
      're-survey-scheduled',
      { invitationId: 'i', at: '2026-11-23T08:00:00Z' },
      'a programmé de reposer la question le lun. 23 nov. à 09:00.',
      'scheduled to ask again on Mon 23 Nov at 09:00.',
    ],
  ])('of somebody who did %s: %j', (action, details, french, english) => {
    expect(told('fr', action, details, 'member')).toBe(french);
    expect(told('en', action, details, 'member')).toBe(english);
  });

  test('says something of every deed, and of one whose words are gone', () => {
    const root = join(import.meta.dirname, '../..');
    const written = globSync('**/*.ts', { cwd: root })
      .filter((file) => !file.includes('.test.'))
      .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/'case\.[a-z-]+'/g) ?? [])
      .map((found) => found.slice(1, -1));
    const actions = new Set(written.filter((action) => !TOLD_IN_WORDS.has(action)));
    expect(actions.size).toBeGreaterThan(25);
    const details = { step: 'send', reason: 'contacted', to: 'm1', at: '2026-11-23T08:00:00Z' };
    for (const action of actions) {
      for (const locale of ['fr', 'en'] as const) {
        // Some deeds are nobody's, others are always somebody's.
        const lines = (['system', 'member'] as const).map((kind) =>
          told(locale, action.slice(5), details, kind),
        );
        const whole = lines.filter((line) => !/^$|\{\{|\?|case\.[a-z]|workspace:/.test(line));
        expect(whole, `${action} ${locale}`).not.toEqual([]);
      }
    }
  });
});
