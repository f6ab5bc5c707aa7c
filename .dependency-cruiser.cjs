/** The direction of dependencies: an arrow points down, never up, never round. */
const features = [
  'accounts',
  'programs',
  'sites',
  'seasons',
  'mentors',
  'history',
  'follow-ups',
  'interactions',
  'introductions',
  'letters',
  'manners',
  'drafts',
  'reminders',
  'calendar',
  'transfer',
];

const upward = features.slice(0, -1).map((feature, place) => ({
  name: `${feature}-knows-only-earlier-rooms`,
  comment: `${feature} may use only features named before it.`,
  severity: 'error',
  from: { path: `^src/features/${feature}/` },
  to: { path: `^src/features/(${features.slice(place + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the-heart-is-pure',
      comment: 'Etiquette imports nothing but itself and a calendar.',
      severity: 'error',
      from: { path: '^src/etiquette/' },
      to: { pathNot: ['^src/etiquette/', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'one-door-to-the-heart',
      comment: 'The heart is entered by its index; its days and words are for everybody.',
      severity: 'error',
      from: { path: '^src/(features|platform)/' },
      to: { path: '^src/etiquette/', pathNot: '^src/etiquette/(index|day|words|verdict)\\.ts$' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|dashboard|[a-z.]+\\.ts)' },
    },
    {
      name: 'dashboard-by-http-only',
      severity: 'error',
      from: { path: '^src/dashboard/' },
      to: { path: '^(src/(?!dashboard/)|migrations/)' },
    },
    {
      name: 'server-knows-no-screen',
      severity: 'error',
      from: { path: '^src/(?!dashboard/)' },
      to: { path: '^src/dashboard/' },
    },
    {
      name: 'features-use-services-and-modules',
      comment: 'Of another feature only the service (to call), the module (to wire) and its DTOs.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '\\.(service|module|dto)\\.ts$'] },
    },
    {
      name: 'features-are-wired-above',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/[a-z.-]+\\.ts$' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
