import { randomUUID } from 'node:crypto'

export { randomUUID as newId }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is a UUID in lower case: the only form we make and accept. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
