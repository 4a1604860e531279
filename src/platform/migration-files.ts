import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFault } from './start-fault.ts'

/** One step of the schema: `0007_add_measure.sql` has number 7, its text, and the SHA-256 of the text in hexadecimal. */
export type MigrationFile = { readonly number: number; readonly name: string; readonly text: string; readonly sha256: string }
/** A step as the database remembers it. */
export type AppliedMigration = { readonly number: number; readonly name: string; readonly sha256: string }

const fileName = /^(\d{4})_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/

/**
 * The steps of a folder in order. Line ends are made equal first, so a checkout on another system gives the same checksum.
 *
 * @throws StartFault when a file is misnamed, or two share a number. Numbers may be skipped: each module counts in a block of its own.
 */
export async function migrationFiles(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const files = await Promise.all(names.map(async (name) => {
    const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    return { number: Number(fileName.exec(name)?.[1] ?? 0), name, text, sha256: createHash('sha256').update(text).digest('hex') }
  }))
  const wrong = files.find((file, index) => file.number <= (files[index - 1]?.number ?? 0))
  if (wrong) throw misnamed(wrong.name)
  return files
}

/**
 * The steps not yet taken.
 *
 * @throws StartFault naming the first step that was edited, renamed or removed after it was taken, or that this version does not know.
 */
export function pendingMigrations(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): MigrationFile[] {
  for (const taken of applied) {
    const file = files.find((each) => each.number === taken.number)
    if (!file) throw unknownStep(taken.name)
    if (file.name !== taken.name) throw replaced(taken.name, file.name)
    if (file.sha256 !== taken.sha256) throw edited(taken.name)
  }
  const skipped = files.slice(0, applied.length).find((file, index) => file.number !== applied[index]?.number)
  if (skipped) throw missingStep(skipped.name)
  return files.slice(applied.length)
}

function misnamed(name: string): StartFault {
  return new StartFault({
    sv: `Migreringen ${name} har fel namn eller nummer. Skriv fyra siffror och ord med understreck, 0007_add_measure.sql; `
      + 'ett nummer får inte upprepas.',
    en: `The migration ${name} has a wrong name or number. Write four digits and words with underscores, `
      + '0007_add_measure.sql; no number may be repeated.',
  })
}

function edited(name: string): StartFault {
  return new StartFault({
    sv: `Migreringen ${name} har ändrats efter att den kördes i den här databasen. Lägg tillbaka den som den var, och `
      + 'skriv ändringen som en ny migrering.',
    en: `The migration ${name} was edited after it ran in this database. Put it back as it was, and write the change as a new migration.`,
  })
}

function replaced(name: string, now: string): StartFault {
  return new StartFault({
    sv: `Databasen har kört ${name}, men på dess plats ligger nu ${now}. Ge migreringarna deras gamla namn och ordning, och lägg nya sist.`,
    en: `The database has run ${name}, but ${now} now stands in its place. Give the migrations their old names and order, `
      + 'and put new ones last.',
  })
}

function unknownStep(name: string): StartFault {
  return new StartFault({
    sv: `Databasen har kört ${name}, som saknas i den här versionen. Starta den nyare version av Helhet som databasen `
      + 'redan har använts med.',
    en: `The database has run ${name}, which this version lacks. Start the newer version of Helhet that the database was `
      + 'already used with.',
  })
}

function missingStep(name: string): StartFault {
  return new StartFault({
    sv: `Databasen har kört senare migreringar men inte ${name}. Ge den ett nummer efter dem; redan körda steg får ingen `
      + 'ny granne före sig.',
    en: `The database has run later migrations but not ${name}. Give it a number after them; steps already taken get no `
      + 'new one before them.',
  })
}
