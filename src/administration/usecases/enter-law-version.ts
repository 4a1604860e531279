import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { foreseeRecount, recountClocks } from '../../cases/usecases/recount-clocks.ts'
import type { EnteredTerms, EnteredVersion, RuleId } from '../../law/contract.ts'
import { entryFaults, latestOf, mayWithdraw, withEntered } from '../../law/entered.ts'
import { countingOn, lawEntries, lockLaw, nextEnteredVersion, ruleVersions, saveLawEntry, saveLawWithdrawal } from '../../law/queries.ts'
import type { Change } from '../../law/recount.ts'
import { dueFor } from '../../law/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Foreseen } from '../contract.ts'
import { foreseenCounts } from '../rules.ts'

type Entering = Pick<Asked<{ rule: RuleId }, unknown, EnteredTerms>, 'params' | 'body' | 'actor' | 'clock'>

/**
 * What a new version of a rule would change: how many open clocks start on its first day or later, and what becomes of their last days.
 * Nothing is written. Whoever sees no persons is told no number from 1 to 4.
 *
 * @throws Refusal 'invalid' with a fault for each field that cannot stand.
 */
export async function foreseeLawVersion(tx: Read, asked: Entering): Promise<Foreseen> {
  const { rule } = asked.params
  const { validFrom } = asked.body
  const { change } = await plan(tx, asked)
  const found = await foreseeRecount(tx, change, validFrom)
  const counting = await countingOn(tx, validFrom)
  const due = (versions: Change['before']): { nominalDue: Day; legalDue: Day } => {
    const { nominalDue, legalDue } = dueFor(versions, rule, validFrom, { counting })
    return { nominalDue, legalDue }
  }
  const example = { without: due(change.before), with: due(change.after) }
  return { rule, validFrom, ...foreseenCounts(found, asked.actor.roles.includes('director')), example }
}

/**
 * Enters a new version of a rule of law for the municipality. Clocks that start on its first day or later follow it, also those that are
 * open already; clocks that started earlier, and last days that a decision has set, stay.
 *
 * @throws Refusal as `foreseeLawVersion`; the constraint `law_rule_entry_pk` when two enter at once.
 */
export async function enterLawVersion(tx: Write, asked: Entering): Promise<{ rule: RuleId; version: number; recounted: boolean }> {
  await lockLaw(tx)
  const { change, entry } = await plan(tx, asked)
  const at = asked.clock.now()
  await saveLawEntry(tx, { ...entry, at, by: staffIdOf(asked.actor) })
  const clocks = await recountClocks(tx, change, entry.validFrom, { on: asked.clock.today(), at })
  return { rule: entry.rule, version: entry.version, recounted: clocks > 0 }
}

async function plan(
  tx: Read, { params, body, clock }: Pick<Entering, 'params' | 'body' | 'clock'>,
): Promise<{ change: Change; entry: EnteredVersion }> {
  const before = await ruleVersions(tx, [params.rule])
  const faults = entryFaults(before, body, clock.today())
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
  const latest = latestOf(before)
  const version = await nextEnteredVersion(tx, params.rule)
  const entry = { ...body, rule: params.rule, version, basedOn: latest.basedOn ?? latest.version }
  return { change: { rule: params.rule, before, after: withEntered(before, [entry]) }, entry }
}

type Withdrawing = Pick<Asked<{ rule: RuleId; version: number }, unknown, { reason: string }>, 'params' | 'body' | 'actor' | 'clock'>

/**
 * Withdraws a version that is not yet in force, with a reason; clocks that were to follow it follow the one before. The row stays.
 *
 * @throws Refusal `law_version_not_found`; `law_in_force_is_never_withdrawn` from its first day on: then a newer version follows it.
 */
export async function withdrawLawVersion(
  tx: Write, { params, body, actor, clock }: Withdrawing,
): Promise<{ rule: RuleId; version: number; recounted: boolean }> {
  await lockLaw(tx)
  const entry = (await lawEntries(tx, [params.rule])).find(({ version, withdrawn }) => version === params.version && withdrawn === null)
  if (entry === undefined) throw new Refusal('law_version_not_found', 404)
  const [on, at] = [clock.today(), clock.now()]
  if (!mayWithdraw(entry, on)) throw new Refusal('law_in_force_is_never_withdrawn', 409)
  const before = await ruleVersions(tx, [params.rule])
  await saveLawWithdrawal(tx, params, { on, by: staffIdOf(actor), reason: body.reason })
  const after = await ruleVersions(tx, [params.rule])
  const clocks = await recountClocks(tx, { rule: params.rule, before, after }, entry.validFrom, { on, at })
  return { ...params, recounted: clocks > 0 }
}
