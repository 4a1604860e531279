import { form, page } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  answerForm, communicationAnswerForm, communicationBody, communicationForm, communicationParams, followupCloseForm, followupForm,
    followupNoteForm,
  idParams, requestForm, requestParams, templateBody,
} from '../contract/bodies.ts'
import { showFollowup, showFollowupEnd, showFollowupNote, showFollowupStart } from '../pages/followup.tsx'
import { showAnswer, showCommunication, showPartysAnswer, showRequest } from '../pages/gathering-forms.tsx'
import { showTemplate } from '../pages/template.tsx'
import { investigationAddress as to } from '../pages/words.tsx'
import { editTemplate, templateNow } from '../usecases/edit-template.ts'
import { closeFollowup, noteFollowup, startFollowup } from '../usecases/follow-up.ts'
import { askForInformation, communicateMaterial, takeAnswer, takePartysAnswer } from '../usecases/gather-information.ts'
import { loadFollowup } from '../usecases/load-followup.ts'
import { shownPerson } from '../usecases/load-investigation.ts'
import { neededDay } from '../../persons/rules.ts'
import { aboutOne, loadOpen } from './pages.ts'

const read = 'investigation.read'
const write = 'investigation.write'
const ofData = ({ data }: { data: { person: { id: string } } }): string[] => [data.person.id]

/** What others told, what the parties saw, and follow-ups, as pages. */
export const gatheringPages: readonly Route[] = [
  form({
    path: '/utredning/:id/uppgifter', may: write, params: idParams, body: requestForm, about: aboutOne, show: showRequest, load: loadOpen,
    async submit(tx, asked) {
      const today = asked.clock.today()
      const { askedOn, remindOn } = asked.body
      const days = { askedOn: neededDay(askedOn, 'askedOn', today), remindOn: neededDay(remindOn, 'remindOn', today, 'future') }
      const { personId } = await askForInformation(tx, asked.params.id, { ...asked.body, ...days }, asked)
      return { to: to.one(asked.params.id), done: 'asked', about: [personId] }
    },
  }),
  form({
    path: '/utredning/:id/uppgifter/:requestId', may: write, params: requestParams, body: answerForm, about: ofData, show: showAnswer,
    async load(tx, asked) {
      const data = await loadOpen(tx, asked)
      const request = data.requests.find(({ id }) => id === asked.params.requestId)
      if (request === undefined) throw new Refusal('request_not_found', 404)
      return { data, request }
    },
    async submit(tx, asked) {
      const answeredOn = neededDay(asked.body.answeredOn, 'answeredOn', asked.clock.today())
      const { personId } = await takeAnswer(tx, asked.params, { ...asked.body, answeredOn }, asked)
      return { to: to.one(asked.params.id), done: 'answered', about: [personId] }
    },
  }),
  form({
    path: '/utredning/:id/kommunicering', may: write, params: idParams, body: communicationForm, about: aboutOne, show: showCommunication,
    load: loadOpen,
    async submit(tx, asked) {
      const { how, what, party, partyWords, toldOn, answerByOn, waivedReason } = asked.body
      const today = asked.clock.today()
      const body = communicationBody.parse(how === 'waived' ? { how, what, waivedReason } : {
        how, what, party, partyWords, toldOn: neededDay(toldOn, 'toldOn', today), answerByOn: neededDay(answerByOn, 'answerByOn', today,
          'future'),
      })
      const { personId } = await communicateMaterial(tx, asked.params.id, body, asked)
      return { to: to.one(asked.params.id), done: 'communicated', about: [personId] }
    },
  }),
  form({
    path: '/utredning/:id/kommunicering/:communicationId', may: write, params: communicationParams, body: communicationAnswerForm,
      about: ofData,
    show: showPartysAnswer,
    async load(tx, asked) {
      const data = await loadOpen(tx, asked)
      const shown = data.communications.find(({ id }) => id === asked.params.communicationId)
      if (shown === undefined || shown.toldOn === null) throw new Refusal('communication_not_found', 404)
      return { data, communicationId: shown.id }
    },
    async submit(tx, asked) {
      const answeredOn = neededDay(asked.body.answeredOn, 'answeredOn', asked.clock.today())
      const { personId } = await takePartysAnswer(tx, asked.params, { ...asked.body, answeredOn }, asked)
      return { to: to.one(asked.params.id), done: 'party_answered', about: [personId] }
    },
  }),
  form({
    path: '/person/:id/uppfoljning', may: write, params: idParams, body: followupForm, about: ({ id }) => [id], show: showFollowupStart,
    load: (tx, asked) => shownPerson(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const { id, personId, state } = await startFollowup(tx, asked.params.id, asked.body, asked)
      return { to: to.followup(id), done: state === 'decided' ? 'followup_started' : 'followup_proposed', about: [personId] }
    },
  }),
  page({
    path: '/uppfoljning/:id', may: read, params: idParams, about: aboutOne, show: showFollowup,
    load: (tx, asked) => loadFollowup(tx, asked.params.id, asked),
  }),
  form({
    path: '/uppfoljning/:id/anteckna', may: write, params: idParams, body: followupNoteForm, about: aboutOne, show: showFollowupNote,
    load: (tx, asked) => loadFollowup(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const notedOn = neededDay(asked.body.notedOn, 'notedOn', asked.clock.today())
      const { personId } = await noteFollowup(tx, asked.params.id, { ...asked.body, notedOn }, asked)
      return { to: to.followup(asked.params.id), done: 'noted', about: [personId] }
    },
  }),
  form({
    path: '/uppfoljning/:id/avsluta', may: write, params: idParams, body: followupCloseForm, about: aboutOne, show: showFollowupEnd,
    load: (tx, asked) => loadFollowup(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const { personId } = await closeFollowup(tx, asked.params.id, asked.body, asked)
      return { to: to.followup(asked.params.id), done: 'followup_closed', about: [personId] }
    },
  }),
  form({
    path: '/administration/rubriker', may: 'template.administer', body: templateBody, about: () => [], show: showTemplate,
    load: (tx) => templateNow(tx),
    async submit(tx, asked) {
      await editTemplate(tx, asked.body, asked)
      return { to: '/administration/rubriker', done: 'template_saved', about: [] }
    },
  }),
]
