import { formatInstant, formatNumber, formatPercent } from '../../calendar/format.ts'
import { formatKronor } from '../../calendar/money.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { supplyScenarios } from '../contract/assumptions.ts'
import type { Assumptions, AssumptionVersion, TypedAssumptions } from '../contract/assumptions.ts'
import { typedAssumptions } from '../rules/read-assumptions.ts'
import { turnoverTexts } from '../texts/turnover.ts'
import { TurnoverTabs } from './turnover-words.tsx'

export type AssumptionsData = { readonly versions: readonly [AssumptionVersion, ...AssumptionVersion[]] }

/** What is assumed now, its earlier versions, and for whoever may the form that decides a new one. */
export function assumptionsPage({ versions }: AssumptionsData, view: View, entered: Entered | null): Shown {
  const t = turnoverTexts[view.language].assumptions
  const [now, ...earlier] = versions
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: t.heading, lead: `${t.lead} ${versionWords(now, view)}.`, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/omsattning/kostnad">{t.back}</ButtonLink>,
    main: (
      <>
        <TurnoverTabs page="assumptions" view={view} />
        <Panel heading={t.inUse} id="nu"><InUse assumptions={now.assumptions} view={view} /></Panel>
        {view.actor.may.has('supply.plan') && <Decide assumptions={now.assumptions} view={view} form={form} />}
        {earlier.length > 0 && (
          <Panel heading={t.versions} id="versioner">
            <ul class="plain-list">{earlier.map((version) => <li key={version.version}>{versionWords(version, view)}</li>)}</ul>
          </Panel>
        )}
      </>
    ),
  }
}

function versionWords({ version, by, reason, recordedAt }: AssumptionVersion, { language, clock }: View): string {
  const t = turnoverTexts[language].assumptions
  const decided = by === null || recordedAt === null ? t.shipped : t.by(by, formatInstant(recordedAt, clock.today(), language))
  return `${t.version(version)}, ${decided}${reason === null ? '' : `. ${t.reasonLine(reason)}`}`
}

function InUse({ assumptions: { smallest, retirementAge, cost, scenarios, planned }, view: { language } }: { assumptions: Assumptions; view: View }) {
  const t = turnoverTexts[language].assumptions
  const say = (value: number): string => formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  return (
    <DefinitionList rows={[
      { term: t.smallest, value: say(smallest) },
      { term: t.recruit, value: formatKronor(cost.recruitOre, language) }, { term: t.introduction, value: formatKronor(cost.introductionOre, language) },
      { term: t.month, value: formatKronor(cost.monthOre, language) }, { term: t.learningMonths, value: say(cost.learningMonths) },
      { term: t.learningShare, value: formatPercent(cost.learningShare, language) }, { term: t.vacancyMonths, value: say(cost.vacancyMonths) },
      { term: t.cover, value: formatKronor(cost.coverOre, language) }, { term: t.retirementAge, value: say(retirementAge) },
      ...supplyScenarios.map((scenario) => ({ term: t.scenarios[scenario], value: formatPercent(scenarios[scenario], language) })),
      ...planned.map((posts, at) => ({ term: t.planned(at + 1), value: posts === null ? t.plannedHint : say(posts) })),
    ]} />
  )
}

function Decide({ assumptions, view, form }: { assumptions: Assumptions; view: View; form: Typed }) {
  const t = turnoverTexts[view.language].assumptions
  const ui = uiTexts[view.language]
  const known = typedAssumptions(assumptions)
  const field = (name: Exclude<keyof TypedAssumptions, 'reason'>, label: string, hint?: string) => (
    <TextField key={name} t={ui} name={name} label={label} value={form.value(name, known[name])} error={form.error(name)} hint={hint} width="short" autocomplete="off" />
  )
  return (
    <Panel heading={t.decide} id="besluta">
      <PostForm csrf={view.shell.csrf} action="/omsattning/antaganden" class="form" noValidate>
        <fieldset>
          <legend>{t.costHeading}</legend>
          <div class="columns-2">
            {field('recruit', t.recruit)}{field('introduction', t.introduction)}{field('month', t.month)}{field('learningMonths', t.learningMonths)}
            {field('learningShare', t.learningShare)}{field('vacancyMonths', t.vacancyMonths)}{field('cover', t.cover)}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t.supplyHeading}</legend>
          <div class="columns-2">
            {field('retirementAge', t.retirementAge)}
            {supplyScenarios.map((scenario) => field(scenario, t.scenarios[scenario]))}
            {field('planned1', t.planned(1), t.plannedHint)}{field('planned2', t.planned(2), t.plannedHint)}{field('planned3', t.planned(3), t.plannedHint)}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t.hidingHeading}</legend>
          {field('smallest', t.smallest, t.smallestHint)}
        </fieldset>
        <TextField t={ui} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} maxlength={300} autocomplete="off" />
        <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}
