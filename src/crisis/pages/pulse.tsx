import { formatInstant, formatNumber, formatWeek } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { points, pulseQuestions } from '../contract/pulse.ts'
import type { Pulse, PulseGroup } from '../contract/pulse.ts'
import { pulseTexts } from '../texts/pulse.ts'

/** So many weeks stand on the page; the API has twelve. */
const weeksOnPage = 6

/** The two questions of this week, until one has answered, and what may be shown of the weeks that have ended. */
export function pulsePage(pulse: Pulse, view: View, entered: Entered | null): Shown {
  const { language, clock, actor } = view
  const t = pulseTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.heading(pulse.answered), lead: t.lead, status: form.status ?? doneMessage(view, t.done),
      islands: ['ui/print'],
    actions: <Button type="button" data-print hidden>{t.print}</Button>,
    main: (
      <div class="column">
        {pulse.answered ? <p>{t.answeredHow}</p> : !pulse.mayAnswer ? <Notice kind="note"><p>{t.noUnit}</p></Notice> : (
          <Panel>
            <PostForm csrf={view.shell.csrf} action="/puls" class="form" noValidate>
              {pulseQuestions.map((question) => (
                <RadioList t={ui} key={question} name={question} label={t.questions[question]} value={form.value(question)}
                  error={form.error(question)}
                  options={points.map((point) => ({ value: String(point), label: `${point}. ${t.scale[question][point]}` }))} />
              ))}
              <ButtonRow><Button variant="primary" data-key-send>{t.send}</Button></ButtonRow>
            </PostForm>
          </Panel>
        )}
        {pulse.weeks.length === 0 && <EmptyState heading={t.none}>{t.noneHow}</EmptyState>}
        {pulse.weeks.slice(0, weeksOnPage).map((each) => <Week key={each.week} pulse={pulse} each={each} language={language} />)}
        {pulse.weeks.length > 0 && <p class="quiet">{t.definition}</p>}
        <PrintFooter definitions={t.definition} printed={ui.printedBy(formatInstant(clock.now(), clock.today(), language), actor.name)} />
      </div>
    ),
  }
}

function meanWords(mean: number, language: Language): string {
  const t = pulseTexts[language]
  const words = formatNumber(mean, language, 1)
  return mean <= 1.5 ? t.most(words) : mean >= 4.5 ? t.least(words) : t.about(words)
}

function Week({ pulse, each, language }: { pulse: Pulse; each: Pulse['weeks'][number]; language: Language }) {
  const t = pulseTexts[language]
  const names = new Map(pulse.units.map(({ id, name }) => [id, name]))
  const week = formatWeek(each.week, language, true)
  const cells = (shown: PulseGroup | null, none: string) => (shown === null ? [<Cell key="n" label={t.answers} align="end"><span
    class="quiet">{none}</span></Cell>, <Cell key="w" />, <Cell key="s" />] : [
    <Cell key="n" label={t.answers} align="end">{shown.answers}</Cell>,
    <Cell key="w" label={t.wellbeing} align="end">{meanWords(shown.wellbeing, language)}</Cell>,
    <Cell key="s" label={t.support} align="end">{meanWords(shown.support, language)}</Cell>,
  ])
  return (
    <Panel heading={week.charAt(0).toUpperCase() + week.slice(1)} id={each.week.toLowerCase()} flush>
      <Table caption={t.resultsCaption(week)} captionHidden stacked
        columns={[{ label: t.unit }, { label: t.answers, align: 'end' }, { label: t.wellbeing, align: 'end' }, { label: t.support,
          align: 'end' }]}>
        {each.units.filter(({ unitId }) => names.has(unitId)).map(({ unitId, shown }) => (
          <Row key={unitId}><RowHead>{names.get(unitId)}</RowHead>{cells(shown, t.hidden)}</Row>
        ))}
        <Row><RowHead>{t.whole}</RowHead>{cells(each.whole, t.wholeHidden)}</Row>
      </Table>
    </Panel>
  )
}
