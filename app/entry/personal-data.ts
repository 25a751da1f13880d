import { personalConversation } from '../features/closed-loop/conversation/personal-conversation.ts';
import { personalWords } from '../features/closed-loop/corrector/words/personal-words.ts';
import { personalGuests } from '../features/closed-loop/focus-groups/personal-guests.ts';
import { personalGestures } from '../features/closed-loop/gestures/personal-gestures.ts';
import { personalCases } from '../features/closed-loop/personal-cases.ts';
import { personalRuns } from '../features/closed-loop/playbooks/personal-runs.ts';
import { personalPromises } from '../features/closed-loop/promises/personal-promises.ts';
import { personalVoices } from '../features/closed-loop/promoters/personal-voices.ts';
import { personalTasks } from '../features/closed-loop/tasks/personal-tasks.ts';
import { personalNextSteps, personalReviews } from '../features/closed-loop/workspace/personal-workspace.ts';
import { contactData } from '../features/contacts/privacy/contact-data.ts';
import { contactLog } from '../features/contacts/privacy/contact-log.ts';
import type { PersonalData } from '../features/contacts/privacy/personal-data.ts';
import { personalInvitations, personalMails } from '../features/distribution/personal-mails.ts';
import { personalImports } from '../features/imports/personal-imports.ts';
import { personalAnswers } from '../features/responses/personal-answers.ts';
import { personalReports } from '../features/sharing/personal-reports.ts';

/**
 * Everywhere that something of a person is kept. Links end before answers are forgotten, so that none comes in between;
 * the person's own row goes last, since the others are found by it.
 */
export const PERSONAL_DATA: readonly PersonalData[] = [
  personalInvitations,
  personalMails,
  personalAnswers,
  personalReports,
  personalNextSteps,
  personalReviews,
  personalCases,
  personalPromises,
  personalConversation,
  personalVoices,
  personalGestures,
  personalGuests,
  personalRuns,
  personalTasks,
  personalWords,
  personalImports,
  contactLog,
  contactData,
];
