import { instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import type { Aside, JobKind } from '../../platform/jobs.ts'
import type { FigureFile, FileFault } from '../contract/figures.ts'
import { importFile, importToRun, saveImportEnd, savePieceDone } from '../queries/figure-imports.ts'
import { latestValues, nameFigures, saveFigures, saveUnitFaults, saveValues } from '../queries/figures.ts'
import { readFigureFile } from './read-figure-file.ts'
import { unitFaultOf, unitOfTitle } from '../rules/read-unit.ts'

/** Saves what one file holds: catalogue first, then values, then whether the values' size fits the unit of the title. */
export async function saveFigureFile(tx: Write, { figures, values }: FigureFile, at: Instant): Promise<void> {
  // The last line about a figure holds: a catalogue that was read page by page may overlap.
  const latest = [...new Map(figures.map((figure) => [figure.kpi, figure])).values()]
  await saveFigures(tx, latest, new Map(latest.map(({ kpi, title }) => [kpi, unitOfTitle(title).words])), at)
  const kpis = [...new Set(values.map(({ kpi }) => kpi))]
  await nameFigures(tx, kpis, at)
  await saveValues(tx, values)
  const judged = await latestValues(tx, [...new Set([...kpis, ...latest.map(({ kpi }) => kpi)])])
  await saveUnitFaults(tx, judged.map(({ kpi, title, values: known }) => ({ kpi, fault: unitFaultOf(unitOfTitle(title), known) })))
}

/**
 * Reads the files of an import: all are looked through first, and when one is wrong nothing is saved. Then each is saved in a transaction of
 * its own with how far the import has come, so that one that was stopped goes on where it was.
 */
export const importFigures: JobKind = {
  kind: 'figure_import',
  lane: 'slow',
  async run(tx, { body, now, aside }) {
    const importId = String(body['importId'])
    const at = instant(now)
    const found = await importToRun(tx, importId)
    if (found === undefined) return
    const files: FigureFile[] = []
    for (let number = found.piecesDone + 1; number <= found.pieces; number += 1) {
      const read = readFigureFile(await importFile(tx, importId, number))
      if ('code' in read) return end(aside, importId, { ...read, file: number }, at)
      files.push(read)
    }
    for (const [place, file] of files.entries()) {
      await aside(async (beside) => {
        await saveFigureFile(beside, file, at)
        await savePieceDone(beside, importId, { number: found.piecesDone + place + 1, values: file.values.length,
          figures: file.figures.length })
      })
    }
    await end(aside, importId, null, at)
  },
}

async function end(aside: Aside, importId: string, fault: (FileFault & { readonly file: number }) | null, at: Instant): Promise<void> {
  await aside((beside) => saveImportEnd(beside, importId, fault, at))
}
