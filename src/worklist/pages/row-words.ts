import { addDays, ageOn, day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatInstant, formatNearDay, formatTime } from '../../calendar/format.ts'
import { instant, time } from '../../calendar/instant.ts'
import { passedLimit } from '../../contacts/rules/judge-unseen.ts'
import { unseenTexts } from '../../contacts/texts/unseen.ts'
import { isLvuRule } from '../../compulsory-care/rules.ts'
import { compulsoryTexts } from '../../compulsory-care/texts.ts'
import { isConsidered } from '../../considerations/rules.ts'
import { considerationTexts } from '../../considerations/texts.ts'
import { nextStep } from '../../concerns/rules/next-step.ts'
import { investigationStep } from '../../investigations/rules/next-step.ts'
import { shortParagraph } from '../../law/rules.ts'
import { placementStep } from '../../placements/rules/next-step.ts'
import { restrictionTexts as placementStepTexts } from '../../placements/texts/restrictions.ts'
import { measureTexts } from '../../measures/texts.ts'
import type { Language } from '../../platform/language.ts'
import type { Clock } from '../../ui/clock.tsx'
import type { Duty } from '../../ui/duty-table.tsx'
import type { DutyRow, ViewRow } from '../queries/load-worklist.ts'
import { clockSaying, isParked, monthsBetween } from '../rules.ts'
import type { Standing } from '../rules.ts'
import { worklistTexts } from '../texts.ts'
import type { WorklistTexts } from '../texts.ts'

type Say = { t: WorklistTexts; language: Language; today: Day }

/** Whose the row is, for a sentence and for a button's name: "Tuva Ranstam", or the case number of a protected identity. */
export function whom(row: Pick<DutyRow, 'name' | 'caseNumber'>, t: WorklistTexts): string {
  return row.name ?? (row.caseNumber === null ? t.unknownChild.toLowerCase() : t.caseNumber(row.caseNumber))
}

/** What the duty is called in a sentence, with whom: "skyddsbedömningen för Tuva Ranstam". */
export function dutyInWords(row: DutyRow, t: WorklistTexts, language: Language): string {
  if (row.kind === 'unopened') return t.openReport
  if (row.kind === 'unassigned') return t.dutyFor(t.assignReport, whom(row, t))
  const definite: Readonly<Record<string, string>> = t.definite
  const known = definite[row.rule ?? '']
  return known === undefined ? t.named(whom(row, t), termOf(row, t, language).toLowerCase()) : t.dutyFor(known, whom(row, t))
}

/** Whether the law itself has ended what the clock was about. */
function isLapsed(row: Pick<DutyRow, 'kind' | 'title'>): boolean {
  return row.kind === 'clock' && row.title === 'lapsed'
}

/** The duty as the row's heading: the law's term, or the promise. */
export function termOf(row: DutyRow, t: WorklistTexts, language: Language): string {
  if (row.kind === 'unopened') return t.unopened
  if (row.kind === 'unassigned') return t.unassigned
  if (isLapsed(row)) return compulsoryTexts[language].lapsedRow
  if (row.kind === 'unseen') return unseenTexts[language].row[row.title === 'alone' ? 'alone' : 'seen']
  if (row.kind === 'restriction') return placementStepTexts[language].tellRestriction
  const term = row.title ?? (language === 'sv' ? row.termSv : row.termEn) ?? row.rule ?? ''
  return term.slice(0, 1).toUpperCase() + term.slice(1)
}

/** One duty, or the same duty of siblings as one, in the words of a row. */
export function dutyOf(rows: readonly ViewRow[], language: Language, today: Day): Duty | null {
  const [first] = rows
  if (first === undefined) return null
  const t = worklistTexts[language]
  const say: Say = { t, language, today }
  const { row, standing } = first
  const term = termOf(row, t, language)
  const noted = row.personId === null ? null : { href: notePath(row), label: t.note(whom(row, t)) }
  return {
    id: row.id,
    clock: clockOf(row, standing, say),
    day: dayLine(first, say),
    name: row.protected ? null : row.kind === 'unopened' ? row.title : nameOf(rows, t),
    open: openPath(row),
    about: aboutOf(rows, say),
    duty: rows.length > 1 ? t.children(term, rows.length) : term,
    paragraph:
      row.kind === 'clock' && row.paragraph !== null
        ? shortParagraph(row.paragraph) + (row.localSetting === true ? ` (${t.localSetting})` : '')
        : undefined,
    why: [gearWords(row.gear, say), whyOf(first, say)].filter((words) => words !== '').join('. '),
    ...contactOf(first, t, today, language),
    step: stepOf(row, language, today, 'arbetslista'),
    note: noted,
    park: row.kind === 'clock' || row.kind === 'task' ? parkLink(row, standing, say) : undefined,
  }
}

/**
 * The next step as a button, from the page back to the page: the strand's own where it has one, else the note that keeps a promise, else
 * the person.
 */
