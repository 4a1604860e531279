import type * as z from 'zod'
import { doneShape } from '../../persons/contract.ts'
import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  askedAnswer, changedAnswer, communicatedAnswer, decidedAnswer, followupAnswer, followupStartedAnswer, investigationAnswer, openedAnswer,
  personInvestigationsAnswer, savedTextAnswer, templateAnswer, textHistoryAnswer,
} from '../contract/answers.ts'
import {
  additionBody, answerBody, applicationBody, communicationAnswerBody, communicationBody, communicationParams, conclusionBody, extensionBody,
  fieldBody, fieldParams, followupBody, followupCloseBody, followupNoteBody, idParams, requestBody, requestParams, scopeBody, templateBody,
} from '../contract/bodies.ts'
import { loadField } from '../usecases/load-field.ts'
import { addToInvestigation, concludeInvestigation, extendInvestigation, openAgain } from '../usecases/decide-investigation.ts'
import { editTemplate, templateNow } from '../usecases/edit-template.ts'
import { closeFollowup, noteFollowup, startFollowup } from '../usecases/follow-up.ts'
import { askForInformation, chooseScope, communicateMaterial, takeAnswer, takePartysAnswer } from '../usecases/gather-information.ts'
import { loadFollowup } from '../usecases/load-followup.ts'
import { loadInvestigation, loadPersonInvestigations } from '../usecases/load-investigation.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { openFromApplication } from '../usecases/open-from-application.ts'
import { saveInvestigationText } from '../usecases/save-text.ts'

const read = 'investigation.read'
const write = 'investigation.write'
const aboutOne = ({ personId }: { personId: string }): string[] => [personId]

/** An investigation as the API answers it: the same as on the page. */
function answerOf({ texts, decisions, ...one }: Investigation): z.input<typeof investigationAnswer> {
  return { ...one, headings: [...one.headings], requests: [...one.requests], communications: [...one.communications],
    applications: [...one.applications], additions: [...one.additions], lacking: [...one.lacking],
    texts: [...texts].map(([field, text]) => ({ field, ...text })), decisionIds: decisions.map(({ id }) => id) }
}

