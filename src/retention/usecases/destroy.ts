import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dayOf, instant } from '../../calendar/instant.ts'
import { writeDeletion } from '../../platform/deletion-list.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { approvedItems, destroyItem, saveDone, saveGone, saveLeft } from '../queries/destruction.ts'
import { keptPersons } from '../queries/pieces.ts'
import { stillDue } from './keep-calendar.ts'

/**
 * Destroys what two have agreed on, within the hour. Each item is looked at once more: what has been written in since, or is another child's kin, is left
 * with the reason. The list outside the database is written before the work is committed: if it is broken off in between, a restored backup destroys
 * what two have agreed on anyway.
 *
 * @param list the file of the list of what was destroyed; null where there is none: then nothing is destroyed.
 */
export function destroyApproved(list: string | null): JobKind {
  return {
    kind: 'destroy',
    async run(tx, { now, municipality }) {
      const items = await approvedItems(tx)
      if (items.length === 0) return
      if (list === null) throw new RangeError('there is no list of what was destroyed to write to')
      const at = instant(now)
      const today = dayOf(at)
      const found = await keptPersons(tx, items.flatMap(({ personId }) => personId ?? []))
      const persons = new Map(found.flatMap((person) => person.records.map((id) => [id, person] as const)))
      const due = items.filter((item) => stillDue(persons.get(item.personId ?? ''), item, municipality, today))
      // First who stays: a child that is to be destroyed keeps nobody that is destroyed with it.
      for (const item of items.filter((each) => !due.includes(each))) await saveLeft(tx, item, 'kept_after_all')
      await mkdir(dirname(list), { recursive: true })
      for (const item of due) {
        const { gone, persons: destroyed } = await destroyItem(tx, item)
        if (gone < 0) {
          await saveLeft(tx, item, 'somebody_elses_kin')
          continue
        }
        await saveGone(tx, item, gone)
        const kind = item.kind === 'person' ? 'person' : 'concern_child'
        for (const id of item.kind === 'person' ? destroyed : [item.subjectId]) {
          await appendFile(list, writeDeletion({ kind, municipality, id, day: today }))
        }
      }
      for (const destructionId of new Set(items.map((item) => item.destructionId))) await saveDone(tx, destructionId, at)
    },
  }
}

/** Every hour. */
export const retentionRecurring: readonly Recurring[] = [{ kind: 'destroy', everyMinutes: 60, offsetMinutes: 41 }]
