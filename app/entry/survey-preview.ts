import { z } from 'zod';
import { invitationEmail } from '../features/distribution/emails/invitation-email.ts';
import { wordInvitations } from '../features/distribution/emails/word-invitation.ts';
import { getOrganization } from '../features/organizations/get-organization.ts';
import { answerPage } from '../features/responses/answering/answer-page.ts';
import { answerWords } from '../features/responses/answering/answer-words.ts';
import { AUDIENCES, FORMALITIES, type Survey, surveyWordingSchema } from '../features/surveys/contract.ts';
import { publicPage } from '../platform/html/public-page.ts';
import { apiRoute } from '../platform/http/route.ts';
import { done } from '../platform/outcome.ts';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** A preview leads nowhere. */
const NOWHERE = '#';

const draftSchema = z.object({
  locale: z.enum(['fr', 'en']),
  subject: z.string().max(200),
  audience: z.enum(AUDIENCES),
  formality: z.enum(FORMALITIES),
  locales: z.array(z.enum(['fr', 'en'])).min(1),
  wording: surveyWordingSchema,
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
    }),
  },
  handle: async ({ context, actor, body }) => {
    const organization = await getOrganization(context.db, actor.orgId);
    const { locale, ...draft } = body;
    const words = wordInvitations(context.translate, draft, organization, locale)(null);
    const links = { scores: SCORES.map(() => NOWHERE), stop: NOWHERE, rights: NOWHERE, trap: NOWHERE };
    const mail = invitationEmail(locale, words, links);
    const page = publicPage(
      answerPage({
        survey: draft as Survey,
        organizationName: organization.name,
        locale,
        words: answerWords(context.translate, locale, draft, organization),
        path: NOWHERE,
        nonce: '',
        step: 'reason',
        linkedScore: null,
        chosenScore: 8,
        comment: '',
        error: null,
      }),
    );
    return done({
      status: 200,
      body: { subject: mail.subject, mail: mail.html, mailText: mail.text, page: page.html },
    });
  },
});
