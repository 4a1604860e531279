import { formatInstant, formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Language } from '../../platform/language.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { BandLines } from '../../ui/charts/band-lines.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { AlarmCard, Alarms } from '../../ui/picture-parts.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Alarm, AlarmDetail, Split } from '../contract/alarm.ts'
import { figureRules } from '../rules/figures.ts'
import { alarmTexts } from '../texts/alarm.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { causeOf, findingOf, intervalOf, partsOf, seriesWords } from './alarm-words.ts'
import { listAddress } from './list-address.ts'
import { overTimeAddress } from './over-time-address.ts'

type Props = { readonly alarm: AlarmDetail; readonly view: View }
const isOpen = ({ closedAt }: Alarm): boolean => closedAt === null
const isNew = (alarm: Alarm): boolean => isOpen(alarm) && alarm.acknowledgedAt === null

/** Alarms as cards, each with where it is told in full. On the picture those that nobody has acknowledged. */
export function AlarmCards({ alarms, language, now }: { alarms: readonly Alarm[]; language: Language; now: Instant }) {
  const t = alarmTexts[language]
  return alarms.map((alarm) => (
    <AlarmCard key={alarm.id} level={isNew(alarm) ? 'act' : 'watch'} kind={t.kind(alarm.unitName ?? t.everywhere, formatWeek(alarm.fromWeek, language))}
      finding={findingOf(alarm, language)} cause={[intervalOf(alarm, language), standingOf(alarm, language, now)].filter((each) => each !== null).join(' ')}
      actions={<ButtonLink href={`/lagesbild/forandringar/${alarm.id}`}>{t.toDetail}</ButtonLink>} />
  ))
}

function standingOf(alarm: Alarm, language: Language, now: Instant): string {
  const t = alarmTexts[language]
  const on = (at: Instant): string => formatInstant(at, dayOf(now), language)
  if (alarm.closedAt !== null) return alarm.closedBecause === 'grew' ? t.closedGrew(on(alarm.closedAt)) : t.closedOver(on(alarm.closedAt))
  return alarm.acknowledgedAt === null ? t.unacknowledged : t.acknowledged(alarm.acknowledgedBy ?? '', on(alarm.acknowledgedAt))
}

/** Every change that goes on, or has been. */
export function showAlarms({ alarms, visa }: { alarms: readonly Alarm[]; visa: 'oppna' | 'alla' }, view: View): Shown {
  const t = alarmTexts[view.language]
  return {
    title: t.title, heading: t.heading(alarms.filter(isOpen).length), lead: `${t.lead} ${t.rate}`, status: doneMessage(view, t.done),
    actions: <ButtonLink href="/lagesbild">{t.toPicture}</ButtonLink>,
    main: (
      <>
        <FilterLinks label={t.views} links={(['oppna', 'alla'] as const).map((each) => (
          { href: `/lagesbild/forandringar?visa=${each}`, label: each === 'oppna' ? t.open : t.all, current: each === visa }))} />
        {alarms.length === 0 ? <EmptyState heading={visa === 'oppna' ? t.none : t.noneYet}>{t.noneHow}</EmptyState>
          : <Alarms label={t.title}><AlarmCards alarms={alarms} language={view.language} now={view.clock.now()} /></Alarms>}
      </>
    ),
  }
}

/** One change: how large, since when, what it is made of, where to look, and the note of who has seen it. */
export function showAlarm(alarm: AlarmDetail, view: View, entered: Entered | null): Shown {
  const t = alarmTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: findingOf(alarm, view.language), status: form.status ?? doneMessage(view, t.done),
    lead: [`${alarm.unitName ?? t.everywhere}.`, intervalOf(alarm, view.language), standingOf(alarm, view.language, view.clock.now())].filter((each) => each !== null).join(' '),
    actions: <ButtonLink href="/lagesbild/forandringar">{t.toAll}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <div class="column">
          {alarm.shortHistory && <Notice><p>{t.shortHistory}</p></Notice>}
          <Panel><SeriesChart alarm={alarm} view={view} /></Panel>
          {alarm.split !== null && <Panel heading={t.splitTitle}><SplitTable split={alarm.split} language={view.language} /></Panel>}
        </div>
        <div class="column">
          <Panel heading={t.next}><ul class="plain-list">{linksFor(alarm, t, overTimeTexts[view.language].see).map(({ href, label }) => <li key={href}><a href={href}>{label}</a></li>)}</ul></Panel>
          {alarm.note !== null && <Panel heading={t.note}><p class="note-text">{alarm.note}</p></Panel>}
          {isOpen(alarm) && (
            <Panel heading={t.noteHeading}>
              <PostForm csrf={view.shell.csrf} action={`/lagesbild/forandringar/${alarm.id}`} class="form">
                <TextArea t={uiTexts[view.language]} name="note" label={t.note} hint={t.noteHint} rows={3} value={form.value('note')} error={form.error('note')} />
                <div class="button-row"><Button variant="primary">{t.acknowledge}</Button></div>
              </PostForm>
            </Panel>
          )}
        </div>
      </div>
    ),
  }
}

