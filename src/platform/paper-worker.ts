import { parentPort } from 'node:worker_threads'
import * as z from 'zod'
import type { Paper, PaperForm } from './paper.ts'

// A thread that makes one paper after another until it is ended. The libraries that write them are loaded only here.
const askedShape = z.object({ paper: z.custom<Paper>(), form: z.custom<PaperForm>() })

async function make(asked: unknown): Promise<Uint8Array> {
  const { paper, form } = askedShape.parse(asked)
  return form === 'pdf' ? (await import('./write-pdf.ts')).writePdf(paper) : (await import('./write-docx.ts')).writeDocx(paper)
}

// What cannot be made ends the thread with its fault: the next paper gets a new one.
parentPort?.on('message', (asked: unknown) => {
  // A port between threads has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void make(asked).then((bytes) => parentPort?.postMessage(bytes))
})
