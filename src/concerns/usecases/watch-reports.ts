import { dayOf, epochMs, instant, instantFrom, minutesBetween } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { enteredSettings, localNumber } from '../../law/queries.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { dropReceipts } from '../queries/receive.ts'
import {
  responsibleFor, saveEscalation, saveStatement, staffWithRole, unassessedChildren, unopenedByUnit, unopenedConcerns,
} from '../queries/watch.ts'
import type { Addressee, Unopened } from '../queries/watch.ts'
import { directorSetting, escalationMinutes, managerSetting } from '../rules/escalation.ts'
import { concernAddress } from '../rules/next-step.ts'
import { tellOfLookUp } from './look-up-child.ts'

type Job = { readonly municipality: string; readonly now: Instant }
const dayInMs = 86_400_000

/** Tells the unit manager of reports that have lain unopened too long, and the director of those that went on lying. */
export async function escalateUnopened(tx: Write, job: Job): Promise<void> {
  const today = dayOf(job.now)
  const own = await enteredSettings(tx, today)
  const after = escalationMinutes({ manager: own.get(managerSetting), director: own.get(directorSetting) })
  for (const concern of await unopenedConcerns(tx)) {
    const waited = minutesBetween(concern.receivedAt, job.now)
    if (waited >= after.manager && !concern.told.includes('unit_manager')) await tell(tx, concern, 'unit_manager', job)
    if (waited >= after.director && !concern.told.includes('director')) await tell(tx, concern, 'director', job)
  }
}

async function tell(tx: Write, concern: Unopened, told: 'unit_manager' | 'director', { municipality, now }: Job): Promise<void> {
  await saveEscalation(tx, { concernId: concern.id, told, at: now, access: concern.access })
  const to = await staffWithRole(tx, told, dayOf(now), told === 'unit_manager' ? concern.unitId : null)
  for (const { id, email, language } of to) {
    await askForMail(tx, { template: 'report_unopened', to: email, language, reference: concern.reference,
      path: concernAddress.report(concern.id) },
      { municipality, key: `unopened ${concern.id} ${told} ${id}`, now })
  }
}

const hourInMs = 3_600_000
/** Who was told is remembered by the letters' jobs, which are kept for two weeks: what is older was told then, or before Helhet ran. */
const alertedForDays = 10

/**
 * Tells the unit manager, once for each child, that nobody has assessed the child's immediate protection though the report came in more
 * hours ago than the municipality's setting says. The law says at once (SoL 20:1) and names no hours.
 */
export async function alertUnassessed(tx: Write, { municipality, now }: Job): Promise<void> {
  const hours = await localNumber(tx, 'protection-assessment-alert', dayOf(now))
  const to = epochMs(now) - hours * hourInMs
  for (const child of await unassessedChildren(tx, { from: instantFrom(to - alertedForDays * dayInMs), to: instantFrom(to) })) {
    for (const { id, email, language } of await staffWithRole(tx, 'unit_manager', dayOf(now), child.unitId)) {
      await askForMail(tx, { template: 'protection_not_assessed', to: email, language, reference: child.reference,
        path: concernAddress.report(child.concernId) }, { municipality, key: `unassessed ${child.childId} ${id}`, now })
    }
  }
}

/** States for each intake unit that no report lies unopened, or which do. Once a day. */
export async function stateUnopened(tx: Write, { now }: Job): Promise<void> {
  const since = instantFrom(epochMs(now) - dayInMs)
  for (const unit of await unopenedByUnit(tx, since)) await saveStatement(tx, { ...unit, on: dayOf(now), at: now })
}

/** Tells the responsible worker and the log reviewers that intake looked up a person with protected identity. */
export async function tellOfProtectedLookUp(tx: Write, { personId, key }: { personId: string; key: string },
  { municipality, now }: Job): Promise<void> {
  const to: Addressee[] = [...await responsibleFor(tx, personId), ...await staffWithRole(tx, 'log_reviewer', dayOf(now), null)]
  for (const { id, email, language } of to) {
    await askForMail(tx, { template: 'protected_looked_up', to: email, language, reference: null, path: '/' },
      { municipality, key: `looked up ${key} ${id}`, now })
  }
}

/** The work of this module that is done after the answer. */
export const concernJobKinds: readonly JobKind[] = [
  { kind: 'escalate_unopened', run: (tx, { municipality, now }) => escalateUnopened(tx, { municipality, now: instant(now) }) },
  { kind: 'alert_unassessed', run: (tx, { municipality, now }) => alertUnassessed(tx, { municipality, now: instant(now) }) },
  { kind: 'state_unopened', run: (tx, { municipality, now }) => stateUnopened(tx, { municipality, now: instant(now) }) },
  { kind: 'forget_receipts', run: (tx, { now }) => dropReceipts(tx, instant(now)) },
  {
    kind: tellOfLookUp,
    run: async (tx, { body, municipality, now }) => {
      const personId = body['personId']
      if (typeof personId !== 'string') throw new RangeError('a look-up is about a person')
      await tellOfProtectedLookUp(tx, { personId, key: `${personId} ${String(body['staffId'])} ${String(body['on'])}` },
        { municipality, now: instant(now) })
    },
  },
]

/** What comes back by itself. The statement is made at five in UTC, before the working day begins. */
export const concernRecurring: readonly Recurring[] = [
  { kind: 'escalate_unopened', everyMinutes: 5, offsetMinutes: 0 },
  { kind: 'alert_unassessed', everyMinutes: 15, offsetMinutes: 5 },
  { kind: 'state_unopened', everyMinutes: 24 * 60, offsetMinutes: 5 * 60 },
  { kind: 'forget_receipts', everyMinutes: 24 * 60, offsetMinutes: 2 * 60 },
]
