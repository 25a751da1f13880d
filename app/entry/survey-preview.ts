import { z } from 'zod';
import { invitationEmail } from '../features/distribution/emails/invitation-email.ts';
import { wordInvitations } from '../features/distribution/emails/word-invitation.ts';
import { getOrganization } from '../features/organizations/get-organization.ts';
import { answerPage } from '../features/responses/answering/answer-page.ts';
import { answerWords } from '../features/responses/answering/answer-words.ts';
import { thanksPage } from '../features/responses/answering/thanks-page.ts';
import {
  AUDIENCES,
  FORMALITIES,
  KINDS,
  type Survey,
  surveyWordingSchema,
} from '../features/surveys/contract.ts';
import { scaleOf } from '../features/surveys/scale.ts';
import { publicPage } from '../platform/html/public-page.ts';
import { apiRoute } from '../platform/http/route.ts';
import { done } from '../platform/outcome.ts';

/** Whose reason is worth reading: what would have made it better. */
const SHOWN_SCORES = { nps: 8, csat: 3, ces: 4 } as const;

/** A preview leads nowhere. */
const NOWHERE = '#';

const draftSchema = z.object({
  locale: z.enum(['fr', 'en']),
  kind: z.enum(KINDS).default('nps'),
  subject: z.string().max(200),
  audience: z.enum(AUDIENCES),
  formality: z.enum(FORMALITIES),
  locales: z.array(z.enum(['fr', 'en'])).min(1),
  wording: surveyWordingSchema,
  anonymous: z.boolean().default(false),
});

/** The mail and the page as a customer would get them, from words that are not saved yet. Made by the same code. */
export const previewRoute = apiRoute({
  summary: 'The mail and the page of a survey that is being written',
  tag: 'Surveys',
  scope: 'manage',
  body: draftSchema,
  responses: {
    200: z.object({
      subject: z.string(),
      mail: z.string().describe('HTML of the mail'),
      mailText: z.string().describe('The mail as plain text'),
      page: z.string().describe('HTML of the survey page, with a score chosen and its reason asked'),
      thanks: z.string().describe('HTML of what follows: what was sent, with thanks'),
    }),
  },
  handle: async ({ context, actor, body }) => {
    const organization = await getOrganization(context.db, actor.orgId);
    const { locale, ...draft } = body;
    const words = wordInvitations(context.translate, draft, organization, locale)(null);
    const { scores } = scaleOf(draft.kind);
    const shownScore = SHOWN_SCORES[draft.kind];
    const links = {
      scores: scores.map((score) => ({ score, href: NOWHERE })),
      stop: NOWHERE,
      stopAddress: null,
      rights: NOWHERE,
      trap: NOWHERE,
    };
    const mail = invitationEmail(locale, words, links);
    const shown = {
      survey: draft as Survey,
      organizationName: organization.name,
      locale,
      words: answerWords(context.translate, locale, draft, organization),
      path: NOWHERE,
    };
    const page = publicPage(
      answerPage({
        ...shown,
        nonce: '',
        step: 'reason',
        linkedScore: null,
        chosenScore: shownScore,
        comment: '',
        error: null,
      }),
    );
    const thanks = publicPage(
      thanksPage({
        ...shown,
        timeZone: organization.timeZone,
        of: '',
        score: shownScore,
        comment: null,
        changeableUntil: null,
        closed: false,
        review: null,
      }),
    );
    return done({
      status: 200,
      body: {
        subject: mail.subject,
        mail: mail.html,
        mailText: mail.text,
        page: page.html,
        thanks: thanks.html,
      },
    });
  },
});
