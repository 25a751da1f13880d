import { type ReactNode, useState } from 'react';
import { rangePresets } from '../controls/range-presets.ts';
import { SentenceFilter } from '../filter/sentence-filter.tsx';
import type { SentencePart } from '../filter/sentence-part.ts';
import { formatDayRange } from '../format/format-day-range.ts';
import { useLocale } from '../locale.ts';
import { usePick } from './pick.ts';

const TODAY = '2026-11-19';

export function HomeFilter({ actions }: { actions: ReactNode }) {
  const pick = usePick();
  const locale = useLocale();
  const [survey, setSurvey] = useState('relational');
  const [channels, setChannels] = useState<string[]>([]);
  const [teams, setTeams] = useState<string[]>([]);
  const [range, setRange] = useState({ from: '2026-08-21', to: TODAY });
  const surveys = [
    { id: 'relational', label: pick('relationnelle', 'Relationship') },
    { id: 'contact', label: pick('après contact', 'After contact') },
  ];
  const channelOptions = [
    { id: 'email', label: pick('e-mail', 'e-mail') },
    { id: 'sms', label: 'SMS' },
    { id: 'web', label: pick('site', 'website') },
  ];
  const teamOptions = ['Conseil Nantes', 'Conseil Lyon', 'Livraison Lille', 'SAV Tours'].map((id) => ({
    id,
    label: id,
  }));
  const surveyPart: SentencePart = {
    kind: 'choice',
    id: 'survey',
    name: pick('Enquête', 'Survey'),
    text: surveys.find(({ id }) => id === survey)?.label ?? '',
    options: surveys,
    value: survey,
    onChange: setSurvey,
  };
  const parts: (string | SentencePart)[] = [
    {
      kind: 'choices',
      id: 'channels',
      name: pick('Canaux', 'Channels'),
      text: channels.length === 0 ? pick('tous les canaux', 'all channels') : channels.join(', '),
      options: channelOptions,
      value: channels,
      onChange: setChannels,
    },
    ', ',
    {
      kind: 'choices',
      id: 'teams',
      name: pick('Équipes', 'Teams'),
      text: teams.length === 0 ? pick('toutes les équipes', 'all teams') : teams.join(', '),
      options: teamOptions,
      value: teams,
      onChange: setTeams,
    },
    ',  ',
    {
      kind: 'range',
      id: 'range',
      name: pick('Période', 'Period'),
      text: formatDayRange(range.from, range.to, locale),
      value: range,
      presets: rangePresets(TODAY, locale),
      today: TODAY,
      onChange: setRange,
    },
    pick(', comparée aux ', ', compared with the '),
    {
      kind: 'choice',
      id: 'before',
      name: pick('Comparaison', 'Comparison'),
      text: pick('13\u00a0semaines précédentes', 'previous 13 weeks'),
      options: [{ id: 'before', label: pick('13\u00a0semaines précédentes', 'previous 13 weeks') }],
      value: 'before',
      onChange: () => {},
    },
  ];
  const sentence =
    locale === 'fr' ? ['Enquête ', surveyPart, ',   ', ...parts] : [surveyPart, ' survey, ', ...parts];
  return <SentenceFilter sentence={sentence} actions={actions} />;
}
