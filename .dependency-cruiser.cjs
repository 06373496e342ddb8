/** Layers, lowest first. Each may import those before it, none may import those behind it. */
const layers = ['domain', 'kit', 'contract', 'providers', 'fanout', 'graphql', 'plugins'];

const upward = layers.slice(0, -1).map((layer, rank) => ({
  name: `${layer}-looks-up`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: `^src/(?:${layers.slice(rank + 1).join('|')}|front|sandbox|config|main)/|^src/[^/]+[.]ts$`,
  },
}));

const rules = [
  {
    name: 'providers-are-strangers',
    severity: 'error',
    from: { path: '^src/providers/([^/]+)/' },
    to: { path: '^src/providers/', pathNot: '^src/providers/$1/' },
  },
  {
    name: 'fanout-and-graphql-know-no-provider',
    severity: 'error',
    from: { path: '^src/(?:fanout|graphql|plugins|front)/' },
    to: { path: '^src/providers/' },
  },
  {
    name: 'sandbox-shares-nothing',
    severity: 'error',
    from: { path: '^src/sandbox/' },
    to: { path: '^src/', pathNot: '^src/sandbox/' },
  },
  {
    name: 'sandbox-is-for-main-and-tests',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(?:sandbox|main)/|^src/main[.]ts$' },
    to: { path: '^src/sandbox/' },
  },
  {
    name: 'only-kit-http-speaks-http',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/kit/http[.]ts$' },
    to: { path: 'node_modules/undici/' },
  },
  {
    name: 'graphql-stays-above-fanout',
    severity: 'error',
    from: { path: '^src/(?:domain|kit|contract|providers|fanout)/' },
    to: { path: 'node_modules/(?:graphql|graphql-yoga|@pothos|dataloader)/' },
  },
];

module.exports = {
  forbidden: [...upward, ...rules],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
