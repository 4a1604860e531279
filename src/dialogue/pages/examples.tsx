import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintHeader } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { exampleStages } from '../contract/examples.ts'
import type { ExampleDetail, ExamplesQuery, Likeness, PublicExample, PublicExampleDetail } from '../contract/examples.ts'
import type { Place } from '../contract/figures.ts'
import { peerThemeNames } from '../contract/peers.ts'
import { themeCodes } from '../contract/visits.ts'
import { mayNameSomebody } from '../rules/personal-data.ts'
import { comparisonTexts } from '../texts/comparisons.ts'
import { exampleTexts } from '../texts/examples.ts'
import { groupWords } from '../texts/groups.ts'
import { themeNames } from '../texts/themes.ts'
import { isOwnExample } from '../usecases/keep-example.ts'
import type { ExampleList, Suggested } from '../usecases/keep-example.ts'

const path = '/goda-exempel'
const open = '/exempel'
type Listed<L> = { readonly list: L; readonly query: ExamplesQuery; readonly places: readonly Place[] }
const themeOf = (theme: string, { language }: View): string => Object.entries(themeNames[language]).find(([code]) => code === theme)?.[1] ?? theme

function addressOf(base: string, { q, tema, grupp, lan, som, i, lage }: ExamplesQuery, page: number): string {
  const chosen = [['q', q], ['tema', tema ?? ''], ['grupp', grupp ?? ''], ['lan', lan], ['som', som ?? ''], ['i', som === undefined ? '' : i], ['lage', lage ?? ''], ['sida', page === 1 ? '' : String(page)]]
  return `${base}?${new URLSearchParams(chosen.filter(([, value]) => value !== '').map(([key = '', value = '']) => [key, value]))}`
}

/** The library as those who keep it see it. */
export function examplesPage({ list: { examples, total, pages, like, waiting }, query, places }: Listed<ExampleList & { waiting: number }>, view: View): Shown {
  const { language, clock, actor } = view
  const t = exampleTexts[language]
  const far = (distance: number | null): string => (distance === null ? '–' : formatNumber(distance, language, 2))
  return {
    title: t.title, heading: t.heading(total), lead: t.lead, status: doneMessage(view, t.done),
    actions: <>
      {actor.may.has('dialogue.write') && <ButtonLink href={`${path}/ny`} variant="primary">{t.new}</ButtonLink>}
      {actor.may.has('dialogue.write') && <ButtonLink href={`${path}/forslag`}>{t.suggestions}</ButtonLink>}
      <ButtonLink href={open} variant="quiet">{t.toPublic}</ButtonLink>
    </>,
    main: <>
      <ChoiceForm base={path} query={query} places={places} view={view} />
      <Tabs label={t.columns.stage} tabs={[undefined, ...exampleStages].map((lage) => ({
        href: addressOf(path, { ...query, lage }, 1), label: lage === undefined ? t.all : t.stages[lage], count: lage === 'review' ? waiting : undefined, current: query.lage === lage }))} />
      <LikeHow like={like} view={view} compare />
      {examples.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
        <Panel flush>
          <Table caption={t.caption} captionHidden stacked columns={[{ label: t.columns.example }, { label: t.columns.place }, { label: t.columns.theme }, { label: t.columns.stage }, { label: t.columns.day }, ...(like === null ? [] : [{ label: t.columns.distance, align: 'end' as const }])]}>
            {examples.map((example) => (
              <Row key={example.id} open={`${path}/${example.id}`}>
                <RowHead second={t.sources[example.sourceKind]}><a class="anywhere" href={`${path}/${example.id}`}>{example.title}</a></RowHead>
                <Cell label={t.columns.place} second={example.county}>{example.place}</Cell>
                <Cell label={t.columns.theme}>{themeOf(example.theme, view)}</Cell>
                <Cell label={t.columns.stage} tone={example.stage === 'review' ? 'warn' : undefined}>{t.stages[example.stage]}</Cell>
                <Cell label={t.columns.day}>{formatDay(example.seenOn, language, 'short', clock.today())}</Cell>
                {like !== null && <Cell label={t.columns.distance} align="end">{far(example.distance)}</Cell>}
              </Row>
            ))}
          </Table>
        </Panel>
      )}
      <Pagination page={query.sida} pages={pages} href={(to) => addressOf(path, query, to)} t={uiTexts[language]} />
    </>,
  }
}

