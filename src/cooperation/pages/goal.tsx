import { periodWords } from '../../disclosure/texts.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { directions, standings } from '../contract/vision.ts'
import type { AgreedFigure, GoalDetail } from '../contract/vision.ts'
import { mostWords } from '../contract/typed-words.ts'
import { visionTexts } from '../texts/vision.ts'
import { figureWords, reachedWords, targetWords, valueWords } from './figure-words.ts'
import { around, SavingForm } from './shared.tsx'
import type { Around } from './shared.tsx'

type ToWrite = { readonly figures: readonly AgreedFigure[]; readonly replaced: GoalDetail | null }

/** The form of a goal: a new one, or new words for one that stands. */
export function goalFormPage({ figures, replaced }: ToWrite, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = visionTexts[language]
  const a = around(view, entered)
  const { form, ui } = a
  return {
    title: t.title, heading: replaced === null ? t.newGoal : t.changeGoal, status: form.status, ...(replaced === null ? {} : { lead: t.replaces(replaced.goal) }),
    main: (
      <Panel>
        <SavingForm a={a} action={replaced === null ? '/samverkan/mal/nytt' : `/samverkan/mal/nytt?ersatter=${replaced.id}`} cancel={replaced === null ? '/samverkan' : `/samverkan/mal/${replaced.id}`}>
          <TextField t={ui} name="goal" label={t.goal} hint={t.goalHint} value={form.value('goal', replaced?.goal)} error={form.error('goal')} maxlength={500} />
          <TextArea t={ui} name="why" label={t.why} hint={t.whyHint} optional={ui.optional} value={form.value('why', replaced?.why)} error={form.error('why')} maxlength={mostWords} rows={3} />
          <SelectField t={ui} name="figureId" label={t.figureOf} empty={t.noFigureChoice} options={figures.map((figure) => ({ value: figure.id, label: figureWords(figure, language) }))}
            value={form.value('figureId', replaced?.figureId)} error={form.error('figureId')} />
          <RadioButtons t={ui} name="direction" label={t.direction} options={directions.map((value) => ({ value, label: t.directions[value] }))} value={form.value('direction', replaced?.direction ?? 'at_least')}
            error={form.error('direction')} />
          <TextField t={ui} name="target" label={t.target} hint={t.targetHint} optional={ui.optional} inputmode="numeric" width="short" value={form.value('target', replaced?.target === undefined || replaced.target === null ? '' : String(replaced.target))}
            error={form.error('target')} />
          <DayField t={ui} name="agreedOn" label={t.agreedOn} value={form.value('agreedOn', a.today)} error={form.error('agreedOn')} />
        </SavingForm>
      </Panel>
    ),
  }
}

/** One goal: its figure period by period, what was seen of it, and its earlier wordings. */
export function goalPage(goal: GoalDetail, view: View, entered: Entered | null): Shown {
  const t = visionTexts[view.language]
  const a = around(view, entered)
  const stands = goal.endedOn === null && goal.replacedBy === null
  return {
    title: t.title, heading: goal.goal, lead: t.goalLead(a.on(goal.agreedOn), goal.by), status: a.form.status ?? doneMessage(view, t.done),
    actions: <><ButtonLink href="/samverkan" variant="quiet">{t.back}</ButtonLink>{stands && <ButtonLink href={`/samverkan/mal/nytt?ersatter=${goal.id}`}>{t.change}</ButtonLink>}</>,
    main: (
      <div class="column">
        {goal.replacedBy !== null && <Notice>{t.replacedBy} <a href={`/samverkan/mal/${goal.replacedBy}`}>{t.seeNew}</a></Notice>}
        {goal.endedOn !== null && <Notice>{t.ended(a.on(goal.endedOn), goal.endedWhy ?? '')}</Notice>}
        {goal.why !== '' && <Panel><p class="prose">{goal.why}</p></Panel>}
        {goal.figure !== null && <FigureOver goal={goal} figure={goal.figure} a={a} />}
        <Panel heading={t.followHeading} id="uppfoljningar">
          {goal.followUps.length === 0 ? <p class="quiet">{t.noFollowUps}</p> : (
            <ul class="plain-list">{goal.followUps.map(({ id, onDay, standing, what, by }) => (
              <li key={id}><strong>{t.standings[standing]}</strong> {what}<span class="line-2">{a.s.by(a.on(onDay), by)}</span></li>
            ))}</ul>
          )}
          {stands && <FollowForm goal={goal} a={a} />}
        </Panel>
        {stands && <EndForm goal={goal} a={a} />}
        {goal.earlier.length > 0 && (
          <Panel heading={t.earlier} id="tidigare">
            <ul class="plain-list">{goal.earlier.map((each) => <li key={each.id}><a href={`/samverkan/mal/${each.id}`}>{each.goal}</a><span class="line-2">{a.s.by(a.on(each.agreedOn), each.by)}</span></li>)}</ul>
          </Panel>
        )}
      </div>
    ),
  }
}

function FigureOver({ goal, figure, a }: { goal: GoalDetail; figure: AgreedFigure; a: Around }) {
  const { language } = a.view
  const t = visionTexts[language]
  const title = t.over(figureWords(figure, language))
  return (
    <Panel heading={title} id="tal" flush>
      <Table caption={title} captionHidden dense columns={[{ label: t.period }, { label: t.value, align: 'end' }]}>
        {figure.points.map((point) => <Row key={point.period}><RowHead>{periodWords(point.period, language)}</RowHead><Cell align="end">{valueWords(figure, point, language)}</Cell></Row>)}
      </Table>
      <p class="table-note">{t.target} {targetWords(goal, figure, language)}{reachedWords(goal, figure, language) === null ? '' : `: ${reachedWords(goal, figure, language) ?? ''}`}. {t.method}</p>
    </Panel>
  )
}

type Props = { readonly goal: GoalDetail; readonly a: Around }

function FollowForm({ goal, a }: Props) {
  const t = visionTexts[a.view.language]
  const { form, ui } = a
  return (
    <SavingForm a={a} action={`/samverkan/mal/${goal.id}`} label={t.followUp}>
      <input type="hidden" name="do" value="follow_up" />
      <RadioButtons t={ui} name="standing" label={t.how} options={standings.map((value) => ({ value, label: t.standings[value] }))} value={form.value('standing')} error={form.error('standing')} />
      <TextArea t={ui} name="what" label={t.what} value={form.value('what')} error={form.error('what')} maxlength={mostWords} rows={3} />
      <DayField t={ui} name="on" label={a.s.day} value={form.value('on', a.today)} error={form.error('on')} />
    </SavingForm>
  )
}

function EndForm({ goal, a }: Props) {
  const t = visionTexts[a.view.language]
  return (
    <Panel heading={t.endHeading} id="avsluta">
      <SavingForm a={a} action={`/samverkan/mal/${goal.id}`} label={t.end}>
        <input type="hidden" name="do" value="end" />
        <TextArea t={a.ui} name="why" label={t.endWhy} value={a.form.value('why')} error={a.form.error('why')} maxlength={500} rows={2} />
      </SavingForm>
    </Panel>
  )
}
