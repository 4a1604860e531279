import type * as z from 'zod'
import { begunForm, finishForm } from '../../cases/usecases/keep-draft.ts'
import { form, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import {
  doQuery, madeShape, placementParams, placementShape, placementsShape, proposalBody, proposalShape, stepShape, typedForm,
} from '../contract/placements.ts'
import { showPersonPlacements } from '../pages/person-placements.tsx'
import { showPlacement } from '../pages/placement.tsx'
import { onePlacement, personPlacements } from '../usecases/load-placements.ts'
import { placementWire, refuseUnless, wirePlacement } from '../usecases/tell-placement.ts'
import { proposePlacement } from '../usecases/propose-placement.ts'
import { readForm } from '../usecases/read-form.ts'
import { takeStep } from '../usecases/take-step.ts'

const aboutPerson = ({ person }: { person: { id: string } }): readonly string[] => [person.id]

/** What is being written in a step of a placement. */
const stepForm = (id: string, step: string) => ({ form: `placement-${step}`, subjectId: id })

/** A box that is not ticked is not sent. */
const unticked = { askDecision: '', childConsents: '' }

async function stepAndTell(tx: Write, asked: Asked<{ id: string }, unknown, z.output<typeof stepShape>>) {
  await takeStep(tx, asked.params.id, asked.body, asked)
  return wirePlacement(await onePlacement(tx, asked.params.id, asked))
}

export const placementLines: readonly Route[] = [
  form({
    path: '/person/:id/placering', may: 'placement.read', params: placementParams, body: typedForm, about: aboutPerson,
    load: (tx, asked) => personPlacements(tx, asked.params.id, asked), show: showPersonPlacements,
    async submit(tx, asked) {
      refuseUnless(asked.actor, 'placement.write')
      const id = await proposePlacement(tx, asked.params.id, readForm(proposalShape, { ...unticked, ...asked.body }, asked.clock.today()), asked)
      return { to: `/placering/${id}`, done: 'proposed', about: [asked.params.id] }
    },
  }),
  form({
    path: '/placering/:id', may: 'placement.read', params: placementParams, query: doQuery, body: typedForm, about: aboutPerson,
    load: async (tx, asked) => ({ ...await onePlacement(tx, asked.params.id, asked, asked.query.gor !== undefined), doing: asked.query.gor ?? null,
      begun: await begunForm(tx, stepForm(asked.params.id, asked.query.gor ?? 'plan'), asked) }),
    show: showPlacement,
    async submit(tx, asked) {
      refuseUnless(asked.actor, 'placement.write')
      const step = readForm(stepShape, asked.body, asked.clock.today())
      const { personId } = await takeStep(tx, asked.params.id, step, asked)
      await finishForm(tx, stepForm(asked.params.id, step.do), asked)
      return { to: `/placering/${asked.params.id}`, done: step.do, about: [personId] }
    },
  }),
  reading({
    path: '/api/persons/:id/placements', may: 'placement.read', params: placementParams, answer: placementsShape,
    summary: 'The placements of a person, with where the child has slept', about: (_answer, asked) => [asked.params.id],
    handle: async (tx, asked) => ({ placements: (await personPlacements(tx, asked.params.id, asked)).placements.map(placementWire) }),
  }),
  writing({
    path: '/api/placements', may: 'placement.write', body: proposalBody, answer: madeShape, summary: 'Propose a placement',
    about: (_answer, asked) => [asked.body.personId],
    handle: async (tx, asked) => {
      const { personId, ...proposal } = asked.body
      return { id: await proposePlacement(tx, personId, proposal, asked) }
    },
  }),
  reading({
    path: '/api/placements/:id', may: 'placement.read', params: placementParams, answer: placementShape,
    summary: 'A placement with its nights, plans, clocks and visits', about: ({ personId }) => [personId],
    handle: async (tx, asked) => wirePlacement(await onePlacement(tx, asked.params.id, asked)),
  }),
  writing({
    path: '/api/placements/:id/steps', may: 'placement.write', params: placementParams, body: stepShape, answer: placementShape,
    summary: 'Take a step of a placement: moved in, moved, another basis, a plan, a notice, the end, a correction',
    about: ({ personId }) => [personId], handle: stepAndTell,
  }),
]
