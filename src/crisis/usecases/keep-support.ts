import { localNumber } from '../../law/queries.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type {
  ContractBody, Cost, CostBody, Improvement, ImprovementBody, ImprovementNote, ImprovementNoteBody, JudgedContract, Offer, OfferBody,
} from '../contract/support.ts'
import {
  contracts, costs, improvementNotes, improvements, saveContract, saveCost, saveDocumented, saveImprovement, saveImprovementNote,
    withdrawCost,
} from '../queries/support-contract.ts'
import { changeOffer, endReceiver, offers, saveOffer, saveReceiver } from '../queries/support.ts'
import { staffUnit } from '../queries/testing.ts'
import { judgeContract } from '../rules/judge-contract.ts'
import type { AwardLimits } from '../rules/judge-contract.ts'
import { unitsToAskFor } from './ask-support.ts'
import { madeBy } from './keep-equipment.ts'
import type { Who } from './keep-equipment.ts'

const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

/** @throws Refusal staff_support_offer_not_found (404). */
export async function offerFor(tx: Read, id: string): Promise<Offer> {
  const found = (await offers(tx)).find((each) => each.id === id && each.closedOn === null)
  if (found === undefined) throw new Refusal('staff_support_offer_not_found', 404)
  return found
}

async function refuseUnknownContract(tx: Read, contractId: string | null): Promise<void> {
  if (contractId !== null && !(await contracts(tx)).some(({ id }) => id === contractId)) throw fault('contractId', 'choice_needed')
}

/** @throws Refusal invalid (422). */
export async function addOffer(tx: Write, body: OfferBody, who: Who): Promise<{ id: string }> {
  await refuseUnknownContract(tx, body.contractId)
  return { id: await saveOffer(tx, body, madeBy(who)) }
}

/**
 * Changes what is offered; its kind stays. @throws Refusal staff_support_offer_not_found (404), staff_support_kind_stays (409),
 * invalid (422).
 */
export async function editOffer(tx: Write, id: string, body: OfferBody): Promise<{ id: string }> {
  const offer = await offerFor(tx, id)
  if (offer.kind !== body.kind) throw new Refusal('staff_support_kind_stays', 409)
  await refuseUnknownContract(tx, body.contractId)
  if (!await changeOffer(tx, id, body)) throw new Refusal('staff_support_offer_not_found', 404)
  return { id }
}

/** @throws Refusal staff_support_offer_not_found (404). */
export async function endOffer(tx: Write, id: string, { clock }: Who): Promise<{ id: string }> {
  if (!await changeOffer(tx, id, { closedOn: clock.today() })) throw new Refusal('staff_support_offer_not_found', 404)
  return { id }
}

/** Names somebody to receive requests from today. @throws Refusal invalid (422). */
export async function nameReceiver(tx: Write, staffId: string, who: Who): Promise<{ id: string }> {
  const today = who.clock.today()
  if (await staffUnit(tx, staffId, today) === undefined) throw fault('staffId', 'choice_needed')
  await saveReceiver(tx, staffId, today, madeBy(who))
  return { id: staffId }
}

/**
 * Today is the last day that somebody receives new requests; those that came stay with the person. @throws Refusal
 * staff_support_receiver_not_found (404).
 */
export async function stopReceiver(tx: Write, staffId: string, { clock }: Who): Promise<{ id: string }> {
  if (!await endReceiver(tx, staffId, clock.today())) throw new Refusal('staff_support_receiver_not_found', 404)
  return { id: staffId }
}

async function limitsOn(tx: Read, on: Day): Promise<AwardLimits> {
  const ore = async (key: 'direct-award-limit' | 'direct-award-limit-social' | 'award-documentation'): Promise<number> => 100 * await localNumber(tx, key, on)
  return { direct: { general: await ore('direct-award-limit'), social: await ore('direct-award-limit-social') },
    documentOver: await ore('award-documentation') }
}

