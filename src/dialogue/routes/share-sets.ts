import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { figureIdShape } from '../contract/figures.ts'
import { mostShareBytes, newShareSet, shareSetAnswer, shareSetForm, shareSetsAnswer } from '../contract/share-sets.ts'
import { importSharesPage, shareSetCsv, shareSetPage, shareSetsPage } from '../pages/share-sets.tsx'
import type { ImportData } from '../pages/share-sets.tsx'
import { places } from '../queries/figures.ts'
import { shareSets } from '../queries/share-sets.ts'
import { validFromTyped } from '../usecases/book-typed.ts'
import { keepShareSet, lookAtShares, shareSetFor } from '../usecases/keep-share-set.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const most = 100
const mostBytes = mostShareBytes * 4
const path = '/fordelning/andelar'

/** Shares in versions: read in, looked through, kept. */
export const shareSetRoutes: readonly Route[] = [
  page({ ...read, path, show: shareSetsPage, load: async (tx) => ({ sets: await shareSets(tx, most) }) }),
  form({
    ...write, path: `${path}/ny`, mostBytes, body: shareSetForm, show: importSharesPage, load: async (tx): Promise<ImportData> => ({ places: await places(tx), looked: null }),
    async submit(tx, asked) {
      const { uploads: [upload], pasted, name, source, step } = asked.body
      const bytes = upload?.bytes ?? Buffer.from(pasted)
      if (bytes.length > mostShareBytes) throw new Refusal('too_large', 413)
      if (upload === undefined && pasted.trim() === '') throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'pasted', code: 'file_needed' }])
      const validFrom = validFromTyped(asked.body.validFrom, asked.clock.today())
      const looked = await lookAtShares(tx, bytes)
      // What comes as a file stands as lines in the next step: nothing is kept before it was looked through.
      if (step === 'preview' || 'faults' in looked) {
        return { here: { places: await places(tx), looked: { read: looked, csv: upload === undefined ? pasted : textOf(bytes), name, validFrom, source } }, about: [] }
      }
      const { id } = await keepShareSet(tx, { name, validFrom, source, bytes }, asked)
      return { to: `${path}/${id}`, done: 'share_set_kept', about: [] }
    },
  }),
  page({ ...read, path: `${path}/:id`, params: figureIdShape, show: shareSetPage, load: async (tx, { params }) => ({ set: await shareSetFor(tx, params.id), places: await places(tx) }) }),
  file({ ...read, path: `${path}/:id/csv`, params: figureIdShape,
    load: async (tx, { params, language }) => shareSetCsv({ set: await shareSetFor(tx, params.id), places: await places(tx) }, language) }),
  reading({ ...read, path: '/api/share-sets', answer: shareSetsAnswer, summary: 'Sets of shares of unaccompanied minors, by version', handle: async (tx) => ({ sets: await shareSets(tx, most) }) }),
  writing({ ...write, path: '/api/share-sets', body: newShareSet, answer: figureIdShape, summary: 'Keep a set of shares as a new version',
    handle: (tx, asked) => keepShareSet(tx, { ...asked.body, bytes: Buffer.from(asked.body.csv) }, asked) }),
  reading({ ...read, path: '/api/share-sets/:id', params: figureIdShape, answer: shareSetAnswer, summary: 'One version of a set of shares', handle: (tx, { params }) => shareSetFor(tx, params.id) }),
]

/** Numbers and codes are the same letters in every encoding that a spreadsheet saves. */
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').replace(/^\uFEFF/, '')
