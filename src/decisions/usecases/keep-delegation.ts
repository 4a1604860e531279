import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { decisionKinds } from '../contract.ts'
import type { Decider, DecisionKind } from '../contract.ts'
import type { Delegations } from '../contract/wire.ts'
import { delegationsOn, endDelegation, openDelegation, saveDelegations } from '../queries/delegation.ts'
import { allowedDeciders, leastDecider, limitOf } from '../rules/decide-who.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** Who may decide each kind on a day, with the law's own limit. What the order says nothing of, the committee decides. */
export async function readDelegations(tx: Read, day: Day | undefined, { clock }: Pick<Asked, 'clock'>): Promise<Delegations> {
  const on = day ?? clock.today()
  const rules = new Map((await delegationsOn(tx, on)).map((rule) => [rule.kind, rule]))
  return {
    on,
    delegations: decisionKinds.map(({ code, strand, paragraph }) => {
      const rule = rules.get(code)
      return {
        kind: code, strand, paragraph, decider: leastDecider(code, paragraph, rule?.decider ?? null), ruleId: rule?.id ?? null,
        validFrom: rule?.validFrom ?? null, validTo: rule?.validTo ?? null, adopted: rule?.adopted ?? null, limit: limitOf(code, paragraph),
        allowed: [...allowedDeciders(code)],
      }
    }),
  }
}

export type NewDelegation = { kind: DecisionKind; decider: Decider; validFrom: Day; adopted: string }

/**
 * Enters who may decide a kind from a day on; what held before ends the day before.
 *
 * @returns the new row's id.
 * @throws Refusal law_keeps_it_higher (409, with the paragraph), delegation_starts_before_another (409) when a later or the same day has
 * been entered already.
 *
 * Source: socialtjänstlagen (2025:400) 30 kap. 5-7 §§; kommunallagen (2017:725) 6 kap. 37 §. Read 2026-11-22.
 */
export async function enterDelegation(tx: Write, made: NewDelegation, by: By): Promise<{ id: string }> {
  if (!allowedDeciders(made.kind).includes(made.decider)) {
    throw new Refusal('law_keeps_it_higher', 409, { paragraph: limitFor(made.kind) }, [{ field: 'decider', code: 'law_keeps_it_higher' }])
  }
  const before = await openDelegation(tx, made.kind)
  if (before !== undefined && before.validFrom >= made.validFrom) {
    throw new Refusal('delegation_starts_before_another', 409, { from: before.validFrom }, [{ field: 'validFrom', code: 'before_another' }])
  }
  if (before !== undefined) await endDelegation(tx, before.id, addDays(made.validFrom, -1))
  const [id = ''] = await saveDelegations(tx, [made], { at: by.clock.now(), by: staffIdOf(by.actor) })
  return { id }
}

function limitFor(kind: DecisionKind): string {
  return decisionKinds.find(({ code }) => code === kind)?.limit?.paragraph ?? ''
}

/**
 * Enters the usual levels for every kind that the order says nothing of yet: a start for a municipality that has adopted them.
 *
 * @returns how many were entered.
 */
export async function enterUsual(tx: Write, { validFrom, adopted }: { validFrom: Day; adopted: string }, by: By): Promise<{ entered: number }> {
  const known: DecisionKind[] = []
  for (const { code } of decisionKinds) if (await openDelegation(tx, code) !== undefined) known.push(code)
  const rows = decisionKinds.filter(({ code }) => !known.includes(code))
    .map(({ code, usual }) => ({ kind: code, decider: usual, validFrom, adopted }))
  await saveDelegations(tx, rows, { at: by.clock.now(), by: staffIdOf(by.actor) })
  return { entered: rows.length }
}
