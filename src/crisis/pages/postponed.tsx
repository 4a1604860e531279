import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Postponed, PostponedList } from '../contract/activation.ts'
import { activationTexts } from '../texts/activation.ts'
import type { PostponableClock } from '../usecases/postpone-clock.ts'
import { dayWords, PrintButton, Printed } from './plan-words.tsx'

type Chosen = { readonly kris?: string | undefined; readonly enhet?: string | undefined; readonly visa: 'vantar' | 'alla' }
export type PostponedData = { readonly list: PostponedList; readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>; readonly chosen: Chosen }
const path = '/krisplan/uppskjutet'

function address(chosen: Chosen, change: Partial<Record<keyof Chosen | 'sida', string | undefined>>): string {
  const all = Object.entries({ ...chosen, ...change }).filter(([, value]) => value !== undefined && value !== 'vantar')
  const query = new URLSearchParams(all.map(([key, value]) => [key, value ?? ''])).toString()
  return query === '' ? path : `${path}?${query}`
}

/** What has waited because of a crisis, in the order it is taken up: clocks first, then by priority. */
export function showPostponed({ list, units, chosen }: PostponedData, view: View): Shown {
  const t = activationTexts[view.language]
  const ui = uiTexts[view.language]
  return {
    title: t.postponedTitle, heading: t.postponedHeading(list.waiting), lead: t.postponedLead, status: doneMessage(view, t.done), islands: ['ui/rows', 'ui/print'],
    actions: <><ButtonLink href="/krisplan/kriser">{t.toCrises}</ButtonLink><PrintButton label={t.print} /></>,
    main: (
      <>
        <FilterLinks label={t.show} links={[
          { href: address(chosen, { visa: undefined, sida: undefined }), label: t.showWaiting, current: chosen.visa === 'vantar' },
          { href: address(chosen, { visa: 'alla', sida: undefined }), label: t.showAll, current: chosen.visa === 'alla' },
        ]} />
        {units.length > 1 && (
          <FilterLinks label={t.unit} links={[{ href: address(chosen, { enhet: undefined }), label: t.allUnits, current: chosen.enhet === undefined },
            ...units.map(({ id, name }) => ({ href: address(chosen, { enhet: id }), label: name, current: chosen.enhet === id }))]} />
        )}
        {list.rows.length === 0 ? <EmptyState heading={t.noPostponed}>{t.noPostponedHow}</EmptyState> : <Panel flush><Rows rows={list.rows} view={view} /></Panel>}
        <Pagination page={list.page} pages={list.pages} href={(page) => address(chosen, { sida: String(page) })} t={ui} />
        <Printed view={view} />
      </>
    ),
  }
}

function Rows({ rows, view }: { rows: readonly Postponed[]; view: View }) {
  const t = activationTexts[view.language]
  const { due, who, what, why, since } = t.postponedColumns
  return (
    <Table caption={t.postponedTitle} captionHidden stacked columns={[{ label: who }, { label: due }, { label: what }, { label: why }, { label: since }]}>
      {rows.map((row) => (
        <Row key={row.id} open={`/person/${row.personId}`}>
          <RowHead second={row.name === null ? row.caseNumber : row.unitName}>
            <a href={`/person/${row.personId}`}>{row.name ?? <ProtectedFlag t={uiTexts[view.language]} />}</a>
          </RowHead>
          <Cell label={due} second={row.untilOn === null ? undefined : t.untilDay(dayWords(row.untilOn, view))}>
            {row.legalDueOn === null ? t.promisedDay(dayWords(row.nominalDueOn, view)) : t.lawDay(dayWords(row.legalDueOn, view))}
          </Cell>
          <Cell label={what} second={row.priority === null ? undefined : t.class(row.priority)}>{whatWords(row, view)}</Cell>
          <Cell label={why} second={row.by === null ? undefined : t.byWhom(row.by)}>{row.reason ?? t.lowGearOf(row.activityName ?? '')}</Cell>
          <Cell label={since} second={row.waits ? undefined : row.takenBackAt === null ? t.isDone : t.takenBack}>{dayWords(row.postponedOn, view)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function whatWords(row: Postponed, { language }: View): string {
  const term = (language === 'sv' ? row.termSv : row.termEn) ?? row.title ?? activationTexts[language].kinds[row.rowKind]
  return term.slice(0, 1).toUpperCase() + term.slice(1)
}

/** The form in which a manager postpones a clock, or takes it back. */
export function showPostpone({ clock, standing }: PostponableClock, view: View, entered: Entered | null): Shown {
  const t = activationTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const here = `/krisplan/skjut-upp/${clock.id}`
  const term = (view.language === 'sv' ? clock.termSv : clock.termEn) ?? clock.rule
  return {
    title: t.postpone, heading: t.postponeHeading(term, clock.name ?? clock.caseNumber ?? ''), lead: t.postponeLead, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/arbetslista?vy=enhet">{t.toList}</ButtonLink>,
    main: (
      <div class="note-page">
        <Notice kind="warn">{t.lawSays(dayWords(clock.legalDueOn, view), clock.paragraph ?? '')} {t.past}</Notice>
        {standing !== null && (
          <Panel>
            <p>{t.isPostponed(dayWords(standing.untilOn, view), standing.by, standing.reason)}</p>
            <PostForm csrf={view.shell.csrf} action={`${here}/tillbaka`}><Button variant="primary">{t.takeBack}</Button></PostForm>
          </Panel>
        )}
        <Panel>
          <PostForm csrf={view.shell.csrf} action={here} class="form" noValidate>
            <DayField t={ui} name="untilOn" label={t.untilOn} value={form.value('untilOn')} error={form.error('untilOn')} />
            <TextArea t={ui} name="reason" label={t.why} hint={t.whySaved} rows={3} value={form.value('reason')} error={form.error('reason')} />
            <ButtonRow><Button variant="primary">{t.doPostpone}</Button><ButtonLink href="/arbetslista?vy=enhet" variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}
