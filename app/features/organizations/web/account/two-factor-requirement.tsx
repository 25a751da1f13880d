import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { OrganizationSettings } from '../../contract.ts';
import { formProblem } from '../form-problem.ts';
import { useChangeSettings } from '../use-settings.ts';

/** Whether members who sign in with a password need a second step. */
export function TwoFactorRequirement({ settings }: { settings: OrganizationSettings }) {
  const { t } = useTranslation('organizations');
  const change = useChangeSettings(() => notify({ text: t('web.settings.saved') }));
  const refused = formProblem(change.error, t('web.unreachable'));
  return (
    <>
      <Checkbox
        note={t('account.two-factor.required-hint')}
        isSelected={settings.twoFactorRequired}
        isDisabled={change.isPending}
        onChange={(twoFactorRequired) => change.mutate({ twoFactorRequired })}
      >
        {t('account.two-factor.required-check')}
      </Checkbox>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
    </>
  );
}
