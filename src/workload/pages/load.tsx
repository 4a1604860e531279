import { Fragment } from 'preact'
import { countInWords, formatDay, formatNumber, formatPercent } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { AlarmCard, Alarms, AllWell } from '../../ui/picture-parts.tsx'
import { Cell, GroupRow, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Load, UnitForecast } from '../contract/load.ts'
import { loadTexts } from '../texts/load.ts'
import { addressOf, shareOf } from './address.ts'
import { HowCounted, PageActions, Printed, UnitLinks, unitName } from './frame.tsx'
import { ActivityBars, LoadTrend, UnitBars } from './load-charts.tsx'
import type { LoadProps } from './load-charts.tsx'

type LoadData = LoadProps['data']

/** The weighted load: what will break first, then the load of units, its weeks, what fills it, and one's own. */
export function showLoad(data: LoadData, view: View): Shown {
  const { load } = data
  const t = loadTexts[view.language]
  const today = formatDay(view.clock.today(), view.language, 'dayMonth')
  const leads = load.units.length > 0
  const props = { data, view, t }
  const lead = leads ? t.lead(today, unitName(load.units, load.unitId, t.allUnits)) : t.leadOwn(today)
  return {
    title: t.title, heading: headingOf(props), lead: `${lead} ${t.leadTable(load.tableVersion)}`, islands: ['ui/print'],
    actions: leads ? <PageActions print={t.print} csv={t.csv} href={addressOf('/arbetsbelastning/csv', { enhet: load.unitId })}
      more={{ href: '/arbetsbelastning/poang', label: t.toTable }} /> : <ButtonLink href="/arbetsbelastning/poang">{t.toTable}</ButtonLink>,
    main: !leads && load.own === null ? <EmptyState heading={t.emptyHeading}>{t.empty}</EmptyState> : (
      <>
        <UnitLinks units={load.units} unitId={load.unitId} path="/arbetsbelastning" all={t.allUnits} label={t.units} />
        {leads && <Breaking {...props} />}
        {leads ? (
          <div class="with-wide-side">
            <div class="column">
              <Panel><UnitBars {...props} /></Panel>
              <Panel><LoadTrend {...props} /></Panel>
              <Panel>
                <ActivityBars {...props} activities={load.now.flatMap(({ activities }) => activities)}
                  listHref={addressOf('/arbetsbelastning/oppet', { enhet: load.unitId })} />
              </Panel>
            </div>
            <div class="column"><Side {...props} /></div>
          </div>
        ) : <div class="columns-2"><Side {...props} /></div>}
        <Printed view={view} />
      </>
    ),
  }
}

/** What is one's own, those one leads, and how it is counted. */
function Side(props: LoadProps) {
  const { data: { load, table }, view, t } = props
  return (
    <>
      {load.own !== null && <Own {...props} own={load.own} />}
      {load.workers.length > 0 && <Workers {...props} />}
      <HowCounted heading={t.howHeading} lines={[...t.how, `${t.share(formatPercent(table.clockShare, view.language))}.`]} />
    </>
  )
}

