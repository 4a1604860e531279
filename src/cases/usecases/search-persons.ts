import { ageOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../../access/contract.ts'
import type { Asked } from '../../mount/route.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Read } from '../../platform/db.ts'
import type { FoundPerson, MyPersonRow } from '../contract.ts'
import { casePrefix, mostFound, myPersons, searchPersons } from '../queries/search.ts'
import type { Found, MyPerson } from '../queries/search.ts'
import { readSearch } from '../rules.ts'

export type Answer = { readonly readable: boolean; readonly byNumber: boolean; readonly persons: FoundPerson[]; readonly more: boolean }

/** Searches by name, identity number or case number among those the asker may see. What may not be seen answers as what does not exist. */
export async function findPersons(tx: Read, text: string, { clock }: Pick<Asked, 'clock'>): Promise<Answer> {
  const today = clock.today()
  const search = readSearch(text, today, await casePrefix(tx))
  const rows = await searchPersons(tx, search)
  return {
    readable: search.by !== 'nothing',
    byNumber: search.by === 'number' || search.by === 'case',
    persons: rows.slice(0, mostFound).map((row) => shownInList(row, today)),
    more: rows.length > mostFound,
  }
}

const pageSize = 50

/** A page of the persons one works with. */
export async function personsOf(tx: Read, { sida: page, ...asked }: { sida: number } & PageAsked, { actor, clock }: Pick<Asked,
  'actor' | 'clock'>) {
  const today = clock.today()
  const keys = [...(actor.id === null ? [] : [actor.id]), ...actor.deputises]
  const { rows, count, next } = await myPersons(tx, keys, today, { size: pageSize, from: (page - 1) * pageSize, ...asked })
  return { persons: rows.map((row) => mine(row, actor, today)), count, page, pages: Math.ceil(count / pageSize), next }
}

function mine(row: MyPerson, actor: Actor, today: Day): MyPersonRow {
  const part =
    row.responsibleId === actor.id
      ? 'responsible'
      : row.responsibleId !== null && actor.deputises.includes(row.responsibleId)
        ? 'deputy'
        : 'coworker'
  return { ...shownInList(row, today), part, strands: row.strands, unitName: row.unitName, openedOn: row.openedOn }
}

/** In lists a protected identity has neither name nor age: the flag and the case number stand there. */
function shownInList(row: Found, today: Day): FoundPerson {
  const open = row.protection === 'none'
  return {
    id: row.id,
    name: open ? `${row.givenName} ${row.familyName}`.trim() : null,
    age: open && row.birthOn !== null ? ageOn(row.birthOn, today) : null,
    protected: !open,
    caseNumber: row.caseNumber,
    responsibleName: row.responsibleName,
  }
}
