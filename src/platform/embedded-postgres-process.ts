import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import type { PostgresFiles } from './postgres-files.ts'
import { processesIn, signal, waitUntil } from './machine-processes.ts'
import { StartFault } from './start-fault.ts'

/** Where a server keeps its rows and who it runs as; `durable: false` only for tests, where nothing need survive. */
export type ServerSettings = {
  readonly files: PostgresFiles
  readonly cluster: string
  readonly log: string
  readonly runAs: { readonly uid: number; readonly gid: number } | null
  readonly durable: boolean
}
export type RunningServer = { readonly port: number; readonly stop: () => Promise<void> }

const largestLog = 5_000_000
const startsWithin = 120_000
const stopsWithin = 30_000

/**
 * Starts the PostgreSQL server on a free loopback port, as a direct child that does not share our terminal: Ctrl-C reaches us,
 * and we stop the server when the last request has been answered.
 *
 * @param onLost told once when the server ends without having been asked to.
 * @throws StartFault with the server's own last lines when it does not come up within two minutes (recovery included).
 */
export async function startServer(settings: ServerSettings, onLost: (fault: StartFault) => void): Promise<RunningServer> {
  await stopOrphan(settings.cluster)
  for (let tries = 1; ; tries++) {
    const port = await freePort()
    const started = await tryToStart(settings, port, onLost)
    if ('port' in started) return started
    // Somebody may have taken the port between our look and the server's; anything else will not change by trying again.
    if (tries === 5 || !/could not bind|Address already in use/.test(started.lines)) throw cannotStart(settings.log, started.lines)
  }
}

/**
 * Ends a server that a killed Helhet left behind on this cluster, and clears the trace of one that is gone. The caller holds the
 * instance lock, so no other Helhet uses it. PostgreSQL itself would refuse to start while its old process is a zombie, or when its
 * number has been given to somebody else.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const trace = join(cluster, 'postmaster.pid')
  const text = await readFile(trace, 'latin1').catch(() => null)
  if (text === null) return

  const pid = Number(text.split('\n')[0])
  if ((await processesIn(cluster)).includes(pid)) signal(pid, 'SIGINT')
  // Server processes notice within moments that their parent is dead; a long query may keep one for a while.
  if (!(await isDeserted(cluster))) for (const left of await processesIn(cluster)) signal(left, 'SIGQUIT')
  if (!(await isDeserted(cluster))) throw stillAtWork(cluster, await processesIn(cluster))
  await rm(trace, { force: true })
}

async function isDeserted(cluster: string): Promise<boolean> {
  return waitUntil(async () => (await processesIn(cluster)).length === 0, stopsWithin)
}

async function tryToStart(
  settings: ServerSettings, port: number, onLost: (fault: StartFault) => void,
): Promise<RunningServer | { lines: string }> {
  await rotate(settings.log)
  const log = await open(settings.log, 'a', 0o600)
  const startOfLog = (await log.stat()).size
  const child = spawn(settings.files.postgres, serverArguments(settings, port), {
    cwd: settings.cluster,
    detached: true,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', log.fd, log.fd],
    ...settings.runAs,
  })
  // Also when our process ends without having stopped it (a fault, Ctrl-C during a command), the server is told to end.
  const endWithUs = (): void => void child.kill('SIGINT')
  process.once('exit', endWithUs)
  let asked = false
  let up = false
  const ended = Promise.race([once(child, 'exit'), once(child, 'error')]).finally(() => {
    process.off('exit', endWithUs)
    if (up && !asked) onLost(lost(settings.log))
  })
  let alive = true
  void ended.finally(() => (alive = false))

  const trace = join(settings.cluster, 'postmaster.pid')
  const answered = await waitUntil(async () => !alive || (await isReady(trace, child.pid ?? 0)), startsWithin)
  await log.close()
  if (!alive || !answered) {
    child.kill('SIGQUIT')
    return { lines: (await readFile(settings.log, 'utf8').catch(() => '')).slice(startOfLog).slice(-2000) }
  }
  up = true
  const stop = async (): Promise<void> => {
    asked = true
    if (!alive) return
    child.kill(settings.durable ? 'SIGINT' : 'SIGQUIT')
    if (!(await waitUntil(async () => !alive, stopsWithin))) child.kill('SIGQUIT')
    await ended
  }
  return { port, stop }
}

/**
 * Small and safe settings. Nothing that a statement carries is written to the server's log: rows about children must not
 * appear in logs, and a violated constraint would otherwise print the whole row.
 */
function serverArguments({ cluster, durable }: ServerSettings, port: number): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: durable ? 60 : 200,
    shared_buffers: '128MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '1GB',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    jit: 'off',
    ...(durable ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

async function isReady(trace: string, pid: number): Promise<boolean> {
  const lines = (await readFile(trace, 'latin1').catch(() => '')).split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return address !== null && typeof address === 'object' ? address.port : 0
}

async function rotate(log: string): Promise<void> {
  const size = await stat(log).then((file) => file.size, () => 0)
  if (size > largestLog) await rename(log, `${log}.1`)
}

function stillAtWork(cluster: string, pids: number[]): StartFault {
  return new StartFault({
    sv: `En tidigare databasprocess (${pids.join(', ')}) arbetar fortfarande i ${cluster}. Vänta en minut, eller avsluta `
      + 'processen, och starta igen.',
    en: `An earlier database process (${pids.join(', ')}) still works in ${cluster}. Wait a minute, or end the process, and start again.`,
  })
}

function lost(log: string): StartFault {
  return new StartFault({
    sv: `Databasen stannade oväntat. Det den skrev sist finns i ${log}. Starta Helhet igen; inget som sparats är borta.`,
    en: `The database stopped unexpectedly. Its last words are in ${log}. Start Helhet again; nothing that was saved is lost.`,
  })
}

function cannotStart(log: string, lines: string): StartFault {
  if (/No space left on device/.test(lines)) return diskFull(log)
  return new StartFault({
    sv: `Databasen gick inte att starta. Hela förklaringen finns i ${log}; den slutar så här:\n${lines.trim()}`,
    en: `The database could not be started. The whole explanation is in ${log}.`,
  })
}

/** Told when the disk that holds a path has no room. */
export function diskFull(path: string): StartFault {
  return new StartFault({
    sv: `Disken där ${path} ligger är full. Frigör minst 500 MB, eller välj en annan disk med HELHET_DATA, och starta igen.`,
    en: `The disk that holds ${path} is full. Free at least 500 MB, or choose another disk with HELHET_DATA, and start again.`,
  })
}
