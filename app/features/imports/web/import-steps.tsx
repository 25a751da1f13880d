import { useTranslation } from 'react-i18next';
import { Steps } from '../../../ui/shell/steps.tsx';

const STEPS = ['file', 'columns', 'run'] as const;

export type ImportStep = (typeof STEPS)[number];

export function ImportSteps({ current }: { current: ImportStep }) {
  const { t } = useTranslation('imports');
  return (
    <Steps
      label={t('web.steps.label')}
      steps={STEPS.map((id) => ({ id, label: t(`web.steps.${id}`) }))}
      current={current}
    />
  );
}
