import type { Day } from '../../calendar/day.ts'
import { formatDay, formatNumber, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { PlanActivity, PlanDifference } from '../contract/plan.ts'
import { planTexts } from '../texts/plan.ts'

/** The names of the rules of law, by id, in the language of the page. */
export type RuleNames = ReadonlyMap<string, string>
/** What the codes of competences are called. */
export type CompetenceNames = ReadonlyMap<string, string>

/** A day with its weekday, and its year when it is another than this. */
export function dayWords(on: Day, { language, clock }: Pick<View, 'language' | 'clock'>): string {
  return formatDay(on, language, 'weekday', clock.today())
}

/** Who printed and when, on paper only. */
export function Printed({ view }: { view: View }) {
  const when = `${formatDay(view.clock.today(), view.language, 'long')} ${formatTime(timeOf(view.clock.now()), view.language)}`
  return <PrintFooter printed={uiTexts[view.language].printedBy(when, view.actor.name)} />
}

/** The button that prints the page; hidden until its script has come. */
export function PrintButton({ label }: { label: string }) {
  return <Button type="button" data-print hidden>{label}</Button>
}

/** Paragraphs of a text as it was written. */
export function Paragraphs({ text }: { text: string }) {
  return <div class="prose">{text.split(/\n{2,}/).map((part, at) => <p key={at}>{lines(part)}</p>)}</div>
}

function lines(part: string) {
  return part.split('\n').map((line, at) => (at === 0 ? line : <><br />{line}</>))
}

/** How long something may stand still: whole days as days. */
export function outageWords(hours: number, { language }: Pick<View, 'language'>): string {
  const t = planTexts[language]
  if (hours === 0) return t.noOutage
  return hours >= 48 && hours % 24 === 0 ? t.daysWord(formatNumber(hours / 24, language)) : t.hoursWord(formatNumber(hours, language))
}

/** Hours as they are written: whole ones without decimals. */
export function hoursWords(hours: number, { language }: Pick<View, 'language'>): string {
  return hours === 0 ? planTexts[language].asItComes : formatNumber(hours, language, Number.isInteger(hours) ? 0 : 1)
}

/** What rows of the worklists an activity covers, in words. */
export function coverWords(covers: readonly string[], rules: RuleNames, { language }: Pick<View, 'language'>): string {
  return covers.map((code) => planTexts[language].rows[code] ?? rules.get(code)?.toLowerCase() ?? code).join(', ')
}

/** What it takes to do an activity: competence and degree. */
export function takesWords(activity: PlanActivity, competences: CompetenceNames, { language }: Pick<View, 'language'>): string {
  const competence = activity.competence === null ? [] : [competences.get(activity.competence) ?? activity.competence]
  return [...competence, ...(activity.qualified ? [planTexts[language].degree] : [])].join(', ')
}

/** A value of a difference as people read it. */
export function valueWords(field: string, value: PlanDifference['fields'][number]['before'], rules: RuleNames, view: Pick<View, 'language'>): string {
  const t = planTexts[view.language]
  if (value === null || value === '') return field === 'unitName' ? t.everyUnit : field === 'lowGearFrom' ? t.never : t.empty
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return formatNumber(value, view.language, Number.isInteger(value) ? 0 : 2)
  if (typeof value === 'string') return value
  return value.length === 0 ? t.empty : field === 'covers' ? coverWords(value, rules, view) : value.join(', ')
}
