import { useMemo } from 'react';
import { useTemplates } from '../../templates/web/use-templates.ts';
import type { Names } from './step-words.ts';
import { useNamedMembers, useNpsSurveys } from './use-playbooks.ts';

/** Who and what the sentences of playbooks name; empty until it is known. */
export function useNames(): Names {
  const members = useNamedMembers().data;
  const surveys = useNpsSurveys().data;
  const templates = useTemplates().data?.items;
  return useMemo(
    () => ({
      members: new Map((members ?? []).map(({ id, name }) => [id, name])),
      surveys: new Map((surveys ?? []).map(({ id, name }) => [id, name])),
      templates: new Map((templates ?? []).map(({ id, name }) => [id, name])),
    }),
    [members, surveys, templates],
  );
}
