import { formatInstant, formatNumber, formatPercent } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { activities, clockWork } from '../contract/table.ts'
import type { PointTable, TableVersion } from '../contract/table.ts'
import { typedNumber } from '../rules/read-table.ts'
import { loadTexts } from '../texts/load.ts'
import { tableTexts } from '../texts/table.ts'

export type TableData = { readonly versions: readonly [TableVersion, ...TableVersion[]] }
type Props = { readonly table: PointTable; readonly view: View }

const experienceKeys = ['underOne', 'oneToThree', 'overThree'] as const
const minuteKeys = ['journey', 'note', 'document', 'investigation', 'visit', 'office', 'outdoors', 'video', 'phone'] as const

/** The local table in use, its earlier versions, and the form that decides a new one for whoever may. */
export function showTable({ versions }: TableData, view: View, entered: Entered | null): Shown {
  const t = tableTexts[view.language]
  const [now] = versions
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: t.heading, lead: `${t.lead} ${versionWords(now, view)}.`, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/arbetsbelastning">{t.back}</ButtonLink>,
    main: (
      <>
        <div class="columns-2">
          <Panel heading={t.pointsHeading} id="poang" flush><Points table={now.table} view={view} /></Panel>
          <Panel heading={t.ceilingHeading} id="antaganden"><Assumed table={now.table} view={view} /></Panel>
        </div>
        {view.actor.may.has('workload.table') && <Decide table={now.table} view={view} form={form} />}
        {versions.length > 1 && (
          <Panel heading={t.versions} id="versioner">
            <ul class="plain-list">{versions.slice(1).map((version) => <li key={version.version}>{versionWords(version, view)}</li>)}</ul>
          </Panel>
        )}
      </>
    ),
  }
}

function versionWords({ version, by, reason, recordedAt }: TableVersion, { language, clock }: View): string {
  const t = tableTexts[language]
  const decided = by === null || recordedAt === null ? '' : `, ${t.by(by, formatInstant(recordedAt, clock.today(), language))}`
  return `${t.version(version)}${decided}${reason === null ? '' : `. ${t.reasonLine(reason)}`}`
}

function Points({ table, view }: Props) {
  const t = tableTexts[view.language]
  const say = (value: number): string => formatNumber(value, view.language, Number.isInteger(value) ? 0 : 2)
  return (
    <Table caption={t.pointsHeading} captionHidden dense columns={[{ label: t.activity }, { label: t.start, align: 'end' }, { label: t.startDays, align: 'end' }, { label: t.ongoing, align: 'end' }]}>
      {activities.map((activity) => (
        <Row key={activity}>
          <RowHead>{loadTexts[view.language].activities[activity]}</RowHead><Cell label={t.start} align="end">{say(table.points[activity].start)}</Cell>
          <Cell label={t.startDays} align="end">{String(table.points[activity].startDays)}</Cell><Cell label={t.ongoing} align="end">{say(table.points[activity].ongoing)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Assumed({ table, view }: Props) {
  const t = tableTexts[view.language]
  const say = (value: number): string => formatNumber(value, view.language, Number.isInteger(value) ? 0 : 1)
  return (
    <DefinitionList rows={[
      { term: t.ceiling, value: say(table.ceiling) }, { term: t.clockShare, value: formatPercent(table.clockShare, view.language) },
      ...experienceKeys.map((key) => ({ term: t.experience[key], value: `× ${formatNumber(table.experience[key], view.language, 1)}` })),
      ...clockWork.map((work) => ({ term: loadTexts[view.language].work[work], value: `${say(table.clockHours[work])} h` })),
      ...minuteKeys.map((key) => ({ term: t.minutes[key], value: `${say(table.minutes[key])} min` })),
    ]} />
  )
}

function Decide({ table, view, form }: Props & { form: Typed }) {
  const t = tableTexts[view.language]
  const ui = uiTexts[view.language]
  const words = loadTexts[view.language]
  const number = (name: string, label: string, known: number, hint?: string) => (
    <TextField key={name} t={ui} name={name} label={label} value={form.value(name, typedNumber(known))} error={form.error(name)} hint={hint} inputmode="text" width="short" autocomplete="off" />
  )
  return (
    <Panel heading={t.decide} id="besluta">
      <PostForm csrf={view.shell.csrf} action="/arbetsbelastning/poang" class="form" noValidate>
        <p>{t.decideLead}</p>
        {activities.map((activity) => (
          <fieldset key={activity}>
            <legend>{words.activities[activity]}</legend>
            <div class="columns-3">
              {number(`points.${activity}.start`, t.start, table.points[activity].start)}{number(`points.${activity}.startDays`, t.startDays, table.points[activity].startDays)}
              {number(`points.${activity}.ongoing`, t.ongoing, table.points[activity].ongoing)}
            </div>
          </fieldset>
        ))}
        <fieldset>
          <legend>{t.experienceHeading}</legend>
          <p class="quiet">{t.multiplierHint}</p>
          <div class="columns-3">{experienceKeys.map((key) => number(`experience.${key}`, t.experience[key], table.experience[key]))}</div>
        </fieldset>
        <fieldset>
          <legend>{t.ceilingHeading}</legend>
          <div class="columns-3">{number('ceiling', t.ceiling, table.ceiling)}{number('clockShare', t.clockShare, Math.round(table.clockShare * 1000) / 10)}</div>
        </fieldset>
        <fieldset>
          <legend>{t.clockHeading}</legend>
          <div class="columns-3">{clockWork.map((work) => number(`clockHours.${work}`, words.work[work], table.clockHours[work]))}</div>
        </fieldset>
        <fieldset>
          <legend>{t.minutesHeading}</legend>
          <div class="columns-3">{minuteKeys.map((key) => number(`minutes.${key}`, t.minutes[key], table.minutes[key]))}</div>
        </fieldset>
        <TextField t={ui} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} maxlength={300} autocomplete="off" />
        <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}
