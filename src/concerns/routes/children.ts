import { staffIdOf } from '../../access/rules.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { draftOf, dropDraft } from '../../cases/queries/draft.ts'
import { action, form } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import { typedDay } from '../../persons/rules.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  assignForm, childParams, concernParams, decisionForm, extensionForm, linkBody, lookUpForm, moveBody, newChildForm, protectionForm,
  returnQuery,
} from '../contract/handling.ts'
import { decisionPage, extensionPage, movePage, protectionPage } from '../pages/assess.tsx'
import type { ChildForm } from '../pages/forms.tsx'
import { assignPage, identifyPage } from '../pages/identify.tsx'
import type { IdentifyData } from '../pages/identify.tsx'
import { isSeen, recordsOf } from '../queries/child.ts'
import { pendingReports } from '../queries/handle.ts'
import { workersOn } from '../queries/workers.ts'
import { concernAddress, returnAddress } from '../rules/next-step.ts'
import type { ComingFrom } from '../contract/words.ts'
import { assessProtection } from '../usecases/assess-protection.ts'
import { assignConcern } from '../usecases/assign-concern.ts'
import { correctDecision } from '../usecases/correct-decision.ts'
import { decidePreliminaryAssessment } from '../usecases/decide-preliminary-assessment.ts'
import { extendPreliminaryAssessment } from '../usecases/extend-preliminary-assessment.ts'
import { identifyChild, registerChild } from '../usecases/identify-child.ts'
import { aboutReport, loadChild, loadReport } from '../usecases/load-report.ts'
import { lookUpChild } from '../usecases/look-up-child.ts'
import { moveReport } from '../usecases/move-report.ts'

type OfChild = Pick<Asked<{ childId: string }>, 'params' | 'actor' | 'clock'>

/** The child with the report and, when the form has one, the writer's draft. */
export async function childForm(tx: Read, asked: OfChild, draftName: string | null = null): Promise<ChildForm> {
  const found = await loadChild(tx, asked.params.childId, asked)
  const draft = draftName === null ? undefined : await draftOf(tx,
    { staffId: staffIdOf(asked.actor), form: draftName, subjectId: asked.params.childId })
  return { ...found, draft }
}

export const aboutChild = ({ child }: ChildForm): string[] => (child.personId === null ? [] : [child.personId])
const aboutOne = (personId: string | null): string[] => (personId === null ? [] : [personId])

/** Where one lands after something was done: where one came from, else the report, or the list when it has gone to others. */
export async function afterwards(tx: Write, concernId: string, done: string, about: readonly string[], came: Came = {}) {
  const back = returnAddress(came.till, about[0], came.childId ?? null)
  return { to: back ?? (await isSeen(tx, concernId) ? concernAddress.report(concernId) : concernAddress.list), done, about }
}
/** `childId`: whose draft in the browser is done with. */
type Came = { till?: ComingFrom | undefined; childId?: string }

async function concernIdOf(tx: Read, asked: OfChild): Promise<string> {
  return (await loadChild(tx, asked.params.childId, asked)).head.id
}

async function dropped(tx: Write, asked: OfChild, name: string): Promise<void> {
  await dropDraft(tx, { staffId: staffIdOf(asked.actor), form: name, subjectId: asked.params.childId })
}

const noMatches = (data: ChildForm): IdentifyData => ({ ...data, found: null })

