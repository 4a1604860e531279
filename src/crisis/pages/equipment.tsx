import { countInWords, formatDay, formatNumber } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Day } from '../../calendar/day.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Sent, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { AmountEntry, Article, CountedIn, Level, Place } from '../contract/equipment.ts'
import { handlesPlace } from '../rules/handle-places.ts'
import { equipmentTexts } from '../texts/equipment.ts'
import { PrintButton, Printed } from './plan-words.tsx'

export type LevelsData = {
  readonly levels: readonly Level[]; readonly placeId: string | null; readonly articleId: string | null
  readonly kept: { readonly articles: readonly Article[]; readonly places: readonly Place[] }
}

/** "1 200 st". */
export function amountWords(amount: number, countedIn: CountedIn, language: Language): string {
  return `${formatNumber(amount, language)}\u00A0${equipmentTexts[language].countedInShort[countedIn]}`
}

const isShort = ({ left }: Level): boolean => left.days !== null && left.days <= 7
const rateWords = (rate: number, language: Language): string => formatNumber(rate, language, rate < 10 && !Number.isInteger(rate) ? 1 : 0)
export const choices = (rows: ReadonlyArray<{ id: string; name: string }>) => rows.map(({ id, name }) => ({ value: id, label: name }))

function daysWords(days: number | null, language: Language): string {
  const t = equipmentTexts[language]
  return days === null ? t.overYear : t.days(days)
}

/** The stock of everything, shortest first, and the form of what was counted or used. */
export function equipmentPage(data: LevelsData, view: View, entered: Entered | null): Shown {
  const { language, actor } = view
  const t = equipmentTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const counts = data.kept.places.some((place) => handlesPlace(place, view))
  const short = data.levels.filter(isShort).length
  return {
    title: t.title, islands: ['ui/print'], heading: data.levels.length === 0 ? t.headingNone : t.heading(short, countInWords(short,
      language, 'start')),
    lead: counts ? t.lead : t.leadReader, status: form.status ?? doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        {counts && <ButtonLink href="#ny" variant="primary">{t.enterHeading}</ButtonLink>}
        <ButtonLink href="/skyddsutrustning/forfragningar">{t.toRequests}</ButtonLink>
        <ButtonLink href="/skyddsutrustning/leveranser">{t.toDeliveries}</ButtonLink>
        {actor.may.has('equipment.keep') && <ButtonLink href="/skyddsutrustning/varor">{t.toKept}</ButtonLink>}
        <PrintButton label={t.print} />
        <ButtonLink href={`/skyddsutrustning/csv${data.placeId === null ? '' : `?plats=${data.placeId}`}`}>{t.csv}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        {data.kept.places.length > 1 && (
          <FilterLinks label={t.filter} links={[{ href: '/skyddsutrustning', label: t.allPlaces, current: data.placeId === null },
            ...data.kept.places.map(({ id, name }) => ({ href: `/skyddsutrustning?plats=${id}`, label: name,
              current: id === data.placeId }))]} />
        )}
        <div class="with-wide-side">
          <Panel heading={t.list} id="lager" flush><Levels data={data} view={view} /></Panel>
          <div class="column">
            {counts && <Panel heading={t.enterHeading} id="ny"><AmountForm data={data} view={view} form={form} /></Panel>}
            <Panel heading={t.howHeading} id="sa-raknas"><p class="prose">{t.how}</p></Panel>
          </div>
        </div>
        <Printed view={view} />
      </>
    ),
  }
}

