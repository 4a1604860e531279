import { staffIdOf } from '../../access/rules.ts'
import { unitIsOpen } from '../../access/queries/unit.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type {
  AmountBody, AmountEntry, Article, ArticleBody, Delivery, DeliveryBody, DeliveryStep, Level, Place, PlaceBody,
} from '../contract/equipment.ts'
import { changeDelivery, deliveries, saveDelivery } from '../queries/equipment-moves.ts'
import { amountEntries, articles, closeKept, keptRows, places, saveAmount, saveArticle, savePlace } from '../queries/equipment.ts'
import type { Made } from '../queries/equipment.ts'
import { countDaysLeft, fewestFirst } from '../rules/count-days-left.ts'
import { handlesPlace } from '../rules/handle-places.ts'

export type Who = Pick<Asked, 'actor' | 'clock'>

export const madeBy = ({ actor, clock }: Who): Made => ({ at: clock.now(), by: staffIdOf(actor) })
const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

/** @throws Refusal invalid (422) naming the field for what is not kept; equipment_place_is_others (409). */
export async function placeToHandle(tx: Read, id: string, field: string, who: Who): Promise<Place> {
  const place = (await places(tx)).find((each) => each.id === id && each.closedOn === null)
  if (place === undefined) throw fault(field, 'choice_needed')
  if (!handlesPlace(place, who)) throw new Refusal('equipment_place_is_others', 409)
  return place
}

/** @throws Refusal invalid (422) for an article that is not kept. */
export async function refuseUnknownArticle(tx: Read, id: string): Promise<void> {
  if (!(await articles(tx)).some((each) => each.id === id && each.closedOn === null)) throw fault('articleId', 'choice_needed')
}

/** Articles and places that are kept now. */
export async function whatIsKept(tx: Read): Promise<{ articles: Article[]; places: Place[] }> {
  return { articles: (await articles(tx)).filter(({ closedOn }) => closedOn === null),
    places: (await places(tx)).filter(({ closedOn }) => closedOn === null) }
}

/** How much there is of what, where, and how long it lasts: the shortest first. */
export async function equipmentLevels(tx: Read, today: Day, placeId: string | null = null): Promise<Level[]> {
  const rows = await keptRows(tx, today, placeId)
  return rows.map(({ use, deliveries: coming, ...row }) => {
    const next = coming.find(({ expectedOn }) => expectedOn >= today) ?? coming[0]
    return { ...row, daysOfUse: use.length, nextOn: next?.expectedOn ?? null, nextAmount: next?.amount ?? null,
      left: countDaysLeft({ stock: row.stock, use, deliveries: coming }, today) }
  }).toSorted((one, other) => fewestFirst(one.left, other.left) || one.stock - other.stock)
}

/**
 * Enters what was counted or used on a day; for a day that is entered already it is a correction. @throws Refusal invalid (422),
 * equipment_place_is_others (409).
 */
export async function enterAmount(tx: Write, what: 'count' | 'use', body: AmountBody, who: Who): Promise<{ id: string }> {
  const today = who.clock.today()
  if (body.on > today) throw fault('on', 'after_today')
  if (body.on < addDays(today, -90)) throw fault('on', 'too_long_ago')
  if (what === 'use' && body.amount > 100_000) throw fault('amount', 'amount_out_of_range')
  await refuseUnknownArticle(tx, body.articleId)
  await placeToHandle(tx, body.placeId, 'placeId', who)
  return { id: await saveAmount(tx, what, body, madeBy(who)) }
}

/** @throws Refusal equipment_article_not_found (404). */
export async function articleHistory(tx: Read, id: string): Promise<{ article: Article; entries: AmountEntry[] }> {
  const article = (await articles(tx)).find((each) => each.id === id)
  if (article === undefined) throw new Refusal('equipment_article_not_found', 404)
  return { article, entries: await amountEntries(tx, id) }
}

/** A name that is taken is refused by its constraint. */
export async function addArticle(tx: Write, body: ArticleBody, who: Who): Promise<{ id: string }> {
  return { id: await saveArticle(tx, body, madeBy(who)) }
}

/** @throws Refusal invalid (422) for a unit that is closed or unknown. */
export async function addPlace(tx: Write, body: PlaceBody, who: Who): Promise<{ id: string }> {
  if (body.unitId !== null && !await unitIsOpen(tx, body.unitId, who.clock.today())) throw fault('unitId', 'choice_needed')
  return { id: await savePlace(tx, body, madeBy(who)) }
}

/**
 * Ends an article or a place from today; what was counted stays. @throws Refusal equipment_article_not_found,
 * equipment_place_not_found (404).
 */
export async function endKept(tx: Write, what: 'article' | 'place', id: string, { clock }: Who): Promise<{ id: string }> {
  if (!await closeKept(tx, what === 'article' ? 'equipment_article' : 'equipment_place', id, clock.today())) {
    throw new Refusal(what === 'article' ? 'equipment_article_not_found' : 'equipment_place_not_found', 404)
  }
  return { id }
}

/** Enters an order. @throws Refusal invalid (422), equipment_place_is_others (409). */
export async function orderDelivery(tx: Write, body: DeliveryBody, who: Who): Promise<{ id: string }> {
  if (body.orderedOn > who.clock.today()) throw fault('orderedOn', 'after_today')
  if (body.expectedOn < body.orderedOn) throw fault('expectedOn', 'before_the_order')
  await refuseUnknownArticle(tx, body.articleId)
  await placeToHandle(tx, body.placeId, 'placeId', who)
  return { id: await saveDelivery(tx, body, madeBy(who)) }
}

/** @throws Refusal equipment_delivery_not_found (404). */
export async function deliveryFor(tx: Read, id: string): Promise<Delivery> {
  const [found] = await deliveries(tx, { id })
  if (found === undefined) throw new Refusal('equipment_delivery_not_found', 404)
  return found
}

/**
 * Notes that a delivery came (with how much), comes another day, or was cancelled. @throws Refusal equipment_delivery_is_over (409),
 * invalid (422).
 */
export async function followDelivery(tx: Write, id: string, { step, on, amount }: DeliveryStep, who: Who): Promise<{ id: string }> {
  const delivery = await deliveryFor(tx, id)
  await placeToHandle(tx, delivery.placeId, 'step', who)
  const today = who.clock.today()
  if (step !== 'moved' && on > today) throw fault('on', 'after_today')
  if (on < delivery.orderedOn) throw fault('on', 'before_the_order')
  const change = step === 'arrived' ? { arrivedOn: on, arrivedAmount: amount ?? delivery.amount } : step === 'moved'
    ? { expectedOn: on } : { cancelledOn: on }
  if (!await changeDelivery(tx, id, change)) throw new Refusal('equipment_delivery_is_over', 409)
  return { id }
}
