// The one set-up step: installs and builds what is missing or out of date, and nothing else. Plain Node, so that it runs before
// anything is installed. `npm start`, `npm test` and bin/helhet call it first.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv, execPath, exit, kill, pid, versions } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
const builtFile = join(checkout, 'dist', 'built-from')
const lockFolder = join(checkout, '.cache', 'setup.lock')

/**
 * Makes the checkout ready to run. Does nothing when it already is. What it does is told on standard error, so that a command's
 * own answer on standard output stays clean.
 *
 * @param {{ forTests?: boolean, building?: boolean }} options forTests: the tools of the tests must be installed too; building: false
 *   when nothing is going to be run that was built
 * @returns {Promise<void>}
 * @throws {Error} when installing or building fails; what failed has then said so itself
 */
export async function setUp({ forTests = false, building = true } = {}) {
  refuseOldNode()
  if (!existsSync(join(checkout, 'src'))) return
  const isReady = () => isInstalled(forTests) && (isBuilt() || !building)
  if (isReady()) return
  await alone(() => {
    if (!isInstalled(forTests)) install(forTests)
    if (!isReady()) build()
  })
}

function refuseOldNode() {
  const [major, minor] = versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  const here = versions.node
  throw new Error(`Helhet behöver Node 20.19 eller nyare; det här är ${here}.\nHelhet needs Node 20.19 or newer; this is ${here}.`)
}

/** Whether every package of the lock file is there in its version. Optional ones are for other machines; tools are only for tests. */
function isInstalled(forTests) {
  const there = packagesOf(join(checkout, 'node_modules', '.package-lock.json'))
  if (there === null) return false
  const wanted = packagesOf(join(checkout, 'package-lock.json'))
  return Object.entries(wanted).every(([place, wish]) => {
    if (place === '') return true
    const mayBeMissing = wish.optional === true || wish.devOptional === true || (wish.dev === true && !forTests)
    if (there[place] === undefined) return mayBeMissing
    return there[place].version === wish.version && there[place].integrity === wish.integrity
  })
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null
}

function install(forTests) {
  tell('Installing packages with npm ci (about a minute the first time)')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(forTests ? ['--include=dev'] : [])])
}

function isBuilt() {
  return existsSync(join(checkout, 'dist', 'server', 'cli.js')) && existsSync(builtFile) && readFileSync(builtFile, 'utf8') === sources()
}

function build() {
  const from = sources()
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js')
  tell('Building pages (styles and scripts)')
  run(execPath, [vite, 'build', '--logLevel', 'warn'])
  tell('Building the server')
  run(execPath, [vite, 'build', '-c', 'vite.server.config.ts', '--logLevel', 'warn'])
  writeFileSync(builtFile, from)
}

/** A fingerprint of everything the build reads: path, size and time of each file. */
function sources() {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.server.config.ts']) add(hash, name)
  addFolder(hash, 'src')
  return hash.digest('hex')
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(join(checkout, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) addFolder(hash, join(folder, entry.name))
    else if (!entry.name.includes('.test.')) add(hash, join(folder, entry.name))
  }
}

function add(hash, name) {
  const file = statSync(join(checkout, name), { throwIfNoEntry: false })
  hash.update(`${name}\0${file?.size}\0${file?.mtimeMs}\n`)
}

/** Two set-ups at once would build over each other: the second waits, and then finds everything done. */
async function alone(work) {
  mkdirSync(dirname(lockFolder), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lockFolder)
      break
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault
      if (!holderLives()) rmSync(lockFolder, { recursive: true, force: true })
      else await pause(200)
    }
  }
  try {
    writeFileSync(join(lockFolder, 'pid'), String(pid))
    work()
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

function holderLives() {
  try {
    const holder = Number(readFileSync(join(lockFolder, 'pid'), 'utf8'))
    return holder === 0 || kill(holder, 0)
  } catch (fault) {
    // No number yet: it was taken this very moment, or by one that was killed in that moment.
    if (fault.code === 'ENOENT') return Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2000
    return fault.code === 'EPERM'
  }
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: checkout, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) throw new Error(`"${[command, ...args].join(' ')}" did not succeed. Its explanation stands above.`)
}

function tell(line) {
  console.error(`[setup] ${line}`)
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await setUp({ forTests: argv.includes('--for-tests') }).catch((fault) => {
    console.error(fault.message)
    exit(1)
  })
}
