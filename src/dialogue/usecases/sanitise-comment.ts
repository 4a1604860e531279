import sanitizeHtml from 'sanitize-html'
import { allowedInComments } from '../contract/sanitise-comment.ts'
import { mayKeepValue } from '../rules/judge-attribute.ts'

/**
 * Elements that vanish with all they hold: what is in them was never meant to be read, or is read by a browser in another way than as
 * text.
 */
const vanishing = [
  'script', 'style', 'textarea', 'option', 'noscript', 'noembed', 'noframes', 'iframe', 'xmp', 'plaintext', 'title', 'template',
]
/** How a link that a reader wrote is marked: user content that we do not vouch for, followed without telling where from. */
const relation = 'ugc nofollow noreferrer'
/** Elements inside elements; deeper ones lose their tags and keep their text. */
const deepest = 20
const controls = /[^\P{Cc}\t\n\r]/gu

const allowed = new Map<string, readonly string[]>(Object.entries(allowedInComments))

/**
 * A reader's comment as it may be shown: the elements and attributes of `allowedInComments` and no others, text escaped, links to http
 * and https alone and marked as user content. What is left of other elements is their text.
 *
 * The answer is put into an element that holds flow content (a `div`, not a `p`), never into an attribute. Line breaks are kept as they
 * are.
 */
export function sanitiseComment(html: string): string {
  const shown = sanitizeHtml(html.replaceAll(controls, ''), {
    allowedTags: [...allowed.keys()],
    allowedAttributes: { ...Object.fromEntries([...allowed].map(([tag, names]) => [tag, [...names]])), a: [...allowedInComments.a, 'rel'] },
    allowedSchemes: ['http', 'https'],
    allowedSchemesAppliedToAttributes: ['href', 'cite'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: vanishing,
    nestingLimit: deepest,
    parseStyleAttributes: false,
    transformTags: { '*': (tagName, written) => ({ tagName, attribs: attributesOf(tagName, written) }) },
  })
  // Those that were written as &#1; come out of the cleaning as themselves.
  return shown.replaceAll(controls, '')
}

function attributesOf(tag: string, written: Readonly<Record<string, string>>): Record<string, string> {
  const kept = (allowed.get(tag) ?? []).flatMap((name) => {
    const value = Object.hasOwn(written, name) ? written[name]?.trim() : undefined
    return value !== undefined && mayKeepValue(name, value) ? [[name, value] as const] : []
  })
  const attributes = Object.fromEntries(kept)
  return attributes['href'] === undefined ? attributes : { ...attributes, rel: relation }
}
