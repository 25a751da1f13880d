import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { PillGroup } from '../../../ui/controls/pill-group.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import type { SurveyItem } from '../contract.ts';
import { QuestionPanel } from './question-panel.tsx';
import type { SentenceEditing } from './sentence-of.ts';
import { SettingsPanel } from './settings-panel.tsx';
import { changesOf, draftOf, withoutBlanks, withSavedQuestion } from './survey-draft.ts';
import styles from './survey-page.module.css';
import { type RenderPreview, SurveyPreview } from './survey-preview.tsx';
import { TextPanels } from './text-panels.tsx';
import { useUpdateSurvey } from './use-survey-list.ts';

export interface SurveyEditorProps {
  survey: SurveyItem;
  renderPreview: RenderPreview;
}

/** The survey's words on the left, what customers will see on the right. Nothing reaches them before it is saved. */
export function SurveyEditor({ survey, renderPreview }: SurveyEditorProps) {
  const { t } = useTranslation('surveys');
  const update = useUpdateSurvey(survey.slug);
  const [draft, setDraft] = useState(() => draftOf(survey));
  const [chosen, choose] = useState<'fr' | 'en'>(survey.locales[0] ?? 'fr');
  const [isUnlocked, setUnlocked] = useState(false);
  const locale = draft.locales.includes(chosen) ? chosen : (draft.locales[0] ?? 'fr');
  const problem = update.error instanceof ProblemError ? update.error : null;
  const changes = changesOf(draft, survey);
  const isDirty = Object.keys(changes).length > 0;
  const editing: SentenceEditing = {
    draft,
    locale,
    onChange: setDraft,
    errorOf: (field) => problem?.field(field),
  };
  const save = () =>
    update.mutate(isUnlocked ? { ...changes, unlock: true } : changes, {
      onSuccess: ({ startedSeries, ...saved }) => {
        setDraft(draftOf(saved));
        setUnlocked(false);
        const key = startedSeries ? 'web.saved-series' : 'web.saved';
        notify({ text: t(key, { series: saved.series }) });
      },
    });
  const lock = () => {
    setDraft(withSavedQuestion(draft, survey));
    setUnlocked(false);
  };
  const { kind, subject, audience, formality, locales, anonymous } = draft;
  const wording = withoutBlanks(draft.wording);
  const shown = { kind, subject, audience, formality, locales, wording, anonymous };
  return (
    <div className={styles.columns}>
      <div className={styles.panels}>
        {draft.locales.length > 1 && (
          <PillGroup
            label={t('web.language')}
            value={locale}
            onChange={(id) => choose(id === 'en' ? 'en' : 'fr')}
            pills={draft.locales.map((id) => ({ id, label: t(`web.locales.${id}`) }))}
          />
        )}
        <QuestionPanel
          editing={editing}
          series={survey.series}
          isUnlocked={isUnlocked}
          onUnlock={() => setUnlocked(true)}
          onLock={lock}
        />
        <TextPanels editing={editing} />
        <SettingsPanel editing={editing} />
        {update.isError && <Banner tone="error">{update.error.message}</Banner>}
        <div className={styles.save}>
          <Button
            variant="primary"
            isPending={update.isPending}
            pendingText={t('web.saving')}
            disabledReason={isDirty ? undefined : t('web.unchanged')}
            onPress={save}
          >
            {isUnlocked ? t('web.save-series') : t('web.save')}
          </Button>
        </div>
      </div>
      <div className={styles.aside}>
        <SurveyPreview draft={shown} locale={locale} renderPreview={renderPreview} />
      </div>
    </div>
  );
}
