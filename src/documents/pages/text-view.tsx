import type { VNode } from 'preact'
import { textParts } from '../rules/read-text.ts'
import type { TextPart } from '../rules/read-text.ts'

/** A text as it reads: headings, paragraphs and lists. `below`: the level of the heading it stands under. */
export function TextView({ text, below = 2, class: extra = 'prose' }: { text: string; below?: 2 | 3; class?: string }) {
  return <div class={extra}>{textParts(text).map((part, index) => <Part key={index} part={part} below={below} />)}</div>
}

function Part({ part, below }: { part: TextPart; below: 2 | 3 }): VNode {
  if (part.kind === 'paragraph') return <p class="note-text">{part.text}</p>
  if (part.kind === 'list') {
    const items = part.items.map((item, index) => <li key={index}>{item}</li>)
    return part.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
  }
  const level = below + part.level
  if (level === 3) return <h3>{part.text}</h3>
  return level === 4 ? <h4>{part.text}</h4> : <h5>{part.text}</h5>
}
