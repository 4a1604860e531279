import { staffIdOf } from '../../access/rules.ts'
import { addYears } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { countingOn, ruleVersions } from '../../law/queries.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { clockHours } from '../../workload/usecases/tell-clock-hours.ts'
import { changeableRules } from '../contract/law-change.ts'
import type { ChangeableRule, LawChange, LawChangeAnswer, LawChangeBody, LawChangeForm, RuleChange, RuleChoice } from '../contract/law-change.ts'
import { childrenWithFacts, lawChangesOf, lawChangesWith, saveAnswer, saveLawChange } from '../queries/law-change.ts'
import { hideOutcome } from '../rules/hide-outcome.ts'
import { addAnswers, rerunLaw } from '../rules/rerun-law.ts'
import type { ChangeAsked } from '../rules/rerun-law.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const jobKind = 'count_law_change'
/** So many years back are counted. */
const years = 2
/** So many children are counted between two questions to the database: other requests are answered meanwhile. */
const atOnce = 100

const ofCare: readonly ChangeableRule[] = ['consider-sol', 'consider-lvu2', 'review-lvu3']

/** The facts without which a choice's clocks cannot have begun: who has none of them is in no group. */
export function factsThatBegin(choice: RuleChoice): readonly string[] {
  return choice === 'child-invest' ? ['investigation-opened'] : ['placement-started']
}

/** The rules that a choice of the page stands for. */
export function rulesOf(choice: RuleChoice): readonly ChangeableRule[] {
  return choice === 'six-months' ? ofCare : changeableRules.filter((rule) => rule === choice)
}

/** Hours that one act of each choice takes by the local table of points. */
export async function hoursOfChoice(tx: Read, choice: RuleChoice): Promise<number> {
  const { hoursOf } = await clockHours(tx)
  return Math.round(hoursOf(rulesOf(choice)[0] ?? 'consider-sol') * 100) / 100
}

/**
 * Asks what a change of law would have meant over the past two years. It is counted by a job.
 *
 * @throws Refusal law_change_is_wrong, text_names_a_person (422) with the fields.
 */
export async function askLawChange(tx: Write, body: LawChangeBody, who: Who): Promise<{ id: string }> {
  const today = who.clock.today()
  const fromOn = addYears(today, -years)
  const changedOn = body.changedOn ?? fromOn
  const faults: FieldFault[] = [
    ...(body.kind === 'length' && body.length === null ? [{ field: 'length', code: 'number_needed' }] : []),
    ...(body.kind === 'length' && body.unit === null ? [{ field: 'unit', code: 'choose' }] : []),
    ...(changedOn > today ? [{ field: 'changedOn', code: 'day_ahead' }] : []),
  ]
  if (faults.length > 0) throw new Refusal('law_change_is_wrong', 422, {}, faults)
  if (namesByNumber(body.name, today)) throw new Refusal('text_names_a_person', 422, {}, [{ field: 'name', code: 'names_a_person' }])
  const now = who.clock.now()
  const id = await saveLawChange(tx, {
    name: body.name, rule: body.rule, kind: body.kind, length: body.kind === 'length' ? body.length : null, unit: body.kind === 'length' ? body.unit : null,
    changedOn, fromOn, toOn: today, who: body.who, placedMonths: body.placedMonths, hours: body.hours ?? await hoursOfChoice(tx, body.rule),
  }, { at: now, by: staffIdOf(who.actor) })
  await askForJob(tx, { municipality: who.actor.municipality, kind: jobKind, key: `law change ${id}`, body: { id }, runAt: now, now })
  return { id }
}

/** A form as it was typed. @throws Refusal law_change_is_wrong (422) with the fields that are no days or numbers. */
export function lawChangeTyped({ length, unit, changedOn, placedMonths, hours, ...rest }: LawChangeForm, today: Day): LawChangeBody {
  const day = changedOn === '' ? null : parseDayInput(changedOn, today, 'past')
  const numbers = { length: numberOf(length), placedMonths: numberOf(placedMonths), hours: numberOf(hours) }
  const whole = (value: number | null, most: number, least: number): boolean => value === null || (Number.isInteger(value) && value >= least && value <= most)
  const faults: FieldFault[] = [
    ...(changedOn !== '' && day === null ? [{ field: 'changedOn', code: 'day_unclear' }] : []),
    ...(rest.kind === 'length' && (numbers.length === null || !whole(numbers.length, 1000, 1)) ? [{ field: 'length', code: 'number_needed' }] : []),
    ...(whole(numbers.placedMonths, 216, 0) ? [] : [{ field: 'placedMonths', code: 'number_needed' }]),
    ...(numbers.hours === null || (numbers.hours >= 0 && numbers.hours <= 1000) ? [] : [{ field: 'hours', code: 'number_needed' }]),
  ]
  if (faults.length > 0) throw new Refusal('law_change_is_wrong', 422, {}, faults)
  return {
    ...rest, changedOn: day, placedMonths: numbers.placedMonths ?? 0, hours: numbers.hours,
    length: rest.kind === 'length' ? numbers.length : null, unit: rest.kind === 'length' ? unit : null,
  }
}

/** @returns null for nothing, NaN for what is no number. */
function numberOf(text: string): number | null {
  if (text === '') return null
  return /^\d{1,6}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/** What has been asked, the latest first, twenty-five a page. */
export function readLawChanges(tx: Read, page: number): Promise<{ changes: LawChange[]; total: number }> {
  return lawChangesOf(tx, page)
}

/** @throws Refusal law_change_not_found (404). */
export async function readLawChange(tx: Read, id: string): Promise<LawChange> {
  const [found] = await lawChangesWith(tx, [id])
  if (found === undefined) throw new Refusal('law_change_not_found', 404)
  return found
}

export const lawChangeJobKinds: readonly JobKind[] = [{
  kind: jobKind,
  async run(tx, { body, now }) {
    if (typeof body['id'] !== 'string') throw new RangeError('no such change of law')
    await countLawChange(tx, body['id'], instant(now))
  },
}]

/** Counts both outcomes on the whole municipality's facts, and writes what may be shown of them. Done once. */
export async function countLawChange(tx: Write, id: string, at: Instant): Promise<void> {
  const [asked] = await lawChangesWith(tx, [id])
  if (asked === undefined || asked.answer !== null) return
  const law = { versions: await ruleVersions(tx), counting: await countingOn(tx, asked.toOn) }
  const input = inputOf(asked)
  let answer: LawChangeAnswer = rerunLaw({ ...input, children: [] }, law)
  let after: string | null = null
  for (;;) {
    const children: Awaited<ReturnType<typeof childrenWithFacts>> = await childrenWithFacts(tx, { types: factsThatBegin(asked.rule), to: asked.toOn, after, most: atOnce })
    answer = addAnswers(answer, rerunLaw({ ...input, children }, law))
    after = children.at(-1)?.id ?? null
    if (children.length < atOnce) break
  }
  await saveAnswer(tx, id, hideOutcome(answer), at)
}

function inputOf({ rule, kind, length, unit, changedOn, fromOn, toOn, who, placedMonths, hours }: LawChange): ChangeAsked {
  const rules = [...rulesOf(rule)]
  const change: RuleChange = kind === 'length' && length !== null && unit !== null ? { kind: 'length', length, unit } : { kind: 'none' }
  return { rules, change, changedOn, from: fromOn, to: toOn, group: { who, placedMonths }, hours: Object.fromEntries(rules.map((each) => [each, hours])) }
}
