import { addDays } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import type { FigureSource } from '../contract/figure.ts'
import { actionsDue, followedIndicators, openUnits, planReaders, saveFallen, saveLatest } from '../queries/plan-action.ts'
import type { Followed } from '../queries/plan-action.ts'
import { isReached } from '../rules/indicator.ts'
import { remindedBefore, reminderOf } from '../rules/plan.ts'

type Job = { readonly municipality: string; readonly now: Instant }

/** Each night: the figures of plans are counted, what has fallen is told, and owners are reminded. */
export function planJobKinds(figures: FigureSource): readonly JobKind[] {
  return [{ kind: 'follow_plans', run: (tx, { municipality, now }) => followPlans(tx, { municipality, now: instant(now) }, figures) }]
}
export const planRecurring: readonly Recurring[] = [{ kind: 'follow_plans', everyMinutes: 24 * 60, offsetMinutes: 4 * 60 + 50 }]

/**
 * Counts the figures of every plan that goes on, with every key; tells those who lead when something good has fallen, once; and reminds owners of
 * actions within a week of their day and once they are late. Run again on the same day it sends nothing more.
 */
export async function followPlans(tx: Write, job: Job, figures: FigureSource): Promise<void> {
  await countAll(tx, job, figures)
  const today = dayOf(job.now)
  for (const { actionId, status, dueOn, id, email, language } of await actionsDue(tx, addDays(today, remindedBefore), today)) {
    const kind = reminderOf({ status, dueOn }, today)
    if (kind === null) continue
    await askForMail(tx, { template: kind === 'due' ? 'plan_action_due' : 'plan_action_late', to: email, language, reference: null, path: `/handlingsplaner/atgard/${actionId}` },
      { municipality: job.municipality, key: `plan action ${kind} ${actionId} ${dueOn} ${id}`, now: job.now })
  }
}

async function countAll(tx: Write, job: Job, figures: FigureSource): Promise<void> {
  const today = dayOf(job.now)
  const everyUnit = (await openUnits(tx, today)).map(({ id }) => id)
  const counted = new Map<string, Awaited<ReturnType<FigureSource['read']>>>()
  for (const each of await followedIndicators(tx)) {
    const key = `${each.figure} ${each.unitId ?? ''}`
    const now = counted.has(key) ? counted.get(key) ?? null : await figures.read(tx, { figure: each.figure, units: each.unitId === null ? everyUnit : [each.unitId], today })
    counted.set(key, now)
    if (now === null) continue
    const latest = { count: now.count, of: now.of, week: now.toWeek }
    await saveLatest(tx, each, latest)
    if (each.kind === 'keep') await judge(tx, each, latest, job, figures)
  }
}

async function judge(tx: Write, each: Followed, latest: { count: number; of: number | null; week: string }, job: Job, figures: FigureSource): Promise<void> {
  const share = figures.figures.find(({ key }) => key === each.figure)?.share ?? false
  const kept = isReached(latest, { direction: each.direction, value: Number(each.value), share })
  const today = dayOf(job.now)
  if (kept === true && each.fellOn !== null) await saveFallen(tx, each.id, null)
  if (kept !== false || each.fellOn !== null) return
  await saveFallen(tx, each.id, today)
  for (const { id, email, language } of await planReaders(tx, each.unitId, today)) {
    await askForMail(tx, { template: 'plan_keep_fell', to: email, language, reference: null, path: `/handlingsplaner/${each.planId}` },
      { municipality: job.municipality, key: `plan keep fell ${each.id} ${today} ${id}`, now: job.now })
  }
}
