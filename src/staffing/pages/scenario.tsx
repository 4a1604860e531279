import { countInWords, formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { addDays } from '../../calendar/day.ts'
import { weekStart } from '../../calendar/week.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, ErrorSummary } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter, WriteHere } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Cohort } from '../contract/cohorts.ts'
import { inflowKinds } from '../contract/scenario.ts'
import type { ScenarioAnswer } from '../contract/scenario.ts'
import { shippedAbsence } from '../contract/scenarios.ts'
import type { DrawnScenario, SavedScenario, ScenarioQuery } from '../contract/scenarios.ts'
import type { QueryFault } from '../rules/read-scenario-query.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { printedWords } from './printed.ts'
import { findingOf, ScenarioFigures, worstWeek } from './scenario-figures.tsx'
import { spreadWords, weekWords } from './scenario-words.ts'

export type NewData = {
  readonly query: ScenarioQuery; readonly faults: readonly QueryFault[]; readonly drawn: DrawnScenario | null
  readonly units: ReadonlyArray<{ id: string; name: string }>; readonly cohorts: readonly Cohort[]
}

const fields = { violence: 'vald', report: 'anmalan', arrival: 'ankomst', application: 'bistand' } as const

/** A scenario as it is drawn from the choices in the address, with the form to change them and the form to save it. */
export function newScenarioPage(data: NewData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = scenarioTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const words: Readonly<Record<string, string>> = t.faults
  const faults = data.faults.map(({ field, code }) => ({ field, message: words[code] ?? code }))
  const found = data.drawn === null ? null : findingOf(data.drawn, view)
  return {
    title: t.title, islands: ['ui/print'], heading: found?.heading ?? t.newHeading, lead: found?.lead ?? t.lead, status: faults.length > 0
      ? <ErrorSummary t={ui} faults={faults} /> : form.status,
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href="/scenarier">{t.back}</ButtonLink></>,
    main: (
      <div class="with-wide-side">
        <div class="column">{data.drawn !== null && <ScenarioFigures drawn={data.drawn} view={view} />}<PrintFooter
          printed={printedWords(view)} /></div>
        <div class="column no-print">
          <Panel heading={t.chooseHeading} id="val"><ChoiceForm data={data} view={view} faults={faults} /></Panel>
          {data.drawn !== null && (
            <Panel heading={t.saveHeading} id="spara">
              <p class="quiet">{t.saveWhy}</p>
              <PostForm csrf={view.shell.csrf} action={addressOf(data.query)} class="form" noValidate>
                <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name')} error={form.error('name')}
                  maxlength={80} autocomplete="off" />
                <TextArea t={ui} name="purpose" label={t.purpose} hint={t.purposeHint} value={form.value('purpose')}
                  error={form.error('purpose')} maxlength={500} />
                <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
              </PostForm>
            </Panel>
          )}
        </div>
      </div>
    ),
  }
}

/** The address of the same choices. */
function addressOf({ klart: _done, grupp, franvaro, ...rest }: ScenarioQuery): string {
  const chosen = [...Object.entries(rest).filter(([, value]) => value !== ''), ...(franvaro === undefined ? [] : [['franvaro', franvaro]]),
    ...grupp.map((id) => ['grupp', id])]
  return `/scenarier/nytt?${new URLSearchParams(chosen).toString()}`
}

const shippedPercent = shippedAbsence.map((share) => Math.round(100 * share)).join(' ')

function ChoiceForm({ data: { query, units, cohorts }, view: { language, clock },
  faults }: { data: NewData; view: View; faults: ReadonlyArray<{ field: string; message: string }> }) {
  const t = scenarioTexts[language]
  const ui = uiTexts[language]
  const error = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.message
  return (
    <form action="/scenarier/nytt" method="get" class="form">
      {units.length > 1 && <SelectField t={ui} name="enhet" label={t.unit} value={query.enhet}
        options={[{ value: '', label: t.everyUnit }, ...units.map(({ id, name }) => ({ value: id, label: name }))]} />}
      <TextField t={ui} name="franvaro" label={t.absence} hint={t.absenceHint} value={query.franvaro ?? shippedPercent}
        error={error('franvaro')} autocomplete="off" />
      {cohorts.length === 0 ? <p class="quiet">{t.cohortsNone}</p>
        : <CheckboxList t={ui} name="grupp" label={t.cohorts} values={[...query.grupp]} error={error('grupp')}
          options={cohorts.map(({ id, name }) => ({ value: id, label: name }))} />}
      {inflowKinds.map((kind) => <TextField key={kind} t={ui} name={fields[kind]} label={t.factors[kind]}
        value={query[fields[kind]] || '100'} error={error(fields[kind])} inputmode="numeric" width="short" autocomplete="off" />)}
      <TextField t={ui} name="fran" label={t.from}
        hint={`${t.fromHint} ${formatDay(addDays(weekStart(clock.today()), 7), language, 'weekday')}`} value={query.fran} error={error('fran')} width="short" autocomplete="off" />
      <TextField t={ui} name="veckor" label={t.weekCount} value={query.veckor || '6'} error={error('veckor')} inputmode="numeric"
        width="short" autocomplete="off" />
      <TextField t={ui} name="fro" label={t.seed} hint={t.seedHint} value={query.fro || '1'} error={error('fro')} inputmode="numeric"
        width="short" autocomplete="off" />
      <ButtonRow><Button variant="primary">{t.draw}</Button></ButtonRow>
    </form>
  )
}

/** A scenario as it was saved: it says by whom and when, and is printed with room for the decision. */
export function scenarioPage(saved: SavedScenario, view: View): Shown {
  const { language, clock } = view
  const t = scenarioTexts[language]
  const { heading, lead } = findingOf(saved, view)
  const { choices } = saved
  const again = addressOf({ enhet: choices.unitId ?? '', fran: '', veckor: String(choices.weeks), franvaro: choices.absence
    .map((share) => Math.round(100 * share)).join(' '),
    vald: percent(choices.factors.violence), anmalan: percent(choices.factors.report), ankomst: percent(choices.factors.arrival),
      bistand: percent(choices.factors.application),
    grupp: choices.cohorts.map(({ id }) => id), fro: String(choices.seed) })
  return {
    title: t.title, islands: ['ui/print'], heading: saved.name,
      lead: t.savedLead(saved.savedBy, formatInstant(saved.savedAt, clock.today(), language)), status: doneMessage(view, t.done),
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={again}>{t.again}</ButtonLink><ButtonLink
      href="/scenarier">{t.back}</ButtonLink></>,
    main: (
      <div class="column">
        <Panel heading={heading} id="fynd"><p>{lead}</p><p><strong>{t.purposeHeading}:</strong> {saved.purpose}</p><WriteHere
          label={t.decision} /></Panel>
        <ScenarioFigures drawn={saved} view={view} />
        <PrintFooter printed={printedWords(view)} />
      </div>
    ),
  }
}

const percent = (factor: number): string => String(Math.round(100 * factor))

/** Up to four saved scenarios side by side, after the usual weeks of the one with the most units. */
export function comparePage({ scenarios }: { readonly scenarios: readonly SavedScenario[] }, view: View): Shown {
  const { language } = view
  const t = scenarioTexts[language]
  const [first] = scenarios
  const frame = { title: t.title, lead: t.compareLead, islands: ['ui/print'], actions: <><Button
    type="button" data-print hidden>{t.print}</Button><ButtonLink href="/scenarier">{t.back}</ButtonLink></> }
  if (first === undefined) return { ...frame, heading: t.compareNone, main: <EmptyState
    heading={t.compareNone}>{t.compareNoneHow}</EmptyState> }
  const widest = scenarios.toSorted((one, other) => other.choices.units.length - one.choices.units.length)[0] ?? first
  const columns = [{ key: 'usual', label: t.usually, answer: widest.usual }, ...scenarios
    .map(({ id, name, answer }) => ({ key: id, label: name, answer }))]
  return {
    ...frame, heading: scenarios.length === 1 ? t.compareOne : t.compareHeading(countInWords(scenarios.length, language, 'start')),
    main: (
      <Panel flush>
        <Table caption={t.title} captionHidden columns={[{ label: t.columns.scenario }, ...columns
          .map(({ label }) => ({ label, align: 'end' as const }))]}>
          {rowsOf(scenarios, view).map(({ label, say }) => (
            <Row key={label}><RowHead>{label}</RowHead>{columns
              .map(({ key, answer }) => <Cell key={key} align="end">{say(answer)}</Cell>)}</Row>
          ))}
        </Table>
        <PrintFooter printed={printedWords(view)} />
      </Panel>
    ),
  }
}

function rowsOf(scenarios: readonly SavedScenario[], { language }: View): { label: string; say: (answer: ScenarioAnswer) => string }[] {
  const t = scenarioTexts[language]
  const number = (value: number): string => formatNumber(value, language)
  const units = [...new Map(scenarios.flatMap(({ choices }) => choices.units.map(({ id, name }): [string, string] => [id, name])))]
  return [
    { label: t.columns.missing, say: ({ total }) => spreadWords(total.missingHours, t, number) },
    { label: t.rows.worst, say: ({ total }) => {
      const worst = worstWeek(total.weeks)
      return worst === undefined ? '' : t.week(weekWords(worst.from, language), number(worst.missingHours.median))
    } },
    { label: t.rows.below, say: ({ total }) => number(Math.max(0, ...total.weeks.map(({ unitsBelowFloor }) => unitsBelowFloor.median))) },
    { label: t.breaking, say: ({ total }) => spreadWords(total.breaking, t, number) },
    { label: t.late, say: ({ total }) => spreadWords(total.late, t, number) },
    ...inflowKinds.map((kind) => ({ label: t.rows.end(t.kinds[kind]), say: ({ total }: ScenarioAnswer) => {
      const last = total.weeks.at(-1)
      return last === undefined ? '' : spreadWords(last.waiting[kind], t, number)
    } })),
    ...units.map(([id, name]) => ({ label: `${t.columns.missing}, ${name}`, say: ({ units: all }: ScenarioAnswer) => {
      const unit = all.find((each) => each.id === id)
      return unit === undefined ? '' : spreadWords(unit.missingHours, t, number)
    } })),
  ]
}
