import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sanitiseComment } from './usecases/sanitise-comment.ts'

const rel = 'rel="ugc nofollow noreferrer"'

test('what is allowed comes through as it was written', () => {
  const written = [
    '<abbr title="one">a</abbr>', '<acronym title="two">b</acronym>', '<b>c</b>',
    '<blockquote cite="https://example.org/x?a=b">d</blockquote>',
    '<cite>e</cite>', '<code>if (a &lt; b &amp;&amp; c)</code>', '<del datetime="2026-11-22T08:00:00Z">f</del>', '<em>g</em>', '<i>h</i>',
    '<q cite="http://example.org">i</q>', '<strike>j</strike>', '<strong>k</strong>', 'åäö 1 &lt; 2\nnext line',
  ].join(' ')
  expect(sanitiseComment(written)).toBe(written)
})

test('links are marked as user content, whatever else was written on them', () => {
  expect(sanitiseComment('<a href="https://example.org/å?x=1&amp;y=2" title="t" rel="opener" target="_blank" class="c" id="i">x</a>'))
    .toBe(`<a href="https://example.org/å?x=1&amp;y=2" title="t" ${rel}>x</a>`)
})

describe('addresses', () => {
  test.each([
    'javascript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'vbscript:x',
    'file:///etc/passwd', 'mailto:a@example.org', '//example.org/', '/beslut/1', 'x', '#top', 'https:example.org', 'https:\\\\example.org',
    'https://bank.example@example.org/', 'https://', 'http://exa mple.org', 'https://example.org/\u202Egpj.exe', 'ftp://example.org',
    'https://example.org/"onclick="x', 'blob:https://example.org/1',
  ])('%j is no address that a reader may send others to', (href) => {
    const written = href.replaceAll('"', '&quot;')
    expect(sanitiseComment(`<a href="${written}" title="t">x</a>`)).toBe('<a title="t">x</a>')
    expect(sanitiseComment(`<q cite="${written}">x</q>`)).toBe('<q>x</q>')
  })

  test.each([
    'http://example.org', 'https://example.org:8443/a/b?c=d#e', 'HTTPS://EXAMPLE.ORG/', 'https://xn--ml-yia.example/',
    'https://åmål.example/',
  ])('%s is', (href) => {
    expect(sanitiseComment(`<a href="${href}">x</a>`)).toBe(`<a href="${href}" ${rel}>x</a>`)
  })
})

test.each([
  ['<p>one</p><p>two</p>', 'onetwo'], ['<b>never closed', '<b>never closed</b>'], ['</b></div>x', 'x'], ['<script>x()</script>y', 'y'],
  ['<b style="color:red" onclick="x()" class="a" data-x="1" is="foo">y</b>', '<b>y</b>'], ['<del datetime="soon">x</del>', '<del>x</del>'],
  ['<img src=x onerror=alert(1)>', ''], ['a\u0000b\u001Bc\u0085d&#1;', 'abcd'], ['<!-- x -->y<![CDATA[z]]>', 'y'],
  ['1 < 2 & 3 > 2', '1 &lt; 2 &amp; 3 &gt; 2'],
  ['<b constructor="x" __proto__="y">z</b>', '<b>z</b>'],
  ['<A HREF="https://example.org/">x</A>', `<a href="https://example.org/" ${rel}>x</a>`],
])('%j is shown as %j', (written, shown) => {
  expect(sanitiseComment(written)).toBe(shown)
})

test('elements stand at most twenty deep', () => {
  const shown = sanitiseComment(`${'<b>'.repeat(500)}x${'</b>'.repeat(500)}`)
  expect(shown).toBe(`${'<b>'.repeat(20)}x${'</b>'.repeat(20)}`)
})

/** Everything an answer may consist of; what is left when these are taken away is text without any `<`. */
const allowedTags = new RegExp([
  '</(?:a|abbr|acronym|b|blockquote|cite|code|del|em|i|q|strike|strong)>',
  '<(?:b|cite|code|em|i|strike|strong|a|abbr|acronym|blockquote|del|q)>',
  `<a(?: href="https?://[^"<>\\s]+")?(?: title="[^"<>]*")?(?: href="https?://[^"<>\\s]+")?(?: ${rel})?>`,
  '<(?:abbr|acronym) title="[^"<>]*">',
  '<(?:blockquote|q) cite="https?://[^"<>\\s]+">', '<del datetime="[0-9T:.+Z -]+">',
].join('|'), 'gi')

const naughtyFile = new URL('../../test/data/text-safety/big_list_of_naughty_strings.json', import.meta.url)
const naughty: string[] = JSON.parse(readFileSync(naughtyFile, 'utf8'))
const piece = fc.constantFrom(
  '<', '>', '"', "'", '</', '<!--', '-->', '<a href=', 'javascript:alert(1)', 'https://example.org', '<b>', '</b>', '<svg>', '<math>',
  '<style>', '</style>',
  '<title>', '<q cite=', '<del datetime=', '&lt;', '&#x3c;', '&', ' onerror=x ', '<img src=x', '<![CDATA[', ']]>',
  '<p>', '\u0000', '<template>', '/>', '=', '`', 'å',
)

function isClean(html: string): boolean {
  return !html.replaceAll(allowedTags, '').includes('<')
}

describe('nothing else comes through', () => {
  test.each(naughty.map((text, at) => [at, text] as const))('of naughty string %i', (_, text) => {
    for (const written of [text, `<b title="${text}">${text}</b>`, `<a href="${text}" title='${text}'>x</a>`]) {
      const shown = sanitiseComment(written)
      expect(isClean(shown)).toBe(true)
      expect(sanitiseComment(shown)).toBe(shown)
    }
  })

  test('of pieces put together by chance; to clean it twice changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 25 }).map((parts) => parts.join('')), (written) => {
      const shown = sanitiseComment(written)
      expect(isClean(shown)).toBe(true)
      expect(sanitiseComment(shown)).toBe(shown)
    }), { numRuns: 1000 })
  })
})
