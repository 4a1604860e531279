import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import { keepThread } from './kept-thread.ts'

/** What stands on a paper, in the order it is read. No formatting but this: the same paper becomes PDF and Word. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: ReadonlyArray<readonly [term: string, value: string]> }
  /** The first column is the row's head; it is as wide as three others. */
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: ReadonlyArray<readonly string[]> }
  /** The headings of the first two levels that come after it, each with its page in PDF and as a link in Word. */
  | { readonly kind: 'contents'; readonly heading: string }
  | { readonly kind: 'new_page' }

export type Paper = {
  readonly title: string
  readonly language: 'sv' | 'en'
  /** Whose paper it is, at the head of each page: the municipality. */
  readonly owner: string
  /** At the foot of each page, before the page's number. */
  readonly foot: string
  /** "Sida 1 av 3". */
  readonly page: string
  /** Larger letters and more air: for children. */
  readonly large: boolean
  /** When it was made, ISO 8601 in UTC: the same paper at the same time is the same file. */
  readonly madeAt: string
  readonly parts: readonly PaperPart[]
}

export const paperForms = ['pdf', 'docx'] as const
export type PaperForm = (typeof paperForms)[number]
export const paperTypes: Readonly<Record<PaperForm, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export type Press = { readonly print: (paper: Paper, form: PaperForm) => Promise<Uint8Array> }

// The thread's own code: a built file, or the source itself where sources are run as they are.
const built = new URL('./paper-worker.js', import.meta.url)
const source = new URL('./paper-worker.ts', import.meta.url)
const fromSource = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}) })`
const bytesShape = z.instanceof(Uint8Array)

function openThread(): Worker {
  const settings = { resourceLimits: { maxOldGenerationSizeMb: 256 } }
  return import.meta.url.endsWith('.ts') ? new Worker(fromSource, { ...settings, eval: true }) : new Worker(built, settings)
}

/**
 * Makes papers in a thread beside the server's own, one at a time. A paper that fails takes the thread with it, and nothing else.
 *
 * @param seconds how long one may take before its thread is ended.
 */
export function openPress({ seconds }: { readonly seconds: number }): Press {
  const thread = keepThread(openThread, 'the paper')
  return { print: async (paper, form) => bytesShape.parse(await thread.ask({ paper, form }, seconds)) }
}
