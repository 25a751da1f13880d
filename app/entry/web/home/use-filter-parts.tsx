import { useTranslation } from 'react-i18next';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { type AnswersFilter, useAnswersParts } from './use-answers-parts.tsx';

export interface FilterProps extends AnswersFilter {
  survey: string;
  surveys: readonly { slug: string; name: string }[];
}

/** The parts of the sentence that rules a screen's figures: which survey, which answers, which days. */
export function useFilterParts(props: FilterProps): Record<'survey' | 'only' | 'range', SentencePart> {
  const { onSearch, survey, surveys } = props;
  const { t } = useTranslation('entry');
  return {
    survey: {
      kind: 'choice',
      id: 'survey',
      name: t('home.filter.survey'),
      text: surveys.find(({ slug }) => slug === survey)?.name ?? survey,
      options: surveys.map(({ slug, name }) => ({ id: slug, label: name })),
      value: survey,
      onChange: (slug) => onSearch({ survey: slug }),
    },
    ...useAnswersParts(props),
  };
}
