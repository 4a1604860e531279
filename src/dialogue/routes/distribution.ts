import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { newRunBody, runApiQuery, runForm, runParams, runQuery, runsAnswer, runShape } from '../contract/distribution-runs.ts'
import type { RunQuery } from '../contract/distribution-runs.ts'
import { figureIdShape } from '../contract/figures.ts'
import { distributionPage, newRunPage } from '../pages/distribution.tsx'
import { runCsv, runPage } from '../pages/distribution-run.tsx'
import type { RunData } from '../pages/distribution-run.tsx'
import { runs } from '../queries/distribution-runs.ts'
import { places } from '../queries/figures.ts'
import { readRunForm } from '../rules/read-run-form.ts'
import { keepRun, readRun } from '../usecases/run-distribution.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const mostShown = 100

async function shown(tx: Read, { params: { id }, query }: Asked<{ id: string }, RunQuery>): Promise<RunData> {
  return { run: await readRun(tx, id, { day: query.dag ?? null, other: query.mot === '' ? null : query.mot ?? null }), query, runs: await runs(tx, mostShown) }
}

/** Runs of the distribution of unaccompanied minors: by which shares, and the ledger day by day. */
export const distributionRoutes: readonly Route[] = [
  page({ ...read, path: '/fordelning', show: distributionPage, load: async (tx) => ({ runs: await runs(tx, mostShown) }) }),
  form({
    ...write, path: '/fordelning/ny', body: runForm, show: newRunPage, load: () => Promise.resolve(null),
    async submit(tx, asked) {
      const made = readRunForm(asked.body, await places(tx))
      if ('faults' in made) throw new Refusal('invalid', 422, { faults: made.faults.length }, made.faults)
      const { id } = await keepRun(tx, { name: asked.body.name, choices: made.choices }, asked)
      return { to: `/fordelning/${id}`, done: 'distribution_saved', about: [] }
    },
  }),
  page({ ...read, path: '/fordelning/:id', params: runParams, query: runQuery, show: runPage, load: shown }),
  file({ ...read, path: '/fordelning/:id/csv', params: runParams, query: runQuery, load: async (tx, asked) => runCsv(await shown(tx, asked), asked.language) }),
  reading({ ...read, path: '/api/distributions', answer: runsAnswer, summary: 'Saved runs of the distribution of unaccompanied minors',
    handle: async (tx) => ({ runs: await runs(tx, mostShown) }) }),
  writing({ ...write, path: '/api/distributions', body: newRunBody, answer: figureIdShape, summary: 'Run the distribution and save it with its ledger',
    handle: (tx, asked) => keepRun(tx, asked.body, asked) }),
  reading({ ...read, path: '/api/distributions/:id', params: runParams, query: runApiQuery, answer: runShape, summary: 'A run with its days and the ledger after one of them',
    handle: (tx, { params, query }) => readRun(tx, params.id, { day: query.day ?? null }) }),
]
