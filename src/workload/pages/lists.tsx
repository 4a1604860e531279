import type { ComponentChildren } from 'preact'
import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { BreakingClock } from '../contract/load.ts'
import { activities } from '../contract/table.ts'
import type { Activity } from '../contract/table.ts'
import type { WorkBehind } from '../queries/open-work.ts'
import { loadTexts } from '../texts/load.ts'
import { addressOf } from './address.ts'

type Whose = { readonly personId: string | null; readonly name: string | null; readonly caseNumber: string | null; readonly protected: boolean }

/** A child as the head of a row: the flag in the place of a protected name, a link where there is a record. */
export function ChildHead({ child, unknown, language, to }: { child: Whose; unknown: string; language: Language; to?: string | undefined }) {
  const name: ComponentChildren = child.protected ? <ProtectedFlag t={uiTexts[language]} /> : child.name ?? unknown
  const href = to ?? (child.personId === null ? undefined : `/person/${child.personId}`)
  return <RowHead second={child.caseNumber ?? undefined}>{href === undefined ? name : <a href={href}>{name}</a>}</RowHead>
}

type Chosen = { enhet?: string | undefined; sida: number }
export type ClocksData = Chosen & { readonly rows: readonly BreakingClock[]; readonly total: number; readonly terms: Readonly<Record<string, string>> }

/** The duties that the forecast says will break, with whose they are. */
export function showClocks(data: ClocksData, view: View): Shown {
  const { language, clock } = view
  const t = loadTexts[language]
  const day = (on: BreakingClock['dueOn']): string => formatDay(on, language, 'weekday', clock.today())
  const finished = ({ overdue, finishedOn }: BreakingClock): string => (overdue ? t.alreadyOverdue : finishedOn === null ? t.notWithin : day(finishedOn))
  return {
    title: t.title, heading: data.total === 0 ? t.clocksEmpty : t.clocksHeading(data.total), lead: t.clocksLead, islands: ['ui/rows'],
    actions: <ButtonLink href={addressOf('/arbetsbelastning', { enhet: data.enhet })}>{t.back}</ButtonLink>,
    main: data.total === 0 ? <EmptyState heading={t.clocksEmpty}>{t.clocksEmptyHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.clocksHeading(data.total)} captionHidden stacked columns={[{ label: t.columns.child }, { label: t.columns.what }, { label: t.columns.due },
          { label: t.columns.finished }, { label: t.columns.hours, align: 'end' }, { label: t.columns.worker }, { label: t.columns.unit }]}>
          {data.rows.map((row) => (
            <Row key={row.id} open={row.personId === null ? undefined : `/person/${row.personId}`}>
              <ChildHead child={row} unknown={t.unknownChild} language={language} />
              <Cell label={t.columns.what} second={row.paragraph}>{data.terms[row.rule] ?? row.rule}</Cell>
              <Cell label={t.columns.due} tone={row.overdue ? 'danger' : undefined}>{day(row.dueOn)}</Cell><Cell label={t.columns.finished}>{finished(row)}</Cell>
              <Cell label={t.columns.hours} align="end">{formatNumber(row.hoursLeft, language, 1)}</Cell>
              <Cell label={t.columns.worker}>{row.workerName ?? ''}</Cell><Cell label={t.columns.unit}>{row.unitName}</Cell>
            </Row>
          ))}
        </Table>
        <Pagination page={data.sida} pages={Math.ceil(data.total / 50)} t={uiTexts[language]}
          href={(page) => addressOf('/arbetsbelastning/frister', { enhet: data.enhet, sida: page })} />
      </Panel>
    ),
  }
}

export type OpenData = Chosen & { slag?: Activity | undefined; vems?: 'mina' | undefined; readonly rows: readonly WorkBehind[]; readonly total: number }

/** The open work behind the points, one row for each. */
export function showOpen(data: OpenData, view: View): Shown {
  const { language, clock } = view
  const t = loadTexts[language]
  const { enhet, vems, slag } = data
  const links = [{ href: addressOf('/arbetsbelastning/oppet', { enhet, vems }), label: t.all, current: slag === undefined },
    ...activities.map((activity) => ({ href: addressOf('/arbetsbelastning/oppet', { enhet, vems, slag: activity }), label: t.activities[activity], current: activity === slag }))]
  return {
    title: t.title, heading: slag === undefined ? t.openHeading : t.activities[slag], lead: t.openLead(data.total), islands: ['ui/rows'],
    actions: <ButtonLink href={addressOf('/arbetsbelastning', { enhet })}>{t.back}</ButtonLink>,
    main: (
      <>
        <FilterLinks label={t.kinds} links={links} />
        {data.total === 0 ? <EmptyState heading={t.openEmpty}>{t.openEmptyHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.openHeading} captionHidden stacked columns={[{ label: t.columns.child }, { label: t.columns.activity }, { label: t.columns.since }, { label: t.columns.worker }, { label: t.columns.unit }]}>
              {data.rows.map((row) => (
                <Row key={`${row.activity} ${row.refId} ${row.personId}`} open={placeOf(row)}>
                  <ChildHead child={row} unknown={t.unknownChild} language={language} to={placeOf(row)} />
                  <Cell label={t.columns.activity} second={t.phases[row.phase]}>{t.activities[row.activity]}</Cell>
                  <Cell label={t.columns.since}>{formatDay(row.since, language, 'short', clock.today())}</Cell>
                  <Cell label={t.columns.worker}>{row.workerName ?? ''}</Cell><Cell label={t.columns.unit}>{row.unitName}</Cell>
                </Row>
              ))}
            </Table>
            <Pagination page={data.sida} pages={Math.ceil(data.total / 50)} t={uiTexts[language]} href={(page) => addressOf('/arbetsbelastning/oppet', { enhet, vems, slag, sida: page })} />
          </Panel>
        )}
      </>
    ),
  }
}

/** Where a row opens: its own page in the strand, else the person's. */
function placeOf({ activity, refId, personId }: WorkBehind): string | undefined {
  if (activity === 'report') return `/anmalningar/${refId}`
  if (activity === 'investigation') return `/utredning/${refId}`
  if (activity === 'placement') return `/placering/${refId}`
  if (activity === 'measure') return `/insats/${refId}`
  if (activity === 'follow_up') return `/uppfoljning/${refId}`
  if (activity === 'income_support') return `/bistand/${refId}`
  return personId === null ? undefined : `/person/${personId}`
}
