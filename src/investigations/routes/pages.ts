import { action, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { additionBody, applicationForm, conclusionBody, extensionForm, fieldParams, fieldsForm, idParams, scopeForm,
  settleForm } from '../contract/bodies.ts'
import { showConclusion, showExtension } from '../pages/deciding-forms.tsx'
import { showField } from '../pages/field.tsx'
import { showApplication, showScope } from '../pages/gathering-forms.tsx'
import { showInvestigation } from '../pages/investigation.tsx'
import { showList } from '../pages/list.tsx'
import { showPrint } from '../pages/print.tsx'
import { investigationAddress as to } from '../pages/words.tsx'
import { typedTexts } from '../rules/typed-texts.ts'
import { addToInvestigation, concludeInvestigation, extendInvestigation, openAgain } from '../usecases/decide-investigation.ts'
import { chooseScope } from '../usecases/gather-information.ts'
import { loadField } from '../usecases/load-field.ts'
import { loadInvestigation, loadPersonInvestigations, shownPerson } from '../usecases/load-investigation.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { openFromApplication } from '../usecases/open-from-application.ts'
import { saveInvestigationText, saveInvestigationTexts } from '../usecases/save-text.ts'
import { neededDay } from '../../persons/rules.ts'

const read = 'investigation.read'
const write = 'investigation.write'
type OfId = Pick<Asked<{ id: string }>, 'params' | 'actor' | 'clock'>
export const aboutOne = ({ person }: { person: { id: string } }): string[] => [person.id]

export function load(tx: Read, asked: OfId): Promise<Investigation> {
  return loadInvestigation(tx, asked.params.id, asked)
}

/** The investigation to be written in. @throws Refusal investigation_is_locked when it no longer may be. */
export async function loadOpen(tx: Read, asked: OfId): Promise<Investigation> {
  const data = await load(tx, asked)
  if (data.head.lockedAt !== null || data.head.concludedOn !== null) throw new Refusal('investigation_is_locked', 409)
  return data
}

/** Investigations as pages: the list of a person, the one page, what it leads to. */
export const investigationPages: readonly Route[] = [
  page({
    path: '/person/:id/utredning', may: read, params: idParams, about: aboutOne, show: showList,
    load: (tx, asked) => loadPersonInvestigations(tx, asked.params.id, asked),
  }),
  form({
    path: '/person/:id/ansokan', may: write, params: idParams, body: applicationForm, about: ({ id }) => [id], show: showApplication,
    load: (tx, asked) => shownPerson(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const body = { ...asked.body, receivedOn: neededDay(asked.body.receivedOn, 'receivedOn', asked.clock.today()) }
      const made = await openFromApplication(tx, asked.params.id, body, asked)
      return { to: to.one(made.id), done: made.opened ? 'opened' : 'application_added', about: [made.personId] }
    },
  }),
  page({ path: '/utredning/:id', may: read, params: idParams, about: aboutOne, show: showInvestigation, load }),
  action({
    path: '/utredning/:id', may: write, params: idParams, body: fieldsForm,
    async submit(tx, asked) {
      const texts = typedTexts(asked.body)
      const { personId, beside } = await saveInvestigationTexts(tx, asked.params.id, { pen: asked.body.pen, texts }, asked)
      return { to: to.one(asked.params.id), done: beside ? 'texts_twice' : 'texts_saved', about: [personId] }
    },
  }),
  page({ path: '/utredning/:id/utskrift', may: read, params: idParams, about: aboutOne, show: showPrint, load }),
  page({
    path: '/utredning/:id/text/:field', may: read, params: fieldParams, about: ({ data }) => [data.person.id], show: showField,
    load: (tx, asked) => loadField(tx, asked.params, asked),
  }),
  action({
    path: '/utredning/:id/text/:field', may: write, params: fieldParams, body: settleForm,
    async submit(tx, asked) {
      const { text, base, pen, settles } = asked.body
      const saved = await saveInvestigationText(tx, asked.params, { body: text, base, pen, settles }, asked)
      const { id, field } = asked.params
      if (saved.as === 'beside') return { to: to.field(id, field), about: [saved.personId] }
      return { to: to.one(id), done: 'text_settled', about: [saved.personId] }
    },
  }),
  form({
    path: '/utredning/:id/omfattning', may: write, params: idParams, body: scopeForm, about: aboutOne, show: showScope, load: loadOpen,
    async submit(tx, asked) {
      const { scope, headings, reason } = asked.body
      const { personId } = await chooseScope(tx, asked.params.id, { concise: scope === 'concise', headings, reason }, asked)
      return { to: to.one(asked.params.id), done: 'scope_chosen', about: [personId] }
    },
  }),
  form({
    path: '/utredning/:id/forlang', may: write, params: idParams, body: extensionForm, about: aboutOne, show: showExtension, load: loadOpen,
    async submit(tx, asked) {
      const until = neededDay(asked.body.until, 'until', asked.clock.today(), 'future')
      const { personId, state } = await extendInvestigation(tx, asked.params.id, { until, reasons: asked.body.reasons }, asked)
      return { to: to.one(asked.params.id), done: state === 'decided' ? 'extended' : 'proposed', about: [personId] }
    },
  }),
  form({
    path: '/utredning/:id/avsluta', may: write, params: idParams, body: conclusionBody, about: aboutOne, show: showConclusion,
      load: loadOpen,
    async submit(tx, asked) {
      const { personId, state } = await concludeInvestigation(tx, asked.params.id, asked.body, asked)
      return { to: to.one(asked.params.id), done: state === 'decided' ? 'concluded' : 'proposed', about: [personId] }
    },
  }),
  action({
    path: '/utredning/:id/oppna', may: write, params: idParams,
    async submit(tx, asked) {
      const { personId } = await openAgain(tx, asked.params.id, asked)
      return { to: to.one(asked.params.id), done: 'opened_again', about: [personId] }
    },
  }),
  action({
    path: '/utredning/:id/tillagg', may: write, params: idParams, body: additionBody,
    async submit(tx, asked) {
      const { personId } = await addToInvestigation(tx, asked.params.id, asked.body.body, asked)
      return { to: to.one(asked.params.id), done: 'added', about: [personId] }
    },
  }),
]
