import { allowedInComments } from '../contract/sanitise-comment.ts'
import { mayKeepValue } from './judge-attribute.ts'

/** A piece of a cleaned comment: text, or one of the allowed elements with what it holds. */
export type CommentNode = string | CommentElement
export type CommentElement = {
  readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly CommentNode[]
}

const allowed = new Map<string, readonly string[]>(Object.entries(allowedInComments))
const relation = 'ugc nofollow noreferrer'
const token = /<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<>]*")*)\s*>|[^<]+|</g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

type Open = { tag: string; attributes: Record<string, string>; children: CommentNode[] }

/**
 * A cleaned comment as a tree that a page can draw without putting anybody's HTML into itself. It knows the allowed elements and attributes
 * alone: whatever else stands in the text is text.
 */
export function commentTree(html: string): CommentNode[] {
  const root: Open = { tag: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  for (const [whole, slash, tag, written] of html.matchAll(token)) {
    const top = open.at(-1) ?? root
    if (tag === undefined || !allowed.has(tag)) top.children.push(plain(whole))
    else if (slash === '/') close(open, tag)
    else {
      const element: Open = { tag, attributes: attributesOf(tag, written ?? ''), children: [] }
      top.children.push(element)
      open.push(element)
    }
  }
  return root.children
}

function close(open: Open[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag)
  if (at > 0) open.splice(at)
}

function attributesOf(tag: string, written: string): Record<string, string> {
  const names = allowed.get(tag) ?? []
  const kept = [...written.matchAll(/([a-z]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) => {
    const said = plain(value)
    return names.includes(name) && mayKeepValue(name, said) ? [[name, said] as const] : []
  })
  const attributes = Object.fromEntries(kept)
  return attributes['href'] === undefined ? attributes : { ...attributes, rel: relation }
}

function plain(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole)
}

/** Everything that can be read in a tree, also in its titles and addresses: what is looked through for personal data. */
export function readableIn(nodes: readonly CommentNode[]): string {
  const text = (each: readonly CommentNode[]): string => each.map((node) => (typeof node === 'string' ? node : text(node.children))).join('')
  const hidden = (each: readonly CommentNode[]): string[] => each.flatMap((node) => (
    typeof node === 'string' ? [] : [...Object.values(node.attributes), ...hidden(node.children)]))
  return [text(nodes), ...hidden(nodes)].join('\n')
}
