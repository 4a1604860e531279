import { countInWords, formatDay, formatPercent } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { StructuredData } from '../../ui/structured-data.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Advert } from '../contract/adverts.ts'
import { jobPosting } from '../rules/describe-advert.ts'
import { publicAdvertTexts } from '../texts/public-adverts.ts'
import { ApplicationForm } from './application-form.tsx'

type Words = (typeof publicAdvertTexts)['sv']

/** Paragraphs of what was written. */
function Paragraphs({ text }: { text: string }) {
  return <div>{text.split(/\n+/).map((part, at) => <p key={at}>{part}</p>)}</div>
}

function facts(advert: Advert, t: Words, { language, clock }: View): string {
  const today = clock.today()
  return [advert.unitName, t.kinds[advert.kind], t.hours(formatPercent(advert.hoursPercent / 100, language)), t.places(advert.places),
    ...(advert.startsOn === null ? [] : [t.startsOn(formatDay(advert.startsOn, language, 'dayMonth', today))])].join(' · ')
}

/** Every open advert, the feed, and the way to leave one's interest. */
export function publicAdvertsPage({ adverts }: { readonly adverts: readonly Advert[] }, view: View): Shown {
  const { language } = view
  const t = publicAdvertTexts[language]
  return {
    title: t.title,
    main: (
      <>
        <h1>{t.heading(adverts.length, countInWords(adverts.length, language, 'start'))}</h1>
        <p class="public-lead">{t.lead(view.actor.municipalityName)}</p>
        {adverts.length === 0 && <p>{t.none}</p>}
        {adverts.map((advert) => (
          <section class="public-part" key={advert.id}>
            <h2><a href={`/lediga-jobb/${advert.address}`}>{advert.title}</a></h2>
            <p>{facts(advert, t, view)}</p>
            <p><strong>{t.applyBy(formatDay(advert.applyBy, language, 'weekday', view.clock.today()))}</strong></p>
          </section>
        ))}
        <section class="public-part">
          <h2>{t.spontaneous}</h2>
          <p>{t.spontaneousLead}</p>
          <p><ButtonLink href="/lediga-jobb/spontan">{t.spontaneous}</ButtonLink></p>
        </section>
        <p class="quiet"><a href="/lediga-jobb/flode">{t.feed}</a></p>
      </>
    ),
  }
}

/** One advert with the form to apply, and the same as search engines read it. */
export function publicAdvertPage({ advert, via }: { readonly advert: Advert; readonly via: string | null }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = publicAdvertTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const address = `/lediga-jobb/${advert.address}${via === null ? '' : `?via=${via}`}`
  return {
    title: t.title, status: form.status,
    main: (
      <>
        <StructuredData json={jobPosting(advert, view.actor.municipalityName)} />
        <h1>{advert.title}</h1>
        <p class="public-lead">{facts(advert, t, view)}</p>
        <p><strong>{t.applyBy(formatDay(advert.applyBy, language, 'weekday', view.clock.today()))}</strong></p>
        <p><ButtonLink href="#ansok" variant="primary" size="full">{t.apply}</ButtonLink></p>
        <section class="public-part"><h2>{t.aboutHeading}</h2><Paragraphs text={advert.about} /></section>
        {advert.askedFor !== '' && <section class="public-part"><h2>{t.askedHeading}</h2><Paragraphs text={advert.askedFor} /></section>}
        {advert.offered !== '' && <section class="public-part"><h2>{t.offeredHeading}</h2><Paragraphs text={advert.offered} /></section>}
        <section class="public-part"><h2>{t.contactHeading}</h2><p>{advert.contact}</p></section>
        <section class="public-part" id="ansok">
          <h2>{t.applyHeading}</h2>
          <p>{t.applyLead}</p>
          <ApplicationForm action={address} form={form} view={view} asksWish={false} />
        </section>
        <p><a href="/lediga-jobb">{t.all}</a></p>
      </>
    ),
  }
}

/** The form of who wants to work here, whatever the post. */
export function spontaneousPage(_data: unknown, view: View, entered: Entered | null): Shown {
  const t = publicAdvertTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.spontaneous, status: form.status,
    main: (
      <>
        <h1>{t.spontaneous}</h1>
        <p class="public-lead">{t.spontaneousLead}</p>
        <ApplicationForm action="/lediga-jobb/spontan" form={form} view={view} asksWish />
        <p><a href="/lediga-jobb">{t.all}</a></p>
      </>
    ),
  }
}

/** Said when somebody has taken an application back; nothing else is known any more. */
export function withdrawnPage(_data: unknown, view: View): Shown {
  const t = publicAdvertTexts[view.language]
  return {
    title: t.withdrawnTitle,
    main: (
      <>
        <h1>{t.withdrawnTitle}</h1>
        <p class="public-lead">{t.withdrawnLead}</p>
        <p><a href="/lediga-jobb">{t.all}</a></p>
      </>
    ),
  }
}
