/** A part of a text as people write it here: no HTML, only headings, paragraphs and lists. */
export type TextPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }

/**
 * Reads a text into its parts. A line that begins with "# " is a heading and "## " one below it; lines that begin with "- " or "* " are a
 * list, with "1. " a numbered one; an empty line ends a paragraph. Everything else is text as it is: angle brackets and ampersands too.
 *
 * @returns no part for a text of nothing but space.
 */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  const open: { paragraph: string[]; list: { ordered: boolean; items: string[] } | null } = { paragraph: [], list: null }
  const close = (): void => {
    if (open.paragraph.length > 0) parts.push({ kind: 'paragraph', text: open.paragraph.join('\n') })
    if (open.list !== null) parts.push({ kind: 'list', ...open.list })
    open.paragraph = []
    open.list = null
  }
  for (const line of text.split('\n').map((each) => each.trimEnd())) {
    const heading = /^(#{1,2})\s+(\S.*)$/.exec(line)
    const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(\S.*)$/.exec(line)
    if (heading !== null) {
      close()
      parts.push({ kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' })
    } else if (item !== null) {
      const ordered = item[1] !== undefined
      if (open.list === null || open.list.ordered !== ordered) close()
      open.list ??= { ordered, items: [] }
      open.list.items.push(item[2] ?? '')
    } else if (line.trim() === '') close()
    else {
      if (open.list !== null) close()
      open.paragraph.push(line)
    }
  }
  close()
  return parts
}
