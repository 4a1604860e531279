import { addDays, weekday } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { weekStart } from '../../calendar/week.ts'
import { smallestShown } from '../../disclosure/rules/small.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { digestCounts, pictureReaders, unitsAlarmedAt } from '../queries/digest.ts'
import { completeWeeks } from '../rules.ts'

type Job = { readonly municipality: string; readonly now: Instant }

/** Early each morning, Swedish time; on Mondays the letters go out. */
export const digestJobKinds: readonly JobKind[] = [{ kind: 'send_digest', run: (tx, { municipality, now }) => sendDigest(tx, { municipality, now: instant(now) }) }]
export const digestRecurring: readonly Recurring[] = [{ kind: 'send_digest', everyMinutes: 24 * 60, offsetMinutes: 5 * 60 }]

/** A count as it may stand in a letter: one to four are not told apart. */
export function inLetter(count: number): string {
  return count > 0 && count < smallestShown ? '1–4' : String(count)
}

/**
 * On Mondays each manager gets the week that is over in figures, for the units managed, with a link to the picture: nothing about any child.
 * Asked again on the same Monday nothing more is sent.
 */
export async function sendDigest(tx: Write, { municipality, now }: Job): Promise<void> {
  const today = dayOf(now)
  if (weekday(today) !== 1) return
  const [before, week] = completeWeeks(today, 2)
  if (before === undefined || week === undefined) return
  for (const { id, email, language, units } of await pictureReaders(tx, today)) {
    const counts = await digestCounts(tx, { units, week, before, today, sunday: addDays(weekStart(today), 6) })
    const figures = [
      ['reports', counts.reports, counts.reportsBefore], ['held', counts.held, counts.heldBefore], ['cancelled', counts.cancelled, counts.cancelledBefore],
      ['unopened', counts.unopened], ['overdue', counts.overdue], ['due', counts.due], ['changes', counts.changes],
    ].map((each) => each.map((part) => (typeof part === 'number' ? inLetter(part) : part)).join(' '))
    await askForMail(tx, { template: 'weekly_picture', to: email, language, reference: null, figures, path: '/lagesbild' },
      { municipality, key: `weekly picture ${week} ${id}`, now })
  }
}

/** Tells the managers of the units in which a series was flagged at this instant, once a night each, whatever the number of changes. */
export async function tellOfChanges(tx: Write, { municipality, now }: Job): Promise<void> {
  const alarmed = await unitsAlarmedAt(tx, now)
  if (alarmed.length === 0) return
  for (const { id, email, language, units } of await pictureReaders(tx, dayOf(now))) {
    if (!alarmed.some((unitId) => unitId === null || units.includes(unitId))) continue
    await askForMail(tx, { template: 'changes_found', to: email, language, reference: null, path: '/lagesbild/forandringar' },
      { municipality, key: `changes ${now} ${id}`, now })
  }
}
