import { form, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { pulseAnswer, pulseBody, pulseDoneShape, pulseForm } from '../contract/pulse.ts'
import { pulsePage } from '../pages/pulse.tsx'
import { answerPulse, readPulse } from '../usecases/answer-pulse.ts'

const nobody = (): readonly string[] => []

/** The weekly pulse: everybody answers, and everybody sees what may be shown. */
export const pulseRoutes: readonly Route[] = [
  form({
    path: '/puls', may: 'signed_in', body: pulseForm, about: nobody, show: pulsePage, load: readPulse,
    async submit(tx, asked) {
      await answerPulse(tx, asked.body, asked)
      return { to: '/puls', done: 'answered', about: [] }
    },
  }),
  reading({ path: '/api/pulse', may: 'signed_in', answer: pulseAnswer, about: nobody,
    summary: 'The pulse of the weeks that have ended, with small groups hidden', handle: readPulse }),
  writing({ path: '/api/pulse', may: 'signed_in', body: pulseBody, answer: pulseDoneShape, about: nobody,
    summary: 'Answer the pulse of this week, once and anonymously',
    handle: (tx, asked) => answerPulse(tx, asked.body, asked) }),
]
