import type { Shown, View } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { weekChoices } from '../contract/over-time.ts'
import { figureGroups, figuresOf } from '../rules/figures.ts'
import { chosenTexts } from '../texts/chosen.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { figureDefinition, figureName } from './figure-words.ts'
import { overTimeAddress, seenQuery } from './over-time-address.ts'
import type { Seen } from './over-time-address.ts'

type Units = ReadonlyArray<{ readonly id: string; readonly name: string }>

/** Every figure, in groups, by name within the group's own order. */
export function figureOptions(language: Language): Array<{ value: string; label: string }> {
  return figureGroups.flatMap((group) => figuresOf(group)).map((figure) => ({ value: figure, label: figureName(figure, language) }))
}

/** A figure chosen, to be seen over time. */
export function FollowFigure({ unitId, knownOn, language }: { unitId: string | null; knownOn: string | null; language: Language }) {
  const t = overTimeTexts[language]
  return (
    <form class="form-line no-print" action="/lagesbild/over-tid" method="get" aria-label={t.see}>
      <SelectField t={uiTexts[language]} name="figur" label={t.figure} options={figureOptions(language)} value="" width="medium" />
      {unitId !== null && <input type="hidden" name="enhet" value={unitId} />}
      {knownOn !== null && <input type="hidden" name="kant" value={knownOn} />}
      <Button>{t.see}</Button>
      <ButtonLink href="/lagesbild/over-tid" variant="quiet">{t.list}</ButtonLink>
      <ButtonLink href={`/lagesbild/valt${seenQuery({ unitId, knownOn })}`} variant="quiet">{chosenTexts[language].together}</ButtonLink>
      <ButtonLink href="/lagesbild/vyer" variant="quiet">{chosenTexts[language].views}</ButtonLink>
    </form>
  )
}

/** The day whose knowledge the picture counts. */
export function ChooseKnown({ unitId, knownOn, language }: { unitId: string | null; knownOn: string | null; language: Language }) {
  const t = overTimeTexts[language]
  return (
    <form class="form-line no-print" action="/lagesbild" method="get" aria-label={t.known}>
      {unitId !== null && <input type="hidden" name="enhet" value={unitId} />}
      <TextField t={uiTexts[language]} name="kant" label={t.known} hint={t.knownHint} value={knownOn ?? ''} autocomplete="off" width="short" />
      <Button>{t.show}</Button>
    </form>
  )
}

/** What is shown: figure, unit, period and the day whose knowledge counts. Sends by GET, so that the view has an address. */
export function ChooseFigure({ figure, units, seen, language }: { figure: string; units: Units; seen: Seen; language: Language }) {
  const t = overTimeTexts[language]
  const ui = uiTexts[language]
  return (
    <form class="form-line no-print" action="/lagesbild/over-tid" method="get" aria-label={t.choose}>
      <SelectField t={ui} name="figur" label={t.figure} value={figure} options={figureOptions(language)} />
      {units.length > 1 && <SelectField t={ui} name="enhet" label={t.unit} empty={t.all} value={seen.unitId ?? ''}
        options={units.map(({ id, name }) => ({ value: id, label: name }))} />}
      <SelectField t={ui} name="veckor" label={t.period} width="short" value={String(seen.weeks ?? 52)} options={weekChoices.map((weeks) => ({ value: weeks, label: t.weeks(Number(weeks)) }))} />
      <TextField t={ui} name="kant" label={t.known} hint={t.knownHint} value={seen.knownOn ?? ''} autocomplete="off" width="short" />
      <Button>{t.show}</Button>
      <ButtonLink href="/lagesbild/over-tid" variant="quiet">{t.list}</ButtonLink>
    </form>
  )
}

export type FigureList = { readonly search: string; readonly seen: Seen }

/** Every figure with what it counts, in groups, narrowed by a word. */
export function showFigures({ search, seen }: FigureList, { language }: View): Shown {
  const t = overTimeTexts[language]
  const ui = uiTexts[language]
  const wanted = search.trim().toLowerCase()
  const fits = (figure: string): boolean => `${figureName(figure, language)} ${figureDefinition(figure, language)}`.toLowerCase().includes(wanted)
  const groups = figureGroups.map((group) => ({ group, figures: figuresOf(group).filter(fits) })).filter(({ figures }) => figures.length > 0)
  return {
    title: t.title, heading: t.listHeading, lead: t.listLead, actions: <ButtonLink href="/lagesbild">{t.backToPicture}</ButtonLink>,
    main: (
      <>
        <form class="form-line" action="/lagesbild/over-tid" method="get" role="search">
          <TextField t={ui} name="sok" label={t.search} value={search} maxlength={60} autocomplete="off" width="medium" />
          <Button>{t.searchShort}</Button>
        </form>
        {groups.length === 0 ? <EmptyState heading={t.nothingFound}>{t.nothingFoundHow}</EmptyState> : (
          <div class="columns-2">
            {groups.map(({ group, figures }) => (
              <Panel key={group} heading={t.groups[group]} id={group}>
                <ul class="plain-list">
                  {figures.map((figure) => <li key={figure}><a href={overTimeAddress(figure, seen)}>{figureName(figure, language)}</a></li>)}
                </ul>
              </Panel>
            ))}
          </div>
        )}
      </>
    ),
  }
}
