import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { decisionKinds } from '../contract.ts'
import type { UnexecutedList } from '../contract/wire.ts'
import { favourableDecisions } from '../queries/unexecuted.ts'
import { belongsInReport, daysLate, executionStanding, quarterNamed, quarterOf } from '../rules/list-unexecuted.ts'

const favourable = decisionKinds.filter((kind) => kind.favourable).map(({ code }) => code)

/**
 * The favourable decisions of a quarter that are reported to the inspectorate and the auditors: not executed three months after they were
 * made or their execution was interrupted, and those reported before that have been executed in the quarter.
 *
 * @param name "2026-Q4"; the running quarter when left out.
 *
 * Source: socialtjänstlagen (2025:400) 34 kap. 1-2 §§, read 2026-11-22.
 */
export async function listUnexecuted(tx: Read, name: string | undefined, { clock }: Pick<Asked, 'clock'>): Promise<UnexecutedList> {
  const today = clock.today()
  const quarter = name === undefined ? quarterOf(today) : quarterNamed(name)
  const until = today < quarter.to ? today : quarter.to
  const decisions = (await favourableDecisions(tx, favourable, until)).flatMap(({ steps, ...row }) => {
    const standing = executionStanding(row.decidedOn, steps, until)
    if (!belongsInReport(standing, quarter, today)) return []
    const reason = steps.filter(({ step, on }) => (step === 'delayed' || step === 'interrupted') && on <= until).at(-1)?.reason ?? null
    return [{ ...row, ...standing, reason, daysLate: daysLate(standing, until) }]
  })
  return { quarter: quarter.name, from: quarter.from, to: quarter.to, decisions }
}