/** Contracts with how each stands against its limit and its documentation. */
export async function judgedContracts(tx: Read, { clock }: Pick<Who, 'clock'>): Promise<JudgedContract[]> {
  const all = await contracts(tx)
  const limits = await limitsOn(tx, clock.today())
  return all.map((contract) => judgeContract(contract, all, limits, clock.today()))
}

/** @throws Refusal staff_support_contract_not_found (404). */
export async function contractFor(tx: Read, id: string, who: Pick<Who, 'clock'>): Promise<{ contract: JudgedContract; costs: Cost[] }> {
  const contract = (await judgedContracts(tx, who)).find((each) => each.id === id)
  if (contract === undefined) throw new Refusal('staff_support_contract_not_found', 404)
  return { contract, costs: await costs(tx, id) }
}

/** Enters a contract. Over its limit it is entered too, and shown as over: it has been signed. @throws Refusal invalid (422). */
export async function enterContract(tx: Write, body: ContractBody, who: Who): Promise<{ id: string }> {
  if (body.signedOn > who.clock.today()) throw fault('signedOn', 'after_today')
  if (body.endsOn !== null && body.endsOn < body.signedOn) throw fault('endsOn', 'before_the_first')
  return { id: await saveContract(tx, body, madeBy(who)) }
}

/** @throws Refusal staff_support_contract_not_found (404), invalid (422). */
export async function enterCost(tx: Write, contractId: string, body: CostBody, who: Who): Promise<{ id: string }> {
  const { contract } = await contractFor(tx, contractId, who)
  if (body.on > who.clock.today()) throw fault('on', 'after_today')
  if (body.on < contract.signedOn) throw fault('on', 'before_the_first')
  return { id: await saveCost(tx, contractId, body, madeBy(who)) }
}

/** @throws Refusal staff_support_cost_not_found (404). */
export async function takeCostBack(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  if (!await withdrawCost(tx, id, madeBy(who))) throw new Refusal('staff_support_cost_not_found', 404)
  return { id }
}

/** The award is documented today. @throws Refusal staff_support_contract_not_found (404). */
export async function documentContract(tx: Write, id: string, { clock }: Who): Promise<{ id: string }> {
  if (!await saveDocumented(tx, id, clock.today())) throw new Refusal('staff_support_contract_not_found', 404)
  return { id }
}

/** @throws Refusal improvement_not_found (404). */
export async function improvementFor(tx: Read, id: string): Promise<{ improvement: Improvement; notes: ImprovementNote[] }> {
  const [improvement] = await improvements(tx, { id })
  if (improvement === undefined) throw new Refusal('improvement_not_found', 404)
  return { improvement, notes: await improvementNotes(tx, id) }
}

/** Enters what the organisation is to do about itself, with what it means for children. @throws Refusal invalid (422). */
export async function beginImprovement(tx: Write, body: ImprovementBody, who: Who): Promise<{ id: string }> {
  const today = who.clock.today()
  if (body.dueOn < today) throw fault('dueOn', 'before_today')
  if (await staffUnit(tx, body.ownerId, today) === undefined) throw fault('ownerId', 'choice_needed')
  if (body.unitId !== null && !(await unitsToAskFor(tx, who)).some(({ id }) => id === body.unitId)) throw fault('unitId', 'choice_needed')
  return { id: await saveImprovement(tx, body, { ...madeBy(who), on: today }) }
}

/**
 * Writes what has happened, moves its day or ends it. @throws Refusal improvement_not_found (404), improvement_is_over (409),
 * invalid (422).
 */
export async function followImprovement(tx: Write, id: string, body: ImprovementNoteBody, who: Who): Promise<{ id: string }> {
  const { improvement } = await improvementFor(tx, id)
  const today = who.clock.today()
  if (improvement.endedOn !== null) throw new Refusal('improvement_is_over', 409)
  if (body.dueOn !== null && body.dueOn < today) throw fault('dueOn', 'before_today')
  if (!await saveImprovementNote(tx, id, body, { ...madeBy(who), on: today })) throw new Refusal('improvement_is_over', 409)
  return { id }
}
