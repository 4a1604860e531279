import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { openPress } from '../../platform/paper.ts'
import type { Paper, PaperForm } from '../../platform/paper.ts'

/** So many bytes of drawn files are kept at most, those that were asked for last. */
const mostKept = 32 * 1024 * 1024
const press = openPress({ seconds: 60 })
const files = new LRUCache<string, Uint8Array, { readonly paper: Paper; readonly form: PaperForm }>({
  maxSize: mostKept, sizeCalculation: ({ length }) => length + 1, fetchMethod: (_key, _kept, { context: { paper, form } }) => press.print(paper, form),
})

/** How a file is come by: drawn at each request, or kept. */
export type Draw = (paper: Paper, form: PaperForm) => Promise<Uint8Array>
export const drawAnew: Draw = press.print

/**
 * The file of a published report, drawn once for as long as it says the same: the key is all that stands on the paper, so that a quote whose
 * consent is taken back is gone from the next file. Those who ask at once get the same drawing.
 */
export const drawKept: Draw = ({ madeAt, ...said }, form) => {
  const key = `${form} ${createHash('sha256').update(JSON.stringify(said)).digest('base64url')}`
  return files.forceFetch(key, { context: { paper: { ...said, madeAt }, form } })
}
