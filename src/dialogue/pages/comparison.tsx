import { formatNumber } from '../../calendar/format.ts'
import type { Sent, Shown, View } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { YearLines } from '../../ui/charts/year-lines.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { comparedWith, pictureForms } from '../contract/comparisons.ts'
import type { Comparison, ComparisonQuery } from '../contract/comparisons.ts'
import type { Place } from '../contract/figures.ts'
import { peerThemeNames } from '../contract/peers.ts'
import { comparisonTexts } from '../texts/comparisons.ts'
import { figuresTexts } from '../texts/figures.ts'
import { mapTexts } from '../texts/map.ts'
import { valueWords } from './figure.tsx'
import { MunicipalityMap } from './municipality-map.tsx'

type ComparisonData = { readonly query: ComparisonQuery; readonly places: readonly Place[]; readonly found: Comparison | null }

/** A municipality's figures as small multiples, and whom it is compared with and why. */
export function comparisonPage({ query, places, found }: ComparisonData, view: View): Shown {
  const t = comparisonTexts[view.language]
  const address = addressOf(query, {}).toString()
  return {
    title: t.title, islands: ['ui/print'], heading: found === null ? t.title : t.heading(found.place.name, t.withInside[found.with]),
      lead: t.lead,
    actions: found === null ? <></> : (
      <ButtonRow>
        <ButtonLink href={`/jamforelse/csv?${address}`}>{t.csv}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: (
      <>
        <ChoiceForm query={query} places={places} areas={found?.areas ?? []} language={view.language} />
        {found === null ? <EmptyState heading={t.choose}>{t.chooseHow}</EmptyState> : <Compared found={found} query={query} who={view.shell.municipality} language={view.language} />}
        <p class="quiet">{t.source}</p>
      </>
    ),
  }
}

function ChoiceForm({ query, places, areas, language }: { query: ComparisonQuery; places: readonly Place[]; areas: readonly string[]; language: Language }) {
  const t = comparisonTexts[language]
  const ui = uiTexts[language]
  return (
    <form action="/jamforelse" method="get" class="form-line no-print">
      <SelectField t={ui} name="plats" label={t.place} empty={t.pick} value={query.plats ?? ''} options={places.map(({ code,
        name }) => ({ value: code, label: name }))} />
      <SelectField t={ui} name="mot" label={t.mot} value={query.mot} options={comparedWith.map((value) => ({ value,
        label: t.with[value] }))} />
      <SelectField t={ui} name="tema" label={t.theme} value={query.tema} options={peerThemeNames.map((value) => ({ value,
        label: t.themes[value] }))} />
      <TextField t={ui} name="sok" label={t.search} value={query.sok} maxlength={80} autocomplete="off" />
      {areas.length > 1 && <SelectField t={ui} name="omrade" label={t.area} empty={t.everyArea} value={query.omrade} options={areas.map((value) => ({ value, label: value }))} />}
      <Button>{t.show}</Button>
    </form>
  )
}

function addressOf(query: ComparisonQuery, { sida = 1 }: { sida?: number }): URLSearchParams {
  const { plats = '', mot, tema, sok, omrade } = query
  return new URLSearchParams({ plats, mot, tema, ...(sok === '' ? {} : { sok }), ...(omrade === '' ? {} : { omrade }), ...(sida === 1 ? {} : { sida: String(sida) }) })
}

/** The same panel as a file to put in another text. */
function PictureLinks({ query: { plats = '', mot, tema }, kpi, title, language }: { query: ComparisonQuery; kpi: string; title: string; language: Language }) {
  const t = comparisonTexts[language]
  return (
    <p class="quiet no-print">{t.picture}: {pictureForms.map((form, at) => <>{at > 0 && ', '}<a
      href={`/jamforelse/bild?${new URLSearchParams({ plats, mot, tema, tal: kpi, form }).toString()}`} aria-label={`${t.picture}, ${form.toUpperCase()}: ${title}`}>{form.toUpperCase()}</a></>)}</p>
  )
}

/** The years of a series that lack a value between those that have one. */
function missingYears(points: Comparison['figures'][number]['points']): number[] {
  const known = points.filter(({ value }) => value !== null).map(({ year }) => year)
  const [first, last] = [known[0], known.at(-1)]
  return first === undefined || last === undefined ? [] : points.filter(({ year,
    value }) => value === null && year > first && year < last).map(({ year }) => year)
}

function Compared({ found, query, who, language }: { found: Comparison; query: ComparisonQuery; who: string; language: Language }) {
  const t = comparisonTexts[language]
  const words = (value: number | null): string => (value === null ? t.unknown : valueWords(value, language))
  const shown = found.figures.filter(({ points }) => points.some(({ value }) => value !== null))
  return (
    <div class="with-wide-side">
      <div class="column">
        {shown.length === 0 ? <EmptyState heading={query.sok + query.omrade === '' ? t.none : t.noneFound}>{query.sok + query.omrade === '' ? t.noneHow : t.noneFoundHow}</EmptyState> : (
          <Panel>
            <YearLines t={uiTexts[language]} title={found.pages === 1 ? t.figuresTitle(shown.length) : t.shownOf(shown.length, found.count)} definition={t.lead} format={(value) => valueWords(value,
              language)}
              panels={shown.map(({ kpi, title, points, breaks, whyNotOwn, own }) => {
                const missing = missingYears(points)
                return { heading: title, href: `/kommuntal/${kpi}?plats=${found.place.code}`, points: points.map(({ year, value,
                  median }) => ({ year, own: value, other: median })),
                  breaks: breaks.map(({ year }) => year),
                  note: [...(missing.length === 0 ? [] : [t.broken(missing.join(', '))]), ...breaks.map(({ year, why }) => t.breaks(year, t.breakWhy[why])),
                    ...(whyNotOwn === null ? [] : [t.notOwn[whyNotOwn]]),
                    ...(own.length === 0 ? [] : [t.beside(who, own.map(({ year, value, counted }) => t.ownYear(year, formatNumber(value, language), counted)).join(', '))])].join(' ') || undefined,
                  foot: <PictureLinks query={query} kpi={kpi} title={title} language={language} /> }
              })}
              table={{ columns: [t.figure, t.latest, t.own, t.median], rows: shown.map(({ title, points }) => {
                const last = points.findLast(({ value }) => value !== null)
                return [title, String(last?.year ?? ''), words(last?.value ?? null), words(last?.median ?? null)]
              }) }} />
          </Panel>
        )}
        <Pagination page={found.page} pages={found.pages} t={uiTexts[language]} href={(sida) => `/jamforelse?${addressOf(query, { sida }).toString()}`} />
      </div>
      <div class="column">
        <Others found={found} language={language} />
        <Panel>
          <MunicipalityMap language={language} title={mapTexts[language].comparison} own={found.place} rest={mapTexts[language].notCompared} said={mapTexts[language].inList}
            classes={[{ shade: '2', words: mapTexts[language].others, codes: found.others.map(({ code }) => code) }]} />
        </Panel>
      </div>
    </div>
  )
}

function Others({ found: { others, variables, with: how }, language }: { found: Comparison; language: Language }) {
  const t = comparisonTexts[language]
  return (
    <>
      <Panel heading={t.othersHeading} id="jamfors-med">
        {how !== 'peers' ? (
          <details>
            <summary>{t.with[how]}: {formatNumber(others.length, language)}</summary>
            <ul class="plain-list">{others.map(({ code, name }) => <li key={code}>{name}</li>)}</ul>
          </details>
        ) : (
          <ul class="plain-list">
            {others.map(({ code, name,
              distance }) => <li key={code}>{name} <span class="quiet">{distance === null ? '' : t.distance(formatNumber(distance, language,
                2))}</span></li>)}
          </ul>
        )}
      </Panel>
      {variables.length > 0 && (
        <Panel heading={t.variablesHeading} id="likhet">
          <DefinitionList rows={variables.map(({ title, year }) => ({ term: title, value: String(year) }))} />
          <p class="quiet">{t.method}</p>
        </Panel>
      )}
    </>
  )
}

/** The same as a table, each row with where it comes from. */
export function comparisonCsv({ place, figures }: Comparison, language: Language): Sent {
  const t = comparisonTexts[language]
  const { standings } = figuresTexts[language]
  return {
    name: `jamforelse-${place.code}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv([t.place, t.figure, t.unit, t.year, t.own, t.standing, t.median, t.ownFigure, t.breaksLabel, t.sourceColumn], figures.flatMap(({ kpi, title, unit,
      points, breaks, own }) => points.map((point) => (
      [place.name, `${kpi} ${title}`, unit, point.year, point.value, standings[point.standing ?? 'missing'], point.median, own.find(({ year }) => year === point.year)?.value ?? null,
        breaks.filter(({ year }) => year === point.year).map(({ why }) => t.breakWhy[why]).join(' '), t.source])))),
  }
}
