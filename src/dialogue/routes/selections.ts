import { form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { figureIdShape } from '../contract/figures.ts'
import {
  drawnSelection, newSelectionBody, savedSelection, saveSelectionForm, selectionChoices, selectionParams, selectionQuery, selectionsAnswer,
} from '../contract/selections.ts'
import type { SelectionQuery } from '../contract/selections.ts'
import { newSelectionPage, selectionPage, selectionsPage } from '../pages/selections.tsx'
import type { NewSelectionData } from '../pages/selections.tsx'
import { places } from '../queries/figures.ts'
import { selections } from '../queries/selections.ts'
import { readSelectionQuery } from '../rules/read-selection-query.ts'
import { drawSelection, keepSelection, selectionFor, variablesToChoose } from '../usecases/draw-selection.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const

/** Which field of the form what cannot be kept together is about. */
const fieldOf = [
  { about: 'n', field: 'antal' }, { about: 'include', field: 'med' }, { about: 'exclude', field: 'utan' }, { about: 'minStratum2', field: 'lanminst' },
  { about: 'population', field: 'tal' },
] as const

async function drawnFor(tx: Read, { query, language }: Asked<unknown, SelectionQuery>): Promise<NewSelectionData> {
  const all = await places(tx)
  const base = { query, places: all, variables: await variablesToChoose(tx, language), faults: [], drawn: null }
  if (query.visa === undefined) return base
  const choices = readSelectionQuery(query, all)
  if ('faults' in choices) return { ...base, faults: choices.faults }
  try {
    return { ...base, drawn: (await drawSelection(tx, choices, language)).drawn }
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== 'selection_not_possible') throw fault
    const code = fieldOf.find((each) => each.about === fault.facts['field']) ?? fieldOf[0]
    return { ...base, faults: [{ field: code.field, code: code.about }] }
  }
}

/** Municipalities chosen to stand for all: drawn, saved as they were, and their protocol. */
export const selectionRoutes: readonly Route[] = [
  page({ ...read, path: '/urval', show: selectionsPage, load: async (tx) => ({ selections: await selections(tx) }) }),
  form({
    ...write, path: '/urval/nytt', query: selectionQuery, body: saveSelectionForm, load: drawnFor, show: newSelectionPage,
    async submit(tx, asked) {
      const choices = readSelectionQuery(asked.query, await places(tx))
      if ('faults' in choices) throw new Refusal('invalid', 422, { faults: choices.faults.length }, choices.faults)
      const { id } = await keepSelection(tx, { ...asked.body, choices }, asked)
      return { to: `/urval/${id}`, done: 'selection_saved', about: [] }
    },
  }),
  page({ ...read, path: '/urval/:id', params: selectionParams, show: selectionPage, load: (tx, { params }) => selectionFor(tx,
    params.id) }),
  reading({ ...read, path: '/api/selections', answer: selectionsAnswer, summary: 'Saved selections of municipalities',
    handle: async (tx) => ({ selections: await selections(tx) }) }),
  writing({ ...write, path: '/api/selections/draw', body: selectionChoices, answer: drawnSelection,
    summary: 'Draw a selection without saving it',
    handle: async (tx, { body, language }) => (await drawSelection(tx, body, language)).drawn }),
  writing({ ...write, path: '/api/selections', body: newSelectionBody, answer: figureIdShape,
    summary: 'Draw a selection and save it as it is',
    handle: (tx, asked) => keepSelection(tx, asked.body, asked) }),
  reading({ ...read, path: '/api/selections/:id', params: selectionParams, answer: savedSelection,
    summary: 'A saved selection with what it was drawn from',
    handle: (tx, { params }) => selectionFor(tx, params.id) }),
]
