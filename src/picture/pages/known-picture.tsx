import { formatDay, formatTime, formatWeek } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { KeyFigures } from '../../ui/picture-parts.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { KnownPicture } from '../contract/known-picture.ts'
import { pictureTexts } from '../texts.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { Contacts, Digital, Kinds, NotHeld, Reports } from './charts.tsx'
import { ChooseKnown, FollowFigure } from './choose-figure.tsx'
import { KnownThen } from './over-time.tsx'
import { overTimeAddress, seenQuery } from './over-time-address.ts'

/** The picture as it was known when a day was over: what can be counted so, and what cannot be, in words. */
export function showKnownPicture(picture: KnownPicture, view: View): Shown {
  const { language } = view
  const t = pictureTexts[language]
  const o = overTimeTexts[language]
  const { knownOn, unitId } = picture
  const unit = picture.units.find(({ id }) => id === unitId)?.name ?? (picture.units.length === 1 ? picture.units[0]?.name : undefined) ?? t.allUnits
  const charts = { picture, language, knownOn }
  const links = [{ id: null, name: t.allUnits }, ...picture.units].map(({ id, name }) => (
    { href: `/lagesbild${seenQuery({ unitId: id, knownOn })}`, label: name, current: id === unitId }))
  const printed = `${formatDay(dayOf(picture.at), language, 'long')} ${formatTime(timeOf(picture.at), language)}`
  return {
    title: t.title, heading: o.knownHeading(formatDay(knownOn, language, 'full')), lead: o.knownLead(formatWeek(picture.weeks.at(-1) ?? '', language, true), unit),
    islands: ['ui/print'],
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={`/lagesbild${seenQuery({ unitId, knownOn: null })}`}>{o.backToNow}</ButtonLink></>,
    main: (
      <>
        <KnownThen day={knownOn} nowHref={`/lagesbild${seenQuery({ unitId, knownOn: null })}`} language={language} />
        {picture.units.length > 1 && <FilterLinks label={t.units} links={links} />}
        <div class="columns-2">
          <FollowFigure unitId={unitId} knownOn={knownOn} language={language} />
          <ChooseKnown unitId={unitId} knownOn={knownOn} language={language} />
        </div>
        <div class="with-wide-side">
          <div class="column">
            <Panel><Contacts {...charts} /></Panel>
            <Panel><Reports {...charts} /></Panel>
            <Panel><NotHeld {...charts} /></Panel>
          </div>
          <div class="column">
            <Panel><Standing picture={picture} view={view} /></Panel>
            <Panel><Kinds {...charts} /></Panel>
            {picture.digital.units.some(({ held }) => held > 0) && <Panel><Digital {...charts} /></Panel>}
            <Panel heading={o.notKept}><p>{o.notKeptHow}</p></Panel>
          </div>
        </div>
        <PrintFooter printed={uiTexts[language].printedBy(printed, view.actor.name)} />
      </>
    ),
  }
}

function Standing({ picture: { unopened, unassigned, unitId, knownOn }, view: { language } }: { picture: KnownPicture; view: View }) {
  const t = pictureTexts[language]
  const o = overTimeTexts[language]
  const figure = (key: string, value: number) => (
    { label: o.names[key] ?? key, value: String(value), definition: o.definitions[key], href: overTimeAddress(key, { unitId, knownOn }) })
  return <KeyFigures figures={[figure('reports.unopened', unopened), figure('reports.unassigned', unassigned)]} howCounted={t.howCounted} />
}
