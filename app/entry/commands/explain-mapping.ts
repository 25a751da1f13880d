import { MAPPED_FIELDS, type MappingProblem } from '../../features/responses/import/column-mapping.ts';

/** What is wrong with `--map`, and what to write instead. */
export function explainMapping(problem: MappingProblem): string {
  switch (problem.code) {
    case 'no-equals':
      return `--map ${problem.given}: write KEY=COLUMN, for example --map score=Note.`;
    case 'unknown-key':
      return `--map ${problem.given}: the keys are ${MAPPED_FIELDS.join(', ')}, property.NAME and property.*=rest.`;
    case 'twice':
      return `--map ${problem.given}: given twice; each key takes one column.`;
    case 'no-score':
      return 'Say which column holds the score: --map score=COLUMN.';
    case 'column': {
      const { outcome, wanted } = problem;
      const columns = outcome.code === 'unknown-column' ? outcome.nearest : outcome.candidates;
      const names = columns.map(({ number, name }) => `  #${number} ${name}`).join('\n');
      const title =
        outcome.code === 'unknown-column'
          ? `No column is called "${wanted}".${names === '' ? '' : ' Did you mean:'}`
          : `Several columns are called "${wanted}". Say which by its number:`;
      return names === '' ? title : `${title}\n${names}`;
    }
  }
}
