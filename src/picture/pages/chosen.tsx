import { formatDay, formatTime } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostChosen } from '../contract/chosen.ts'
import { weekChoices } from '../contract/over-time.ts'
import { figureGroups, figuresOf } from '../rules/figures.ts'
import { chosenTexts } from '../texts/chosen.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import type { Chosen } from '../usecases/read-chosen.ts'
import { figureDefinition, figureName, isUnusual, overTimeFinding } from './figure-words.ts'
import { FigureChart, KnownThen } from './over-time.tsx'
import { overTimeAddress } from './over-time-address.ts'

/** Where the chosen figures are shown, or their file is fetched. */
export function chosenAddress({ chosen, unitId, weeks, knownOn }: Pick<Chosen, 'chosen' | 'unitId' | 'weeks' | 'knownOn'>, form?: string): string {
  const query = new URLSearchParams(chosen.map((figure) => ['figur', figure]))
  if (unitId !== null) query.set('enhet', unitId)
  if (weeks !== 52) query.set('veckor', String(weeks))
  if (knownOn !== null) query.set('kant', knownOn)
  return `/lagesbild/valt${form === undefined ? '' : `/${form}`}?${query.toString()}`
}

/** What the unit looked at is called. */
export function unitOf({ units, unitId }: Pick<Chosen, 'units' | 'unitId'>, all: string): string {
  return units.find(({ id }) => id === unitId)?.name ?? (units.length === 1 ? units[0]?.name : undefined) ?? all
}

/** "Sex siffror, en är utanför det väntade." */
export function chosenHeading({ figures }: Pick<Chosen, 'figures'>, language: View['language']): string {
  return chosenTexts[language].heading(figures.length, figures.filter(isUnusual).length)
}

/** The chosen figures on one page, each with what it says; files of just these, and a place to keep the choice under a name. */
export function showChosen(data: Chosen, view: View): Shown {
  const { language } = view
  const [t, c, ui] = [overTimeTexts[language], chosenTexts[language], uiTexts[language]]
  const at = `${formatDay(dayOf(data.at), language, 'long')} ${formatTime(timeOf(data.at), language)}`
  return {
    title: c.title, heading: chosenHeading(data, language), islands: ['ui/print'],
    lead: c.lead(unitOf(data, t.all), t.weeks(data.weeks), data.knownOn === null ? null : formatDay(data.knownOn, language, 'long')),
    actions: (
      <>
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={chosenAddress(data, 'pdf')}>{c.pdf}</ButtonLink>
        <ButtonLink href={chosenAddress(data, 'xlsx')}>{t.xlsx}</ButtonLink>
        <ButtonLink href={chosenAddress(data, 'csv')}>{t.csv}</ButtonLink>
        {data.chosen.length > 0 && <ButtonLink href={`/lagesbild/vyer/ny${chosenAddress(data).slice('/lagesbild/valt'.length)}`}>{c.save}</ButtonLink>}
        <ButtonLink href="/lagesbild?visa=allt" variant="quiet">{c.wholePicture}</ButtonLink>
      </>
    ),
    main: (
      <>
        <ChooseFigures data={data} view={view} />
        {data.tooMany && <Notice kind="warn"><p>{c.tooMany(mostChosen)}</p></Notice>}
        {data.knownOn !== null && <KnownThen day={data.knownOn} nowHref={chosenAddress({ ...data, knownOn: null })} language={language} />}
        {data.notKept.length > 0 && <Notice heading={t.notKept}><p>{data.notKept.map((figure) => figureName(figure, language)).join(', ')}. {t.keptNo}</p></Notice>}
        {data.figures.length === 0 && <EmptyState heading={c.none}>{c.noneHow}</EmptyState>}
        <div class="columns-2">
          {data.figures.map((figure) => (
            <Panel key={figure.figure}>
              <FigureChart data={figure} view={view} t={t} title={overTimeFinding(figure, language)} definition={figureDefinition(figure.figure, language)}
                overTime={{ href: overTimeAddress(figure.figure, { unitId: data.unitId, weeks: data.weeks, knownOn: data.knownOn }), label: t.see }} />
            </Panel>
          ))}
        </div>
        <PrintFooter printed={ui.printedBy(at, view.actor.name)} />
      </>
    ),
  }
}

/** The choice of figures, folded away; unit, period and known day beside it. */
function ChooseFigures({ data, view: { language } }: { data: Chosen; view: View }) {
  const [t, c, ui] = [overTimeTexts[language], chosenTexts[language], uiTexts[language]]
  return (
    <details class="filter-form" open={data.figures.length === 0 && data.notKept.length === 0}>
      <summary>{c.choose}</summary>
      <form action="/lagesbild/valt" method="get">
        <div class="columns-3">
          {figureGroups.map((group) => (
            <CheckboxList key={group} t={ui} id={`val-${group}`} name="figur" label={t.groups[group]} values={data.chosen}
              options={figuresOf(group).map((figure) => ({ value: figure, label: figureName(figure, language) }))} />
          ))}
        </div>
        <div class="form-line">
          {data.units.length > 1 && <SelectField t={ui} name="enhet" label={t.unit} empty={t.all} value={data.unitId ?? ''}
            options={data.units.map(({ id, name }) => ({ value: id, label: name }))} />}
          <SelectField t={ui} name="veckor" label={t.period} width="short" value={String(data.weeks)} options={weekChoices.map((weeks) => ({ value: weeks, label: t.weeks(Number(weeks)) }))} />
          <TextField t={ui} name="kant" label={t.known} hint={t.knownHint} value={data.knownOn ?? ''} autocomplete="off" width="short" />
          <Button>{t.show}</Button>
        </div>
      </form>
    </details>
  )
}
