import type { Registry } from 'prom-client';
import { analyticsRoutes } from '../features/analytics/routes.ts';
import { moveGuests } from '../features/closed-loop/focus-groups/personal-guests.ts';
import { guestPageRoutes } from '../features/closed-loop/focus-groups/public-routes.ts';
import { moveCases } from '../features/closed-loop/move-cases.ts';
import { moveNotices, moveRuns } from '../features/closed-loop/playbooks/move-runs.ts';
import { moveVoices } from '../features/closed-loop/promoters/move-voices.ts';
import { offerReview } from '../features/closed-loop/promoters/reviews/public-review.ts';
import { moveTasks } from '../features/closed-loop/tasks/personal-tasks.ts';
import { moveReviews } from '../features/closed-loop/workspace/move-reviews.ts';
import { customerAccountRoutes } from '../features/contacts/accounts/routes.ts';
import { mergeRoutes } from '../features/contacts/merging/routes.ts';
import { privacyRoutes } from '../features/contacts/privacy/routes.ts';
import { contactRoutes } from '../features/contacts/routes.ts';
import { segmentRoutes } from '../features/contacts/segments/routes.ts';
import { moveInvitations } from '../features/distribution/move-invitations.ts';
import { oppositionRoutes } from '../features/distribution/opposition/routes.ts';
import { linkRoutes } from '../features/distribution/public-routes.ts';
import { invitationRoutes, mailboxRoutes } from '../features/distribution/routes.ts';
import { sendingRoutes } from '../features/distribution/sending/routes.ts';
import { importRoutes } from '../features/imports/routes.ts';
import { memberRoutes, teamRoutes } from '../features/organizations/members/routes.ts';
import { organizationRoutes } from '../features/organizations/routes.ts';
import { answerPages } from '../features/responses/answering/routes.ts';
import { moveResponses } from '../features/responses/move-responses.ts';
import { rebuildRollups } from '../features/responses/rebuild-rollups.ts';
import { responseRoutes } from '../features/responses/routes.ts';
import { reportRoutes } from '../features/sharing/routes.ts';
import { surveyRoutes } from '../features/surveys/routes.ts';
import { healthRoutes } from '../platform/http/health-routes.ts';
import type { RouteLine } from '../platform/http/route.ts';
import { recordEvent } from '../platform/outbox/record-event.ts';
import { openApiRoute } from './api-docs.ts';
import { CASE_API } from './case-routes.ts';
import { dashboardPage } from './dashboard-files.ts';
import { ENTRY_API } from './entry-routes.ts';
import { liveEventsRoute } from './live-events.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import { previewRoute } from './survey-preview.ts';
import { VOICE_API, VOICE_PAGES } from './voice-routes.ts';

const answerRoutes = answerPages(offerReview);
const privacy = privacyRoutes(PERSONAL_DATA);
/** Invitations before answers: an answer that is coming in holds its invitation, and is then moved as well. */
const merging = mergeRoutes([
  moveInvitations,
  moveResponses,
  moveCases,
  moveGuests,
  moveReviews,
  ...moveVoices,
  moveRuns,
  moveTasks,
  moveNotices,
]);

