import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import type { Routing, Rule } from '../contract.ts';
import styles from './routing.module.css';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleRow } from './rule-row.tsx';
import { TrialResult } from './trial-result.tsx';
import { useNames } from './use-names.ts';
import { useSetRouting, useTryRouting } from './use-routing.ts';

const FIRST_OWNER = 'first-owner';

/** The list as somebody changes it; nothing holds before it is saved. */
export function RoutingEditor({ routing }: { routing: Routing }) {
  const { t } = useTranslation(['routing', 'organizations']);
  const mayManage = useMay('manage');
  const [rules, setRules] = useState<readonly Rule[]>(routing.rules);
  const [fallbackId, setFallback] = useState(routing.fallbackId);
  const [edited, edit] = useState<{ place: number; round: number }>();
  const [isOpen, setOpen] = useState(false);
  const names = useNames(rules);
  const trial = useTryRouting();
  const save = useSetRouting(() => notify({ text: t('web.saved') }));
  const draft = { rules: [...rules], fallbackId };
  const isChanged =
    JSON.stringify(draft) !== JSON.stringify({ rules: routing.rules, fallbackId: routing.fallbackId });
  const change = (to: readonly Rule[]) => {
    setRules(to);
    trial.reset();
    save.reset();
  };
  const open = (place: number) => {
    edit({ place, round: (edited?.round ?? 0) + 1 });
    setOpen(true);
  };
  const move = (place: number, by: number) => {
    const [one, other] = [rules[place], rules[place + by]];
    if (one === undefined || other === undefined) return;
    change(rules.map((rule, i) => (i === place ? other : i === place + by ? one : rule)));
  };
  const error = save.error ?? trial.error;
  const refused =
    error instanceof ProblemError
      ? [error.message, ...(error.problem.errors ?? []).map(({ detail }) => detail)].join(' ')
      : null;
  return (
    <>
      {rules.length === 0 ? (
        <p className={styles.none}>{t('web.none')}</p>
      ) : (
        <ol className={styles.rules} aria-label={t('web.title')}>
          {rules.map((rule, place) => (
            <li key={JSON.stringify([rule, place])} className={styles.rule}>
              <RuleRow
                {...{ rule, place, names }}
                isLast={place === rules.length - 1}
                decided={trial.data?.byRule[place]}
                onEdit={() => open(place)}
                onMove={(by) => move(place, by)}
                onRemove={() => change(rules.filter((_rule, i) => i !== place))}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.rest}>
        <p>{t('web.rest')}</p>
        {mayManage ? (
          <Select
            label={t('web.fallback')}
            value={fallbackId ?? FIRST_OWNER}
            onChange={(id) => {
              setFallback(id === FIRST_OWNER ? null : id);
              trial.reset();
            }}
            options={[
              { id: FIRST_OWNER, label: t('web.first-owner') },
              ...names.members.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        ) : (
          <p>{t('web.fallback-is', { name: routing.fallback?.name })}</p>
        )}
      </div>
      {trial.data !== undefined && <TrialResult trial={trial.data} />}
      {error !== null && <Banner tone="error">{refused ?? t('organizations:web.unreachable')}</Banner>}
      {mayManage && (
        <Actions>
          <Button
            variant="primary"
            isPending={save.isPending}
            pendingText={t('web.saving')}
            disabledReason={isChanged ? undefined : t('web.unchanged')}
            onPress={() => save.mutate(draft)}
          >
            {t('web.save')}
          </Button>
          <Button isPending={trial.isPending} onPress={() => trial.mutate(draft)}>
            {t('web.try')}
          </Button>
          <Button icon="plus" onPress={() => open(rules.length)}>
            {t('web.add')}
          </Button>
        </Actions>
      )}
      {edited !== undefined && (
        <RuleDialog
          key={edited.round}
          rule={rules[edited.place]}
          names={names}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          onDone={(rule) => {
            setOpen(false);
            change(
              edited.place === rules.length
                ? [...rules, rule]
                : rules.map((one, i) => (i === edited.place ? rule : one)),
            );
          }}
        />
      )}
    </>
  );
}