/** Investigations and follow-ups over the API, through the same use cases as the pages. */
export const investigationApiRoutes: readonly Route[] = [
  reading({
    path: '/api/persons/:id/investigations', may: read, params: idParams, answer: personInvestigationsAnswer, about: aboutOne,
    summary: 'Investigations and follow-ups of a person, the latest first',
    async handle(tx, asked) {
      const { person, investigations, followups } = await loadPersonInvestigations(tx, asked.params.id, asked)
      return { personId: person.id, investigations: [...investigations], followups: [...followups] }
    },
  }),
  writing({
    path: '/api/persons/:id/applications', may: write, params: idParams, body: applicationBody, answer: openedAnswer, about: aboutOne,
    summary: 'Take in an application about measures, or other information that may lead to one: an investigation is opened at once (SoL 14:2)',
    handle: (tx, asked) => openFromApplication(tx, asked.params.id, asked.body, asked),
  }),
  reading({
    path: '/api/investigations/:id', may: read, params: idParams, answer: investigationAnswer, about: ({ person }) => [person.id],
    summary: 'One investigation: its texts as they hold, what others told, what the parties saw, and what is missing before it is concluded',
    handle: async (tx, asked) => answerOf(await loadInvestigation(tx, asked.params.id, asked)),
  }),
  reading({
    path: '/api/investigations/:id/texts/:field', may: read, params: fieldParams, answer: textHistoryAnswer, about: aboutOne,
    summary: 'Every version of one text, the earliest first, also what was written beside it at the same time',
    async handle(tx, asked) {
      const { data, versions } = await loadField(tx, asked.params, asked)
      return { personId: data.person.id, versions: versions.map((each) => ({ ...each, settles: [...each.settles] })) }
    },
  }),
  writing({
    path: '/api/investigations/:id/texts/:field', method: 'PUT', may: write, params: fieldParams, body: fieldBody, answer: savedTextAnswer,
    about: aboutOne, mostBytes: 300_000,
    summary: 'Save one text as a new version. When somebody else has written since `base`, both texts are kept until a person has chosen',
    handle: (tx, asked) => saveInvestigationText(tx, asked.params, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/scope', may: write, params: idParams, body: scopeBody, answer: changedAnswer, about: aboutOne,
    summary: 'Choose the whole form, or the concise one with the headings that bear on the decision and why',
    handle: (tx, asked) => chooseScope(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/requests', may: write, params: idParams, body: requestBody, answer: askedAnswer, about: aboutOne,
    summary: 'Note that school, health care or somebody else was asked for information',
    handle: (tx, asked) => askForInformation(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/requests/:requestId/answers', may: write, params: requestParams, body: answerBody, answer: changedAnswer,
    about: aboutOne, summary: 'Note an answer with its day and source, a reminder, or that it is awaited no more',
    handle: (tx, asked) => takeAnswer(tx, asked.params, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/communications', may: write, params: idParams, body: communicationBody, answer: communicatedAnswer,
    about: aboutOne,
      summary: 'Note what a party was shown before the decision and until when it may answer, or why it is not needed (FL 25)',
    handle: (tx, asked) => communicateMaterial(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/communications/:communicationId/answers', may: write, params: communicationParams,
    body: communicationAnswerBody, answer: changedAnswer, about: aboutOne, summary: 'Note what a party answered',
    handle: (tx, asked) => takePartysAnswer(tx, asked.params, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/extension', may: write, params: idParams, body: extensionBody, answer: decidedAnswer, about: aboutOne,
    summary: 'Decide, or propose, that the investigation goes on to a stated day for special reasons (SoL 20:3)',
    handle: (tx, asked) => extendInvestigation(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/conclusion', may: write, params: idParams, body: conclusionBody, answer: decidedAnswer, about: aboutOne,
    summary: 'Conclude the investigation and lock it; refused with one fault for each thing that is missing',
    handle: (tx, asked) => concludeInvestigation(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/investigations/:id/reopening', may: write, params: idParams, answer: changedAnswer, about: aboutOne,
    summary: 'Open an investigation again whose conclusion was not adopted', handle: (tx, asked) => openAgain(tx, asked.params.id, asked),
  }),
  writing({
    path: '/api/investigations/:id/additions', may: write, params: idParams, body: additionBody, answer: changedAnswer, about: aboutOne,
    summary: 'Add to a locked investigation', handle: (tx, asked) => addToInvestigation(tx, asked.params.id, asked.body.body, asked),
  }),
  writing({
    path: '/api/persons/:id/followups', may: write, params: idParams, body: followupBody, answer: followupStartedAnswer, about: aboutOne,
    summary: 'Decide, or propose, to follow up after an investigation, a placement or care under LVU (SoL 23)',
    handle: (tx, asked) => startFollowup(tx, asked.params.id, asked.body, asked),
  }),
  reading({
    path: '/api/followups/:id', may: read, params: idParams, answer: followupAnswer, about: aboutOne,
      summary: 'One follow-up with its notes',
    handle: async (tx, asked) => (await loadFollowup(tx, asked.params.id, asked)).followup,
  }),
  writing({
    path: '/api/followups/:id/notes', may: write, params: idParams, body: followupNoteBody, answer: changedAnswer, about: aboutOne,
    summary: 'Note what a visit or a talk told', handle: (tx, asked) => noteFollowup(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/followups/:id/closing', may: write, params: idParams, body: followupCloseBody, answer: changedAnswer, about: aboutOne,
    summary: 'Close a follow-up with what it showed', handle: (tx, asked) => closeFollowup(tx, asked.params.id, asked.body, asked),
  }),
  reading({
    path: '/api/assessment-template', may: 'template.administer', answer: templateAnswer, about: () => [],
    summary: 'The headings of the assessment that investigations opened now get',
    async handle(tx) {
      const { version, headings, versions } = await templateNow(tx)
      return { version, headings: [...headings], versions: [...versions] }
    },
  }),
  writing({
    path: '/api/assessment-template', may: 'template.administer', body: templateBody, answer: doneShape, about: () => [],
    summary: 'Write a new version of the headings; investigations that run keep theirs',
    async handle(tx, asked) {
      await editTemplate(tx, asked.body, asked)
      return { done: true as const }
    },
  }),
]
