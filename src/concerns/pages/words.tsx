import { daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatTime } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { shippedDaysAhead, usedShare } from '../../law/clocks.ts'
import type { View } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import type { Clock } from '../../ui/clock.tsx'
import { staffTexts } from '../texts/staff.ts'

export type RunningClock = { rule: string; startedOn: Day; nominalDueOn: Day; legalDueOn: Day }

/**
 * How a running clock stands, in words: late from the day after the legal one, at once for protection, else the days left.
 *
 * @param soonDays how many days left count as near: the municipality's setting due-soon.
 */
export function clockWords({ rule, startedOn, nominalDueOn, legalDueOn }: RunningClock, today: Day, language: Language,
  soonDays = shippedDaysAhead): Clock {
  const t = staffTexts[language].clock
  const used = usedShare({ startedOn, nominalDue: nominalDueOn, legalDue: legalDueOn, endedOn: null, endedBy: null }, today)
  if (today > legalDueOn) return { kind: 'overdue', words: t.late(daysBetween(legalDueOn, today)), used }
  if (rule === 'protect-assess') return { kind: 'now', words: t.atOnce, used: 1 }
  const left = daysBetween(today, nominalDueOn)
  if (left <= 0) return { kind: 'today', words: t.today, used }
  return { kind: left <= soonDays ? 'week' : 'later', words: t.left(left), used }
}

/** "senast tors 26 nov", or both days when the last one is moved: "lör 28 nov → mån 30 nov". */
export function dueWords({ nominalDueOn, legalDueOn }: Pick<RunningClock, 'nominalDueOn' | 'legalDueOn'>, today: Day,
  language: Language): string {
  const t = staffTexts[language]
  const shown = (on: Day): string => formatDay(on, language, 'weekday', today)
  return nominalDueOn === legalDueOn ? t.list.by(shown(nominalDueOn)) : t.clock.both(shown(nominalDueOn), shown(legalDueOn))
}

/** Day and time of a fact: "tis 24 nov 08.12". */
export function whenWords(at: Instant, { language, clock }: Pick<View, 'language' | 'clock'>): string {
  return `${formatDay(dayOf(at), language, 'weekday', clock.today())} ${formatTime(timeOf(at), language)}`
}

/** Text as it was written, a paragraph for each line that was ended. */
export function Paragraphs({ text }: { text: string }) {
  return <>{text.split('\n').filter((line) => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)}</>
}
