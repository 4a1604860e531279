import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxField, CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { bases, homeKinds } from '../contract/words.ts'
import { nameOf } from '../usecases/load-placements.ts'
import type { PersonPlacements } from '../usecases/load-placements.ts'
import { placementTexts } from '../texts/placements.ts'
import { dayWords, periodWords } from './words.ts'

/** A person's placements, the latest first, and the form for a proposal when none is open. */
export function showPersonPlacements(data: PersonPlacements, view: View, entered: Entered | null): Shown {
  const t = placementTexts[view.language]
  const { person } = data
  const form = typed(entered, t.faults, uiTexts[view.language])
  const open = data.placements.some(({ state }) => state === 'proposed' || state === 'ongoing')
  const mayPropose = !open && person.mayWrite && view.actor.may.has('placement.write')
  return {
    title: t.title, heading: t.heading(nameOf(person) ?? t.case(person.caseNumber ?? '')), status: doneMessage(view, t.done) ?? form.status,
    ...(person.responsibleName === null ? {} : { lead: t.responsible(person.responsibleName) }),
    actions: <ButtonLink href={`/person/${person.id}`}>{t.back}</ButtonLink>,
    main: (
      <>
        {data.placements.length === 0
          ? <EmptyState heading={t.none}>{mayPropose ? t.noneHow : undefined}</EmptyState>
          : <Panel flush><List data={data} view={view} /></Panel>}
        {mayPropose && <Proposal data={data} view={view} form={form} />}
      </>
    ),
  }
}

function List({ data, view }: { data: PersonPlacements; view: View }) {
  const t = placementTexts[view.language]
  return (
    <Table caption={t.all} captionHidden columns={[{ label: t.form }, { label: t.basis }, { label: t.where }, { label: t.from }]} stacked>
      {data.placements.map((placement) => {
        const now = placement.stays.at(-1)
        return (
          <Row key={placement.id}>
            <RowHead second={placement.endReason === null ? t.states[placement.state] : `${t.states[placement.state]}: ${t.endReasons[placement.endReason].toLowerCase()}`}>
              <a href={`/placering/${placement.id}`}>{t.forms[now?.form ?? placement.form]}</a>
            </RowHead>
            <Cell label={t.basis}>{t.bases[now?.basis ?? placement.basis]}</Cell>
            <Cell label={t.where}>{placement.homeHidden ? t.hiddenHome : now === undefined ? '' : now.homeLabel ?? t.ownHome}</Cell>
            <Cell label={t.from}>{placement.startedOn === null ? dayWords(placement.plannedFromOn, view)
              : periodWords(placement.startedOn, placement.endedOn, t.ongoing, view)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function Proposal({ data, view, form }: { data: PersonPlacements; view: View; form: Typed }) {
  const t = placementTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.propose} id="foresla">
      <p>{t.proposeHow}</p>
      <PostForm csrf={view.shell.csrf} action={`/person/${data.person.id}/placering`} class="form form-narrow">
        <div class="form-pair">
          <SelectField t={ui} name="form" label={t.form} empty={t.chooseForm} value={form.value('form')} error={form.error('form')}
            options={homeKinds.map((kind) => ({ value: kind, label: t.forms[kind] }))} />
          <SelectField t={ui} name="basis" label={t.basis} empty={t.chooseBasis} value={form.value('basis')} error={form.error('basis')}
            options={bases.map((basis) => ({ value: basis, label: t.bases[basis] }))} />
        </div>
        <div class="form-pair">
          <DayField t={ui} name="plannedFromOn" label={t.plannedFrom} hint={null} value={form.value('plannedFromOn', view.clock.today())}
            error={form.error('plannedFromOn')} />
          <DayField t={ui} name="plannedToOn" label={t.plannedTo} hint={null} optional={t.optional} value={form.value('plannedToOn')}
            error={form.error('plannedToOn')} />
        </div>
        <CheckboxField t={ui} name="askDecision" label={t.askDecision} hint={t.askDecisionHint}
          checked={form.values('askDecision', ['ja']).includes('ja')} />
        <TextArea t={ui} name="reasons" label={t.reasons} hint={t.reasonsHint} rows={5} value={form.value('reasons')} error={form.error('reasons')} />
        <CheckboxField t={ui} name="childConsents" label={t.childConsents} checked={form.values('childConsents').includes('ja')} />
        {data.custodians.length > 0 && (
          <CheckboxList t={ui} name="custodianIds" label={t.custodians} values={form.values('custodianIds')} error={form.error('custodianIds')}
            options={data.custodians.map(({ id, name }, index) => ({ value: id, label: name ?? t.custodian(index + 1) }))} />
        )}
        <TextField t={ui} name="ground" label={t.ground} hint={t.groundHint} optional={t.optional} value={form.value('ground')}
          error={form.error('ground')} autocomplete="off" />
        <ButtonRow><Button variant="primary">{t.send}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}
