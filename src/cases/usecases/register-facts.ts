import type { Actor } from '../../access/contract.ts'
import type { Clock } from '../../calendar/clock.ts'
import { countingOn, ruleVersions } from '../../law/queries.ts'
import { chain } from '../../law/chain/chain.ts'
import { ChainRefusal } from '../../law/chain/contract.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { NewFact } from '../contract/facts.ts'
import { accessFor, saveConclusion } from '../queries/case.ts'
import { chainGround, personsWithPassedClocks, putClocks, saveFacts, withdrawSavedFacts } from '../queries/fact.ts'
import type { ChainGround } from '../queries/fact.ts'
import { settleClocks } from '../rules/settle-clocks.ts'

type By = { readonly actor: Pick<Actor, 'id'>; readonly clock: Clock }

/**
 * Registers facts that the law counts from, and brings the clocks of their persons in line with all that is known of each, in the same
 * transaction. In whatever order facts are registered, the clocks are the same.
 *
 * @returns the ids of the facts, in the same order.
 * @throws Refusal not_found for a person without a case or not the asker's to see; fact_refused with the fact's type and why, when it cannot
 * have happened given the others (law/chain).
 */
export async function registerFacts(tx: Write, by: By, facts: readonly NewFact[]): Promise<string[]> {
  const ids = facts.map(() => newId())
  for (const personId of [...new Set(facts.map((fact) => fact.personId))].sort()) {
    if (await chainGround(tx, personId) === undefined) throw new Refusal('not_found', 404)
  }
  const access = new Map<string, string[]>()
  const rows = []
  for (const [index, fact] of facts.entries()) {
    const key = `${fact.personId} ${fact.strand}`
    const keys = access.get(key) ?? await accessFor(tx, fact.personId, by.clock.today(), fact.strand)
    access.set(key, keys)
    rows.push({ ...fact, id: ids[index] ?? newId(), access: keys })
  }
  await saveFacts(tx, rows, { at: by.clock.now(), by: by.actor.id })
  for (const { type, subjectId, on, fields } of facts) {
    // Whoever decides it, the investigator or a meeting, the investigation ends with the fact.
    if (type !== 'investigation-concluded') continue
    await saveConclusion(tx, { id: subjectId, outcome: (fields?.outcome ?? '').replace('-', '_'), on, at: by.clock.now() })
  }
  for (const personId of new Set(facts.map((fact) => fact.personId))) await settle(tx, personId, by.clock)
  return ids
}

/**
 * Takes facts back that were wrong: they stay as rows with the reason, and the clocks become what they would have been without them.
 *
 * @throws Refusal fact_withdrawn_already when one of them does not stand or is not the asker's to see; fact_refused when another fact needs
 * one of them.
 */
export async function withdrawFacts(
  tx: Write, by: By, withdrawn: { ids: readonly string[]; personId: string; reason: string },
): Promise<void> {
  const gone = await withdrawSavedFacts(tx, { ...withdrawn, at: by.clock.now(), by: by.actor.id })
  if (gone !== withdrawn.ids.length) throw new Refusal('fact_withdrawn_already', 409)
  await settle(tx, withdrawn.personId, by.clock)
}

/** Lets the law end what it ends by itself: called each hour for persons whose open clocks have passed a day that may end them. */
export async function settlePassedClocks(tx: Write, clock: Clock): Promise<void> {
  for (const personId of await personsWithPassedClocks(tx, clock.today())) await settle(tx, personId, clock)
}

/** Brings the stored clocks of a person in line with the facts. A person whom the asker does not see is left alone. */
async function settle(tx: Write, personId: string, clock: Clock): Promise<void> {
  const ground = await chainGround(tx, personId)
  if (ground === undefined) throw new Refusal('not_found', 404)
  if (ground.unitId === null) throw new Refusal('not_found', 404)
  const today = clock.today()
  const law = { versions: await ruleVersions(tx), counting: await countingOn(tx, today) }
  const { clocks } = counted(ground, law, clock)
  // An application for income support is investigated from when it is registered: its own row is the opening that SoL 14:2 asks for.
  const kept = clocks.filter(({ rule, source }) => rule !== 'open-immediately' || ground.facts[source]?.strand !== 'income_support')
  const { made, ended } = settleClocks(ground.facts, kept, ground.clocks, today)
  await putClocks(tx, { id: ground.personId, unitId: ground.unitId }, made.map((each) => ({ ...each, id: newId() })), ended, today, clock.now())
}

function counted(ground: ChainGround, law: Parameters<typeof chain>[1], clock: Clock): ReturnType<typeof chain> {
  const events = ground.facts.map(({ type, on, ref, fields }) => ({ type, on, ref, ...fields }))
  try {
    return chain({ today: clock.today(), birthDate: ground.birthOn, events }, law)
  } catch (fault) {
    if (fault instanceof ChainRefusal) throw new Refusal('fact_refused', 409, { type: fault.type, reason: fault.reason })
    throw fault
  }
}
