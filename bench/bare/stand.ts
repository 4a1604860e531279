import { day } from '../../src/calendar/day.ts'
import { instant } from '../../src/calendar/instant.ts'
import { endOfPrefix } from '../../src/persons/rules.ts'

/** Values to ask the system's queries with, each another, so that a request's own values find their places in what they send. */
export const stand = {
  person: '00000000-0000-4000-8000-000000000001', staff: '00000000-0000-4000-8000-000000000002', id: '00000000-0000-4000-8000-000000000003',
  now: instant('1990-01-02T03:04:05.000Z'), today: day('1990-01-02'), from: day('1990-01-03'), word: 'zzz', wordEnd: endOfPrefix('zzz'),
  inside: ' zzz',
}
