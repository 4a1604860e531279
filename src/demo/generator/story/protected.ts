import { addDays } from '../../../calendar/day.ts'
import type { World } from '../world.ts'

/** A few with a confidentiality mark, mother and children alike, and one child whose whereabouts are hidden (LVU 14 §). */
export function protectSome({ chance, families, start, scale }: World): void {
  const open = families.filter((family) => !family.closed)
  if (open.length === 0) return
  for (let count = Math.ceil(3 * scale); count > 0; count -= 1) {
    const family = chance.pick(open)
    for (const { row } of [...family.children, ...family.parents.slice(0, 1)]) row.protection = 'confidentiality_mark'
  }
  const hidden = chance.pick(open).children[0]
  if (hidden !== undefined) hidden.row.hidden_whereabouts_from_on = addDays(start, 200)
}
