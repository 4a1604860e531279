import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { WriteStream } from 'node:fs'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { once } from 'node:events'
import { manifestFile, manifestShape } from './archive.ts'
import type { ArchivePiece, Manifest } from './archive.ts'
import { StartFault } from './start-fault.ts'

/**
 * Writes the pieces of an archive as files in a folder, which is made and must be empty: readable by its owner alone.
 *
 * @throws StartFault when the folder holds something.
 */
export async function writePieces(folder: string, pieces: AsyncIterable<ArchivePiece>): Promise<{ files: number; bytes: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) {
    throw new StartFault({
      sv: `Mappen ${folder} är inte tom. Ange en tom mapp.`,
      en: `The folder ${folder} is not empty. Name an empty one.`,
    })
  }
  const open: { file: string | null; stream: WriteStream | null } = { file: null, stream: null }
  const done = { files: 0, bytes: 0 }
  for await (const { file, bytes } of pieces) {
    if (file !== open.file) {
      await ended(open.stream)
      open.stream = createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600 })
      open.file = file
      done.files += 1
    }
    done.bytes += bytes.length
    if (open.stream?.write(bytes) === false) await once(open.stream, 'drain')
  }
  await ended(open.stream)
  return done
}

async function ended(stream: WriteStream | null): Promise<void> {
  if (stream === null) return
  stream.end()
  await once(stream, 'close')
}

/**
 * The manifest of an archive in a folder, with every file compared with it first.
 *
 * @throws StartFault naming the file that is missing, added, or not what it was when the archive was made.
 */
export async function checkedManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch((cause: unknown) => {
    throw new StartFault({ sv: `I ${folder} finns ingen ${manifestFile}.`, en: `There is no ${manifestFile} in ${folder}.` }, cause)
  })
  const manifest = manifestOf(text)
  for (const { file, bytes, sha256 } of manifest.tables) {
    const path = join(folder, file)
    const found = await stat(path).catch(() => null)
    if (found?.size !== bytes || (await hashOf(path)) !== sha256) throw changed(file)
  }
  return manifest
}

function manifestOf(text: string): Manifest {
  try {
    return manifestShape.parse(JSON.parse(text))
  } catch (cause) {
    throw new StartFault(
      { sv: `${manifestFile} är ingen innehållsförteckning från Helhet.`, en: `${manifestFile} is no manifest of Helhet.` },
      cause,
    )
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes)
  return hash.digest('hex')
}

function changed(file: string): StartFault {
  return new StartFault({
    sv: `${file} saknas eller är inte som den var när arkivet gjordes. Hämta arkivet på nytt.`,
    en: `${file} is missing or not what it was when the archive was made. Fetch the archive again.`,
  })
}
