import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../features/analytics/targets/contract.ts';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { useDimensions } from '../home/use-figures.ts';
import { useOrganization } from '../organization-context.ts';
import { useToday } from '../use-today.ts';
import styles from './understand.module.css';
import { useSetTarget } from './use-understanding.ts';

interface TargetDialogProps {
  /** The one to change; null for a new one. */
  target: Target | null;
  surveys: readonly { slug: string; name: string }[];
  onClose: () => void;
}

/** A team that cannot be a team's key: the whole survey. */
const WHOLE = '';

/** The end of the year that a day lies in. */
const endOfYear = (day: string): string => `${day.slice(0, 4)}-12-31`;

export function TargetDialog({ target, surveys, onClose }: TargetDialogProps) {
  const { t } = useTranslation('analytics');
  const form = useId();
  const today = useToday(useOrganization().timeZone);
  const teams = useDimensions().data?.items.find(({ name }) => name === 'team')?.values ?? [];
  const [survey, setSurvey] = useState(target?.survey ?? surveys[0]?.slug ?? '');
  const [team, setTeam] = useState(target?.team ?? WHOLE);
  const [value, setValue] = useState(target === null ? '' : String(target.value));
  const [dueOn, setDueOn] = useState(target?.dueOn ?? endOfYear(today));
  const setting = useSetTarget(onClose);
  const problem = setting.error instanceof ProblemError ? setting.error : null;
  const hasOther = setting.isError && (problem?.problem.errors ?? []).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A minus as people type it: a hyphen, or the sign itself.
    const typed = value.trim().replace('\u2212', '-').replace(/^\+/, '');
    setting.mutate({
      survey,
      team: team === WHOLE ? null : team,
      value: typed === '' ? Number.NaN : Number(typed),
      dueOn,
    });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(target === null ? 'web.targets.set' : 'web.targets.change')}
      actions={
        <Button type="submit" form={form} variant="primary" isPending={setting.isPending}>
          {t('web.targets.save')}
        </Button>
      }
    >
      <Form id={form} validationBehavior="aria" onSubmit={submit} className={styles.form ?? ''}>
        <Select
          label={t('web.targets.survey')}
          value={survey}
          isDisabled={target !== null}
          onChange={setSurvey}
          options={surveys.map(({ slug, name }) => ({ id: slug, label: name }))}
        />
        <Select
          label={t('web.targets.team')}
          value={team}
          isDisabled={target !== null}
          onChange={setTeam}
          options={[
            { id: WHOLE, label: t('web.targets.whole') },
            ...teams.map((name) => ({ id: name, label: name })),
          ]}
        />
        <TextField
          label={t('web.targets.value-label')}
          hint={t('web.targets.value-hint')}
          inputMode="text"
          value={value}
          onChange={setValue}
          error={problem?.field('value')}
          autoFocus
        />
        <TextField
          label={t('web.targets.due')}
          type="date"
          value={dueOn}
          onChange={setDueOn}
          error={problem?.field('dueOn')}
        />
        {hasOther && <Banner tone="error">{t('web.targets.failed')}</Banner>}
      </Form>
    </Dialog>
  );
}