/** What is done with one child of a report, each as a form on an address of its own. */
export const childRoutes: readonly Route[] = [
  form({
    path: '/anmalningar/barn/:childId/identifiera', may: 'intake.look_up', params: childParams, body: lookUpForm, about: aboutChild,
    show: identifyPage,
    load: async (tx, asked) => noMatches(await childForm(tx, asked)),
    submit: async (tx, asked) => {
      const { number, name, born } = asked.body
      const bornOn = born.trim() === '' ? null : parseDayInput(born, asked.clock.today(), 'past')
      const matches = await lookUpChild(tx, { number, name, bornOn }, asked)
      const here: IdentifyData = { ...await childForm(tx, asked), found: { matches, terms: { number, name, born } } }
      return { here, about: { persons: matches.map((match) => match.personId), why: 'intake' } }
    },
  }),
  action({
    path: '/anmalningar/barn/:childId/koppla', may: 'intake.look_up', params: childParams, body: linkBody,
    submit: async (tx, asked) => {
      const { personId } = asked.body
      await identifyChild(tx, { childId: asked.params.childId, personId }, asked)
      return { to: concernAddress.report(await concernIdOf(tx, asked)), done: 'identified', about: { persons: [personId], why: 'intake' } }
    },
  }),
  form({
    path: '/anmalningar/barn/:childId/registrera', may: 'intake.look_up', params: childParams, body: newChildForm, about: aboutChild,
    show: identifyPage,
    load: async (tx, asked) => noMatches(await childForm(tx, asked)),
    submit: async (tx, asked) => {
      const { birth, ...given } = asked.body
      const birthOn = typedDay(birth, 'birth', asked.clock.today())
      const { personId } = await registerChild(tx, { childId: asked.params.childId, ...given, birthOn }, asked)
      return { to: concernAddress.report(await concernIdOf(tx, asked)), done: 'identified', about: { persons: [personId], why: 'intake' } }
    },
  }),
  form({
    path: '/anmalningar/:id/fordela', may: 'concern.assign', params: concernParams, query: returnQuery, body: assignForm,
    about: ({ report }) => aboutReport(report), show: assignPage,
    load: async (tx, asked) => ({ report: await loadReport(tx, asked.params.id, asked),
      workers: await workersOn(tx, asked.clock.today()) }),
    submit: async (tx, asked) => {
      const chosen = asked.body.children.filter((child) => child.staffId !== '')
      if (chosen.length === 0) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'children.0.staffId', code: 'worker_needed' }])
      return afterwards(tx, asked.params.id, 'assigned', await assignConcern(tx, asked.params.id, chosen, asked), asked.query)
    },
  }),
  form({
    path: '/anmalningar/barn/:childId/skydd', may: 'concern.assess', params: childParams, query: returnQuery, body: protectionForm,
    about: aboutChild,
    show: protectionPage,
    load: (tx, asked) => childForm(tx, asked, 'protection'),
    submit: async (tx, asked) => {
      const { outcome, reasons, corrects } = asked.body
      const done = await assessProtection(tx, { childId: asked.params.childId, outcome, reasons,
        corrects: corrects === '' ? null : corrects }, asked)
      await dropped(tx, asked, 'protection')
      return afterwards(tx, done.concernId, corrects === '' ? 'protected' : 'corrected', aboutOne(done.personId),
        { till: asked.query.till, childId: asked.params.childId })
    },
  }),
  form({
    path: '/anmalningar/barn/:childId/beslut', may: 'concern.decide', params: childParams, query: returnQuery, body: decisionForm,
    about: aboutChild,
    show: decisionPage,
    load: async (tx, asked) => {
      const found = await childForm(tx, asked, 'decision')
      const { personId } = found.child
      const pending = personId === null ? 0 : (await pendingReports(tx, (await recordsOf(tx, personId)).ids)).length
      return { ...found, pending }
    },
    submit: async (tx, asked) => {
      const { decision, reasons, corrects } = asked.body
      const made = { childId: asked.params.childId, decision, reasons }
      const done = corrects === '' ? await decidePreliminaryAssessment(tx, made, asked) : await correctDecision(tx, { ...made, corrects },
        asked)
      await dropped(tx, asked, 'decision')
      return afterwards(tx, await concernIdOf(tx, asked), corrects === '' ? 'decided' : 'corrected', [done.personId],
        { till: asked.query.till, childId: asked.params.childId })
    },
  }),
  form({
    path: '/anmalningar/barn/:childId/forlang', may: 'concern.decide', params: childParams, body: extensionForm, about: aboutChild,
    show: extensionPage,
    load: (tx, asked) => childForm(tx, asked),
    submit: async (tx, asked) => {
      const until = typedDay(asked.body.until, 'until', asked.clock.today(), 'future')
      if (until === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'until', code: 'until_too_early' }])
      const { personId } = await extendPreliminaryAssessment(tx, { childId: asked.params.childId, until, reasons: asked.body.reasons },
        asked)
      return afterwards(tx, await concernIdOf(tx, asked), 'extended', [personId])
    },
  }),
  form({
    path: '/anmalningar/barn/:childId/flytta', may: 'concern.assess', params: childParams, body: moveBody, about: aboutChild,
    show: movePage,
    load: (tx, asked) => childForm(tx, asked),
    submit: async (tx, asked) => {
      const concernId = await concernIdOf(tx, asked)
      const { personId } = await moveReport(tx, { childId: asked.params.childId, reason: asked.body.reason }, asked)
      return afterwards(tx, concernId, 'moved', [personId])
    },
  }),
]