function ChoiceForm({ base, query, places, view: { language } }: { base: string; query: ExamplesQuery; places: readonly Place[]; view: View }) {
  const t = exampleTexts[language]
  const ui = uiTexts[language]
  const counties = [...new Set(places.map(({ county }) => county))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  const groups = [...new Map(places.map(({ group, groupName }) => [group, groupName]))].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <form action={base} method="get" role="search" class="form-line no-print">
      <TextField t={ui} name="q" label={t.search} value={query.q} maxlength={100} autocomplete="off" />
      <SelectField t={ui} name="tema" label={t.theme} empty={t.anyTheme} value={query.tema ?? ''} options={themeCodes.map((value) => ({ value, label: themeNames[language][value] }))} />
      <SelectField t={ui} name="grupp" label={t.group} empty={t.anyGroup} value={query.grupp ?? ''} options={groups.map(([value, label]) => ({ value, label: groupWords(value, label, language) }))} />
      <SelectField t={ui} name="lan" label={t.county} empty={t.anyCounty} value={query.lan} options={counties.map((value) => ({ value, label: value }))} />
      <SelectField t={ui} name="som" label={t.like} empty={t.anyPlace} value={query.som ?? ''} options={places.map(({ code, name }) => ({ value: code, label: name }))} />
      <SelectField t={ui} name="i" label={t.likeIn} value={query.i} options={peerThemeNames.map((value) => ({ value, label: comparisonTexts[language].themes[value] }))} />
      {query.lage !== undefined && <input type="hidden" name="lage" value={query.lage} />}
      <Button>{t.show}</Button>
      <ButtonLink href={base} variant="quiet">{t.clear}</ButtonLink>
    </form>
  )
}

/** By what those most alike come first. @param compare whether the reader may open the comparison. */
function LikeHow({ like, view: { language }, compare }: { like: Likeness; view: View; compare: boolean }) {
  if (like === null) return null
  const t = exampleTexts[language]
  return (
    <Panel heading={t.likeHeading(like.name)} id="likhet">
      <p>{t.likeHow}</p>
      <DefinitionList rows={like.variables.map(({ title, year }) => ({ term: title, value: String(year) }))} />
      {compare && <p><a href={`/jamforelse?plats=${like.code}&mot=peers&tema=${like.theme}`}>{t.likeCompare(like.name)}</a></p>}
    </Panel>
  )
}

/** What may become an example. */
export function suggestionsPage({ observations, findings }: Suggested, view: View): Shown {
  const { language } = view
  const t = exampleTexts[language]
  const line = (key: string, title: string, second: string, words: string, href: string) => (
    <Row key={key}>
      <RowHead second={second}><span class="anywhere">{title}</span></RowHead>
      <Cell label={t.what}><span class="anywhere">{words}</span></Cell>
      <Cell label={t.makeIt}><ButtonLink href={href} size="row">{t.makeIt}<span class="ds-sr-only">{t.of(title)}</span></ButtonLink></Cell>
    </Row>
  )
  const columns = [{ label: t.columns.example }, { label: t.what }, { label: t.makeIt, hidden: true }]
  return {
    title: t.title, heading: t.suggestHeading(observations.length + findings.length), lead: t.suggestLead, actions: <ButtonLink href={path} variant="quiet">{t.back}</ButtonLink>,
    main: observations.length + findings.length === 0 ? <EmptyState heading={t.suggestNone}>{t.suggestNoneHow}</EmptyState> : <>
      {observations.length > 0 && <Panel flush><Table caption={t.fromVisits} columns={columns} stacked>{observations.map((each) => line(each.id, each.exampleTitle ?? themeNames[language][each.theme],
        t.seen(each.name, formatDay(each.on, language, 'long')), each.words, `${path}/ny?iakttagelse=${each.id}`))}</Table></Panel>}
      {findings.length > 0 && <Panel flush><Table caption={t.fromPlans} columns={columns} stacked>{findings.map((each) => line(each.id, each.plan, formatDay(each.on, language, 'long'), each.words, `${path}/ny?fynd=${each.id}`))}</Table></Panel>}
    </>,
  }
}

/** Says that a contact may be a person's name. It is no refusal: names cannot be told from other words. */
export function ContactWarning({ role, view: { language } }: { role: string; view: View }) {
  return mayNameSomebody(role) ? <Notice kind="warn"><p class="anywhere">{exampleTexts[language].contactMayName(role)}</p></Notice> : null
}

/** The whole text of an example. */
export function ExampleParts({ example, view }: { example: PublicExample; view: View }) {
  const t = exampleTexts[view.language]
  return (
    <div class="anywhere example-text">
      <DefinitionList rows={[{ term: t.theme, value: themeOf(example.theme, view) }, { term: t.place, value: example.place, second: [example.county, groupWords(example.group, example.groupName, view.language)].filter((each) => each !== '').join(', ') },
        { term: t.contact, value: example.contactRole }, { term: t.source, value: example.sourceWords, second: formatDay(example.seenOn, view.language, 'long') }]} />
      <h2>{t.what}</h2>{example.done.split(/\n{2,}/).map((part, index) => <p key={index}>{part}</p>)}
      {example.takes !== '' && <><h2>{t.takes}</h2>{example.takes.split(/\n{2,}/).map((part, index) => <p key={index}>{part}</p>)}</>}
    </div>
  )
}

