import { typedDay } from '../../persons/rules.ts'
import { personStanding } from '../../persons/queries/person.ts'
import { hiddenOf } from '../../persons/rules.ts'
import { action, form } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { childParams, feedbackForm, feedbackRequestForm, informForm, personParams, returnQuery } from '../contract/handling.ts'
import { feedbackPage, informPage } from '../pages/tell.tsx'
import type { FeedbackData, InformData } from '../pages/tell.tsx'
import { childOf, recordsOf } from '../queries/child.ts'
import { uninformedInvestigation } from '../queries/report.ts'
import { notFound } from '../rules/handling.ts'
import { returnAddress } from '../rules/next-step.ts'
import { staffTexts } from '../texts/staff.ts'
import { answerOn, askForFeedback, giveFeedback } from '../usecases/give-feedback.ts'
import { informParties } from '../usecases/inform-parties.ts'
import { loadChild } from '../usecases/load-report.ts'
import { aboutChild, afterwards, childForm } from './children.ts'

async function loadFeedback(tx: Read, asked: Pick<Asked<{ childId: string }>, 'params' | 'actor' | 'clock'>): Promise<FeedbackData> {
  const found = await childForm(tx, asked)
  const child = await childOf(tx, asked.params.childId)
  if (child === undefined) throw notFound()
  return { ...found, telling: (await answerOn(tx, child)).telling }
}

async function loadInform(tx: Read, { params, clock, language }: Pick<Asked<{ personId: string }>,
  'params' | 'clock' | 'language'>): Promise<InformData> {
  const person = await personStanding(tx, params.personId, clock.now(), clock.today())
  if (person === undefined) throw notFound()
  const { ids } = await recordsOf(tx, params.personId)
  const waits = await uninformedInvestigation(tx, ids)
  const t = staffTexts[language].child
  const name = hiddenOf(person, clock.now(), clock.today()).identity ? t.protected
    : `${person.givenName} ${person.familyName}`.trim() || t.unknown
  return { personId: params.personId, called: name, openedOn: waits?.openedOn ?? null }
}

/** Telling those who must know: the reporter who asked, and those whom an investigation concerns. */
export const tellRoutes: readonly Route[] = [
  form({
    path: '/anmalningar/barn/:childId/aterkoppling', may: 'concern.feedback', params: childParams, query: returnQuery, body: feedbackForm,
    about: aboutChild, show: feedbackPage, load: loadFeedback,
    submit: async (tx, asked) => {
      const { given, how, reason } = asked.body
      const { childId } = asked.params
      const done = await giveFeedback(tx, given === 'told' ? { childId, given, how } : { childId, given: 'withheld', reason }, asked)
      return afterwards(tx, (await loadChild(tx, childId, asked)).head.id, 'told', done.personId === null ? [] : [done.personId],
        asked.query)
    },
  }),
  action({
    path: '/anmalningar/barn/:childId/aterkoppling/begaran', may: 'concern.feedback', params: childParams, body: feedbackRequestForm,
    submit: async (tx, asked) => {
      const askedOn = typedDay(asked.body.asked, 'asked', asked.clock.today())
      const { personId } = await askForFeedback(tx, { childId: asked.params.childId, askedOn }, asked)
      return afterwards(tx, (await loadChild(tx, asked.params.childId, asked)).head.id, 'asked', personId === null ? [] : [personId])
    },
  }),
  form({
    path: '/anmalningar/information/:personId', may: 'concern.decide', params: personParams, query: returnQuery, body: informForm,
    about: ({ personId }) => [personId], show: informPage, load: loadInform,
    submit: async (tx, asked) => {
      const { how, told, reason } = asked.body
      const { personId } = asked.params
      await informParties(tx, how === 'told' ? { personId, how, told } : { personId, how: 'waived', reason }, asked)
      return { to: returnAddress(asked.query.till, personId, null) ?? `/person/${personId}`, done: 'informed', about: [personId] }
    },
  }),
]
