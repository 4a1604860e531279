import { day } from '../../calendar/day.ts'
import { dayTyped } from '../../decisions/rules/read-days.ts'
import { action, form, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  bookingOfTestBody, bookingOfTestForm, capacityAnswer, capacityBody, capacityForm, testingAnswer, testingBody, testingForm,
} from '../contract/testing.ts'
import { idParams, idShape } from '../contract/typed-words.ts'
import { capacityPage, testingPage } from '../pages/testing.tsx'
import { testingDays } from '../queries/testing.ts'
import { askForTest, bookTest, finishTest, setCapacity, staffForTests, testingState, withdrawTest } from '../usecases/queue-tests.ts'
import type { FloorSource } from '../usecases/queue-tests.ts'

const nobody = (): readonly string[] => []
const ask = 'testing.ask'
const keep = 'testing.keep'

/** The queue for tests, on pages and over the API. @param floors how far each unit is from its floor. */
export function testingRoutes(floors: FloorSource): readonly Route[] {
  return [
    form({
      path: '/provtagning', may: ask, body: testingForm, about: nobody, show: testingPage,
      load: async (tx, asked) => ({ state: await testingState(tx, floors, asked), staff: await staffForTests(tx, asked) }),
      async submit(tx, asked) {
        await askForTest(tx, asked.body, asked)
        return { to: '/provtagning', done: 'asked', about: [] }
      },
    }),
    form({
      path: '/provtagning/kapacitet', may: keep, body: capacityForm, about: nobody, show: capacityPage,
      load: async (tx, { clock }) => ({ days: await testingDays(tx, clock.today()) }),
      async submit(tx, asked) {
        const today = asked.clock.today()
        await setCapacity(tx, { ...asked.body, fromOn: dayTyped(asked.body.fromOn, 'fromOn', today, 'nearest'),
          toOn: dayTyped(asked.body.toOn, 'toOn', today, 'future') }, asked)
        return { to: '/provtagning/kapacitet', done: 'capacity', about: [] }
      },
    }),
    action({
      path: '/provtagning/:id/boka', may: keep, params: idParams, body: bookingOfTestForm,
      async submit(tx, asked) {
        const [placeId = '', on = ''] = asked.body.time.split(' ')
        await bookTest(tx, asked.params.id, { placeId, on: day(on) }, asked)
        return { to: '/provtagning', done: 'booked', about: [] }
      },
    }),
    action({
      path: '/provtagning/:id/klar', may: keep, params: idParams,
      async submit(tx, asked) {
        await finishTest(tx, asked.params.id, asked)
        return { to: '/provtagning', done: 'finished', about: [] }
      },
    }),
    action({
      path: '/provtagning/:id/ta-bort', may: ask, params: idParams,
      async submit(tx, asked) {
        await withdrawTest(tx, asked.params.id, asked)
        return { to: '/provtagning', done: 'withdrawn', about: [] }
      },
    }),
    reading({
      path: '/api/testing', may: ask, answer: testingAnswer, about: nobody, handle: (tx, asked) => testingState(tx, floors, asked),
      summary: 'The queue for tests: one\'s own place; for managers their own staff, what is booked, and free times',
    }),
    writing({ path: '/api/testing/requests', may: ask, body: testingBody, answer: idShape,
      summary: 'Ask for a test, for oneself or for staff one manages', about: nobody,
      handle: (tx, asked) => askForTest(tx, asked.body, asked) }),
    writing({ path: '/api/testing/requests/:id/booking', may: keep, params: idParams, body: bookingOfTestBody, answer: idShape,
      summary: 'Book a test', about: nobody,
      handle: (tx, asked) => bookTest(tx, asked.params.id, asked.body, asked) }),
    writing({ path: '/api/testing/requests/:id/done', may: keep, params: idParams, answer: idShape,
      summary: 'The test was made; no result is kept', about: nobody,
      handle: (tx, asked) => finishTest(tx, asked.params.id, asked) }),
    writing({ method: 'DELETE', path: '/api/testing/requests/:id', may: ask, params: idParams, answer: idShape,
      summary: 'Leave the queue, or give a time back', about: nobody,
      handle: (tx, asked) => withdrawTest(tx, asked.params.id, asked) }),
    writing({ path: '/api/testing/capacity', may: keep, body: capacityBody, answer: capacityAnswer,
      summary: 'How many a place can test each working day of a time', about: nobody,
      handle: (tx, asked) => setCapacity(tx, asked.body, asked) }),
  ]
}