export function stepOf(row: DutyRow, language: Language, today: Day, from?: 'arbetslista'): { href: string; label: string } | null {
  const t = worklistTexts[language]
  if (isParked(row, today)) return { href: asidePath(row), label: t.stepTakeBack }
  if (row.measureId !== null) return { href: `/insats/${row.measureId}/folj-upp`, label: measureTexts[language].followUpHeading }
  if (row.kind === 'task' || row.kind === 'unseen') return { href: notePath(row), label: t.stepNote }
  if (row.kind === 'restriction') return { href: `/person/${row.personId ?? ''}/besok`, label: placementStepTexts[language].toRestriction }
  if (row.kind === 'clock' && row.personId !== null && isLvuRule(row.rule)) return { href: `/person/${row.personId}/lvu`, label: compulsoryTexts[language].toStrand }
  if (row.kind === 'clock' && isConsidered(row.rule)) return { href: '/overvaganden', label: considerationTexts[language].toStrand }
  const step = nextStep(row.kind === 'clock' ? (row.rule ?? '') : row.kind, row, language, from)
    ?? (row.kind === 'clock' ? investigationStep(row.rule ?? '', row.personId, language) ?? placementStep(row.rule ?? '', row.personId, language) : null)
  return step ?? (row.personId === null ? null : { href: `/person/${row.personId}`, label: t.stepPerson })
}

/** The page where a row is put aside, moved or finished. */
export function asidePath(row: Pick<DutyRow, 'kind' | 'id'>): string {
  return row.kind === 'task' ? `/arbetslista/lofte/${row.id}` : `/arbetslista/parkera/${row.id}`
}

function notePath(row: DutyRow): string {
  return `/person/${row.personId ?? ''}/anteckna?till=arbetslista${row.kind === 'task' ? `&uppgift=${row.id}` : ''}`
}

function openPath(row: DutyRow): string {
  return row.personId === null ? `/anmalningar/${row.concernId ?? row.id}` : `/person/${row.personId}`
}

function parkLink(row: DutyRow, standing: Standing, { t, today }: Say): Duty['park'] {
  if (row.kind === 'task') return { href: asidePath(row), label: t.moveTask }
  return standing.left <= 0 || isParked(row, today) ? undefined : { href: asidePath(row), label: t.park }
}

function clockOf(row: DutyRow, standing: Standing, { t, today, language }: Say): Clock {
  if (isLapsed(row)) return { kind: 'overdue', words: compulsoryTexts[language].lapsedChip, used: 1 }
  const saying = clockSaying(row, standing, today)
  const words = {
    overdue: () => t.overdue(-standing.left),
    at_once: () => t.atOnce,
    today: () => t.today,
    last_day: () => t.lastDay,
    moved_last_day: () => t.movedLastDay(formatDay(row.legalDueOn, language)),
    left: () => t.left(standing.left),
    promise: () => t.promise,
    reminder: () => (saying.says === 'reminder' ? t.waited(saying.days) : ''),
  }
  return { kind: saying.kind, words: words[saying.says](), used: standing.used }
}

function dayLine({ row, standing, report }: ViewRow, { t, today, language }: Say): string {
  const on = (value: Day): string => formatDay(value, language, 'weekday', today)
  if (row.kind === 'task') {
    const at = row.dueTime === null ? '' : ` ${formatTime(time(row.dueTime.slice(0, 5)), language)}`
    return row.nominalDueOn < today ? t.wasDue(on(row.nominalDueOn) + at) : on(row.nominalDueOn) + at
  }
  if (row.kind === 'unseen') return t.limitReached(on(row.nominalDueOn))
  if (row.kind === 'restriction') return t.since(on(row.startedOn))
  if (isLapsed(row)) return t.since(formatNearDay(addDays(row.legalDueOn, 1), today, language))
  if (row.kind === 'unopened' || (standing.left === 0 && row.traits?.unit === 'immediate')) {
    const cameIn = row.receivedAt ?? report?.receivedAt ?? null
    return cameIn === null
      ? t.since(formatNearDay(row.startedOn, today, language))
      : t.cameIn(formatInstant(instant(cameIn), today, language))
  }
  if (standing.left < 0) return t.wasDue(on(row.legalDueOn))
  return row.legalDueOn === row.nominalDueOn ? t.dueBy(on(row.nominalDueOn)) : t.movedDay(on(row.nominalDueOn), on(row.legalDueOn))
}

