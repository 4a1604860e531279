import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { env, execPath } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './visitor.ts'

const checkout = fileURLToPath(new URL('..', import.meta.url))
// Whatever is set where the tests run must not decide what they see.
const unset = {
  DATABASE_URL: '', DATABASE_ADMIN_URL: '', HELHET_MODE: '', HELHET_URL: '', HELHET_NOW: '', LOG_LEVEL: 'error', HELHET_BACKUP_DIR: '',
}

export type RealServer = {
  readonly child: ChildProcess
  readonly url: string
  readonly port: number
  /** What it has said on standard error so far. */
  readonly said: () => string
  /** Asks it to stop and waits until it has. @returns its exit code. */
  readonly stop: () => Promise<number | null>
}

/** The program as a process of its own, until its command has ended. */
export async function runReal(
  args: readonly string[], settings: Record<string, string>,
): Promise<{ code: number | null; answer: string; said: string }> {
  const child = spawned(args, settings)
  const [answer, said] = [gathered(child.stdout), gathered(child.stderr)]
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, answer: answer.join(''), said: said.join('') }
}

/**
 * A server as a process of its own, when it answers that it is ready. Killed by the caller.
 *
 * @throws Error with what it said when it ended instead.
 */
export async function startReal(settings: Record<string, string>, until = 60_000): Promise<RealServer> {
  const port = Number(settings['PORT'] ?? await freePort())
  const child = spawned(['start'], { PORT: String(port), ...settings })
  const said = gathered(child.stderr)
  gathered(child.stdout)
  const url = `http://localhost:${port}`
  const stop = async (): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill('SIGTERM')
    await once(child, 'close')
    return child.exitCode
  }
  for (const end = Date.now() + until; Date.now() < end && child.exitCode === null && child.signalCode === null; await pause(25)) {
    const ready = await fetch(`${url}/halsa/redo`).then((answer) => answer.ok, () => false)
    if (ready) return { child, url, port, said: () => said.join(''), stop }
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not start: ${said.join('')}`)
}

function spawned(args: readonly string[], settings: Record<string, string>) {
  return spawn(execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...unset, ...settings },
  })
}

function gathered(stream: NodeJS.ReadableStream): string[] {
  const pieces: string[] = []
  stream.on('data', (piece: unknown) => pieces.push(String(piece)))
  return pieces
}
