import { createHash } from 'node:crypto'
import type pg from 'pg'
import { instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { mediaTypes } from '../../documents/contract/attachments.ts'
import type { StrandSources } from '../../documents/queries/disclosure.ts'
import { fileHead } from '../../documents/queries/document.ts'
import { filesOf, papersOf } from '../../documents/usecases/archive-file.ts'
import { extractPaper, extractPerson } from '../../documents/usecases/extract-person.ts'
import { archiveTables } from '../../platform/archive.ts'
import type { ArchivePiece } from '../../platform/archive.ts'
import type { Read } from '../../platform/db.ts'
import { openPress } from '../../platform/paper.ts'
import { zipped } from '../../platform/write-zip.ts'
import type { PackedFile } from '../../platform/write-zip.ts'
import type { PackageToMake } from '../queries/archive-package.ts'
import { keptPersons } from '../queries/pieces.ts'
import { handedOverBecause } from '../rules.ts'
import type { KeptPerson } from '../rules.ts'
import { folderOf, writeMets } from '../rules/write-mets.ts'
import type { KeptFile, ListedFile } from '../rules/write-mets.ts'
import { readMe } from '../texts/package.ts'
import { retentionTexts } from '../texts.ts'
import { columnsOf, registerOf } from './lay-out-register.ts'

const press = openPress({ seconds: 120 })
const csvType = 'text/csv; charset=utf-8'
const zipFile = 'archive_package.zip'

type Around = { readonly municipality: string; readonly madeAt: Instant; readonly strands: readonly StrandSources[] }
/** What came of it: the checksum and number of the files in clear, and who was left out. */
export type PackageDone = { sha256: string; files: number; leftOut: number[] }
type Whole = { readonly tx: Read; readonly wanted: PackageToMake; readonly around: Around; readonly listed: ListedFile[]; readonly root: string }

/**
 * An approved package in clear, as the pieces of one ZIP archive: to be sealed at once, or written by command in demo mode. Who is no longer
 * kept for ever, because something has been written since, is left out.
 *
 * @param done told what it came to when the last piece has been taken.
 */
export async function* packagePieces(
  tx: Read, client: pg.ClientBase, wanted: PackageToMake, around: Around, done: (made: PackageDone) => void,
): AsyncGenerator<ArchivePiece> {
  const persons = new Map((await keptPersons(tx, wanted.items.map(({ personId }) => personId))).map((person) => [person.personId, person]))
  const kept = wanted.items.flatMap((item) => keptOf(persons.get(item.personId), item.item, around.municipality))
  const whole = { tx, wanted, around, listed: [], root: `helhet-${around.municipality}-${wanted.id}` }
  const hash = createHash('sha256')
  for await (const bytes of zipped(filesIn(whole, kept, client))) {
    hash.update(bytes)
    yield { file: zipFile, bytes }
  }
  const included = new Set(kept.map(({ file }) => file.item))
  done({ sha256: hash.digest('hex'), files: whole.listed.length + 1, leftOut: wanted.items.map(({ item }) => item).filter((item) => !included.has(item)) })
}

/** `records`: the person's own, and those that are joined with it. */
type Kept = { readonly records: readonly string[]; readonly file: KeptFile }

function keptOf(person: KeptPerson | undefined, item: number, municipality: string): Kept[] {
  const kept = person === undefined ? null : handedOverBecause(person, { municipality, olderToThirty: true })
  if (person === undefined || kept === null) return []
  const { reason, paragraph } = kept
  return [{ records: person.records, file: {
    item, folder: folderOf(item, person.caseNumber), caseNumber: person.caseNumber, birthOn: person.birthOn, reason, reasonWords: retentionTexts.sv.reasons[reason],
    paragraph, protected: person.protected,
  } }]
}

/** Person by person, then what is about the whole, and last the index, which names them all. */
async function* filesIn(whole: Whole, kept: readonly Kept[], client: pg.ClientBase): AsyncGenerator<PackedFile> {
  const { wanted, around, listed, root } = whole
  const used = new Set<string>()
  for (const person of kept) yield* filesAbout(whole, person, used)
  yield list(whole, { path: 'documentation/columns.csv', type: csvType, of: null }, columnsOf(await archiveTables(client), used))
  yield list(whole, { path: 'documentation/las-mig.txt', type: 'text/plain; charset=utf-8', of: null }, Buffer.from(readMe))
  const head = {
    name: root, id: wanted.id, municipality: around.municipality, municipalityName: wanted.municipalityName, installation: wanted.installation,
    askedBy: wanted.askedBy, askedAt: instant(wanted.askedAt), approvedBy: wanted.approvedBy, approvedAt: instant(wanted.approvedAt), madeAt: around.madeAt,
    schema: wanted.schema,
  }
  yield { path: `${root}/METS.xml`, bytes: Buffer.from(writeMets(head, kept.map(({ file }) => file), listed)) }
}

async function* filesAbout(whole: Whole, { records, file }: Kept, used: Set<string>): AsyncGenerator<PackedFile> {
  for (const [number, id] of records.entries()) yield* filesOfRecord(whole, { id, file, folder: number === 0 ? '' : `/sammanford-${number}` }, used)
}

type OneRecord = { readonly id: string; readonly file: KeptFile; readonly folder: string }

async function* filesOfRecord(whole: Whole, { id: personId, file, folder }: OneRecord, used: Set<string>): AsyncGenerator<PackedFile> {
  const { tx, wanted, around } = whole
  const place = `representations/rep1/data/${file.folder}${folder}`
  const pdf = { type: 'application/pdf', of: file.item }
  const head = await fileHead(tx, personId) ?? { personId, caseNumber: file.caseNumber ?? '', name: null, protected: file.protected }
  for (const { name, paper } of await papersOf(tx, head, around.strands, { at: around.madeAt, owner: wanted.municipalityName })) {
    yield list(whole, { ...pdf, path: `${place}/handlingar/${name}.pdf` }, await press.print(paper, 'pdf'))
  }
  for await (const { name, fileType, bytes } of filesOf(tx, personId)) {
    const { type, ending } = mediaTypes[fileType]
    yield list(whole, { type, of: file.item, path: `${place}/bilagor/${name}.${ending}` }, bytes)
  }
  const extract = await extractPerson(tx, personId, { at: around.madeAt, by: wanted.askedBy, language: 'sv' })
  yield list(whole, { ...pdf, path: `${place}/registerutdrag.pdf` }, await press.print(extractPaper(extract, wanted.municipalityName), 'pdf'))
  for (const { name, table, bytes } of await registerOf(tx, personId)) {
    if (table !== null) used.add(table)
    yield list(whole, { type: csvType, of: file.item, path: `${place}/register/${name}.csv` }, bytes)
  }
}

/** Puts a file on the list of the index. @returns it as it lies in the archive, under the root folder. */
function list({ listed, root }: Whole, { path, type, of }: Pick<ListedFile, 'path' | 'type' | 'of'>, bytes: Uint8Array): PackedFile {
  listed.push({ path, type, of, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  return { path: `${root}/${path}`, bytes }
}
