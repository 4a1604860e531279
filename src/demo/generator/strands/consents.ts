import { day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { kindCodes } from '../../../decisions/contract.ts'
import { consentFor } from '../../../decisions/rules/check-consent.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import { grouped } from '../grouped.ts'
import type { World } from '../world.ts'

/**
 * The consent to every decision that needs it, as whoever proposed it had asked for it: the child's own, its custodians' or both, by the
 * child's age on that day.
 */
export function addConsents(world: World): void {
  const { rows, part, today } = world
  const chance = chanceFrom(`consents ${part} ${today}`)
  const births = new Map(rows.person.map((row) => [row.id, row.birth_on]))
  const custodians = grouped(rows.relation.filter(({ kind }) => kind === 'custodian'), (row) => row.person_id)
  for (const decision of rows.decision) {
    const kind = kindCodes.find((code) => code === decision.kind)
    const birth = births.get(decision.person_id)
    const on = day(decision.proposed_on)
    const needed = kind === undefined ? null : consentFor(kind, decision.paragraph, { birthOn: birth == null ? null : day(birth) }, on)
    const ofChild = (custodians.get(decision.person_id) ?? []).filter((row) => isOn(row, on)).map((row) => row.relative_id)
    for (const who of needed?.ways[0]?.who ?? []) {
      const asked = who === 'child' || ofChild.length === 0 ? [null] : ofChild
      for (const consenter of asked) {
        rows.decision_consent.push({ id: chance.id(), decision_id: decision.id, person_id: decision.person_id, strand: decision.strand, who, consenter_id: consenter, given: true,
          given_on: on, access: [], recorded_at: decision.recorded_at, recorded_by: decision.proposed_by ?? null })
      }
    }
  }
}

function isOn({ from_on: from, to_on: to }: Row<'relation'>, on: Day): boolean {
  return (from == null || from <= on) && (to == null || to >= on)
}
