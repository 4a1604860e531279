import { form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { acknowledgeBody, alarmAnswer, alarmParams, alarmsAnswer, alarmShape, alarmsQuery } from '../contract/alarm.ts'
import { showAlarm, showAlarms } from '../pages/alarm.tsx'
import { acknowledgeAlarm, readAlarm, readAlarms } from '../usecases/read-alarms.ts'

const may = 'picture.read'
const nobody = (): readonly string[] => []

/** Changes in the weekly series: the list, one of them, and its acknowledgement. Figures alone; no person is named. */
export const alarmRoutes: readonly Route[] = [
  reading({
    path: '/api/picture/alarms', may, summary: 'Changes in the weekly series of the units one manages, those that go on first', answer: alarmsAnswer, about: nobody,
    handle: async (tx, asked) => ({ alarms: await readAlarms(tx, asked, false) }),
  }),
  reading({
    path: '/api/picture/alarms/:id', may, summary: 'One change, with its weeks judged and what it is made of', params: alarmParams, answer: alarmAnswer, about: nobody,
    handle: (tx, asked) => readAlarm(tx, asked.params.id, asked),
  }),
  writing({
    path: '/api/picture/alarms/:id/acknowledgement', may, summary: 'Note that one has seen a change, and what there is to say of it', params: alarmParams, body: acknowledgeBody,
    answer: alarmShape, about: nobody, handle: (tx, asked) => acknowledgeAlarm(tx, asked.params.id, asked.body.note, asked),
  }),
  page({
    path: '/lagesbild/forandringar', may, query: alarmsQuery, about: nobody, show: showAlarms,
    load: async (tx, asked) => ({ visa: asked.query.visa, alarms: await readAlarms(tx, asked, asked.query.visa === 'oppna') }),
  }),
  form({
    path: '/lagesbild/forandringar/:id', may, params: alarmParams, body: acknowledgeBody, about: nobody, show: showAlarm,
    load: (tx, asked) => readAlarm(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await acknowledgeAlarm(tx, asked.params.id, asked.body.note, asked)
      return { to: `/lagesbild/forandringar/${asked.params.id}`, done: 'acknowledged', about: [] }
    },
  }),
]
