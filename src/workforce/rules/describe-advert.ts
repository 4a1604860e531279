import type { Instant } from '../../calendar/instant.ts'
import type { Advert } from '../contract/adverts.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const paragraphs = (...texts: readonly string[]): string => texts.filter((text) => text !== '').flatMap((text) => text.split(/\n+/))
  .map((text) => `<p>${escaped(text)}</p>`).join('')

type Told = Pick<Advert, 'id' | 'address' | 'title' | 'about' | 'askedFor' | 'offered' | 'kind' | 'unitName' | 'hoursPercent' | 'places' | 'applyBy'
  | 'publishedOn' | 'startsOn'>

/**
 * An advert as search engines read it: schema.org JobPosting (schema.org/JobPosting, read 2026-11-22), as text that may stand in a page:
 * "<" is written as an escape, so that no text of an advert can end the element it stands in.
 */
export function jobPosting(advert: Told, municipality: string): string {
  const type = advert.kind === 'permanent' ? [] : ['TEMPORARY']
  return JSON.stringify({
    '@context': 'https://schema.org', '@type': 'JobPosting', title: advert.title,
    description: paragraphs(advert.about, advert.askedFor, advert.offered),
    identifier: { '@type': 'PropertyValue', name: municipality, value: advert.id },
    datePosted: advert.publishedOn, validThrough: `${advert.applyBy}T23:59`, directApply: true, totalJobOpenings: advert.places,
    employmentType: [advert.hoursPercent === 100 ? 'FULL_TIME' : 'PART_TIME', ...type],
    ...(advert.startsOn === null ? {} : { jobStartDate: advert.startsOn }),
    hiringOrganization: { '@type': 'Organization', name: municipality },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: municipality, addressCountry: 'SE' } },
  }).replaceAll('<', '\\u003c')
}

/** The open adverts as an Atom feed (RFC 4287); addresses are relative to the feed's own. */
export function advertFeed(adverts: readonly Told[], { municipality, title, updated }: { municipality: string; title: string; updated: Instant }): string {
  const entries = adverts.map((advert) => `<entry><id>urn:uuid:${advert.id}</id><title>${escaped(advert.title)}</title>`
    + `<updated>${advert.publishedOn ?? advert.applyBy}T00:00:00Z</updated><link href="/lediga-jobb/${advert.address}"/>`
    + `<summary>${escaped(`${advert.unitName}. ${advert.about}`.slice(0, 400))}</summary></entry>`).join('')
  return '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">'
    + `<id>urn:helhet:lediga-jobb</id><title>${escaped(title)}</title><updated>${updated}</updated>`
    + `<author><name>${escaped(municipality)}</name></author><link rel="self" href="/lediga-jobb/flode"/>${entries}</feed>\n`
}
