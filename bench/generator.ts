import { Agent, request as httpRequest } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'

const sentShape = z.object({
  method: z.enum(['GET', 'POST', 'PUT']), path: z.string(), cookie: z.string(), type: z.string().nullable(), body: z.string().nullable(),
    expects: z.array(z.int()),
  /** What is written anew each time, and the version of it that stood at first: %base% in the body becomes the version that stands. */
  record: z.object({ name: z.string(), base: z.int() }).nullable().default(null),
})
const loadShape = z.object({
  port: z.int(), clients: z.int(), milliseconds: z.number(), requests: z.array(sentShape).min(1),
  /** Each request once, one after the other, instead of over and over for so long. */
  once: z.boolean().default(false),
  /** The longest that a client rests after an answer, in milliseconds; a person reads before the next click. */
  rests: z.number().default(0),
})
/** One request of an operation. */
export type SentRequest = z.input<typeof sentShape>
type Ready = z.output<typeof sentShape>
/** So many clients, each sending request after request, one at a time, for so long. */
export type Load = z.input<typeof loadShape>
/**
 * How long each answer took in milliseconds; how many were not what they should be; how many writes were acknowledged, by kind; how
 * long it all took in seconds.
 */
export const resultShape = z.object({
  times: z.array(z.number()), errors: z.int(), firstError: z.string(), seconds: z.number(), notes: z.int(), reports: z.int(),
})
export type Result = z.output<typeof resultShape>

let turn = 0
/** How often each record has been written, by every server on the same database. */
const writes = new Map<string, number>()

/** The request with the version that stands and a text of its own; %turn% is another number each time. */
function filled(request: Ready): Ready {
  const { record, body } = request
  if (record === null || body === null) return request
  const base = record.base + (writes.get(record.name) ?? 0)
  return { ...request, body: body.replace('%base%', String(base)).replace('%turn%', String(turn)) }
}

async function run({ port, clients, milliseconds, requests, rests, once }: z.output<typeof loadShape>): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  const wrong = { errors: 0, firstError: '' }
  const written = { notes: 0, reports: 0 }
  const began = performance.now()
  const client = async (): Promise<void> => {
    while (once ? times.length < requests.length : performance.now() - began < milliseconds) {
      const request = requests[(once ? times.length : turn) % requests.length]
      turn += 1
      if (request === undefined) return
      const sentAt = performance.now()
      const { status, text } = await send(agent, port, filled(request)).catch((fault: unknown) => ({ status: 0,
        text: fault instanceof Error ? fault.message : 'fault' }))
      times.push(performance.now() - sentAt)
      if (request.expects.includes(status)) {
        if (request.record !== null) writes.set(request.record.name, (writes.get(request.record.name) ?? 0) + 1)
        if (/\/(anteckna|contacts)$/.test(request.path)) written.notes += 1
        if (/\/(taken-in|anmalningar\/ny)$/.test(request.path)) written.reports += 1
        if (rests > 0) await pause(Math.random() * rests)
        continue
      }
      wrong.errors += 1
      if (wrong.firstError === '') wrong.firstError = `${request.method} ${request.path}: ${status} ${text.slice(0, 300)}`
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return { times, ...wrong, ...written, seconds: (performance.now() - began) / 1000 }
}

/** Sends one request and reads the whole answer; its text is kept only when the status is another than expected. */
function send(agent: Agent, port: number, { method, path, cookie, type, body,
  expects }: Ready): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie, 'sec-fetch-site': 'same-origin', ...(type === null ? {} : { 'content-type': type }),
        ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }),
    }
    const asked = httpRequest({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const parts: string[] = []
      answer.on('data', (part: Buffer) => {
        if (!expects.includes(answer.statusCode ?? 0)) parts.push(part.toString())
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: parts.join('') }))
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body ?? undefined)
  })
}

if (process.send !== undefined) {
  process.on('message', (message) => {
    void run(loadShape.parse(message)).then((result) => process.send?.(result))
  })
}
