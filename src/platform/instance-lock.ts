import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { pid as ownPid } from 'node:process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { birthOf } from './machine-processes.ts'

const holderShape = z.object({ pid: z.number().int(), birth: z.string(), since: z.string(), doing: z.string() })

/** The process that holds a data directory: its number, when it took it (ISO 8601, UTC) and what it does. */
export type Holder = z.infer<typeof holderShape>
export type InstanceLock = { readonly release: () => Promise<void> }

/**
 * Takes a data directory for this process, so that two never work on the same one.
 *
 * A lock left by a process that no longer lives is taken over. Two that take over at the same time cannot both succeed:
 * the new lock appears by `link`, which fails when it exists, and what was moved aside is looked at once more.
 *
 * @param doing what this process does, for the one who is turned away: "start", "demo".
 * @param since the instant in ISO 8601; only shown.
 * @returns the lock, or who has it.
 */
export async function takeDataDirectory(folder: string, doing: string, since: string): Promise<InstanceLock | { heldBy: Holder }> {
  const lock = join(folder, 'helhet.lock')
  const mine = `${lock}.${randomUUID()}`
  const holder: Holder = { pid: ownPid, birth: (await birthOf(ownPid)) ?? '', since, doing }
  await writeFile(mine, JSON.stringify(holder), { mode: 0o644 })
  try {
    for (;;) {
      if ((await linked(mine, lock)) && (await staysLinked(mine, lock))) return { release: () => rm(lock, { force: true }) }
      const heldBy = await dataDirectoryHolder(folder)
      if (heldBy) return { heldBy }
      await moveAside(lock, `${mine}.stale`)
    }
  } finally {
    await rm(mine, { force: true })
  }
}

/** The living process that holds a data directory, or null. */
export async function dataDirectoryHolder(folder: string): Promise<Holder | null> {
  return livingHolder(join(folder, 'helhet.lock'))
}

/** Another may have looked at the stale lock just before we replaced it, and now move ours aside: see that it is still there. */
async function staysLinked(mine: string, lock: string): Promise<boolean> {
  await pause(20)
  const [own, there] = await Promise.all([stat(mine), stat(lock).catch(() => null)])
  return own.ino === there?.ino
}

async function livingHolder(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const holder = holderShape.safeParse(parsed(text))
  if (!holder.success) return null
  return (await birthOf(holder.data.pid)) === holder.data.birth ? holder.data : null
}

async function moveAside(lock: string, aside: string): Promise<void> {
  const moved = await rename(lock, aside).then(() => true, () => false)
  if (moved && (await livingHolder(aside))) await linked(aside, lock)
  await rm(aside, { force: true })
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(() => true, (fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
