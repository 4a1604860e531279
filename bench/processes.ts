import { fork, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { resultShape } from './generator.ts'
import type { Load, Result } from './generator.ts'
import { checkout } from './municipality.ts'

export type Server = { readonly port: number; readonly child: ChildProcess; readonly startedInMs: number; stop(): Promise<void> }

/** Our server as people start it, on a folder that holds its municipality. */
export async function startOurs(folder: string): Promise<Server> {
  const port = await freePort()
  // What was changed since the last build is built first: it is no part of a start.
  spawnSync(execPath, [join(checkout, 'scripts', 'setup.mjs')], { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] })
  const began = performance.now()
  const child = spawn(execPath, [join(checkout, 'bin', 'helhet'), 'start'], {
    cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, HELHET_DATA: folder, HELHET_MODE: 'demo', HELHET_HOST: '127.0.0.1', PORT: String(port) },
  })
  await until(() => fetch(`http://127.0.0.1:${port}/halsa/redo`).then((answer) => answer.ok, () => false), child)
  return { port, child, startedInMs: performance.now() - began, stop: () => stopped(child) }
}

/** The bare server, on the same database. */
export async function startBare(databaseUrl: string): Promise<Server> {
  const port = await freePort()
  const began = performance.now()
  const child = fork(join(checkout, 'bench', 'bare', 'server.ts'), [databaseUrl, String(port)], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return { port, child, startedInMs: performance.now() - began, stop: () => stopped(child) }
}

/** The load generator in a process of its own. */
export function startGenerator(): { run: (load: Load) => Promise<Result>; stop: () => Promise<void> } {
  const child = fork(join(checkout, 'bench', 'generator.ts'), [], { execArgv: ['--import', 'tsx'] })
  return {
    async run(load) {
      child.send(load)
      const [message]: unknown[] = await once(child, 'message')
      return resultShape.parse(message)
    },
    stop: () => stopped(child),
  }
}

/** Memory that a process holds now, in megabytes; null where the system does not say. */
export async function memoryOf({ child }: Server): Promise<number | null> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(status)
  return found === null ? null : Number(found[1]) / 1024
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await Promise.race([once(child, 'exit'), pause(30_000)])
  child.kill('SIGKILL')
}

async function until(ready: () => Promise<boolean>, child: ChildProcess): Promise<void> {
  for (const end = performance.now() + 120_000; performance.now() < end
    && child.exitCode === null; await pause(10)) if (await ready()) return
  throw new Error('the server did not start')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