/** Every URL. `/api/docs` and `/assets/*` are files, served beside these. */
export const routes = (metrics: Registry, openApi: () => object): readonly RouteLine[] => [
  ['GET', '/healthz', healthRoutes.alive],
  ['GET', '/readyz', healthRoutes.ready],
  ['GET', '/metrics', healthRoutes.metrics(metrics)],

  // What a customer opens.
  ['GET', '/s/:token', answerRoutes.open],
  ['POST', '/s/:token', answerRoutes.submit],
  ['GET', '/s/:token/reason', answerRoutes.reason],
  ['GET', '/s/:token/thanks', answerRoutes.thanks],
  ['GET', '/s/:token/more', answerRoutes.trap],
  ['GET', '/s/:token/stop', linkRoutes.askStop],
  ['POST', '/s/:token/stop', linkRoutes.stop],
  ['GET', '/s/:token/rights', linkRoutes.rights],
  ['GET', '/f/:token', guestPageRoutes.open],
  ['POST', '/f/:token', guestPageRoutes.answer],
  ['GET', '/f/:token/calendar.ics', guestPageRoutes.calendar],
  ['GET', '/f/:token/stop', guestPageRoutes.askStop],
  ['POST', '/f/:token/stop', guestPageRoutes.stop],
  ...VOICE_PAGES,
  ['GET', '/o/:token', oppositionRoutes.ask],
  ['POST', '/o/:token', oppositionRoutes.stop],

  ...ENTRY_API,

  ['GET', '/api/v1/organization', organizationRoutes.get],
  ['DELETE', '/api/v1/organization', organizationRoutes.deleteDemonstration],
  [
    'PATCH',
    '/api/v1/organization',
    organizationRoutes.update(async (tx, actor, timeZone, now) => {
      await rebuildRollups(tx, actor.orgId, timeZone);
      // Whoever follows the organization's calendar is there at other hours.
      await recordEvent(tx, actor.orgId, 'clocks.changed', {}, now);
    }),
  ],
  ['GET', '/api/v1/members', memberRoutes.list],
  ['PATCH', '/api/v1/members/:id', memberRoutes.change],
  ['DELETE', '/api/v1/members/:id', memberRoutes.remove],
  ['DELETE', '/api/v1/membership', memberRoutes.leave],
  ['GET', '/api/v1/member-invitations', memberRoutes.listInvitations],
  ['POST', '/api/v1/member-invitations', memberRoutes.invite],
  ['POST', '/api/v1/member-invitations/:id/mail', memberRoutes.resendInvitation],
  ['DELETE', '/api/v1/member-invitations/:id', memberRoutes.revokeInvitation],
  ['GET', '/api/v1/notifications', memberRoutes.getNotifications],
  ['PUT', '/api/v1/notifications', memberRoutes.changeNotifications],
  ['GET', '/api/v1/teams', teamRoutes.list],
  ['POST', '/api/v1/teams', teamRoutes.create],
  ['PATCH', '/api/v1/teams/:id', teamRoutes.change],
  ['DELETE', '/api/v1/teams/:id', teamRoutes.remove],
  ['GET', '/api/v1/api-keys', organizationRoutes.listApiKeys],
  ['POST', '/api/v1/api-keys', organizationRoutes.createApiKey],
  ['DELETE', '/api/v1/api-keys/:id', organizationRoutes.revokeApiKey],
  ['GET', '/api/v1/audit-log', organizationRoutes.listAuditLog],

  ['GET', '/api/v1/contacts', contactRoutes.list],
  ['POST', '/api/v1/contacts', contactRoutes.create],
  ['GET', '/api/v1/contacts/properties', contactRoutes.properties],
  ['GET', '/api/v1/contacts/export', contactRoutes.export],
  ['GET', '/api/v1/contacts/:id', contactRoutes.get],
  ['PATCH', '/api/v1/contacts/:id', contactRoutes.update],
  ['GET', '/api/v1/contacts/:id/log', contactRoutes.log],
  ['GET', '/api/v1/contacts/:id/duplicates', merging.duplicates],
  ['DELETE', '/api/v1/contacts/:id', privacy.erasePerson],
  ['GET', '/api/v1/contacts/:id/export', privacy.exportPerson],
  ['POST', '/api/v1/contacts/:id/suppressions', contactRoutes.suppress],
  ['DELETE', '/api/v1/contacts/:id/suppressions/:reason', contactRoutes.liftSuppression],
  ['POST', '/api/v1/contacts/:id/merges', merging.merge],
  ['GET', '/api/v1/contacts/:id/merges', merging.list],
  ['DELETE', '/api/v1/contact-merges/:id', merging.undo],
  ['GET', '/api/v1/contact-segments', segmentRoutes.list],
  ['POST', '/api/v1/contact-segments', segmentRoutes.create],
  ['PATCH', '/api/v1/contact-segments/:id', segmentRoutes.update],
  ['DELETE', '/api/v1/contact-segments/:id', segmentRoutes.remove],
  ['GET', '/api/v1/accounts', customerAccountRoutes.list],
  ['POST', '/api/v1/accounts', customerAccountRoutes.create],
  ['GET', '/api/v1/accounts/:id', customerAccountRoutes.get],
  ['PATCH', '/api/v1/accounts/:id', customerAccountRoutes.update],
  ['DELETE', '/api/v1/accounts/:id', customerAccountRoutes.remove],

  ['GET', '/api/v1/retention', privacy.previewRetention],
  ['PUT', '/api/v1/retention', privacy.setRetention],

  ['GET', '/api/v1/surveys', surveyRoutes.list],
  ['POST', '/api/v1/surveys', surveyRoutes.create],
  ['POST', '/api/v1/surveys/preview', previewRoute],
  ['GET', '/api/v1/surveys/:id', surveyRoutes.get],
  ['PATCH', '/api/v1/surveys/:id', surveyRoutes.update],

  ['GET', '/api/v1/invitations', invitationRoutes.list],
  ['POST', '/api/v1/invitations', invitationRoutes.inviteOne],
  ['POST', '/api/v1/invitations/batch', invitationRoutes.inviteList],
  ['GET', '/api/v1/invitations/counts', invitationRoutes.counts],
  ['GET', '/api/v1/invitations/export', invitationRoutes.export],
  ['GET', '/api/v1/invitations/:id', invitationRoutes.get],
  ['DELETE', '/api/v1/invitations/:id', invitationRoutes.cancel],
  ['GET', '/api/v1/sending', sendingRoutes.read],
  ['POST', '/api/v1/sending/check', sendingRoutes.check],
  ['GET', '/api/v1/sending/dns', sendingRoutes.dns],
  ['GET', '/api/v1/sending/bounces', sendingRoutes.bounces],
  ['GET', '/api/v1/sending/dkim-keys', sendingRoutes.listKeys],
  ['POST', '/api/v1/sending/dkim-keys', sendingRoutes.makeKey],
  ['PATCH', '/api/v1/sending/dkim-keys/:id', sendingRoutes.changeKey],
  ['DELETE', '/api/v1/sending/dkim-keys/:id', sendingRoutes.forgetKey],
  ['GET', '/api/v1/mailbox', mailboxRoutes.list],
  ['GET', '/api/v1/mailbox/:id', mailboxRoutes.open],

  ['GET', '/api/v1/responses', responseRoutes.list],
  ['POST', '/api/v1/responses', responseRoutes.record],
  ['GET', '/api/v1/responses/states', responseRoutes.states],
  ['GET', '/api/v1/responses/export', responseRoutes.export],
  ['GET', '/api/v1/responses/:id', responseRoutes.get],
  ['POST', '/api/v1/responses/:id/state', responseRoutes.overrule],

  ['GET', '/api/v1/imports', importRoutes.list],
  ['POST', '/api/v1/imports', importRoutes.upload],
  ['GET', '/api/v1/imports/:id', importRoutes.get],
  ['GET', '/api/v1/imports/:id/preview', importRoutes.preview],
  ['PUT', '/api/v1/imports/:id/mapping', importRoutes.plan],
  ['POST', '/api/v1/imports/:id/dry-run', importRoutes.dryRun],
  ['POST', '/api/v1/imports/:id/start', importRoutes.start],
  ['POST', '/api/v1/imports/:id/cancel', importRoutes.cancel],
  ['GET', '/api/v1/imports/:id/problems.csv', importRoutes.problems],

  ['GET', '/api/v1/scores', analyticsRoutes.scores],
  ['GET', '/api/v1/scores/export', analyticsRoutes.export],
  ['GET', '/api/v1/scores/trend', analyticsRoutes.trend],
  ['GET', '/api/v1/scores/comparison', analyticsRoutes.comparison],
  ['GET', '/api/v1/scores/funnel', analyticsRoutes.funnel],
  ['GET', '/api/v1/dimensions', analyticsRoutes.dimensions],
  ['GET', '/api/v1/targets', analyticsRoutes.targets],
  ['PUT', '/api/v1/targets', analyticsRoutes.setTarget],
  ['DELETE', '/api/v1/targets', analyticsRoutes.removeTarget],

  ['GET', '/api/v1/reports', reportRoutes.list],
  ['POST', '/api/v1/reports', reportRoutes.freeze],
  ['GET', '/api/v1/reports/:id', reportRoutes.show],

  ...CASE_API,
  ...VOICE_API,

  ['GET', '/api/v1/events', liveEventsRoute],
  ['GET', '/api/v1/openapi.json', openApiRoute(openApi)],

  // The dashboard: one page, whatever the address.
  ['GET', '/', dashboardPage],
  ['GET', '/first-run', dashboardPage],
  ['GET', '/sign-in', dashboardPage],
  ['GET', '/join', dashboardPage],
  ['GET', '/reset-password', dashboardPage],
  ['GET', '/two-factor', dashboardPage],
  ['GET', '/confirm-email', dashboardPage],
  ['GET', '/:organization', dashboardPage],
  ['GET', '/:organization/*', dashboardPage],
];
