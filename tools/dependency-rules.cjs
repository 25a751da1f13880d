/**
 * The direction of imports. Each feature may use those to its left in this order, and of another
 * feature only verbs, its contract and its web; its queries are its own.
 */
const ORDER = [
  'organizations',
  'contacts',
  'surveys',
  'distribution',
  'responses',
  'imports',
  'analytics',
  'insights',
  'closed-loop',
  'contact-center',
  'sharing',
  'integrations',
];

/** `closed-loop` branches off after `responses`: it and `analytics`/`insights` do not know each other. */
const APART = { 'closed-loop': ['analytics', 'insights'], 'contact-center': ['analytics', 'insights'] };

const feature = (name) => `^app/features/${name}/`;
const anyOf = (names) => `^app/features/(${names.join('|')})/`;

const featureOrder = ORDER.flatMap((name, i) => {
  const forbidden = [...ORDER.slice(i + 1), ...(APART[name] ?? [])];
  if (forbidden.length === 0) return [];
  return [
    {
      name: `${name}-knows-only-what-is-before-it`,
      severity: 'error',
      from: { path: feature(name), pathNot: '\\.test\\.tsx?$' },
      to: { path: anyOf(forbidden) },
    },
  ];
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|vite/client)' },
    },
    {
      name: 'stats-stands-alone',
      severity: 'error',
      from: { path: '^packages/stats/src', pathNot: '\\.test\\.ts$|/reference/' },
      to: { pathNot: '^packages/stats/src' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^app/platform' },
      to: { path: '^app/(features|entry|ui)/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^app/ui' },
      to: { path: '^app/(features|entry)/' },
    },
    {
      name: 'features-do-not-know-entry',
      severity: 'error',
      from: { path: '^app/features', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^app/entry' },
    },
    {
      name: 'queries-are-private',
      severity: 'error',
      from: { path: '^app/(features|entry)/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^app/features/.+/queries\\.ts$', pathNot: '^app/features/$2/' },
    },
    {
      name: 'browsers-run-no-server-code',
      severity: 'error',
      from: { path: '^app/(ui/|features/[^/]+/web/|entry/web)' },
      to: {
        path: '^app/(platform/(postgres|embedded-postgres|queue|outbox|mail|http)/|features/[^/]+/(queries|routes|jobs)\\.ts)',
      },
    },
    ...featureOrder,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['boucle-source', 'import', 'types', 'node', 'default'],
    },
  },
};
