import { addressOf } from '../../access/queries/review-queue.ts'
import { unitRows } from '../../access/queries/unit.ts'
import { staffIdOf } from '../../access/rules.ts'
import { addYears } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForMail } from '../../platform/mail.ts'
import { Refusal } from '../../platform/refusal.ts'
import type {
  HelpedBody, Offer, Receiver, SupportContact, SupportContactBody, SupportOutcome, SupportQuarter, SupportRequest, SupportRequestBody,
    SupportUse,
} from '../contract/support.ts'
import {
  countPersonsRequest, endSupportRequest, offers, quarterCounts, receivers, saveHelped, saveSupportContact, saveSupportRequest,
    supportContacts,
  supportRequests, supportUse,
} from '../queries/support.ts'
import { quarterOf, shownCount } from '../rules/judge-contract.ts'
import { madeBy } from './keep-equipment.ts'
import type { Who } from './keep-equipment.ts'

const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

export type UnitToAskFor = { readonly id: string; readonly name: string }
export type SupportStart = { readonly offers: readonly Offer[]; readonly requests: readonly SupportRequest[]; readonly me: string }

/** What support there is, and the requests that the asker may see. */
export async function supportStart(tx: Read, { actor }: Pick<Who, 'actor'>): Promise<SupportStart> {
  return { offers: (await offers(tx)).filter(({ closedOn }) => closedOn === null), requests: await supportRequests(tx),
    me: staffIdOf(actor) }
}

/** The units that somebody may ask for: those one manages; the director any. */
export async function unitsToAskFor(tx: Read, { actor, clock }: Who): Promise<UnitToAskFor[]> {
  const manages = actor.roles.includes('director') || actor.roles.includes('unit_manager')
  if (!manages) return []
  const open = await unitRows(tx, clock.today())
  return open.filter(({ id }) => actor.roles.includes('director') || actor.managedUnits.includes(id)).map(({ id, name }) => ({ id, name }))
}

/** Who may be named to receive, and for which units one may ask. */
export async function whoReceives(tx: Read, who: Who): Promise<{ receivers: Receiver[]; units: UnitToAskFor[] }> {
  return { receivers: await receivers(tx, who.clock.today()), units: await unitsToAskFor(tx, who) }
}

/**
 * Asks for support: for a unit that one manages, or for oneself. One's own is seen by oneself and the one named to receive it, and is counted
 * by quarter alone. @throws Refusal invalid (422).
 */
export async function askForSupport(tx: Write, body: SupportRequestBody, who: Who): Promise<{ id: string }> {
  const { receivers: named, units } = await whoReceives(tx, who)
  if (!named.some(({ id }) => id === body.receiverId)) throw fault('receiverId', 'choice_needed')
  if (body.unitId !== null && !units.some(({ id }) => id === body.unitId)) throw fault('unitId', 'choice_needed')
  const on = who.clock.today()
  const id = await saveSupportRequest(tx, body, { ...madeBy(who), on })
  if (body.unitId === null) await countPersonsRequest(tx, quarterOf(on))
  await tellReceiver(tx, body.receiverId, id, who)
  return { id }
}

/** One letter that a request waits: whom it is from and about stands on its page alone. */
async function tellReceiver(tx: Write, receiverId: string, id: string, { actor, clock }: Who): Promise<void> {
  const reader = await addressOf(tx, receiverId)
  if (reader === undefined) return
  const mail = { template: 'staff_support_asked', to: reader.email, language: reader.language, reference: null, path: `/medarbetarstod/begaran/${id}` }
  await askForMail(tx, mail, { municipality: actor.municipality, key: `staff support ${id}`, now: clock.now() })
}

export type OneRequest = { readonly request: SupportRequest; readonly contacts: readonly SupportContact[]; readonly me: string }

/** @throws Refusal staff_support_request_not_found (404), also for what one may not see. */
export async function supportRequestFor(tx: Read, id: string, { actor }: Pick<Who, 'actor'>): Promise<OneRequest> {
  const [request] = await supportRequests(tx, id)
  if (request === undefined) throw new Refusal('staff_support_request_not_found', 404)
  return { request, contacts: await supportContacts(tx, id), me: staffIdOf(actor) }
}

/** Notes a contact on a request. @throws Refusal staff_support_request_not_found (404), invalid (422). */
export async function noteSupportContact(tx: Write, id: string, body: SupportContactBody, who: Who): Promise<{ id: string }> {
  const { request } = await supportRequestFor(tx, id, who)
  if (body.on > who.clock.today()) throw fault('on', 'after_today')
  if (body.on < request.askedOn) throw fault('on', 'before_the_request')
  return { id: await saveSupportContact(tx, request, body, madeBy(who)) }
}

/** Ends a request. @throws Refusal staff_support_request_not_found (404), staff_support_request_is_over (409). */
export async function endSupport(tx: Write, id: string, outcome: SupportOutcome, who: Who): Promise<{ id: string }> {
  await supportRequestFor(tx, id, who)
  if (!await endSupportRequest(tx, id, outcome, who.clock.today())) throw new Refusal('staff_support_request_is_over', 409)
  return { id }
}

/**
 * Says how much it helped: the one who asked, or whoever manages the unit it was for. Said again it replaces what was said.
 * @throws Refusal staff_support_request_not_found (404), staff_support_was_not_given, staff_support_help_is_said_by_asker (409).
 */
export async function sayHelped(tx: Write, id: string, body: HelpedBody, who: Who): Promise<{ id: string }> {
  const { request } = await supportRequestFor(tx, id, who)
  const mine = request.askerId === staffIdOf(who.actor) || request.unitId !== null && who.actor.managedUnits.includes(request.unitId)
  if (!mine) throw new Refusal('staff_support_help_is_said_by_asker', 409)
  if (request.outcome !== 'given') throw new Refusal('staff_support_was_not_given', 409)
  await saveHelped(tx, id, body)
  return { id }
}

export type SupportFollowUp = { readonly since: Day; readonly units: SupportUse[]; readonly persons: SupportQuarter[] }

/**
 * What units asked for in the last year and what helped; persons' own only as a number of each quarter that is over, one to four not
 * shown.
 */
export async function followUpSupport(tx: Read, { clock }: Pick<Who, 'clock'>): Promise<SupportFollowUp> {
  const since = addYears(clock.today(), -1)
  const quarters = await quarterCounts(tx, quarterOf(clock.today()))
  return { since, units: await supportUse(tx, since), persons: quarters.map(({ quarter, requests }) => ({ quarter,
    requests: shownCount(requests) })) }
}
