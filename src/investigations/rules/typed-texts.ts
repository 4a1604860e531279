export type TypedText = { readonly field: string; readonly body: string; readonly base: number }

/** The texts of a page that was sent without script: text-<field> with base-<field>, the version it began from. */
export function typedTexts(sent: Readonly<Record<string, unknown>>): readonly TypedText[] {
  return Object.entries(sent).flatMap(([name, body]) => {
    const field = /^text-([a-z][a-z0-9_]{0,59})$/.exec(name)?.[1]
    if (field === undefined || typeof body !== 'string' || body.length > 60_000) return []
    const base = Number(sent[`base-${field}`])
    return Number.isInteger(base) && base >= 0 ? [{ field, body, base }] : []
  })
}