function headingOf({ data: { load }, view, t }: LoadProps): string {
  const { language } = view
  const say = (points: number): string => formatNumber(points, language)
  if (load.units.length === 0) {
    if (load.own === null) return t.headingNone
    return load.own.ceiling > 0 ? t.headingOwn(say(load.own.weighted), say(load.own.ceiling)) : t.headingOwnPoints(say(load.own.weighted))
  }
  const count = (of: (one: UnitForecast) => number): number => load.forecasts.reduce((sum, one) => sum + of(one), 0)
  const [breaking, overdue] = [count((one) => one.breaking), count((one) => one.overdue)]
  const share = shareOf(sum(load.now.map(({ weighted }) => weighted)), sum(load.now.map(({ ceiling }) => ceiling)))
  const clocks = breaking > 0 ? t.headingBreaking(breaking, countInWords(breaking, language, 'start'))
    : overdue > 0 ? t.headingOverdue(overdue, countInWords(overdue, language, 'start')) : t.headingHolds
  return share === null ? clocks : `${clocks} ${t.headingFull(formatPercent(share, language))}`
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The most serious; the others have their own pages. */
const mostAlarms = 6

/** Units in which something breaks, the one with most first; a line when nothing does. */
function Breaking({ data: { load }, view, t }: LoadProps) {
  const { language } = view
  const found = load.forecasts.filter(({ breaking, overdue }) => breaking + overdue > 0).toSorted((one, other) => other.breaking - one.breaking)
  if (load.forecasts.length === 0) return null
  if (found.length === 0) return <AllWell>{t.holds(load.forecasts.length, sum(load.forecasts.map(({ duties }) => duties)))}</AllWell>
  const hours = (value: number): string => formatNumber(value, language)
  const cause = (one: UnitForecast): string => [
    t.breakCause(hours(one.neededHours), hours(one.availableHours)),
    one.firstBreaksOn === null ? '' : t.breakFirst(formatDay(one.firstBreaksOn, language, 'weekday', view.clock.today())),
    one.breaking === 0 ? t.breakNoMore : one.least > 0 ? t.breakLeast(one.least) : t.breakOrder,
  ].join('')
  return (
    <Alarms label={t.alarms}>
      {found.slice(0, mostAlarms).map((one) => (
        <AlarmCard key={one.unitId} level={one.breaking > 0 ? 'act' : 'watch'} kind={t.breakKind(unitName(load.units, one.unitId, ''))}
          finding={one.breaking > 0 ? t.breakFinding(one.breaking, one.duties) : t.overdueFinding(one.overdue)} cause={cause(one)}
          actions={<ButtonLink href={addressOf('/arbetsbelastning/frister', { enhet: one.unitId })}>{t.openClocks}</ButtonLink>} />
      ))}
    </Alarms>
  )
}

function Own({ own, data, view, t }: LoadProps & { own: NonNullable<Load['own']> }) {
  const say = (points: number): string => formatNumber(points, view.language, 1)
  return (
    <Panel heading={t.ownHeading} id="egen">
      <DefinitionList rows={[
        { term: t.ownPoints, value: say(own.points) },
        ...(own.multiplier === 1 ? [] : [{ term: t.ownWeighted(formatNumber(own.multiplier, view.language, 1)), value: say(own.weighted) }]),
        ...(own.ceiling > 0 ? [{ term: t.ownCeiling, value: say(own.ceiling) }] : []),
      ]} />
      {own.ceiling === 0 && <p class="quiet">{t.ownNoPost}</p>}
      <ActivityBars data={data} view={view} t={t} activities={own.activities} listHref="/arbetsbelastning/oppet?vems=mina" />
      <p class="quiet">{t.ownOnly}</p>
    </Panel>
  )
}

/** By name, for the unit's own manager. Never in any other order, and never in the file. */
function Workers({ data: { load }, view, t }: LoadProps) {
  const say = (points: number): string => formatNumber(points, view.language)
  const units = load.units.filter(({ id }) => load.workers.some(({ unitId }) => unitId === id))
  return (
    <Panel heading={t.workersHeading} id="medarbetare">
      <Table caption={t.workersHeading} captionHidden dense columns={[{ label: t.columns.worker }, { label: t.columns.weighted, align: 'end' },
        { label: t.columns.ceiling, align: 'end' }, { label: t.columns.share, align: 'end' }]}>
        {units.map(({ id, name }) => (
          <Fragment key={id}>
            {units.length > 1 && <GroupRow label={name} columns={4} />}
            {load.workers.filter(({ unitId }) => unitId === id).map(({ staffId, name: who, weighted, ceiling }) => (
              <Row key={`${id} ${staffId}`}>
                <RowHead>{who}</RowHead><Cell label={t.columns.weighted} align="end">{say(weighted)}</Cell><Cell label={t.columns.ceiling} align="end">{say(ceiling)}</Cell>
                <Cell label={t.columns.share} align="end">{ceiling > 0 ? formatPercent(weighted / ceiling, view.language) : ''}</Cell>
              </Row>
            ))}
          </Fragment>
        ))}
      </Table>
      <p class="quiet">{t.workersNote}</p>
    </Panel>
  )
}
