import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { restrictionReasons, restrictionStates } from '../contract/restrictions.ts'
import type { RestrictionReason, RestrictionRow, RestrictionState } from '../contract/restrictions.ts'
import { restrictionTexts } from '../texts/restrictions.ts'
import { PeriodFields } from './restriction-fields.tsx'
import { dayWords, periodWords } from './words.ts'

export type RestrictionsData = {
  readonly restrictions: readonly RestrictionRow[]; readonly running: number; readonly adding: boolean
  readonly chosen: { readonly lage?: RestrictionState | undefined; readonly skal?: RestrictionReason | undefined; readonly hem?: string | undefined; readonly utforare?: string | undefined }
  readonly homes: ReadonlyArray<{ readonly id: string; readonly label: string }>; readonly providers: ReadonlyArray<{ readonly id: string; readonly name: string }>
}
type Props = { data: RestrictionsData; view: View }
export const restrictionsPath = '/besoksrestriktioner'

/** Every visiting restriction, running and past, and the form for a new one. */
export function showRestrictions(data: RestrictionsData, view: View, entered: Entered | null): Shown {
  const t = restrictionTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const mayWrite = view.actor.may.has('home.write')
  const now = `${formatDay(view.clock.today(), view.language, 'long')} ${formatTime(timeOf(view.clock.now()), view.language)}`
  return {
    title: t.title, heading: t.heading(data.running), status: doneMessage(view, t.done) ?? form.status, islands: ['ui/rows', 'ui/print'],
    actions: (
      <>
        {mayWrite && !data.adding && <ButtonLink href={address(data, { gor: 'ny' })} variant="primary">{t.add}</ButtonLink>}
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={address(data, {}, `${restrictionsPath}/csv`)}>{t.csv}</ButtonLink>
      </>
    ),
    main: (
      <>
        <Notice>{t.notContact}</Notice>
        {mayWrite && data.adding && <NewOne data={data} view={view} form={form} />}
        <Choices data={data} view={view} />
        {data.restrictions.length === 0 ? <EmptyState heading={t.empty}>{t.emptyHow}</EmptyState> : <Panel flush><Rows data={data} view={view} /></Panel>}
        <PrintFooter definitions={t.notContact} printed={uiTexts[view.language].printedBy(now, view.actor.name)} />
      </>
    ),
  }
}

function address({ chosen }: RestrictionsData, change: Readonly<Record<string, string | undefined>>, path = restrictionsPath): string {
  const all = Object.entries({ ...chosen, ...change }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  const query = new URLSearchParams(all).toString()
  return query === '' ? path : `${path}?${query}`
}

function Choices({ data, view }: Props) {
  const t = restrictionTexts[view.language]
  const { lage, skal } = data.chosen
  return (
    <>
      <FilterLinks label={t.stateLabel} links={[{ href: address(data, { lage: undefined }), label: t.all, current: lage === undefined },
        ...restrictionStates.map((state) => ({ href: address(data, { lage: state }), label: t.states[state], current: state === lage }))]} />
      <FilterLinks label={t.reasonLabel} links={[{ href: address(data, { skal: undefined }), label: t.all, current: skal === undefined },
        ...restrictionReasons.map((reason) => ({ href: address(data, { skal: reason }), label: t.reasons[reason], current: reason === skal }))]} />
    </>
  )
}

function Rows({ data, view }: Props) {
  const t = restrictionTexts[view.language]
  const columns = [{ label: t.columns.place }, { label: t.columns.period }, { label: t.columns.reason }, { label: t.columns.decided }, { label: t.columns.told }, { label: t.columns.children, align: 'end' as const }]
  return (
    <Table caption={t.title} captionHidden columns={columns} stacked>
      {data.restrictions.map((row) => {
        const told = [row.homeToldOn === null ? null : t.homeTold(dayWords(row.homeToldOn, view)), row.workersToldOn === null ? null : t.workersTold(dayWords(row.workersToldOn, view))].filter((each) => each !== null)
        return (
          <Row key={row.id} open={`/besoksrestriktion/${row.id}`}>
            <RowHead second={t.states[row.state]}><a href={`/besoksrestriktion/${row.id}`}>{placeWords(row, view)}</a></RowHead>
            <Cell label={t.columns.period} second={secondOf(row, view)}>{periodWords(row.fromOn, row.toOn, t.untilFurther, view)}</Cell>
            <Cell label={t.columns.reason} second={row.reason}>{t.reasons[row.reasonKind]}</Cell>
            <Cell label={t.columns.decided} second={dayWords(row.decidedOn, view)}>{row.decidedBy}</Cell>
            <Cell label={t.columns.told} second={told[1]}>{told[0] ?? t.notTold}</Cell>
            <Cell label={t.columns.children} align="end">{row.state === 'ended' ? '' : String(row.children)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

/** The home, or all homes of a provider. */
export function placeWords({ placeLabel, homeId }: Pick<RestrictionRow, 'placeLabel' | 'homeId'>, { language }: Pick<View, 'language'>): string {
  return homeId === null ? restrictionTexts[language].allOf(placeLabel) : placeLabel
}

/** Under the days: when it ended before its time, or when it is looked at again. */
export function secondOf({ endedOn, reviewOn, state }: Pick<RestrictionRow, 'endedOn' | 'reviewOn' | 'state'>, view: View): string | undefined {
  const t = restrictionTexts[view.language]
  if (endedOn !== null) return t.ended(dayWords(endedOn, view))
  return reviewOn === null || state === 'ended' ? undefined : t.review(dayWords(reviewOn, view))
}

function NewOne({ data, view, form }: Props & { form: ReturnType<typeof typed> }) {
  const t = restrictionTexts[view.language]
  const known = data.chosen.hem === undefined ? (data.chosen.utforare === undefined ? '' : `provider:${data.chosen.utforare}`) : `home:${data.chosen.hem}`
  return (
    <Panel heading={t.add} id="ny">
      <PostForm csrf={view.shell.csrf} action={address(data, { gor: 'ny' })} class="form form-narrow">
        <SelectField t={uiTexts[view.language]} name="place" label={t.place} hint={t.placeHint} empty={t.choose} value={form.value('place', known)} error={form.error('place')}
          options={[...data.homes.map(({ id, label }) => ({ value: `home:${id}`, label })), ...data.providers.map(({ id, name }) => ({ value: `provider:${id}`, label: t.allOf(name) }))]} />
        <PeriodFields view={view} form={form} known={null} />
        <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={address(data, {})} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
      </PostForm>
    </Panel>
  )
}
