import { countInWords, formatDay, formatMonth, formatNumber } from '../../calendar/format.ts'
import { writeCsv } from '../../platform/csv.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Sent, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { workKinds } from '../contract/adverts.ts'
import type { Advert, OwnShares, RecruitmentResult } from '../contract/adverts.ts'
import type { Language } from '../../platform/language.ts'
import { publicAdvertTexts } from '../texts/public-adverts.ts'
import { recruitmentTexts } from '../texts/recruitment.ts'
import { asOptions } from './recruitment-candidate.tsx'
import type { Choices } from './recruitment-candidate.tsx'

/** Adverts as they are kept. */
export function advertsPage({ adverts, all }: { readonly adverts: readonly Advert[]; readonly all: boolean }, view: View): Shown {
  const { language } = view
  const t = recruitmentTexts[language]
  const open = adverts.filter(({ state }) => state === 'open').length
  return {
    title: t.advertsTitle, heading: t.advertsHeading(open, countInWords(open, language, 'start')), lead: t.advertsLead, status: doneMessage(view, t.doneWords),
    actions: <ButtonRow><ButtonLink href="/rekrytering/annonser/ny" variant="primary">{t.newAdvert}</ButtonLink><ButtonLink
      href="/rekrytering">{t.back}</ButtonLink></ButtonRow>,
    main: (
      <>
        <FilterLinks label={t.filter} links={[{ href: '/rekrytering/annonser', label: t.showOpen, current: !all },
          { href: '/rekrytering/annonser?visa=alla', label: t.showAll, current: all }]} />
        <Panel heading={t.advertsTitle} id="annonser" flush>
          {adverts.length === 0 ? <EmptyState heading={t.noAdverts}>{t.noAdvertsHow}</EmptyState> : (
            <Table caption={t.advertsTitle} captionHidden stacked columns={[{ label: t.advertName }, { label: t.unit }, { label: t.state }, { label: t.applyBy },
              { label: t.applications, align: 'end' }]}>
              {adverts.map((advert) => (
                <Row key={advert.id}>
                  <RowHead second={publicAdvertTexts[language].kinds[advert.kind]}><a href={`/rekrytering/annonser/${advert.id}`}>{advert.title}</a></RowHead>
                  <Cell label={t.unit}>{advert.unitName}</Cell>
                  <Cell label={t.state}>{t.states[advert.state]}</Cell>
                  <Cell label={t.applyBy}>{formatDay(advert.applyBy, language, 'weekday', view.clock.today())}</Cell>
                  <Cell label={t.applications} align="end">{formatNumber(advert.candidates, language)}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
      </>
    ),
  }
}

function AdvertFields({ form, view, known, units }: { form: Typed; view: View; known: Advert | null; units: Choices }) {
  const { language } = view
  const t = recruitmentTexts[language]
  const ui = uiTexts[language]
  const field = (name: string, value?: string | null) => ({ t: ui, name, value: form.value(name, value), error: form.error(name) })
  const dayOf = (on: Advert['startsOn'] | undefined): string => (on === null || on === undefined ? '' : formatDay(on, language, 'long'))
  return (
    <>
      <TextField {...field('title', known?.title)} label={t.advertTitleField} maxlength={80} autocomplete="off" />
      <SelectField {...field('unitId', known?.unitId)} label={t.unit} empty={t.choose} options={asOptions(units)} />
      <RadioButtons {...field('kind', known?.kind)} label={t.kind} options={workKinds.map((value) => ({ value, label: publicAdvertTexts[language].kinds[value] }))} />
      <TextArea {...field('about', known?.about)} label={t.about} rows={6} maxLength={3000} />
      <TextArea {...field('askedFor', known?.askedFor)} label={t.askedFor} optional={t.optional} rows={4} maxLength={2000} />
      <TextArea {...field('offered', known?.offered)} label={t.offered} optional={t.optional} rows={4} maxLength={2000} />
      <TextField {...field('contact', known?.contact)} label={t.contact} hint={t.contactHint} maxlength={160} autocomplete="off" />
      <TextField {...field('hoursPercent', String(known?.hoursPercent ?? 100))} label={t.hoursPercent} inputmode="numeric" width="short" autocomplete="off" />
      <TextField {...field('places', String(known?.places ?? 1))} label={t.places} inputmode="numeric" width="short" autocomplete="off" />
      <DayField {...field('applyBy', dayOf(known?.applyBy))} label={t.applyBy} />
      <DayField {...field('startsOn', dayOf(known?.startsOn))} label={t.startsOn} optional={t.optional} />
    </>
  )
}

/** The form of a new advert. */
export function newAdvertPage({ units }: { readonly units: Choices }, view: View, entered: Entered | null): Shown {
  const t = recruitmentTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.newAdvert, heading: t.newAdvert, lead: t.noAdvertsHow, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/rekrytering/annonser/ny" class="form form-narrow" noValidate>
          <AdvertFields form={form} view={view} known={null} units={units} />
          <ButtonRow><Button variant="primary" data-key-send>{t.save}</Button><ButtonLink href="/rekrytering/annonser" variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** One advert: published and taken down, and changed. */
export function advertPage({ advert, units }: { readonly advert: Advert; readonly units: Choices }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = recruitmentTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const base = `/rekrytering/annonser/${advert.id}`
  const known = units.some(({ id }) => id === advert.unitId) ? units : [...units, { id: advert.unitId, name: advert.unitName }]
  return {
    title: t.advertsTitle, heading: advert.title, lead: `${t.states[advert.state]}. ${advert.unitName}`, status: form.status ?? doneMessage(view, t.doneWords),
    actions: (
      <ButtonRow>
        {advert.state === 'open' && <ButtonLink href={`/lediga-jobb/${advert.address}`}>{t.publicPage}</ButtonLink>}
        <ButtonLink href={`/rekrytering?annons=${advert.id}`}>{t.candidates}</ButtonLink>
        <ButtonLink href="/rekrytering/annonser">{t.toAdverts}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <div class="with-wide-side">
        <Panel heading={t.advertEdit} id="andra">
          <PostForm csrf={view.shell.csrf} action={base} class="form" noValidate>
            <AdvertFields form={form} view={view} known={advert} units={known} />
            <ButtonRow><Button variant="primary" data-key-send>{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
        <Panel heading={t.publishHeading} id="publicering">
          <p>{t.states[advert.state]}</p>
          <PostForm csrf={view.shell.csrf} action={`${base}/${advert.state === 'open' ? 'ta-ned' : 'publicera'}`}>
            <Button variant={advert.state === 'open' ? 'danger' : 'primary'}>{advert.state === 'open' ? t.takeDown : t.publish}</Button>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** One's own links to the open adverts, and what came of them. For every employee. */
export function sharePage({ code, adverts }: OwnShares, view: View): Shown {
  const { language } = view
  const t = recruitmentTexts[language]
  return {
    title: t.shareTitle, heading: t.shareHeading, lead: t.shareLead, status: doneMessage(view, t.doneWords), islands: ['workforce/share-link'],
    main: (
      <Panel heading={t.shareTitle} id="lankar" flush>
        {adverts.length === 0 ? <EmptyState heading={t.shareNone}>{t.shareNoneHow}</EmptyState> : code === '' ? (
          <EmptyState heading={t.shareMake} action={<PostForm csrf={view.shell.csrf} action="/dela-annonser/lank"><Button variant="primary">{t.shareMake}</Button></PostForm>} />
        ) : (
          <Table caption={t.shareTitle} captionHidden stacked columns={[{ label: t.advertName }, { label: t.link }, { label: t.visits, align: 'end' },
            { label: t.applied, align: 'end' }, { label: t.employedCount, align: 'end' }]}>
            {adverts.map(({ advertId, title, unitName, path, visits, applications, employed }) => (
              <Row key={advertId}>
                <RowHead second={unitName}>{title}</RowHead>
                <Cell label={t.link}><a href={path} data-share={t.copied}>{path}</a></Cell>
                <Cell label={t.visits} align="end">{formatNumber(visits, language)}</Cell>
                <Cell label={t.applied} align="end">{formatNumber(applications, language)}</Cell>
                <Cell label={t.employedCount} align="end">{formatNumber(employed, language)}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </Panel>
    ),
  }
}

/** What led where: links, sources, and how many were deleted. */
export function resultPage({ shares, sources, deleted }: RecruitmentResult, view: View): Shown {
  const { language } = view
  const t = recruitmentTexts[language]
  const number = (value: number): string => formatNumber(value, language)
  return {
    title: t.resultTitle, heading: t.resultHeading, lead: t.resultLead, islands: ['ui/print'],
    actions: <ButtonRow><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href="/rekrytering/resultat/csv">{t.csv}</ButtonLink><ButtonLink
      href="/rekrytering">{t.back}</ButtonLink></ButtonRow>,
    main: (
      <>
        <Panel heading={t.sharesHeading} id="lankar" flush>
          {shares.length === 0 ? <EmptyState heading={t.sharesNone}>{t.sharesNoneHow}</EmptyState> : (
            <Table caption={t.sharesHeading} captionHidden stacked columns={[{ label: t.staff }, { label: t.advertName }, { label: t.visits, align: 'end' },
              { label: t.applied, align: 'end' }, { label: t.employedCount, align: 'end' }]}>
              {shares.map((row) => (
                <Row key={`${row.staffId} ${row.advertId}`}>
                  <RowHead>{row.staffName}</RowHead><Cell label={t.advertName}>{row.title}</Cell><Cell label={t.visits} align="end">{number(row.visits)}</Cell>
                  <Cell label={t.applied} align="end">{number(row.applications)}</Cell><Cell label={t.employedCount} align="end">{number(row.employed)}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.sourcesHeading} id="kallor" flush>
          {sources.length === 0 ? <EmptyState heading={t.sourcesNone} /> : (
            <Table caption={t.sourcesHeading} captionHidden stacked columns={[{ label: t.source }, { label: t.candidates, align: 'end' }, { label: t.employedCount, align: 'end' }]}>
              {sources.map(({ source, candidates, employed }) => (
                <Row key={source}><RowHead>{t.sources[source]}</RowHead><Cell label={t.candidates} align="end">{number(candidates)}</Cell>
                  <Cell label={t.employedCount} align="end">{number(employed)}</Cell></Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.deletedHeading} id="raderade" flush>
          {deleted.length === 0 ? <EmptyState heading={t.deletedNone}>{t.deletedLead}</EmptyState> : (
            <Table caption={t.deletedLead} stacked columns={[{ label: t.month }, { label: t.outcome }, { label: t.count, align: 'end' }]}>
              {deleted.map(({ month, outcome, candidates }) => (
                <Row key={`${month} ${outcome}`}><RowHead>{formatMonth(month, language)}</RowHead><Cell label={t.outcome}>{t.outcomes[outcome]}</Cell>
                  <Cell label={t.count} align="end">{number(candidates)}</Cell></Row>
              ))}
            </Table>
          )}
        </Panel>
      </>
    ),
  }
}

/** The links and what came of them, for Swedish Excel. */
export function resultCsv({ shares }: RecruitmentResult, language: Language): Sent {
  const t = recruitmentTexts[language]
  return {
    name: 'delade-annonser.csv', type: 'text/csv; charset=utf-8',
    body: writeCsv([t.staff, t.advertName, t.visits, t.applied, t.employedCount],
      shares.map((row) => [row.staffName, row.title, row.visits, row.applications, row.employed])),
  }
}
