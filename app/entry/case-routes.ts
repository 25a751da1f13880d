import { calendarRoutes } from '../features/closed-loop/calendars/routes.ts';
import { causeRoutes } from '../features/closed-loop/causes/routes.ts';
import { clockRoutes } from '../features/closed-loop/clocks/routes.ts';
import { conversationRoutes } from '../features/closed-loop/conversation/routes.ts';
import { correctorRoutes } from '../features/closed-loop/corrector/routes.ts';
import { endingRoutes } from '../features/closed-loop/endings/routes.ts';
import { loopFigureRoutes } from '../features/closed-loop/figures/routes.ts';
import { focusGroupRoutes } from '../features/closed-loop/focus-groups/routes.ts';
import { gestureCatalogueRoutes } from '../features/closed-loop/gestures/catalogue/routes.ts';
import { gestureRoutes } from '../features/closed-loop/gestures/routes.ts';
import { joiningRoutes } from '../features/closed-loop/joining/routes.ts';
import { noteRoutes } from '../features/closed-loop/notes/routes.ts';
import { noticeRoutes } from '../features/closed-loop/notices/routes.ts';
import { playbookRoutes } from '../features/closed-loop/playbooks/routes.ts';
import { playbookRunRoutes } from '../features/closed-loop/playbooks/run-routes.ts';
import { promiseRoutes } from '../features/closed-loop/promises/routes.ts';
import { closedLoopRoutes } from '../features/closed-loop/routes.ts';
import { routingRoutes } from '../features/closed-loop/routing/routes.ts';
import { taskRoutes } from '../features/closed-loop/tasks/routes.ts';
import { templateRoutes } from '../features/closed-loop/templates/routes.ts';
import { typeRoutes } from '../features/closed-loop/types/routes.ts';
import { watchingRoutes } from '../features/closed-loop/watching/routes.ts';
import { workspaceRoutes } from '../features/closed-loop/workspace/routes.ts';
import { caseViewRoutes } from '../features/closed-loop/workspace/views/routes.ts';
import type { RouteLine } from '../platform/http/route.ts';

