import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'

/** A file that came with a form: the field it was chosen in, and its bytes. Its own name is not kept: it may say whom it is about. */
export type Upload = { readonly field: string; readonly bytes: Uint8Array }
export const uploadsShape = z.array(z.custom<Upload>()).default([])

const uploads = new WeakMap<object, readonly Upload[]>()
const mostParts = 40

/** Lets forms send files. A form is read only on routes that take long bodies; everywhere else the usual limit stands. */
export function takeUploads(app: FastifyInstance): void {
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    const form = await formOf(request.headers['content-type'] ?? '', body)
    const fields: Record<string, string> = {}
    const files: Upload[] = []
    for (const [field, value] of form) {
      if (typeof value === 'string') fields[field] = value
      else if (value.size > 0) files.push({ field, bytes: new Uint8Array(await value.arrayBuffer()) })
      if (files.length + Object.keys(fields).length > mostParts) throw unreadable()
    }
    uploads.set(fields, files)
    return fields
  })
}

/** The files that came with a form's fields. */
export function uploadsWith(body: unknown): { readonly uploads?: readonly Upload[] } {
  const files = typeof body === 'object' && body !== null ? uploads.get(body) : undefined
  return files === undefined ? {} : { uploads: files }
}

async function formOf(contentType: string, body: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw unreadable()
  }
}

function unreadable(): Error {
  return Object.assign(new Error('the form cannot be read'), { statusCode: 400 })
}
