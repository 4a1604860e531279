import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import type { Paper, PaperForm } from './paper.ts'

// A thread that makes one paper and ends. The libraries that write it are loaded only here.
const { paper, form } = z.object({ paper: z.custom<Paper>(), form: z.custom<PaperForm>() }).parse(workerData)
const bytes = form === 'pdf' ? await (await import('./write-pdf.ts')).writePdf(paper) : await (await import('./write-docx.ts')).writeDocx(paper)
// A port between threads has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(bytes)
