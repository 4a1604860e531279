import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dayOf, instant } from '../../calendar/instant.ts'
import { writeDeletion } from '../../platform/deletion-list.ts'
import type { Deletion } from '../../platform/deletion-list.ts'

/**
 * Puts what was destroyed on the list outside the database, so that a restored backup does not bring it back.
 *
 * @param list the file of that list; null where there is none.
 * @throws RangeError when something is to be put on a list that there is not.
 */
export async function listDestroyed(list: string | null, kind: Deletion['kind'], ids: readonly string[], { municipality, now }: { municipality: string; now: string }): Promise<void> {
  if (ids.length === 0) return
  if (list === null) throw new RangeError('there is no list of what was destroyed to write to')
  await mkdir(dirname(list), { recursive: true })
  const day = dayOf(instant(now))
  await appendFile(list, ids.map((id) => writeDeletion({ kind, municipality, id, day })).join(''))
}
