import { countInWords, formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { improvementKinds, improvementOutcomes } from '../contract/support.ts'
import type { Improvement, ImprovementNote } from '../contract/support.ts'
import type { StaffChoice } from '../queries/testing.ts'
import { staffSupportTexts } from '../texts/support.ts'
import type { UnitToAskFor } from '../usecases/ask-support.ts'
import { choices } from './equipment.tsx'
import { PrintButton } from './plan-words.tsx'

export type ImprovementsData = {
  readonly improvements: readonly Improvement[]; readonly all: boolean; readonly units: readonly UnitToAskFor[]; readonly staff: readonly StaffChoice[]
}

/** How an action stands: its outcome, late, or the day that it is to be done. */
function stateOf({ outcome, endedOn, dueOn }: Improvement, { language, clock }: View): string {
  const t = staffSupportTexts[language]
  if (outcome !== null
    && endedOn !== null) return `${t.improvementOutcomes[outcome]} ${formatDay(endedOn, language, 'weekday', clock.today())}`
  return dueOn < clock.today() ? t.late : t.ongoing
}

const isLate = ({ outcome, dueOn }: Improvement, { clock }: View): boolean => outcome === null && dueOn < clock.today()

/** What the organisation does about itself, each with what it means for children, and the form of one more. */
export function improvementsPage(data: ImprovementsData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = staffSupportTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const late = data.improvements.filter((each) => isLate(each, view)).length
  const writes = view.actor.may.has('improvement.write')
  return {
    title: t.improvements, islands: ['ui/print'], heading: t.improvementsHeading(late, countInWords(late, language, 'start')),
      lead: t.improvementsLead,
      status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonRow>{writes && <ButtonLink href="#ny" variant="primary">{t.improvementsNew}</ButtonLink>}<PrintButton
      label={t.print} /><ButtonLink
      href="/medarbetarstod">{t.back}</ButtonLink></ButtonRow>,
    main: (
      <>
        <FilterLinks label={t.show} links={[{ href: '/medarbetarstod/atgarder', label: t.showOpen, current: !data.all },
          { href: '/medarbetarstod/atgarder?visa=alla', label: t.showAll, current: data.all }]} />
        <div class={writes ? 'with-wide-side' : ''}>
          <Panel heading={t.improvements} id="lista" flush>
            {data.improvements.length === 0 ? <EmptyState heading={t.improvementsNone}>{t.improvementsNoneHow}</EmptyState> : (
              <Table caption={t.improvements} captionHidden stacked columns={[{ label: t.improvementWhat }, { label: t.child },
                { label: t.owner }, { label: t.due }, { label: t.state }]}>
                {data.improvements.map((each) => (
                  <Row key={each.id} {...(isLate(each, view) ? { tone: 'danger' as const } : {})}>
                    <RowHead second={`${t.improvementKinds[each.kind]}, ${each.unitName ?? t.whole}`}><a
                      href={`/medarbetarstod/atgarder/${each.id}`}>{each.what}</a></RowHead>
                    <Cell label={t.child}>{each.childPerspective}</Cell>
                    <Cell label={t.owner}>{each.ownerName}</Cell>
                    <Cell label={t.due}>{formatDay(each.dueOn, language, 'weekday', view.clock.today())}</Cell>
                    <Cell label={t.state}>{stateOf(each, view)}</Cell>
                  </Row>
                ))}
              </Table>
            )}
          </Panel>
          {writes && <Panel heading={t.improvementsNew} id="ny"><ImprovementForm data={data} view={view} form={form} /></Panel>}
        </div>
      </>
    ),
  }
}

function ImprovementForm({ data: { units, staff }, view, form }: { data: ImprovementsData; view: View; form: ReturnType<typeof typed> }) {
  const t = staffSupportTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action="/medarbetarstod/atgarder" class="form" noValidate>
      <RadioButtons t={ui} name="kind" label={t.improvementKind} options={improvementKinds.map((value) => ({ value,
        label: t.improvementKinds[value] }))} value={form.value('kind', 'action')}
        error={form.error('kind')} />
      <TextArea t={ui} name="what" label={t.improvementWhat} value={form.value('what')} error={form.error('what')} rows={2}
        maxLength={300} />
      <TextArea t={ui} name="childPerspective" label={t.child} hint={t.childHint} value={form.value('childPerspective')}
        error={form.error('childPerspective')} rows={2} maxLength={500} />
      <SelectField t={ui} name="unitId" label={t.unit} empty={t.whole} options={choices(units)} value={form.value('unitId')}
        error={form.error('unitId')} />
      <SelectField t={ui} name="ownerId" label={t.owner} empty={t.choose} options={choices(staff)} value={form.value('ownerId')}
        error={form.error('ownerId')} />
      <DayField t={ui} name="dueOn" label={t.due} value={form.value('dueOn')} error={form.error('dueOn')} />
      <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
    </PostForm>
  )
}

/** One action: what has happened with it, and the form that notes, moves or ends it. */
export function improvementPage({ improvement, notes }: { readonly improvement: Improvement; readonly notes: readonly ImprovementNote[] },
  view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = staffSupportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const on = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, language, 'weekday', view.clock.today())
  return {
    title: t.improvements, heading: improvement.what, lead: stateOf(improvement, view), status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/medarbetarstod/atgarder">{t.toImprovements}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <div class="column">
          <Panel heading={t.improvementKinds[improvement.kind]} id="atgard">
            <DefinitionList rows={[
              { term: t.child, value: improvement.childPerspective }, { term: t.owner, value: improvement.ownerName,
                second: improvement.unitName ?? t.whole },
              { term: t.begun, value: on(improvement.begunOn) }, { term: t.due, value: on(improvement.dueOn) },
            ]} />
          </Panel>
          <Panel heading={t.notes} id="noteringar">
            {notes.length === 0 ? <p>{t.notesNone}</p> : <DefinitionList rows={notes.map((note) => (
              { term: on(note.on), value: note.words, second: note.dueOn === null
                ? note.by : `${note.by}, ${t.movedTo(on(note.dueOn))}` }))} />}
          </Panel>
        </div>
        {improvement.outcome === null && view.actor.may.has('improvement.write') && (
          <Panel heading={t.noteNew} id="ny">
            <PostForm csrf={view.shell.csrf} action={`/medarbetarstod/atgarder/${improvement.id}`} class="form" noValidate>
              <TextArea t={ui} name="words" label={t.noteWords} value={form.value('words')} error={form.error('words')} rows={3}
                maxLength={500} />
              <RadioButtons t={ui} name="outcome" label={t.state} options={[{ value: '', label: t.goesOn },
                ...improvementOutcomes.map((value) => ({ value, label: t.improvementOutcomes[value] }))]}
                value={form.value('outcome', '')} error={form.error('outcome')} />
              <DayField t={ui} name="dueOn" label={t.newDue} hint={t.newDueHint} value={form.value('dueOn')} error={form.error('dueOn')} />
              <ButtonRow><Button variant="primary">{t.note}</Button></ButtonRow>
            </PostForm>
          </Panel>
        )}
      </div>
    ),
  }
}
