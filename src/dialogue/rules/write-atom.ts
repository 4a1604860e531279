import type { Language } from '../../platform/language.ts'

export type FeedEntry = {
  readonly id: string; readonly address: string; readonly title: string; readonly author: string; readonly summary: string
  readonly publishedAt: string; readonly changedAt: string; readonly tags: readonly string[]
}
export type Feed = { readonly origin: string; readonly id: string; readonly title: string; readonly owner: string; readonly language: Language; readonly entries: readonly FeedEntry[] }

// What XML 1.0 has no way to hold.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function written(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(/[&<>"']/g, (each) => named[each] ?? '')
}

/**
 * A feed in Atom (RFC 4287), the latest first. Links are whole, since a reader keeps them far from here; ids are the notes' own and never
 * change.
 *
 * @param origin the public address of the site, without a stroke at its end.
 * @param now what the feed says of an empty list: it was looked at now.
 */
export function writeAtom({ origin, id, title, owner, language, entries }: Feed, now: string): string {
  const updated = entries.map(({ changedAt }) => changedAt).toSorted().at(-1) ?? now
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${written(id)}</id><title>${written(title)}</title><updated>${written(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${written(origin)}/besok/flode.xml"/><link rel="alternate" type="text/html" href="${written(origin)}/besok"/>`,
    `<author><name>${written(owner)}</name></author>`,
    ...entries.map((each) => entry(each, origin)),
    '</feed>', '',
  ].join('\n')
}

function entry({ id, address, title, author, summary, publishedAt, changedAt, tags }: FeedEntry, origin: string): string {
  return [
    `<entry><id>urn:uuid:${written(id)}</id><title>${written(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${written(origin)}/besok/${written(address)}"/>`,
    `<published>${written(publishedAt)}</published><updated>${written(changedAt)}</updated><author><name>${written(author)}</name></author>`,
    ...tags.map((tag) => `<category term="${written(tag)}"/>`),
    `<summary type="text">${written(summary)}</summary></entry>`,
  ].join('\n')
}
