import { execFile } from 'node:child_process'
import { readFile, readdir, readlink } from 'node:fs/promises'
import { kill } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Which run of a process number this is: numbers are used again, also after a restart of the machine.
 *
 * @returns null when no such process lives. A process that has ended but was not yet collected by its parent (a zombie)
 *   does not live: it holds nothing, although the system still knows its number.
 */
export async function birthOf(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null)
  if (status !== null) {
    const [state, ...rest] = status.slice(status.lastIndexOf(')') + 2).split(' ')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => '')
    return state === 'Z' || state === 'X' ? null : `${boot.trim()}:${rest[18] ?? ''}`
  }
  if (!isKnown(pid) || (await hasProc())) return null
  const answer = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).catch(() => null)
  const line = answer?.stdout.trim() ?? ''
  return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '')
}

/** The living processes that work in a folder; without /proc only those whose command line names it. */
export async function processesIn(folder: string): Promise<number[]> {
  if (!(await hasProc())) {
    const list = await run('ps', ['-axo', 'pid=,command=']).catch(() => ({ stdout: '' }))
    return list.stdout.split('\n').filter((line) => line.includes(`postgres -D ${folder} `)).map((line) => Number.parseInt(line, 10))
  }
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => null)))
  return pids.filter((_, index) => places[index] === folder).map(Number)
}

/** Sends a signal; a process that is already gone, or is not ours, is left in peace. */
export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  try {
    kill(pid, name)
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && (fault.code === 'ESRCH' || fault.code === 'EPERM'))) throw fault
  }
}

/** Waits until a question is answered with yes. @returns false when it was not within the time. */
export async function waitUntil(answer: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    if (await answer()) return true
    await pause(25)
  }
  return answer()
}

function isKnown(pid: number): boolean {
  try {
    return kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

async function hasProc(): Promise<boolean> {
  return readFile('/proc/self/stat', 'latin1').then(() => true, () => false)
}
