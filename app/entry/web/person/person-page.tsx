import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaybookRuns } from '../../../features/closed-loop/playbooks/web/playbook-runs.tsx';
import { PersonOffers } from '../../../features/closed-loop/promoters/offers/web/person-offers.tsx';
import { PersonPassive } from '../../../features/closed-loop/promoters/passives/web/person-passive.tsx';
import { PersonVoice } from '../../../features/closed-loop/promoters/web/person-voice.tsx';
import { DuplicatesList } from '../../../features/contacts/web/person/duplicates.tsx';
import { EditPerson } from '../../../features/contacts/web/person/edit-person.tsx';
import { MergesList } from '../../../features/contacts/web/person/merges-list.tsx';
import { nameOf } from '../../../features/contacts/web/person/name-of.ts';
import { PersonFacts } from '../../../features/contacts/web/person/person-facts.tsx';
import { PersonMenu } from '../../../features/contacts/web/person/person-menu.tsx';
import { PersonStanding } from '../../../features/contacts/web/person/person-standing.tsx';
import { usePerson } from '../../../features/contacts/web/person/use-person.ts';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { FailedState } from '../failed-state.tsx';
import { NothingHere } from '../not-found-page.tsx';
import { useOrganization } from '../organization-context.ts';
import { PersonCases } from './person-cases.tsx';
import { PersonNow } from './person-now.tsx';
import styles from './person-page.module.css';
import { Timeline } from './timeline.tsx';
import { useTimeline } from './use-timeline.ts';

/** Everything known of one person: what one wants before their eyes when they call. */
export function PersonPage({ id }: { id: string }) {
  const { t } = useTranslation('entry');
  const contacts = useTranslation('contacts').t;
  const { slug, timeZone, scopes } = useOrganization();
  const root = `/${slug}`;
  const { data: contact, error, refetch } = usePerson(id);
  const timeline = useTimeline(id);
  const [isEditing, edit] = useState(false);
  if (error instanceof ProblemError && error.status < 500) return <NothingHere />;
  if (error !== null) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (contact === undefined) return <Skeleton shape="list" lines={8} label={t('person.reading')} />;
  const isMayManage = scopes.includes('manage');
  const isMayWork = isMayManage || scopes.includes('work');
  const { phone, email, account } = contact;
  return (
    <>
      <p className={styles.back}>
        <Link href={`${root}/contacts`}>{contacts('web.title')}</Link>
      </p>
      <PageTitle
        note={account !== null && <Link href={`${root}/accounts/${account.id}`}>{account.name}</Link>}
        actions={
          <>
            {phone !== null && (
              <ButtonLink icon="call" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
                {t('person.call')}
              </ButtonLink>
            )}
            {email !== null && (
              <ButtonLink icon="mail" href={`mailto:${email}`}>
                {t('person.write')}
              </ButtonLink>
            )}
            <PersonMenu {...{ contact, root, isMayWork, isMayManage }} />
          </>
        }
      >
        {nameOf(contact) ?? contacts('web.no-name')}
      </PageTitle>
      <div className={styles.columns}>
        <div className={styles.main}>
          <PersonNow {...{ root, timeZone }} cases={timeline.cases} responses={timeline.responses} />
          <Timeline timeline={timeline} askHref={`${root}/ask`} timeZone={timeZone} />
        </div>
        <div className={styles.aside}>
          <PersonFacts {...{ contact, root, timeZone }} onEdit={isMayWork ? () => edit(true) : undefined} />
          <PersonStanding {...{ contact, timeZone, isMayWork }} />
          <PersonVoice contactId={contact.id} timeZone={timeZone} />
          <PersonOffers contactId={contact.id} {...{ root, timeZone }} />
          <PersonPassive contactId={contact.id} timeZone={timeZone} />
          <PersonCases {...{ root, timeZone }} cases={timeline.cases} />
          <PlaybookRuns of={{ contactId: id }} timeZone={timeZone} isQuiet />
          <DuplicatesList {...{ contact, root, isMayWork }} />
          <MergesList {...{ contact, timeZone, isMayWork }} />
        </div>
      </div>
      {isEditing && <EditPerson contact={contact} onClose={() => edit(false)} />}
    </>
  );
}
