import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { commentTree } from '../rules/comment-tree.ts'
import type { CommentNode } from '../rules/comment-tree.ts'
import { readBlocks } from '../rules/read-blocks.ts'
import type { Block } from '../rules/read-blocks.ts'

/** A note's text. Its headings lie one level under the page's; in an answer (`plain`) they are no headings of the page. */
export function NoteText({ text, plain = false }: { text: string; plain?: boolean }) {
  return <div class="prose note-text">{readBlocks(text).map((block, index) => <BlockOf key={index} {...block} plain={plain} />)}</div>
}

function BlockOf({ kind, lines, plain }: Block & { plain: boolean }) {
  const broken = lines.map((line, index) => <>{index > 0 && <br />}{line}</>)
  switch (kind) {
    case 'heading':
      return plain ? <p><strong>{lines.join(' ')}</strong></p> : <h2>{lines.join(' ')}</h2>
    case 'list':
      return <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>
    case 'quote':
      return <blockquote>{broken}</blockquote>
    case 'paragraph':
      return <p>{broken}</p>
  }
}

/** A reader's comment, cleaned before: drawn element by element, so that nobody's HTML becomes ours. */
export function ReaderText({ html }: { html: string }) {
  return <div class="reader-text">{commentTree(html).map(drawn)}</div>
}

function drawn(node: CommentNode): ComponentChild {
  return typeof node === 'string' ? node : h(node.tag, { ...node.attributes }, ...node.children.map(drawn))
}