/** Cases in the API: how they are worked on, what is owed to their customers, and what runs by itself. */
export const CASE_API: readonly RouteLine[] = [
  ['GET', '/api/v1/cases', closedLoopRoutes.list],
  ['GET', '/api/v1/cases/waiting', closedLoopRoutes.waiting],
  ['GET', '/api/v1/cases/export', closedLoopRoutes.export],
  ['POST', '/api/v1/cases/reassign', workspaceRoutes.reassign],
  ['GET', '/api/v1/case-views', caseViewRoutes.list],
  ['POST', '/api/v1/case-views', caseViewRoutes.create],
  ['PATCH', '/api/v1/case-views/:id', caseViewRoutes.change],
  ['DELETE', '/api/v1/case-views/:id', caseViewRoutes.forget],
  ['GET', '/api/v1/cases/:id', closedLoopRoutes.get],
  ['PATCH', '/api/v1/cases/:id', closedLoopRoutes.change],
  ['GET', '/api/v1/cases/:id/conversation', conversationRoutes.get],
  ['POST', '/api/v1/cases/:id/messages', conversationRoutes.send],
  ['POST', '/api/v1/cases/:id/messages/:messageId/resend', conversationRoutes.resend],
  ['GET', '/api/v1/cases/:id/attachments/:attachmentId', conversationRoutes.attachment],
  ['POST', '/api/v1/cases/:id/calls', conversationRoutes.logCall],
  ['GET', '/api/v1/cases/:id/ending', endingRoutes.get],
  ['POST', '/api/v1/cases/:id/close', endingRoutes.close],
  ['GET', '/api/v1/cases/:id/re-survey', endingRoutes.resurvey],
  ['POST', '/api/v1/cases/:id/re-survey', endingRoutes.scheduleResurvey],
  ['GET', '/api/v1/loop-figures', loopFigureRoutes.get],
  ['GET', '/api/v1/loop-figures/export', loopFigureRoutes.export],
  ['GET', '/api/v1/root-causes', causeRoutes.list],
  ['POST', '/api/v1/root-causes', causeRoutes.add],
  ['PATCH', '/api/v1/root-causes/:id', causeRoutes.change],
  ['POST', '/api/v1/root-causes/:id/merges', causeRoutes.merge],
  ['POST', '/api/v1/cases/:id/notes', noteRoutes.add],
  ['POST', '/api/v1/cases/:id/mentions/seen', noteRoutes.seen],
  ['GET', '/api/v1/cases/:id/templates', templateRoutes.ofCase],
  ['GET', '/api/v1/mentions', noteRoutes.mentions],
  ['GET', '/api/v1/case-templates', templateRoutes.list],
  ['POST', '/api/v1/case-templates', templateRoutes.create],
  ['POST', '/api/v1/case-templates/starters', templateRoutes.addStarters],
  ['PATCH', '/api/v1/case-templates/:id', templateRoutes.change],
  ['DELETE', '/api/v1/case-templates/:id', templateRoutes.remove],
  ['GET', '/api/v1/cases/:id/type', typeRoutes.get],
  ['PUT', '/api/v1/cases/:id/type', typeRoutes.set],
  ['GET', '/api/v1/cases/:id/timeline', workspaceRoutes.timeline],
  ['GET', '/api/v1/cases/:id/history', workspaceRoutes.history],
  ['GET', '/api/v1/cases/:id/ladder', workspaceRoutes.ladder],
  ['PUT', '/api/v1/cases/:id/presence', workspaceRoutes.bePresent],
  ['DELETE', '/api/v1/cases/:id/presence', workspaceRoutes.leave],
  ['PUT', '/api/v1/cases/:id/next-step', workspaceRoutes.setNextStep],
  ['DELETE', '/api/v1/cases/:id/next-step', workspaceRoutes.endNextStep],
  ['POST', '/api/v1/cases/:id/reviews', workspaceRoutes.noteReview],
  ['DELETE', '/api/v1/noted-reviews/:id', workspaceRoutes.removeReview],
  ['GET', '/api/v1/cases/:id/playbook-runs', playbookRunRoutes.ofCase],
  ['GET', '/api/v1/contacts/:id/playbook-runs', playbookRunRoutes.ofContact],
  ['POST', '/api/v1/playbook-runs/:id/stop', playbookRunRoutes.stop],
  ['GET', '/api/v1/tasks', taskRoutes.list],
  ['GET', '/api/v1/tasks/counts', taskRoutes.counts],
  ['GET', '/api/v1/tasks/:id', taskRoutes.get],
  ['PATCH', '/api/v1/tasks/:id', taskRoutes.change],
  ['GET', '/api/v1/notices', noticeRoutes.list],
  ['POST', '/api/v1/notices/read', noticeRoutes.read],

  ['POST', '/api/v1/corrections', correctorRoutes.correct],
  ['GET', '/api/v1/corrector-words', correctorRoutes.words],
  ['POST', '/api/v1/corrector-words', correctorRoutes.addWord],
  ['DELETE', '/api/v1/corrector-words/:id', correctorRoutes.removeWord],
  ['POST', '/api/v1/cases/:id/reopen', closedLoopRoutes.reopen],
  ['GET', '/api/v1/cases/:id/joined', joiningRoutes.list],
  ['POST', '/api/v1/cases/:id/merge', joiningRoutes.merge],
  ['POST', '/api/v1/cases/:id/split', joiningRoutes.split],
  ['GET', '/api/v1/cases/:id/watchers', watchingRoutes.list],
  ['PUT', '/api/v1/cases/:id/watch', watchingRoutes.watch],
  ['DELETE', '/api/v1/cases/:id/watch', watchingRoutes.unwatch],

  // How cases are worked on.
  ['GET', '/api/v1/case-settings', clockRoutes.get],
  ['PATCH', '/api/v1/case-settings', clockRoutes.change],
  ['GET', '/api/v1/routing-rules', routingRoutes.get],
  ['PUT', '/api/v1/routing-rules', routingRoutes.set],
  ['POST', '/api/v1/routing-rules/trial', routingRoutes.try],
  ['GET', '/api/v1/calendars', calendarRoutes.list],
  ['PUT', '/api/v1/calendars', calendarRoutes.set],
  ['DELETE', '/api/v1/calendars', calendarRoutes.remove],
  ['GET', '/api/v1/cases/:id/promises', promiseRoutes.ofCase],
  ['POST', '/api/v1/cases/:id/promises', promiseRoutes.make],
  ['GET', '/api/v1/promises', promiseRoutes.list],
  ['GET', '/api/v1/promises/counts', promiseRoutes.counts],
  ['GET', '/api/v1/promises/export', promiseRoutes.export],
  ['GET', '/api/v1/promises/:id', promiseRoutes.get],
  ['POST', '/api/v1/promises/:id/moves', promiseRoutes.move],
  ['POST', '/api/v1/promises/:id/end', promiseRoutes.settle],
  ['GET', '/api/v1/promise-settings', promiseRoutes.settings],
  ['PUT', '/api/v1/promise-settings', promiseRoutes.changeSettings],
  ['GET', '/api/v1/cases/:id/gestures', gestureRoutes.ofCase],
  ['POST', '/api/v1/cases/:id/gestures', gestureRoutes.ask],
  ['GET', '/api/v1/cases/:id/gestures/judgement', gestureRoutes.judge],
  ['GET', '/api/v1/gestures', gestureRoutes.list],
  ['GET', '/api/v1/gestures/export', gestureRoutes.export],
  ['GET', '/api/v1/gestures/effect', gestureRoutes.effect],
  ['GET', '/api/v1/gestures/budget', gestureRoutes.budget],
  ['GET', '/api/v1/gestures/:id', gestureRoutes.get],
  ['POST', '/api/v1/gestures/:id/decision', gestureRoutes.decide],
  ['POST', '/api/v1/gestures/:id/given', gestureRoutes.give],
  ['POST', '/api/v1/gestures/:id/cancelled', gestureRoutes.cancel],
  ['GET', '/api/v1/gesture-kinds', gestureCatalogueRoutes.kinds],
  ['POST', '/api/v1/gesture-kinds', gestureCatalogueRoutes.addKind],
  ['PATCH', '/api/v1/gesture-kinds/:id', gestureCatalogueRoutes.changeKind],
  ['GET', '/api/v1/gesture-settings', gestureCatalogueRoutes.settings],
  ['PUT', '/api/v1/gesture-settings', gestureCatalogueRoutes.changeSettings],
  ['GET', '/api/v1/focus-groups', focusGroupRoutes.list],
  ['GET', '/api/v1/focus-groups/export', focusGroupRoutes.export],
  ['POST', '/api/v1/focus-groups', focusGroupRoutes.create],
  ['GET', '/api/v1/focus-groups/:id', focusGroupRoutes.get],
  ['PATCH', '/api/v1/focus-groups/:id', focusGroupRoutes.change],
  ['GET', '/api/v1/focus-groups/:id/candidates', focusGroupRoutes.candidates],
  ['POST', '/api/v1/focus-groups/:id/guests', focusGroupRoutes.addGuests],
  ['POST', '/api/v1/focus-groups/:id/invitations', focusGroupRoutes.invite],
  ['POST', '/api/v1/focus-groups/:id/told', focusGroupRoutes.tellBack],
  ['POST', '/api/v1/focus-guests/:id/attendance', focusGroupRoutes.attendance],
  ['DELETE', '/api/v1/focus-guests/:id', focusGroupRoutes.removeGuest],
  ['GET', '/api/v1/playbooks', playbookRoutes.list],
  ['POST', '/api/v1/playbooks', playbookRoutes.create],
  ['GET', '/api/v1/playbooks/starters', playbookRoutes.starters],
  ['GET', '/api/v1/playbooks/:id', playbookRoutes.get],
  ['PUT', '/api/v1/playbooks/:id', playbookRoutes.change],
  ['DELETE', '/api/v1/playbooks/:id', playbookRoutes.remove],
  ['POST', '/api/v1/playbooks/:id/dry-run', playbookRoutes.dryRun],
  ['POST', '/api/v1/playbooks/:id/activate', playbookRoutes.activate],
  ['POST', '/api/v1/playbooks/:id/pause', playbookRoutes.pause],
];
