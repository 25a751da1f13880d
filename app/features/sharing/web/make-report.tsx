import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import type { ReportItem } from '../contract.ts';
import { addMonths, type Month } from '../month.ts';
import styles from './reports-page.module.css';
import { useMonthNames } from './use-month-names.ts';
import { useMakeReport } from './use-reports.ts';

const MONTHS_OFFERED = 24;

export interface MakeReportProps {
  /** NPS surveys: at least one. */
  surveys: readonly { slug: string; name: string }[];
  reports: readonly ReportItem[];
  thisMonth: Month;
  onMade: (id: string) => void;
}

/** For who does not want to wait for the second of the month, or wants a month from before. */
export function MakeReport({ surveys, reports, thisMonth, onMade }: MakeReportProps) {
  const { t } = useTranslation('sharing');
  const months = useMonthNames();
  const [survey, chooseSurvey] = useState(surveys[0]?.slug ?? '');
  const [month, chooseMonth] = useState(addMonths(thisMonth, -1));
  const make = useMakeReport(onMade);
  const choose = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      make.reset();
      set(value);
    };
  };
  const isMade = reports.some((report) => report.survey.slug === survey && report.month === month);
  return (
    <div className={styles.make}>
      <div className={styles.choices}>
        {surveys.length > 1 && (
          <Select
            label={t('web.survey')}
            value={survey}
            onChange={choose(chooseSurvey)}
            options={surveys.map(({ slug, name }) => ({ id: slug, label: name }))}
          />
        )}
        <Select
          label={t('web.month')}
          value={month}
          onChange={choose(chooseMonth)}
          options={Array.from({ length: MONTHS_OFFERED }, (_, i) => addMonths(thisMonth, -1 - i)).map(
            (id) => ({ id, label: months.name(id) }),
          )}
        />
        <Button
          isPending={make.isPending}
          pendingText={t('web.making')}
          disabledReason={isMade ? t('problems.reported') : undefined}
          onPress={() => make.mutate({ survey, month })}
        >
          {t('web.make', { ofMonth: months.of(month) })}
        </Button>
      </div>
      {make.isError && <Banner tone="error">{sentenceOf(make.error, t('web.not-made'))}</Banner>}
    </div>
  );
}

function sentenceOf(error: Error, otherwise: string): string {
  if (!(error instanceof ProblemError)) return otherwise;
  return error.field('month') ?? error.field('survey') ?? error.problem.detail;
}
