import { accessFor, saveInvestigation } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import { startClock } from '../../cases/usecases/start-clock.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { RuleVersion } from '../../law/contract.ts'
import type { Write } from '../../platform/db.ts'
import { birthOf } from '../queries/child.ts'
import { openClocksOf } from '../queries/handle.ts'
import { isChildOn } from '../rules/standing.ts'

/** What an opened investigation brings to an end besides the reports it answers. */
const endedByOpening = ['open-immediately', 'followup-closed', 'followup-lvu']

/**
 * Opens an investigation on a child and starts its clocks: four months for a child, and at once to inform those concerned.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 3-4 §§, 23 kap. 1 §, read 2026-11-21.
 */
export async function openInvestigation(
  tx: Write, versions: readonly RuleVersion[],
  made: { personId: string; personIds: readonly string[]; caseId: string; unitId: string; on: Day; at: Instant; by: string },
): Promise<string> {
  const access = await accessFor(tx, made.personId, made.on, 'investigation')
  const id = await saveInvestigation(tx, { personId: made.personId, caseId: made.caseId, openedOn: made.on, at: made.at, by: made.by,
    access })
  const clock = {
    startedOn: made.on, subjectKind: 'investigation' as const, subjectId: id, personId: made.personId, unitId: made.unitId, access,
    at: made.at,
  }
  if (isChildOn(await birthOf(tx, made.personId), made.on)) await startClock(tx, versions, { rule: 'child-invest', ...clock })
  await startClock(tx, versions, { rule: 'inform-open', ...clock })
  for (const open of await openClocksOf(tx, made.personIds, endedByOpening)) await endClock(tx, { ...open, on: made.on, how: 'met' })
  return id
}
