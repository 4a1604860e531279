import { addDays } from '../calendar/day.ts'
import { firstDayOfWeek, isoWeek } from '../calendar/week.ts'
import { day } from '../calendar/day.ts'
import { rowsOf } from '../contacts/rules/judge-unseen.ts'
import { countUnseen } from '../contacts/usecases/find-unseen.ts'
import { localNumber, ruleVersions } from '../law/queries.ts'
import type { Asked } from '../mount/route.ts'
import type { Read } from '../platform/db.ts'
import type { Language } from '../platform/language.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Behind, Figure, Picture } from './contract.ts'
import { pictureNumbers, rowsBehind, unitsOf } from './queries.ts'
import { completeWeeks } from './rules.ts'

const shownWeeks = 52

/**
 * The units asked about: one of those the asker manages, or all of them. @throws Refusal for anybody else's unit, as if there were
 * none.
 */
export async function unitsAsked(tx: Read, managed: readonly string[],
  unitId: string | undefined): Promise<{ units: Picture['units']; chosen: string[] }> {
  const units = await unitsOf(tx, managed)
  if (unitId === undefined) return { units, chosen: units.map((unit) => unit.id) }
  if (!units.some((unit) => unit.id === unitId)) throw new Refusal('unit_not_yours', 404)
  return { units, chosen: [unitId] }
}

/** The picture of what happens, for the units one manages. Counts come from the count tables; nothing is stored for it. */
export async function pictureOf(tx: Read, { actor, clock, query }: Asked<unknown, { enhet?: string | undefined }>): Promise<Picture> {
  const today = clock.today()
  const { units, chosen } = await unitsAsked(tx, actor.managedUnits, query.enhet)
  const weeks = completeWeeks(today, shownWeeks)
  const days = await localNumber(tx, 'child-not-seen-alone', today)
  const goal = await localNumber(tx, 'digital-goal', today)
  const { digitalUnits, ...numbers } = await pictureNumbers(tx, {
    units: chosen, fromWeek: weeks[0] ?? '', toWeek: weeks.at(-1) ?? '', yearFromWeek: isoWeek(day(`${today.slice(0, 4)}-01-04`)), today,
    notSeenDays: days, notSeenBefore: addDays(today, -days),
  })
  return { at: clock.now(), units, unitId: query.enhet ?? null, weeks, ...numbers, unseen: await countUnseen(tx, chosen, today),
    digital: { goal: goal === 0 ? null : goal / 100, units: digitalUnits } }
}

/** What each rule is called, by its id. */
export async function termsFor(tx: Read, language: Language): Promise<Record<string, string>> {
  const versions = await ruleVersions(tx)
  return Object.fromEntries(versions.map((version) => [version.rule, version.term[language]]))
}

/** The picture with the words for what the law requires, as its page and its file show it. */
export async function pictureWithTerms(tx: Read, asked: Asked<unknown,
  { enhet?: string | undefined }>): Promise<{ picture: Picture; terms: Record<string, string> }> {
  return { picture: await pictureOf(tx, asked), terms: await termsFor(tx, asked.language) }
}

export type BehindAsked = { figure: Figure; enhet?: string | undefined; vecka?: string | undefined; sida: number }

/** The rows behind a figure; of the week last completed when the figure counts a week and none is named. */
export async function behindFigure(tx: Read, { actor, clock }: Asked,
  asked: BehindAsked): Promise<{ rows: Behind[]; total: number; week: string }> {
  const today = clock.today()
  const { chosen } = await unitsAsked(tx, actor.managedUnits, asked.enhet)
  const week = asked.vecka ?? completeWeeks(today, 1)[0] ?? isoWeek(today)
  const monday = firstDayOfWeek(week)
  const days = await localNumber(tx, 'child-not-seen-alone', today)
  const found = await rowsBehind(tx, {
    figure: asked.figure, units: chosen, fromDay: monday, toDay: addDays(monday, 6), today, notSeenBefore: addDays(today, -days),
      page: asked.sida,
  })
  // Which children have not been seen is for the team: who leads everything gets the number.
  return { ...found, rows: asked.figure === 'ej-sedda' && rowsOf(actor.roles) === 'none' ? [] : found.rows, week }
}
