import { addDays } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { refreshAccess } from '../queries/case.ts'
import { endClock } from '../queries/clock.ts'
import { clocksPastEighteen, personsToRenew } from '../queries/renewal.ts'

const daysBack = 7

/**
 * Renews who may see a person when the day alone has changed it: a co-worker's last day is over, a first day has come, a relation has
 * ended. It looks a week back, so that a system that stood still catches up; renewing what is right already changes nothing. Clocks that
 * only run for a child end on the eighteenth birthday: by law, not as done.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 3 § and 23 kap. 1-5 §§, read 2026-11-21; that an ongoing investigation ends so is the
 * project's own reading.
 */
const renewAccess: JobKind = {
  kind: 'renew_access',
  async run(tx, { now }) {
    const today = dayOf(instant(now))
    for (const personId of await personsToRenew(tx, addDays(today, -daysBack), today)) await refreshAccess(tx, personId, today)
    for (const clock of await clocksPastEighteen(tx, today)) await endClock(tx, { ...clock, how: 'lapsed' })
  },
}

/** The work of this module that is done after the answer. */
export const caseJobKinds: readonly JobKind[] = [renewAccess]

/** Every hour, since the Swedish midnight falls at two different hours of UTC: nobody sees more than an hour too much or too little. */
export const caseRecurring: readonly Recurring[] = [{ kind: 'renew_access', everyMinutes: 60, offsetMinutes: 1 }]
