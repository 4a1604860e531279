import { formatInstant } from '../../calendar/format.ts'
import type { Instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { stopEnds, stopGrounds } from '../contract/stops.ts'
import type { WorkStop } from '../contract/stops.ts'
import { mostWords } from '../contract/typed-words.ts'
import { stopTexts } from '../texts/stops.ts'
import type { StopList } from '../usecases/keep-stops.ts'
import { address, around, printedBy, SavingForm, short } from './shared.tsx'

const path = '/arbetsmiljo/stopp'
const at = (when: Instant, { language, clock }: View): string => formatInstant(when, clock.today(), language)

/** Work that safety representatives have stopped, what is stopped now first. */
export function stopsPage(data: StopList, view: View): Shown {
  const t = stopTexts[view.language]
  const a = around(view)
  const to = (unitId: string | null, page = 1): string => address(path, { enhet: unitId, sida: page === 1 ? null : String(page) })
  return {
    title: t.title, heading: t.heading(data.lasting), lead: t.lead, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <><Button type="button" data-print hidden>{a.s.print}</Button><ButtonLink href="/arbetsmiljo" variant="quiet">{t.toRequests}</ButtonLink><ButtonLink href={`${path}/nytt`} variant="primary">{t.add}</ButtonLink></>,
    main: (
      <>
        {data.units.length > 1 && (
          <FilterLinks label={a.s.unit} links={[{ id: null, name: a.s.allUnits }, ...data.units].map(({ id, name }) => ({ href: to(id), label: name, current: data.unitId === id }))} />
        )}
        {data.stops.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.caption} captionHidden stacked columns={[{ label: t.stop }, { label: t.unit }, { label: t.from }, { label: t.to }]}>
              {data.stops.map((stop) => (
                <Row key={stop.id} open={`${path}/${stop.id}`}>
                  <RowHead second={t.grounds[stop.ground]}><a href={`${path}/${stop.id}`}>{short(stop.what)}</a></RowHead>
                  <Cell label={t.unit}>{stop.unitName}</Cell>
                  <Cell label={t.from}>{at(stop.stoppedAt, view)}</Cell>
                  <Cell label={t.to} tone={stop.endedAt === null ? 'danger' : undefined}>{stop.endedAt === null ? t.lasts : at(stop.endedAt, view)}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        <Pagination t={a.ui} page={data.page} pages={data.pages} href={(page) => to(data.unitId, page)} />
        <PrintFooter printed={printedBy(view)} />
      </>
    ),
  }
}

/** The form of a new stop. */
export function newStopPage(units: ReadonlyArray<{ id: string; name: string }>, view: View, entered: Entered | null): Shown {
  const t = stopTexts[view.language]
  const a = around(view, entered)
  const { form, ui } = a
  return {
    title: t.title, heading: t.newHeading, lead: t.lead, status: form.status,
    main: (
      <Panel>
        <SavingForm a={a} action={`${path}/nytt`} cancel={path}>
          <SelectField t={ui} name="unitId" label={t.unit} empty={a.s.choose} options={units.map(({ id, name }) => ({ value: id, label: name }))} value={form.value('unitId', units.length === 1 ? units[0]?.id : '')} error={form.error('unitId')} />
          <RadioList t={ui} name="ground" label={t.ground} options={stopGrounds.map((value) => ({ value, label: t.grounds[value] }))} value={form.value('ground')} error={form.error('ground')} />
          <TextArea t={ui} name="what" label={t.what} value={form.value('what')} error={form.error('what')} maxlength={mostWords} rows={3} />
          <TextArea t={ui} name="employerSaid" label={t.employerSaid} hint={t.employerSaidHint} value={form.value('employerSaid')} error={form.error('employerSaid')} maxlength={mostWords} rows={2} />
          <TextField t={ui} name="stoppedAt" label={t.stoppedAt} hint={t.atHint} value={form.value('stoppedAt', at(view.clock.now(), view))} error={form.error('stoppedAt')} />
        </SavingForm>
      </Panel>
    ),
  }
}

/** One stop; while it lasts with the form that ends it. */
export function stopPage(stop: WorkStop, view: View, entered: Entered | null): Shown {
  const t = stopTexts[view.language]
  const a = around(view, entered)
  const { form, ui } = a
  return {
    title: t.title, heading: t.page(stop.unitName), lead: t.pageLead(at(stop.stoppedAt, view), stop.by), status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href={path} variant="quiet">{t.back}</ButtonLink>,
    main: (
      <div class="column">
        <Panel><DefinitionList rows={[{ term: t.ground, value: t.grounds[stop.ground] }, { term: t.what, value: stop.what }, { term: t.employerSaid, value: stop.employerSaid },
          ...(stop.endedAt === null || stop.endedHow === null ? [] : [{ term: t.ends[stop.endedHow], value: stop.endedWords ?? '', second: t.ended(at(stop.endedAt, view), stop.endedBy ?? '') }])]} /></Panel>
        {stop.endedAt === null && (
          <Panel heading={t.endHeading} id="slut">
            <SavingForm a={a} action={`${path}/${stop.id}`} label={t.end}>
              <RadioList t={ui} name="how" label={t.how} options={stopEnds.map((value) => ({ value, label: t.ends[value] }))} value={form.value('how')} error={form.error('how')} />
              <TextArea t={ui} name="words" label={t.words} value={form.value('words')} error={form.error('words')} maxlength={mostWords} rows={3} />
              <TextField t={ui} name="endedAt" label={t.endedAt} hint={t.atHint} value={form.value('endedAt', at(view.clock.now(), view))} error={form.error('endedAt')} />
            </SavingForm>
          </Panel>
        )}
      </div>
    ),
  }
}
