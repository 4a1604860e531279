import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { CheckboxField, RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { incidentKinds, incidentPlaces } from '../contract/incidents.ts'
import { mostWords } from '../contract/typed-words.ts'
import { incidentTexts } from '../texts/incidents.ts'
import type { IncidentList } from '../usecases/keep-incidents.ts'
import { address, around, printedBy, SavingForm, short } from './shared.tsx'

type Asked = { readonly unitId?: string | null; readonly kind?: IncidentList['kind']; readonly openOnly?: boolean; readonly page?: number }
const path = '/arbetsmiljo/handelser'

/** Incidents that one keeps, has written in, or has been told of as a safety representative, the latest first. */
export function incidentsPage(data: IncidentList, view: View): Shown {
  const { actor, language } = view
  const t = incidentTexts[language]
  const a = around(view)
  const to = ({ unitId = data.unitId, kind = data.kind, openOnly = data.openOnly, page = 1 }: Asked): string => (
    address(path, { enhet: unitId, slag: kind, visa: openOnly ? null : 'alla', sida: page === 1 ? null : String(page) }))
  return {
    title: t.title, heading: data.openOnly ? t.heading(data.total) : t.headingAll(data.total), lead: actor.may.has('incident.keep') ? t.lead(data.followUpDays) : t.leadOwn, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        <Button type="button" data-print hidden>{a.s.print}</Button>
        {actor.may.has('safety_request.write') && <ButtonLink href="/arbetsmiljo" variant="quiet">{t.toRequests}</ButtonLink>}
        <ButtonLink href={`${path}/ny`} variant="primary">{t.add}</ButtonLink>
      </>
    ),
    main: (
      <>
        <FilterLinks label={a.s.show} links={[true, false].map((openOnly) => ({ href: to({ openOnly }), label: openOnly ? a.s.open : a.s.all, current: data.openOnly === openOnly }))} />
        <FilterLinks label={t.kind} links={[null, ...incidentKinds].map((kind) => ({ href: to({ kind }), label: kind === null ? t.allKinds : t.kinds[kind], current: data.kind === kind }))} />
        {data.units.length > 1 && (
          <FilterLinks label={a.s.unit} links={[{ id: null, name: a.s.allUnits }, ...data.units].map(({ id, name }) => ({ href: to({ unitId: id }), label: name, current: data.unitId === id }))} />
        )}
        {data.incidents.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.caption} captionHidden stacked columns={[{ label: t.incident }, { label: t.unit }, { label: t.due }, { label: t.state }]}>
              {data.incidents.map((incident) => (
                <Row key={incident.id} open={`${path}/${incident.id}`}>
                  <RowHead second={`${t.kinds[incident.kind]}, ${a.on(incident.occurredOn)}`}><a href={`${path}/${incident.id}`}>{short(incident.what)}</a></RowHead>
                  <Cell label={t.unit}>{incident.unitName}</Cell>
                  <Cell label={t.due}>{a.on(incident.followUpDueOn)}</Cell>
                  <Cell label={t.state} second={incident.serious ? t.seriousWord : undefined} tone={incident.reportNow || incident.state === 'late' ? 'danger' : incident.state === 'new' ? 'warn' : undefined}>{t.states[incident.state]}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        <Pagination t={a.ui} page={data.page} pages={data.pages} href={(page) => to({ page })} />
        <PrintFooter printed={printedBy(view)} />
      </>
    ),
  }
}

/** The form of a new incident; short, since it is filled in when something has just happened. */
export function newIncidentPage(units: ReadonlyArray<{ id: string; name: string }>, view: View, entered: Entered | null): Shown {
  const t = incidentTexts[view.language]
  const a = around(view, entered)
  const { form, ui } = a
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status,
    main: (
      <Panel>
        <SavingForm a={a} action={`${path}/ny`} cancel={path}>
          <SelectField t={ui} name="kind" label={t.kind} empty={a.s.choose} options={incidentKinds.map((value) => ({ value, label: t.kinds[value] }))} value={form.value('kind')} error={form.error('kind')} />
          <SelectField t={ui} name="unitId" label={t.unit} empty={a.s.choose} options={units.map(({ id, name }) => ({ value: id, label: name }))} value={form.value('unitId', view.actor.unitId)} error={form.error('unitId')} />
          <RadioButtons t={ui} name="place" label={t.place} options={incidentPlaces.map((value) => ({ value, label: t.places[value] }))} value={form.value('place', 'office')} error={form.error('place')} />
          <TextArea t={ui} name="what" label={t.what} hint={t.whatHint} value={form.value('what')} error={form.error('what')} maxlength={mostWords} rows={5} />
          <DayField t={ui} name="occurredOn" label={t.occurredOn} value={form.value('occurredOn', a.today)} error={form.error('occurredOn')} />
          <CheckboxField t={ui} name="serious" label={t.serious} hint={t.seriousHint} checked={form.value('serious') === 'ja'} />
        </SavingForm>
      </Panel>
    ),
  }
}