/** "Alva och Ture Hedqvist" for siblings of one family name; otherwise the names after one another. */
function nameOf(rows: readonly ViewRow[], t: WorklistTexts): string {
  const and = t === worklistTexts.sv ? 'och' : 'and'
  const [first] = rows
  if (first === undefined || rows.length === 1) return first?.row.name ?? first?.report?.toldName ?? t.unknownChild
  const families = new Set(rows.map(({ person }) => person?.familyName))
  const names = families.size === 1 ? rows.map(({ person, row }) => person?.givenName ?? whom(row, t)) : rows.map(({ row }) => whom(row, t))
  const all = `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
  return families.size === 1 ? `${all} ${first.person?.familyName ?? ''}` : all
}

function aboutOf(rows: readonly ViewRow[], say: Say): string {
  const { t } = say
  const [first] = rows
  if (first === undefined) return ''
  const { row, person } = first
  const facts = row.protected ? [t.caseNumberAlone(row.caseNumber ?? '')] : [agesOf(rows, say)]
  if (rows.length > 1) facts.push(t.siblings)
  else if (person !== undefined && !row.protected) facts.push(siblingsOf(person.siblings, say))
  if (row.insteadOf !== null) facts.push(row.uncovered ? t.uncovered(row.insteadOf) : t.forWhom(row.insteadOf))
  return facts.filter((fact) => fact !== '').join(' · ')
}

function agesOf(rows: readonly ViewRow[], { t, today }: Say): string {
  const ages = rows.flatMap(({ row }) =>
    row.birthOn === null ? [] : row.birthOn > today ? [t.unborn] : [String(ageOn(row.birthOn, today))],
  )
  const and = t === worklistTexts.sv ? ' och ' : ' and '
  if (ages.length === 0) return ''
  return ages.length === 1 && ages[0] === t.unborn ? t.unborn : `${ages.join(and)} ${t.years(0).replace('0 ', '')}`
}

/** At most two siblings by given name and age; the page of the person has them all. */
function siblingsOf(siblings: ReadonlyArray<{ givenName: string | null; birthOn: string | null }>, { t, today }: Say): string {
  const named = siblings.flatMap(({ givenName, birthOn }) => {
    if (givenName === null || birthOn === null || birthOn > today) return []
    return [`${givenName}, ${t.years(ageOn(day(birthOn), today))}`]
  })
  return named.length === 0 ? '' : t.sibling(named.slice(0, 2).join('; '))
}

function whyOf({ row, report }: ViewRow, { t, language, today }: Say): string {
  if (isParked(row, today) && row.parkedUntilOn !== null)
    return t.parkedUntil(formatDay(row.parkedUntilOn, language, 'weekday', today), row.parkedReason ?? '')
  if (row.kind === 'task') return t.noted(formatNearDay(row.startedOn, today, language))
  if (row.kind === 'restriction') return placementStepTexts[language].untold
  if (row.unseen !== null) return unseenWords(row.unseen, language)
  if (row.rule === 'feedback') return t.asked
  const kind = row.reporterKind ?? report?.reporterKind ?? null
  if (kind !== null) return reportInWords(kind, report, row, { t, language, today })
  const started = formatDay(row.startedOn, language, 'short', today)
  return row.rule === 'child-invest' ? t.openedOn(started) : t.countedFrom(started)
}

/** Why the row waits in a crisis, or that it does not although its activity is in low gear. */
function gearWords(gear: DutyRow['gear'], { t, today, language }: Say): string {
  if (gear === null) return ''
  if (gear.says === 'postponed') return t.postponedUntil(formatDay(gear.untilOn, language, 'weekday', today), gear.by, gear.reason)
  return gear.says === 'slow' ? t.inLowGear(gear.name, gear.level) : t.keptInLowGear(gear.name)
}

/** Which local limit the child is past. */
function unseenWords(row: NonNullable<DutyRow['unseen']>, language: Language): string {
  const t = unseenTexts[language]
  const passed = passedLimit(row)
  if (passed === null) return ''
  return passed.what === 'alone' ? t.whyAlone(passed.waiting.limit) : t.why(t.kinds[passed.waiting.kind], passed.waiting.limit)
}

function reportInWords(kind: string, report: ViewRow['report'], row: DutyRow, { t, language, today }: Say): string {
  const kinds: Readonly<Record<string, string>> = t.reporters
  const from = kinds[kind] ?? kind
  const order = report === undefined ? undefined : t.ordinals[report.number - 2]
  if (report !== undefined && order !== undefined)
    return t.reportOrder(from, order, monthsBetween(day(report.firstOn), day(report.receivedOn)))
  return t.reportFrom(from, formatDay(report === undefined ? row.startedOn : day(report.receivedOn), language, 'short', today))
}

function contactOf({ row, person }: ViewRow, t: WorklistTexts, today: Day, language: Language): { contact: string; contactAbout: string } {
  const last = person?.lastContact ?? null
  if (last === null) return { contact: row.personId === null ? '' : t.noContact, contactAbout: '' }
  const on = formatDay(day(last.on), language, 'short', today)
  return {
    contact: `${t.modes[last.mode]} ${on}`,
    contactAbout: last.outcome === 'held' ? t.seen[last.seen] : t.contactOutcome[last.outcome],
  }
}
