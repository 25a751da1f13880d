import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { oppositionLink } from '../../../distribution/opposition/opposition-token.ts';
import { getSurvey } from '../../../surveys/get-survey.ts';
import { selectTemplates } from '../../templates/queries.ts';
import type { StepOf } from '../contract.ts';
import { playbookMail } from '../emails/playbook-mail.ts';
import type { Scene } from '../scene.ts';
import type { StepResult } from '../step-result.ts';
import { whoIs } from '../who-is.ts';
import { whyNotMailed } from '../why-not-mailed.ts';
import { writeMail } from '../write-mail.ts';

/** A mail to the customer. It is no human contact: the clocks of a case run on. */
export async function send(
  tx: Tx,
  context: Context,
  scene: Scene,
  step: StepOf<'send'>,
  now: Date,
): Promise<StepResult> {
  const { orgId, run, contact, response, organization, suppression } = scene;
  const reason = contact === null ? 'no-address' : whyNotMailed(contact, suppression);
  if (reason !== null) return { reason, details: {} };
  if (contact === null || contact.email === null) return { reason: 'no-address', details: {} };
  const [templates, survey] = await Promise.all([
    step.templateIds === undefined ? [] : selectTemplates(tx, orgId),
    response === null ? null : getSurvey(tx, orgId, response.surveyId),
  ]);
  const reader = {
    contact,
    organization,
    subject: survey?.subject ?? null,
    answer: response,
    me: whoIs('owner', scene)?.name ?? null,
    type: scene.case?.type ?? null,
  };
  const { mail: written, template, reason: lack } = writeMail(step, reader, templates);
  if (written === null) return { reason: lack, details: {} };
  const id = newId();
  const stop = oppositionLink(context.secrets, context.config.publicUrl, orgId, contact.id);
  const to = { address: contact.email, name: contact.name };
  await queueMails(
    tx,
    [
      playbookMail(
        context,
        organization,
        { id, runId: run.id, contactId: contact.id, to, written, stop },
        now,
      ),
    ],
    now,
  );
  return { reason: null, details: { mailId: id, ...(template !== null && { templateId: template.id }) } };
}