/** One example as those who keep the library see it. */
export function examplePage(example: ExampleDetail, view: View): Shown {
  const { language, actor } = view
  const t = exampleTexts[language]
  const here = `${path}/${example.id}`
  const writes = actor.may.has('dialogue.write')
  return {
    title: t.title, heading: <span class="anywhere">{example.title}</span>, lead: `${t.stages[example.stage]}. ${t.sources[example.sourceKind]}.`, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <ButtonRow>
      {writes && example.stage === 'draft' && example.takes !== '' && <PostForm csrf={view.shell.csrf} action={`${here}/till-granskning`}><Button variant="primary">{t.send}</Button></PostForm>}
      {example.stage === 'review' && actor.may.has('dialogue.publish') && !isOwnExample(example, actor.id) && <ButtonLink href={`${here}/granska`} variant="primary">{t.reviewHeading}</ButtonLink>}
      {writes && (example.stage === 'draft' || example.stage === 'published') && <ButtonLink href={`${here}/andra`}>{example.stage === 'draft' ? t.change : t.correct}</ButtonLink>}
      {example.placeCode !== null && <ButtonLink href={`/jamforelse?plats=${example.placeCode}`}>{t.compare}</ButtonLink>}
      {writes && example.stage !== 'withdrawn' && <ButtonLink href={`${here}/ta-bort`} variant="quiet">{t.withdraw}</ButtonLink>}
      <Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={path} variant="quiet">{t.back}</ButtonLink>
    </ButtonRow>,
    main: <Panel>
      {example.withdrawnReason !== null && <Notice><p class="anywhere">{t.withdrawnFor(example.withdrawnReason)}</p></Notice>}
      {example.returnedWords !== null && <Notice kind="warn" heading={t.returned}><p class="anywhere">{example.returnedWords}</p></Notice>}
      {example.stage === 'review' && example.sentAt !== null && <Notice><p>{t.sentAt(formatInstant(example.sentAt, view.clock.today(), language))}</p></Notice>}
      <ContactWarning role={example.contactRole} view={view} />
      {example.stage === 'draft' && example.takes === '' && <Notice kind="warn"><p>{t.needsTakes}</p></Notice>}
      <p class="quiet">{t.writtenBy(example.writtenBy)}.{example.stage === 'published' && example.publishedBy !== null ? ` ${t.publishedBy(example.publishedBy)}.` : ''}</p>
      {example.stage === 'published' && example.address !== null && <p><a href={`${open}/${example.address}`}>{t.publicAt}</a></p>}
      {example.corrections.map(({ what, at }) => <p key={at} class="quiet anywhere">{t.corrected(formatDay(dayOf(at), language, 'long'), what)}</p>)}
      <ExampleParts example={example} view={view} />
    </Panel>,
  }
}

/** The library as everybody sees it. */
export function publicExamplesPage({ list: { examples, pages, like }, query, places }: Listed<{ examples: readonly PublicExample[]; pages: number; like: Likeness }>, view: View): Shown {
  const { language } = view
  const t = exampleTexts[language]
  return {
    title: t.public,
    main: <>
      <h1>{t.public}</h1>
      <p class="public-lead">{t.publicLead}</p>
      <ChoiceForm base={open} query={query} places={places} view={view} />
      <LikeHow like={like} view={view} compare={false} />
      {examples.length === 0 ? <EmptyState heading={t.none}>{t.publicNoneHow}</EmptyState> : examples.map((example) => (
        <article key={example.address} class="public-part">
          <h2><a href={`${open}/${example.address ?? ''}`}>{example.title}</a></h2>
          <p>{example.place}. {themeOf(example.theme, view)}.{example.distance === null ? '' : ` ${example.distance === 0 ? t.itself : t.apart(formatNumber(example.distance, language, 2))}.`}</p>
        </article>
      ))}
      <Pagination page={query.sida} pages={pages} href={(to) => addressOf(open, query, to)} t={uiTexts[language]} />
    </>,
  }
}

/** A published example, for everybody. */
export function publicExamplePage(example: PublicExampleDetail, view: View): Shown {
  const { language, shell } = view
  const t = exampleTexts[language]
  return {
    title: example.title, islands: ['ui/print'],
    main: <>
      <PrintHeader owner={shell.municipality} />
      <p class="no-print"><a href={open}>{t.public}</a></p>
      <article class="public-text">
        <h1 class="anywhere">{example.title}</h1>
        {example.corrections.map(({ what, at }) => <p key={at} class="quiet anywhere">{t.corrected(formatDay(dayOf(at), language, 'long'), what)}</p>)}
        <ExampleParts example={example} view={view} />
        <p class="quiet">{t.address(`${open}/${example.address ?? ''}`)}</p>
        <p class="no-print"><Button type="button" data-print hidden>{t.print}</Button></p>
      </article>
    </>,
  }
}
