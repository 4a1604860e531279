// Which way arrows may go. ARCHITECTURE.md says it in words; test/house.test.ts plants a circle and sees it found.
const tiers = [
  ['platform'], ['calendar'], ['law'], ['monitoring'], ['access'], ['mount'], ['operation'], ['disclosure'], ['webhooks'], ['persons'], ['cases'], ['decisions'], ['meetings'], ['documents'],
  ['concerns', 'investigations', 'measures', 'placements', 'compulsory-care', 'income-support', 'unaccompanied', 'contacts'],
  ['considerations'], ['retention'], ['state-reports'],
  ['crisis', 'workforce', 'cooperation'], ['staffing'], ['workload'], ['development', 'dialogue'], ['aggregates'], ['worklist', 'person-page', 'picture', 'overviews'], ['transfer'], ['administration'], ['calc'], ['demo'],
]
const folder = (names) => `^src/(${names.join('|')})/`
const lines = '(routes|pages)'
const notTests = { pathNot: '\\.test\\.tsx?$' }

const directions = tiers.flatMap((tier, index) => {
  const above = tiers.slice(index + 1).flat()
  const comment = 'Arrows point towards what comes earlier in the order of ARCHITECTURE.md.'
  const rules = above.length === 0 ? [] : [
    // The lines of every module lie on the mount, also those of modules that the mount itself stands on.
    { name: `${tier[0]}-knows-nothing-above`, severity: 'error', comment, from: { path: folder(tier), pathNot: ['\\.test\\.tsx?$', `^src/[a-z-]+/${lines}`] }, to: { path: folder(above) } },
    { name: `${tier[0]}-lines-know-only-the-mount-above`, severity: 'error', comment, from: { path: folder(tier) + lines }, to: { path: folder(above), pathNot: '^src/mount/' } },
  ]
  const peers = tier.length < 2 || tier.includes('worklist') ? [] : tier.map((name) => ({
    name: `${name}-does-not-know-its-peers`, severity: 'error', comment: 'Two peers that need each other get their common thing moved down.',
    from: { path: folder([name]), ...notTests }, to: { path: folder(tier.filter((other) => other !== name)) },
  }))
  return [...rules, ...peers]
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', comment: 'Also of types.', from: {}, to: { circular: true } },
    ...directions,
    {
      name: 'rules-are-pure', severity: 'error', comment: 'A rule you cannot repeat you cannot defend in court.',
      from: { path: ['/rules\\.ts$', '/rules/[a-z-]+\\.ts$'], pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['/rules\\.ts$', '/rules/', '/contract\\.ts$', '/contract/', '^src/calendar/', '^src/law/', '^src/persons/identity-number\\.ts$', '^src/platform/(language|refusal)\\.ts$'] },
    },
    {
      name: 'only-queries-speak-sql', severity: 'error', comment: 'All SQL of a module is in its queries.',
      from: { path: '^src/', pathNot: ['/queries\\.ts$', '/queries/', '^src/platform/', '^src/demo/', '^src/mount/', '^src/main', '^src/cli', '\\.test\\.tsx?$'] }, to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'islands-stay-small', severity: 'error', comment: 'What runs in the browser sees only contracts, rules and texts.',
      from: { path: '/islands/' }, to: { path: '^src/', pathNot: ['/islands/', '/contract\\.ts$', '/contract/', '/rules\\.ts$', '/rules/', '/texts\\.ts$', '^src/calendar/'] },
    },
    {
      name: 'ui-knows-no-field', severity: 'error', comment: 'The parts of the screen get words and values; they fetch nothing.',
      from: { path: '^src/ui/', ...notTests }, to: { path: '^src/(?!ui/|platform/language|calendar/)' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-deprecated', severity: 'error', from: {}, to: { dependencyTypes: ['deprecated'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