function Levels({ data: { levels }, view: { language, clock } }: { data: LevelsData; view: View }) {
  const t = equipmentTexts[language]
  const today = clock.today()
  if (levels.length === 0) return <EmptyState heading={t.nothing}>{t.nothingHow}</EmptyState>
  return (
    <Table caption={t.list} captionHidden stacked columns={[{ label: t.article }, { label: t.stock, align: 'end' }, { label: t.perDay,
      align: 'end' },
      { label: t.left }, { label: t.next }]}>
      {levels.map((level) => (
        <Row key={`${level.articleId} ${level.placeId}`} {...(isShort(level) ? { tone: 'danger' as const } : {})}>
          <RowHead second={level.placeName}><a href={`/skyddsutrustning/vara/${level.articleId}`}>{level.articleName}</a></RowHead>
          <Cell label={t.stock} align="end" second={t.counted(formatDay(level.countedOn, language, 'short', today),
            formatNumber(level.counted, language))}>
            {amountWords(level.stock, level.countedIn, language)}
          </Cell>
          <Cell label={t.perDay} align="end" second={level.left.perDay === null ? undefined
            : t.rate(rateWords(level.left.perDayLower ?? 0, language), rateWords(level.left.perDayUpper ?? 0, language))}>
            {level.left.perDay === null ? '–' : rateWords(level.left.perDay, language)}
          </Cell>
          <Cell label={t.left} second={leftWords(level, language, today)}>
            {level.left.perDay === null && level.left.days === null ? t.unknown : daysWords(level.left.days, language)}
          </Cell>
          <Cell label={t.next}>{nextWords(level, language, today)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** "800 ons 2 dec", or since when it is late. */
function nextWords({ nextOn, nextAmount }: Level, language: Language, today: Day): string {
  const t = equipmentTexts[language]
  if (nextOn === null || nextAmount === null) return t.noNext
  const on = formatDay(nextOn, language, 'weekday', today)
  return t.nextWords(formatNumber(nextAmount, language), nextOn < today ? t.lateNext(on) : on)
}

/** "mellan 5 dagar och 9 dagar, till fre 4 dec, utan leverans 6 dagar". */
function leftWords({ left }: Level, language: Language, today: Day): string | undefined {
  const t = equipmentTexts[language]
  if (left.perDay === null) return undefined
  const words = [
    ...(left.daysLower === left.daysUpper ? [] : [t.range(daysWords(left.daysLower, language).toLowerCase(), daysWords(left.daysUpper,
      language).toLowerCase())]),
    ...(left.lastsTo === null || left.days === 0 ? [] : [t.lastsTo(formatDay(left.lastsTo, language, 'weekday', today))]),
    ...(left.daysWithoutDeliveries === left.days ? [] : [t.without(daysWords(left.daysWithoutDeliveries, language).toLowerCase())]),
  ]
  return words.length === 0 ? undefined : words.join(', ')
}

function AmountForm({ data, view, form }: { data: LevelsData; view: View; form: ReturnType<typeof typed> }) {
  const t = equipmentTexts[view.language]
  const ui = uiTexts[view.language]
  const mine = data.kept.places.filter((place) => handlesPlace(place, view))
  const own = mine.find(({ id }) => id === data.placeId) ?? mine.find(({ unitId }) => unitId !== null && unitId === view.actor.unitId)
  if (data.kept.articles.length === 0) return <p>{t.nothingKept}</p>
  return (
    <PostForm csrf={view.shell.csrf} action="/skyddsutrustning" class="form" noValidate>
      <RadioButtons t={ui} name="what" label={t.what} options={(['count', 'use'] as const).map((value) => ({ value,
        label: t.whats[value] }))}
        value={form.value('what', 'count')} error={form.error('what')} />
      <SelectField t={ui} name="articleId" label={t.article} empty={t.choose} options={choices(data.kept.articles)}
        value={form.value('articleId', data.articleId)} error={form.error('articleId')} />
      <SelectField t={ui} name="placeId" label={t.place} empty={t.choose} options={choices(mine)} value={form.value('placeId', own?.id)}
        error={form.error('placeId')} />
      <TextField t={ui} name="amount" label={t.amount} value={form.value('amount')} error={form.error('amount')} inputmode="numeric"
        width="short"
        autocomplete="off" />
      <DayField t={ui} name="on" label={t.on} value={form.value('on', formatDay(view.clock.today(), view.language, 'long'))}
        error={form.error('on')} />
      <p class="quiet">{t.enterHint}</p>
      <ButtonRow><Button variant="primary" data-key-send>{t.save}</Button></ButtonRow>
    </PostForm>
  )
}

/** What was counted and used of one article, everywhere. */
export function articlePage({ article, entries }: { readonly article: Article; readonly entries: readonly AmountEntry[] },
  view: View): Shown {
  const { language } = view
  const t = equipmentTexts[language]
  return {
    title: t.title, heading: t.history(article.name), lead: t.historyLead, actions: <ButtonLink
      href="/skyddsutrustning">{t.back}</ButtonLink>,
    main: (
      <Panel heading={t.kinds[article.kind]} id="rader" flush>
        {entries.length === 0 ? <EmptyState heading={t.noEntries}>{t.nothingHow}</EmptyState> : (
          <Table caption={t.history(article.name)} captionHidden stacked columns={[{ label: t.on }, { label: t.place }, { label: t.what },
            { label: t.amount, align: 'end' }, { label: t.by }]}>
            {entries.map((entry) => (
              <Row key={entry.id}>
                <RowHead {...(entry.corrected ? { second: t.corrected } : {})}>{formatDay(entry.on, language, 'weekday',
                  view.clock.today())}</RowHead>
                <Cell label={t.place}>{entry.placeName}</Cell>
                <Cell label={t.what}>{t.whats[entry.what]}</Cell>
                <Cell label={t.amount} align="end">{amountWords(entry.amount, article.countedIn, language)}</Cell>
                <Cell label={t.by}>{entry.by}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </Panel>
    ),
  }
}

/** The stock of everything, for Swedish Excel. */
export function equipmentCsv({ levels }: Pick<LevelsData, 'levels'>, language: Language, today: Day): Sent {
  const t = equipmentTexts[language]
  return {
    name: `skyddsutrustning-${today}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv([t.article, t.kind, t.place, t.unit, t.stock, t.unitOfCount, t.perDay, t.left, `${t.left} min`, `${t.left} max`, t.next],
      levels.map(({ left, ...level }) => [level.articleName, t.kinds[level.kind], level.placeName, level.unitName ?? t.storeShort,
        level.stock,
        t.countedIn[level.countedIn], left.perDay === null ? null : Math.round(left.perDay * 10) / 10, left.days, left.daysLower,
          left.daysUpper,
        level.nextOn])),
  }
}
