import { formatDay, formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostWorry } from '../contract/worries.ts'
import type { WorryDetail } from '../contract/worries.ts'
import { worryTexts } from '../texts/worries.ts'
import type { WorryList } from '../usecases/keep-worries.ts'

function address({ unitId, openOnly }: Pick<WorryList, 'unitId' | 'openOnly'>, page = 1): string {
  const query = new URLSearchParams({ ...(unitId === null ? {} : { enhet: unitId }), ...(openOnly ? {} : { visa: 'alla' }), ...(page === 1
    ? {} : { sida: String(page) }) }).toString()
  return query === '' ? '/oro' : `/oro?${query}`
}
const printed = ({ clock, actor, language }: View): string => uiTexts[language].printedBy(formatInstant(clock.now(), clock.today(),
  language), actor.name)

/** The worries of the units one may see, the open first. */
export function worriesPage(data: WorryList, view: View): Shown {
  const { language, clock, actor } = view
  const t = worryTexts[language]
  return {
    title: t.title, heading: data.openOnly ? t.heading(data.total) : t.headingAll(data.total), lead: t.lead, status: doneMessage(view,
      t.done), islands: ['ui/print'],
    actions: <><Button type="button" data-print hidden>{t.print}</Button>{actor.may.has('worry.write') && <ButtonLink href="/oro/ny"
      variant="primary">{t.add}</ButtonLink>}</>,
    main: (
      <>
        <FilterLinks label={t.show} links={[true, false].map((openOnly) => ({ href: address({ ...data, openOnly }), label: openOnly
          ? t.showOpen : t.showAll, current: data.openOnly === openOnly }))} />
        {data.units.length > 1 && (
          <FilterLinks label={t.unit} links={[{ id: null, name: t.allUnits }, ...data.units].map(({ id, name }) =>
            ({ href: address({ ...data, unitId: id }), label: name, current: data.unitId === id }))} />
        )}
        {data.worries.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.caption} captionHidden stacked columns={[{ label: t.worry }, { label: t.unit }, { label: t.takenUp },
              { label: t.measures, align: 'end' }, { label: t.state }]}>
              {data.worries.map((worry) => (
                <Row key={worry.id} open={`/oro/${worry.id}`}>
                  <RowHead second={formatDay(worry.noticedOn, language, 'weekday', clock.today())}><a
                    href={`/oro/${worry.id}`}>{short(worry.what)}</a></RowHead>
                  <Cell label={t.unit}>{worry.unitName}</Cell><Cell label={t.takenUp}>{worry.takenUpBy}</Cell><Cell label={t.measures}
                    align="end">{worry.measures}</Cell>
                  <Cell label={t.state} tone={worry.closedOn === null && worry.measures === 0 ? 'warn'
                    : undefined}>{t.states[worry.closedOn === null ? 'open' : 'closed']}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        <Pagination t={uiTexts[language]} page={data.page} pages={data.pages} href={(page) => address(data, page)} />
        <PrintFooter printed={printed(view)} />
      </>
    ),
  }
}

const short = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`)

/** The form of a new worry. */
export function newWorryPage(units: ReadonlyArray<{ id: string; name: string }>, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = worryTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.newHeading, lead: t.lead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/oro/ny" class="form form-narrow" noValidate>
          <SelectField t={ui} name="unitId" label={t.unit} empty={t.choose} options={units.map(({ id, name }) => ({ value: id,
            label: name }))}
            value={form.value('unitId', units.length === 1 ? units[0]?.id : '')} error={form.error('unitId')} />
          <DayField t={ui} name="on" label={t.on} value={form.value('on', formatDay(view.clock.today(), language, 'long'))}
            error={form.error('on')} />
          <TextArea t={ui} name="what" label={t.what} hint={t.whatHint} value={form.value('what')} error={form.error('what')}
            maxlength={mostWorry} rows={5} />
          <ButtonRow><Button variant="primary" data-key-send>{t.save}</Button><ButtonLink href="/oro"
            variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** One worry with what was done; while it is open with the forms to add to it and to close it. */
export function worryPage(worry: WorryDetail, view: View, entered: Entered | null): Shown {
  const { language, clock, actor } = view
  const t = worryTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const on = (day: WorryDetail['noticedOn']): string => formatDay(day, language, 'weekday', clock.today())
  const open = worry.closedOn === null && actor.may.has('worry.write')
  return {
    title: t.title, heading: t.worry, lead: t.detailLead(worry.unitName, on(worry.noticedOn), worry.takenUpBy), status: form.status
      ?? doneMessage(view, t.done),
    islands: ['ui/print'], actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href="/oro"
      variant="quiet">{t.back}</ButtonLink></>,
    main: (
      <div class="column">
        <Panel><p class="prose">{worry.what}</p></Panel>
        <Panel heading={t.doneHeading} id="gjort">
          {worry.done.length === 0 ? <p class="quiet">{t.doneNone}</p> : (
            <ul class="plain-list">{worry.done.map(({ id, doneOn, what, by }) => <li key={id}>{what}<span
              class="line-2">{t.doneBy(on(doneOn), by)}</span></li>)}</ul>
          )}
          {worry.closedOn !== null && <p><strong>{t.closedOn(on(worry.closedOn), worry.closedByName ?? '')}</strong> {worry.outcome}</p>}
          {open && <MeasureForm worry={worry} view={view} form={form} />}
        </Panel>
        {open && <Panel heading={t.closeHeading} id="avsluta"><ClosingForm worry={worry} view={view} form={form} /></Panel>}
        <PrintFooter printed={printed(view)} />
      </div>
    ),
  }
}

type FormProps = { readonly worry: WorryDetail; readonly view: View; readonly form: ReturnType<typeof typed> }

function MeasureForm({ worry, view, form }: FormProps) {
  const t = worryTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action={`/oro/${worry.id}`} class="form no-print" noValidate>
      <input type="hidden" name="do" value="measure" />
      <TextArea t={ui} name="what" label={t.doneWhat} value={form.value('what')} error={form.error('what')} maxlength={mostWorry}
        rows={3} />
      <DayField t={ui} name="on" label={t.doneOn} value={form.value('on', formatDay(view.clock.today(), view.language, 'long'))}
        error={form.error('on')} />
      <ButtonRow><Button>{t.addDone}</Button></ButtonRow>
    </PostForm>
  )
}

function ClosingForm({ worry, view, form }: FormProps) {
  const t = worryTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action={`/oro/${worry.id}`} class="form no-print" noValidate>
      <input type="hidden" name="do" value="close" />
      <TextArea t={uiTexts[view.language]} name="outcome" label={t.outcome} hint={t.outcomeHint} value={form.value('outcome')}
        error={form.error('outcome')} maxlength={mostWorry} rows={3} />
      <ButtonRow><Button>{t.close}</Button></ButtonRow>
    </PostForm>
  )
}
