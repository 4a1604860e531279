import type { Block, BlockStanding, PlacePart, ReadBlock, Source } from '../contract/reports.ts'
import type { Statement } from './build-statements.ts'

/**
 * Each block with whether what it stands on is as it was when it was made, and its number among the notes.
 *
 * @param now statements made from the material as it stands now.
 * @param quotes ids of quotes that may be shown now: one that is not there is gone.
 * @returns own words have no sources and are never changed by them. A block left out still has its standing; only shown ones are numbered.
 */
export function readBlocksNow(blocks: readonly Block[], now: readonly Statement[], quotes: ReadonlySet<string>): ReadBlock[] {
  const by = new Map(now.map((statement) => [statement.key, statement]))
  const numbers = noteNumbers(blocks)
  return blocks.map((block) => {
    const remade = by.get(block.key)
    const standing = block.kind === 'own' ? 'same' : block.kind === 'quote' ? (quotes.has(block.key) ? 'same' : 'gone')
      : remade === undefined ? 'gone' : standingOf(block, remade)
    return { ...block, standing, edited: block.kind === 'statement' && block.text !== block.made, remade: remade?.text ?? '', number: numbers.get(block.id) ?? 0 }
  })
}

/** The number of each block among the notes, from 1 in the order they are read: of those that have sources and are not left out. */
export function noteNumbers(blocks: readonly Block[]): Map<string, number> {
  return new Map(blocks.filter(({ out, sources }) => !out && sources.length > 0).map(({ id }, index) => [id, index + 1]))
}

function standingOf({ made, sources }: Pick<Block, 'made' | 'sources'>, now: Statement): BlockStanding {
  return made === now.text && signature(sources) === signature(now.sources) ? 'same' : 'changed'
}

const signature = (sources: readonly Source[]): string => sources.map(({ kind, id, mark }) => `${kind} ${id} ${mark}`).toSorted().join('\n')

/** Whether the part about each municipality would be made the same now. Quotes do not count: they are read where they are shown. */
export function appendixStanding(made: readonly PlacePart[], now: readonly PlacePart[]): BlockStanding {
  const plain = (parts: readonly PlacePart[]): string => JSON.stringify(parts.map(({ quotes: _quotes, ...part }) => part))
  return plain(made) === plain(now) ? 'same' : 'changed'
}

/**
 * Blocks renewed from what the material says now: statements that have changed are made anew, what somebody wrote in them with them; those
 * whose sources are gone are left out; those that are new are put last in their chapter. Own words, quotes and order stay.
 *
 * @param newId gives the id of a new block.
 * @param only the id of one block to renew; left out: all.
 */
export function renewBlocks(blocks: readonly Block[], now: readonly Statement[], newId: () => string, only?: string): Block[] {
  const by = new Map(now.map((statement) => [statement.key, statement]))
  const renewed = blocks.map((block): Block => {
    if (block.kind !== 'statement' || (only !== undefined && block.id !== only)) return block
    const remade = by.get(block.key)
    if (remade === undefined) return { ...block, out: true }
    return standingOf(block, remade) === 'same' ? block : { ...block, text: remade.text, made: remade.text, sources: [...remade.sources] }
  })
  if (only !== undefined) return renewed
  const known = new Set(blocks.map(({ key }) => key))
  return now.filter(({ key }) => !known.has(key)).reduce((all, statement) => placeLast(all, blockOf(statement, newId())), renewed)
}

/** A statement as a block of its own. */
export function blockOf({ level, key, text, sources }: Statement, id: string): Block {
  return { id, level, kind: 'statement', key, text, made: text, sources: [...sources], out: false }
}

/** The blocks with another put last in its chapter. */
export function placeLast(blocks: readonly Block[], block: Block): Block[] {
  const last = blocks.findLastIndex(({ level }) => level === block.level)
  if (last >= 0) return blocks.toSpliced(last + 1, 0, block)
  const order = ['municipal', 'regional', 'national']
  const later = blocks.findIndex(({ level }) => order.indexOf(level) > order.indexOf(block.level))
  return blocks.toSpliced(later < 0 ? blocks.length : later, 0, block)
}

/** The blocks with one moved a step up or down within its chapter; the first and the last stay where they are. */
export function moveBlock(blocks: readonly Block[], id: string, way: 'up' | 'down'): Block[] {
  const at = blocks.findIndex((block) => block.id === id)
  const to = way === 'up' ? at - 1 : at + 1
  const [own, other] = [blocks[at], blocks[to]]
  if (own === undefined || other === undefined || own.level !== other.level) return [...blocks]
  return blocks.with(at, other).with(to, own)
}
