import { sanitiseCommentAnswer, sanitiseCommentInput } from '../dialogue/contract/sanitise-comment.ts'
import { sanitiseComment } from '../dialogue/usecases/sanitise-comment.ts'
import { calculator } from './calculator.ts'

/** A reader's HTML as it may be shown. */
export const sanitise = calculator({
  name: 'sanitise-comment',
  summary: 'What may be shown of a reader\'s HTML: a short list of elements, links marked as user content, the rest as text or gone.',
  help: [
    'Kept: a(href,title) abbr(title) acronym(title) b blockquote(cite) cite code del(datetime) em i q(cite) strike strong. Of other',
    'elements the text is kept, except of script, style, textarea, option, noscript, noembed, noframes, iframe, xmp, plaintext, title',
    'and template.',
    '',
    'href and cite are kept when they are whole addresses of http or https, without white space, control characters or a name before the',
    'host. A link gets rel="ugc nofollow noreferrer". datetime is a year, month, day or instant. Elements are closed; at most twenty',
    'stand in each other. Control characters are taken away; line breaks stay as they are.',
  ].join('\n'),
  input: sanitiseCommentInput,
  output: sanitiseCommentAnswer,
  example: { html: '<p onclick="x()">Read <a href="https://www.kolada.se/" target="_top">on</a>, <em>ask</em>.<script>y()</script></p>' },
  takesLong: () => false,
  run: ({ html }) => ({ html: sanitiseComment(html) }),
})
