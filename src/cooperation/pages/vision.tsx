import { periodWords } from '../../disclosure/texts.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { AgreedFigure, Goal } from '../contract/vision.ts'
import { figuresToChoose } from '../rules/figures.ts'
import { visionTexts } from '../texts/vision.ts'
import type { Vision } from '../usecases/keep-vision.ts'
import { figureWords, latestWords, reachedWords, targetWords, valueWords } from './figure-words.ts'
import { around, printedBy, SavingForm, short } from './shared.tsx'
import type { Around } from './shared.tsx'

/** So many periods stand beside one another. */
const shownPeriods = 4

/** The shared vision: goals with how they go, and the figures that the parties have agreed to follow. The safety representatives begin here. */
export function visionPage({ goals, figures }: Vision, view: View): Shown {
  const t = visionTexts[view.language]
  const a = around(view)
  return {
    title: t.title, heading: t.heading(goals.length), lead: t.lead, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        <Button type="button" data-print hidden>{a.s.print}</Button>
        <ButtonLink href="/samverkan/moten">{t.meetings}</ButtonLink>
        <ButtonLink href="/arbetsmiljo">{t.requests}</ButtonLink>
        <ButtonLink href="/samverkan/mal/nytt" variant="primary">{t.addGoal}</ButtonLink>
      </>
    ),
    main: (
      <div class="column">
        <Goals goals={goals} figures={figures} a={a} />
        <Panel heading={t.figuresHeading} id="tal" flush aside={<ButtonLink href="/samverkan/tal" variant="quiet" size="row">{t.figuresLink}</ButtonLink>}>
          {figures.length === 0 ? <EmptyState heading={t.noFigures}>{t.noFiguresHow}</EmptyState> : <Figures figures={figures} a={a} />}
          <p class="table-note">{t.method}</p>
        </Panel>
        <PrintFooter printed={printedBy(view)} />
      </div>
    ),
  }
}

function Goals({ goals, figures, a }: { goals: readonly Goal[]; figures: readonly AgreedFigure[]; a: Around }) {
  const { language } = a.view
  const t = visionTexts[language]
  if (goals.length === 0) return <EmptyState heading={t.noGoals}>{t.noGoalsHow}</EmptyState>
  return (
    <Panel heading={t.goalsHeading} id="mal" flush>
      <Table caption={t.goalsCaption} captionHidden stacked columns={[{ label: t.goal }, { label: t.target }, { label: t.now }, { label: t.standing }]}>
        {goals.map((goal) => {
          const figure = figures.find(({ id }) => id === goal.figureId)
          return (
            <Row key={goal.id} open={`/samverkan/mal/${goal.id}`}>
              <RowHead second={figure === undefined ? undefined : figureWords(figure, language)}><a href={`/samverkan/mal/${goal.id}`}>{goal.goal}</a></RowHead>
              <Cell label={t.target}>{figure === undefined ? t.noFigure : targetWords(goal, figure, language)}</Cell>
              <Cell label={t.now} second={figure === undefined ? undefined : reachedWords(goal, figure, language) ?? undefined}>{figure === undefined ? '–' : latestWords(figure, language)}</Cell>
              <Cell label={t.standing} second={goal.latest === null ? undefined : `${a.on(goal.latest.onDay)}: ${short(goal.latest.what)}`}>
                {goal.latest === null ? t.noStanding : t.standings[goal.latest.standing]}
              </Cell>
            </Row>
          )
        })}
      </Table>
    </Panel>
  )
}

/** Each figure in its latest periods, the latest first; periods differ between tables, so each cell names its own. */
function Figures({ figures, a }: { figures: readonly AgreedFigure[]; a: Around }) {
  const { language } = a.view
  const t = visionTexts[language]
  return (
    <Table caption={t.figuresCaption} captionHidden dense stacked columns={[{ label: t.figure }, { label: t.now }, { label: t.period }]}>
      {figures.map((figure) => (
        <Row key={figure.id}>
          <RowHead second={<a href={`/statistik/${figure.measure}`}>{t.toStatistics}<span class="ds-sr-only">{t.of(figureWords(figure, language))}</span></a>}>{figureWords(figure, language)}</RowHead>
          <Cell label={t.now}>{latestWords(figure, language)}</Cell>
          <Cell label={t.period}>{figure.points.slice(1, shownPeriods + 1).map((point) => `${periodWords(point.period, language)}: ${valueWords(figure, point, language)}`).join(', ') || '–'}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Which figures the parties follow: add one of those released, or follow one no more. */
export function figuresPage(figures: readonly AgreedFigure[], view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = visionTexts[language]
  const a = around(view, entered)
  const followed = new Set(figures.filter(({ endedOn }) => endedOn === null).map(({ measure, category }) => `${measure} ${category}`))
  const options = figuresToChoose().map((figure) => ({ value: `${figure.measure} ${figure.category}`, label: figureWords(figure, language) })).filter(({ value }) => !followed.has(value))
  return {
    title: t.title, heading: t.figuresTitle, lead: t.figuresLead, status: a.form.status ?? doneMessage(view, t.done), actions: <ButtonLink href="/samverkan" variant="quiet">{t.back}</ButtonLink>,
    main: (
      <div class="column">
        <Panel heading={t.figuresHeading} id="foljs" flush>
          {figures.length === 0 ? <EmptyState heading={t.noFigures}>{t.noFiguresHow}</EmptyState> : (
            <Table caption={t.figuresHeading} captionHidden stacked columns={[{ label: t.figure }, { label: t.agreed }, { label: t.endFigure, hidden: true }]}>
              {figures.map((figure) => (
                <Row key={figure.id}>
                  <RowHead>{figureWords(figure, language)}</RowHead>
                  <Cell label={t.agreed}>{figure.endedOn === null ? t.followed(a.on(figure.agreedOn)) : `${t.followed(a.on(figure.agreedOn))} ${t.endedOn(a.on(figure.endedOn))}`}</Cell>
                  <Cell>{figure.endedOn === null && (
                    <PostForm csrf={view.shell.csrf} action={`/samverkan/tal/${figure.id}/avsluta`} class="no-print">
                      <Button size="row" variant="quiet">{t.endFigure}<span class="ds-sr-only">{t.of(figureWords(figure, language))}</span></Button>
                    </PostForm>
                  )}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel>
          <SavingForm a={a} action="/samverkan/tal" label={t.agree} cancel="/samverkan">
            <SelectField t={a.ui} name="figure" label={t.chooseFigure} empty={a.s.choose} options={options} value={a.form.value('figure')} error={a.form.error('figure')} />
            <DayField t={a.ui} name="agreedOn" label={t.agreedOn} value={a.form.value('agreedOn', a.today)} error={a.form.error('agreedOn')} />
          </SavingForm>
        </Panel>
      </div>
    ),
  }
}