function SeriesChart({ alarm, view: { language } }: Props) {
  const t = alarmTexts[language]
  const what = seriesWords(alarm.series, language, alarm.ownName)
  const number = (value: number | null): string => (value === null ? '' : formatNumber(value, language))
  const last = alarm.weeks.at(-1)
  return (
    <BandLines t={uiTexts[language]} title={findingOf(alarm, language)}
      definition={t.chartDefinition(formatWeek(alarm.weeks[0]?.week ?? '', language, true), formatWeek(last?.week ?? '', language, true))}
      panels={[{
        heading: t.chartTitle(what, alarm.unitName ?? t.everywhere), outside: last !== undefined && last.alarm !== null,
        points: alarm.weeks.map(({ week, count, lower, upper }) => ({ week: Number(week.slice(6)), value: count, low: lower ?? 0, high: upper ?? count })),
      }]}
      table={{ columns: [t.columns.week, t.columns.count, t.columns.within], rows: alarm.weeks.toReversed().map(({ week, count, lower, upper }) => (
        [formatWeek(week, language, true), String(count), `${number(lower)}–${number(upper)}`])) }} />
  )
}

function SplitTable({ split, language }: { split: Split; language: Language }) {
  const t = alarmTexts[language]
  const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value), language, 1)}`
  return (
    <>
      <p>{t.splitLead(formatNumber(split.before, language, 1), formatNumber(split.after, language, 1))} {causeOf(split, language)}</p>
      <Table caption={t.splitTitle} captionHidden columns={[{ label: t.columns.why }, { label: t.columns.change, align: 'end' }, { label: t.columns.share, align: 'end' }]}>
        {partsOf(split).map(({ why, change, share }) => (
          <Row key={why}>
            <RowHead>{t.splitWhy[why]}</RowHead>
            <Cell label={t.columns.change} align="end">{signed(change)}</Cell>
            <Cell label={t.columns.share} align="end">{share === null ? '–' : formatPercent(share, language)}</Cell>
          </Row>
        ))}
      </Table>
      <p class="quiet">{t.splitHow}</p>
    </>
  )
}

function linksFor({ series, unitId, weeks }: AlarmDetail, t: (typeof alarmTexts)['sv'], see: string): Array<{ href: string; label: string }> {
  const week = weeks.at(-1)?.week
  const list = series.startsWith('contacts.') ? 'kontakter' as const : series.startsWith('reports.') || series.startsWith('grounds.') ? 'anmalningar' as const : null
  return [
    ...(figureRules[series] === undefined ? [] : [{ href: overTimeAddress(series, { unitId, knownOn: null }), label: see }]),
    ...(list === null ? [] : [{ href: listAddress(list, unitId, week), label: t.nextList }]),
    ...(series === 'clocks.late' ? [{ href: listAddress('forsenade', unitId), label: t.nextLate }] : []),
    ...(/^(enquiries|visits)\./.test(series) ? [{ href: unitId === null ? '/fragor/veckor' : `/fragor/veckor?enhet=${unitId}`, label: t.nextEnquiries }] : []),
    ...(series === 'arrivals' ? [{ href: '/ensamkommande', label: t.nextArrivals }] : []),
    ...(series === 'support.applications' ? [{ href: '/bistand', label: t.nextSupport }] : []),
    ...(series === 'sick.days' || series.startsWith('contacts.') ? [{ href: unitId === null ? '/arbetsbelastning' : `/arbetsbelastning?enhet=${unitId}`, label: t.nextLoad }] : []),
    { href: unitId === null ? '/lagesbild' : `/lagesbild?enhet=${unitId}`, label: t.toPicture },
  ]
}
