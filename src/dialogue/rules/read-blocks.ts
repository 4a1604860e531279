/** A piece of a note: a heading, a list, a quotation, or a paragraph with its lines. */
export type Block = { readonly kind: 'heading' | 'list' | 'quote' | 'paragraph'; readonly lines: readonly string[] }

/**
 * A note's text as blocks: an empty line parts them; a line that begins with "## " is a heading, lines with "- " a list, with "> " a
 * quotation. Everything else is text as it stands: no HTML, no links.
 */
export function readBlocks(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = []
  let open = false
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trimEnd()
    if (line.trim() === '') {
      open = false
      continue
    }
    const { kind, words } = kindOf(line)
    const last = blocks.at(-1)
    if (open && last !== undefined && last.kind === kind && kind !== 'heading') last.lines.push(words)
    else blocks.push({ kind, lines: [words] })
    open = true
  }
  return blocks
}

function kindOf(line: string): { kind: Block['kind']; words: string } {
  if (line.startsWith('## ')) return { kind: 'heading', words: line.slice(3).trim() }
  if (line.startsWith('- ')) return { kind: 'list', words: line.slice(2).trim() }
  if (line.startsWith('> ')) return { kind: 'quote', words: line.slice(2).trim() }
  return { kind: 'paragraph', words: line }
}

/** The beginning of a note, for lists and the feed: its first paragraph, at most so many characters, ended at a word. */
export function summaryOf(text: string, most = 280): string {
  const words = readBlocks(text).find(({ kind }) => kind === 'paragraph')?.lines.join(' ') ?? ''
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > most / 2 ? end : most).trimEnd()} …`
}
