import type { Write } from './db.ts'

/**
 * What a person is told when something is refused: a code with a text in both languages beside the module, and an HTTP status.
 * Facts are for the sentence (days, numbers, field names); never names, identity numbers or free text.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly facts: Readonly<Record<string, string | number>>
  readonly fields: readonly FieldFault[]
  /** What is written of it all the same, in the transaction of its log line: the request's own is rolled back. */
  readonly leaves: ((tx: Write) => Promise<void>) | null

  constructor(
    code: string, status: number, facts: Record<string, string | number> = {}, fields: readonly FieldFault[] = [],
    leaves: ((tx: Write) => Promise<void>) | null = null,
  ) {
    super(code)
    this.code = code
    this.status = status
    this.facts = facts
    this.fields = fields
    this.leaves = leaves
  }
}

/** A fault in one field of a form or body: the field's path ("children.0.name") and the code of the sentence to show. */
export type FieldFault = { readonly field: string; readonly code: string }

export type RefusalTexts = Readonly<Record<string, (facts: Readonly<Record<string, string | number>>) => { title: string; detail: string }>>
