import { countInWords } from '../../calendar/format.ts'
import { PrintButton, Printed } from '../../crisis/pages/plan-words.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { needsTalk, orderForMeeting } from '../rules/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import { mayChange } from '../usecases/read-plan.ts'
import { dayWords, IndicatorPart } from './plan-words.tsx'
import type { PlanData } from './plan-words.tsx'
import { Actions } from './plan.tsx'

/** The plan as a meeting goes through it: what is late or has not reached its target first, then what is to be kept, and the form of what was decided. */
export function followUpPage(data: PlanData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = actionPlanTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const { plan, findings, meetings } = data
  const today = view.clock.today()
  const many = data.actions.filter((action) => needsTalk(action, today)).length
  const kept = findings.filter(({ indicator }) => indicator !== null)
  return {
    title: t.followUp, islands: ['ui/print'], heading: t.followHeading(many, countInWords(many, language, 'start')), lead: `${plan.title}. ${t.followLead}`,
    status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonRow><PrintButton label={t.print} /><ButtonLink href={`/handlingsplaner/${plan.id}`}>{t.toPlan}</ButtonLink></ButtonRow>,
    main: (
      <>
        <Panel heading={t.actions} id="atgarder" flush><Actions data={{ ...data, actions: orderForMeeting(data.actions, today) }} view={view} /></Panel>
        <div class="with-wide-side">
          <div class="column">
            {kept.length > 0 && (
              <Panel heading={t.kinds.keep} id="behalla">
                <DefinitionList rows={kept.map((each) => ({ term: each.words, value: <IndicatorPart indicator={each.indicator} figures={data.figures} language={language} guards />,
                  ...(each.fellOn === null ? {} : { second: t.fell(dayWords(each.fellOn, view)) }) }))} />
              </Panel>
            )}
            <Panel heading={t.meetings} id="uppfoljningar">
              {meetings.length === 0 ? <p>{t.meetingsNone}</p> : <DefinitionList rows={meetings.map((each) => ({ term: dayWords(each.heldOn, view), value: each.words,
                second: each.nextOn === null ? each.tookPart : `${each.tookPart}. ${t.nextIs(dayWords(each.nextOn, view))}` }))} />}
            </Panel>
          </div>
          {mayChange(plan, view) && plan.stage === 'adopted' && <Panel heading={t.meetingNew} id="ny"><MeetingForm planId={plan.id} view={view} form={form} /></Panel>}
        </div>
        <Printed view={view} />
      </>
    ),
  }
}

function MeetingForm({ planId, view, form }: { planId: string; view: View; form: ReturnType<typeof typed> }) {
  const t = actionPlanTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action={`/handlingsplaner/${planId}/uppfoljning`} class="form no-print" noValidate>
      <DayField t={ui} name="heldOn" label={t.heldOn} value={form.value('heldOn')} error={form.error('heldOn')} />
      <TextField t={ui} name="tookPart" label={t.tookPart} hint={t.tookPartHint} value={form.value('tookPart')} error={form.error('tookPart')} />
      <TextArea t={ui} name="words" label={t.decided} value={form.value('words')} error={form.error('words')} rows={5} />
      <DayField t={ui} name="nextOn" label={t.nextOn} value={form.value('nextOn')} error={form.error('nextOn')} />
      <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
    </PostForm>
  )
}
