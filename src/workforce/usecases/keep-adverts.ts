import { randomInt } from 'node:crypto'
import { unitIsOpen, unitRows } from '../../access/queries/unit.ts'
import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Advert, AdvertBody, OwnShares, RecruitmentResult } from '../contract/adverts.ts'
import {
  addressesLike, adverts, changeAdvert, countShare, deletedCounts, saveAdvert, saveShareCode, setPublished, shareCodeOf, shareCounts, sourceCounts, staffOfCode,
} from '../queries/advert.ts'
import type { AdvertRow } from '../queries/advert.ts'
import { addressWord, advertState } from '../rules/recruit.ts'

export type Recruiter = Pick<Asked, 'actor' | 'clock'>
export const recruitmentFault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

const judged = (row: AdvertRow, today: Day): Advert => ({ ...row, state: advertState(row, today) })

/** The units that are open, to choose among. */
export async function unitsOfRecruitment(tx: Read, today: Day): Promise<Array<{ id: string; name: string }>> {
  return (await unitRows(tx, today)).filter(({ endedOn }) => endedOn === null || endedOn >= today).map(({ id, name }) => ({ id, name }))
}

/** Every advert, or those that are drafts or open. */
export async function advertsKept(tx: Read, today: Day, all: boolean): Promise<Advert[]> {
  const rows = (await adverts(tx, today)).map((row) => judged(row, today))
  return all ? rows : rows.filter(({ state }) => state === 'open' || state === 'draft')
}

/** @throws Refusal advert_not_found (404). */
export async function advertFor(tx: Read, id: string, today: Day): Promise<Advert> {
  const [found] = await adverts(tx, today, { id })
  if (found === undefined) throw new Refusal('advert_not_found', 404)
  return judged(found, today)
}

/** What anybody may see under an address. @throws Refusal advert_not_found (404) for what is not published or is over. */
export async function publicAdvert(tx: Read, address: string, today: Day): Promise<Advert> {
  const [found] = await adverts(tx, today, { address, open: true })
  if (found === undefined) throw new Refusal('advert_not_found', 404)
  return judged(found, today)
}

async function refuseWrongAdvert(tx: Write, body: AdvertBody, today: Day): Promise<void> {
  if (!await unitIsOpen(tx, body.unitId, today)) throw recruitmentFault('unitId', 'choice_needed')
  if (body.startsOn !== null && body.startsOn < body.applyBy) throw recruitmentFault('startsOn', 'before_last_day')
}

/** Writes a draft under an address made of its title; a number follows when the address is taken. @throws Refusal invalid (422). */
export async function writeAdvert(tx: Write, body: AdvertBody, who: Recruiter): Promise<{ id: string }> {
  await refuseWrongAdvert(tx, body, who.clock.today())
  if (body.applyBy < who.clock.today()) throw recruitmentFault('applyBy', 'before_today')
  const word = addressWord(body.title)
  const taken = new Set([...await addressesLike(tx, word), 'spontan', 'flode', 'min-ansokan'])
  let address = word
  for (let number = 2; taken.has(address); number += 1) address = `${word}-${number}`
  return { id: await saveAdvert(tx, address, body, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** Changes an advert where it stands; its address stays. @throws Refusal advert_not_found (404), invalid (422). */
export async function editAdvert(tx: Write, id: string, body: AdvertBody, who: Recruiter): Promise<{ id: string }> {
  await advertFor(tx, id, who.clock.today())
  await refuseWrongAdvert(tx, body, who.clock.today())
  await changeAdvert(tx, id, body)
  return { id }
}

/** Shows an advert to everybody from today. @throws Refusal advert_not_found (404), advert_is_past (409) when its last day has been. */
export async function publishAdvert(tx: Write, id: string, { clock }: Recruiter): Promise<{ id: string }> {
  const today = clock.today()
  const { applyBy, publishedOn } = await advertFor(tx, id, today)
  if (applyBy < today) throw new Refusal('advert_is_past', 409)
  await setPublished(tx, id, { closed_on: null, ...(publishedOn === null ? { published_on: today } : {}) })
  return { id }
}

/** Takes an advert down; it may be published again. @throws Refusal advert_not_found (404), advert_is_not_open (409). */
export async function takeDownAdvert(tx: Write, id: string, { clock }: Recruiter): Promise<{ id: string }> {
  const today = clock.today()
  if ((await advertFor(tx, id, today)).state !== 'open') throw new Refusal('advert_is_not_open', 409)
  await setPublished(tx, id, { closed_on: today })
  return { id }
}

const letters = 'abcdefghijkmnpqrstuvwxyz'
const newCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)] ?? 'x').join('')

/** One's own links to the open adverts, with what came of them. Made the first time they are asked for. */
export async function makeOwnCode(tx: Write, who: Recruiter): Promise<OwnShares> {
  const staffId = staffIdOf(who.actor)
  await saveShareCode(tx, staffId, newCode(), who.clock.now())
  return await ownShares(tx, who)
}

/** The same without making a code: an empty one until there is one. */
export async function ownShares(tx: Read, { actor, clock }: Recruiter): Promise<OwnShares> {
  const staffId = staffIdOf(actor)
  const code = await shareCodeOf(tx, staffId) ?? ''
  const counts = new Map((await shareCounts(tx, staffId)).map((each) => [each.advertId, each]))
  const open = await adverts(tx, clock.today(), { open: true })
  return {
    code, adverts: open.map(({ id, title, address, unitName, applyBy }) => ({
      advertId: id, title, address, unitName, applyBy, path: code === '' ? '' : `/dela/${code}/${address}`,
      visits: counts.get(id)?.visits ?? 0, applications: counts.get(id)?.applications ?? 0, employed: counts.get(id)?.employed ?? 0,
    })),
  }
}

/** Counts that an employee's link was followed, and nothing of who did. @returns where it leads. @throws Refusal advert_not_found (404). */
export async function followShare(tx: Write, { code, address }: { code: string; address: string }, today: Day): Promise<string> {
  const { id } = await publicAdvert(tx, address, today)
  const staffId = await staffOfCode(tx, code)
  if (staffId === undefined) return `/lediga-jobb/${address}`
  await countShare(tx, id, staffId, 'visits')
  return `/lediga-jobb/${address}?via=${code}`
}

/** Who shared what, what came of it, where candidates come from, and how many were deleted. */
export async function recruitmentResult(tx: Read, today: Day): Promise<RecruitmentResult> {
  return { shares: await shareCounts(tx), sources: await sourceCounts(tx, today), deleted: await deletedCounts(tx) }
}
