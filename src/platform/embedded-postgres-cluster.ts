import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { diskFull } from './embedded-postgres-process.ts'
import type { PostgresFiles } from './postgres-files.ts'
import { exists } from './postgres-files.ts'
import { StartFault } from './start-fault.ts'

const passwordShape = z.object({ superuser: z.string(), owner: z.string(), app: z.string() })

/** The passwords of the three roles of an embedded cluster. */
export type Passwords = z.infer<typeof passwordShape>

export type NewCluster = {
  readonly files: PostgresFiles
  /** The folder that is to hold the cluster; its parent exists. */
  readonly cluster: string
  /** The file that keeps the passwords, readable by us alone. */
  readonly passwordFile: string
  readonly runAs: { readonly uid: number; readonly gid: number } | null
  /** 'swedish' sorts a z å ä ö by default; 'plain' is what a foreign server may have, so that tests see a forgotten COLLATE. */
  readonly sorting: 'swedish' | 'plain'
  readonly durable: boolean
}

const leastRoom = 300_000_000

/**
 * Makes the cluster when there is none. It is built beside its place and moved there when whole, so an interrupted
 * first start leaves nothing half-made.
 *
 * @returns the passwords, new or kept.
 * @throws StartFault when the disk is full, the password file is lost, or initdb says no.
 */
export async function ensureCluster(wanted: NewCluster): Promise<Passwords> {
  if (await exists(wanted.cluster)) return keptPasswords(wanted)
  await refuseWithoutRoom(wanted.cluster, wanted.durable)

  const passwords = { superuser: secret(), owner: secret(), app: secret() }
  await writeFile(wanted.passwordFile, JSON.stringify(passwords), { mode: 0o600 })
  await chmod(wanted.passwordFile, 0o600)
  await clearUnfinished(wanted.cluster)
  // A name of its own: the initdb of a start that was killed may live on for a moment and write where it began.
  const unfinished = `${wanted.cluster}.unfinished-${randomBytes(4).toString('hex')}`
  await mkdir(unfinished, { mode: 0o700 })
  if (wanted.runAs) await chown(unfinished, wanted.runAs.uid, wanted.runAs.gid)
  await initialise(wanted, unfinished, passwords.superuser)
  await rename(unfinished, wanted.cluster)
  return passwords
}

/**
 * Makes the database and its two roles when they are missing: `helhet_owner` owns and migrates, `helhet_app` runs and
 * is neither superuser, owner nor exempt from row level security.
 *
 * @param superuserUrl a superuser's connection to the database `postgres`.
 */
export async function ensureRoles(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const roles = await client.query<{ rolname: string }>("SELECT rolname FROM pg_roles WHERE rolname IN ('helhet_owner', 'helhet_app')")
    const there = new Set(roles.rows.map((role) => role.rolname))
    if (!there.has('helhet_owner')) await client.query(`CREATE ROLE helhet_owner LOGIN PASSWORD '${passwords.owner}'`)
    if (!there.has('helhet_app')) await client.query(`CREATE ROLE helhet_app LOGIN PASSWORD '${passwords.app}'`)
    const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = 'helhet'")
    if (databases.rowCount === 0) await client.query('CREATE DATABASE helhet OWNER helhet_owner')
    await client.query('REVOKE ALL ON DATABASE helhet FROM PUBLIC')
    await client.query('GRANT CONNECT ON DATABASE helhet TO helhet_app')
  } finally {
    await client.end()
  }
}

/** @returns null when the file is missing or not ours to read. */
export async function readPasswords(passwordFile: string): Promise<Passwords | null> {
  const text = await readFile(passwordFile, 'utf8').catch(() => null)
  return text === null ? null : passwordShape.parse(JSON.parse(text))
}

async function keptPasswords({ passwordFile, cluster }: NewCluster): Promise<Passwords> {
  const passwords = await readPasswords(passwordFile)
  if (passwords !== null) return passwords
  throw new StartFault({
    sv: `Databasen finns i ${cluster}, men filen med dess lösenord (${passwordFile}) är borta. Lägg tillbaka filen från `
      + 'säkerhetskopian och starta igen.',
    en: `The database is in ${cluster}, but the file with its passwords (${passwordFile}) is gone. Put the file back from `
      + 'the backup and start again.',
  })
}

async function clearUnfinished(cluster: string): Promise<void> {
  const left = (await readdir(dirname(cluster))).filter((name) => name.startsWith(`${basename(cluster)}.unfinished`))
  await Promise.all(left.map((name) => rm(join(dirname(cluster), name), { recursive: true, force: true })))
}

async function initialise({ files, runAs, sorting, durable }: NewCluster, cluster: string, password: string): Promise<void> {
  const passwordFile = `${cluster}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (runAs) await chown(passwordFile, runAs.uid, runAs.gid)
  const locale = sorting === 'swedish' ? ['--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'] : ['--locale=C.UTF-8']
  const flags = ['--pgdata', cluster, '--username=postgres', '--encoding=UTF8', '--auth=scram-sha-256', '--pwfile', passwordFile, ...locale]
  const said: string[] = []
  const code = await new Promise((resolve) => {
    const child = spawn(files.initdb, durable ? flags : [...flags, '--no-sync'], {
      cwd: cluster, env: { LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'], ...runAs,
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part.toString()))
    child.on('error', (fault) => { said.push(fault.message); resolve(null) })
    child.on('close', resolve)
  })
  await rm(passwordFile, { force: true })
  if (code !== 0) throw cannotInitialise(cluster, said.join('').trim())
}

function cannotInitialise(cluster: string, said: string): StartFault {
  if (/No space left on device/.test(said)) return diskFull(cluster)
  const last = said.split('\n').slice(-6).join('\n')
  return new StartFault({
    sv: `Databasen gick inte att skapa i ${cluster}. Programmet initdb svarade:\n${last}`,
    en: `The database could not be created in ${cluster}; what initdb said stands above.`,
  })
}

async function refuseWithoutRoom(cluster: string, durable: boolean): Promise<void> {
  if (!durable) return
  const room = await statfs(dirname(cluster))
  if (room.bavail * room.bsize < leastRoom) throw diskFull(cluster)
}

function secret(): string {
  return randomBytes(24).toString('hex')
}
