import { addDays } from '../../calendar/day.ts'
import { fixedClock } from '../../calendar/clock.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { refreshAccess } from '../queries/case.ts'
import { personsToRenew } from '../queries/renewal.ts'
import { settlePassedClocks } from './register-facts.ts'

const daysBack = 7

/**
 * Renews who may see a person when the day alone has changed it: a co-worker's last day is over, a first day has come, a relation has
 * ended. It looks a week back, so that a system that stood still catches up; renewing what is right already changes nothing. Clocks that
 * the law ends by itself, when a time is missed or an age reached, end here (law/chain).
 */
const renewAccess: JobKind = {
  kind: 'renew_access',
  async run(tx, { now }) {
    const today = dayOf(instant(now))
    for (const personId of await personsToRenew(tx, addDays(today, -daysBack), today)) await refreshAccess(tx, personId, today)
    await settlePassedClocks(tx, fixedClock(instant(now)))
  },
}

/** The work of this module that is done after the answer. */
export const caseJobKinds: readonly JobKind[] = [renewAccess]

/** Every hour, since the Swedish midnight falls at two different hours of UTC: nobody sees more than an hour too much or too little. */
export const caseRecurring: readonly Recurring[] = [{ kind: 'renew_access', everyMinutes: 60, offsetMinutes: 1 }]
