import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { addressOf } from './address.ts'

type Units = ReadonlyArray<{ readonly id: string; readonly name: string }>

/** The unit that a page shows, by name; `all` when it shows several. */
export function unitName(units: Units, unitId: string | null, all: string): string {
  const only = units.length === 1 ? units[0] : units.find(({ id }) => id === unitId)
  return only?.name ?? all
}

/** One link a unit, and all of them; nothing for whoever has one unit. */
export function UnitLinks({ units, unitId, path, all, label, more = {} }: {
  units: Units; unitId: string | null; path: string; all: string; label: string; more?: Readonly<Record<string, string | number | null>>
}) {
  if (units.length < 2) return null
  const links = [{ href: addressOf(path, more), label: all, current: unitId === null },
    ...units.map(({ id, name }) => ({ href: addressOf(path, { ...more, enhet: id }), label: name, current: id === unitId }))]
  return <FilterLinks label={label} links={links} />
}

/** The buttons of a page of figures: print and file, and one more. */
export function PageActions({ print, csv, href, more }: { print: string; csv: string; href: string; more?: { href: string; label: string } }) {
  return (
    <>
      {more !== undefined && <ButtonLink href={more.href}>{more.label}</ButtonLink>}
      <Button type="button" data-print hidden>{print}</Button>
      <ButtonLink href={href}>{csv}</ButtonLink>
    </>
  )
}

/** What is assumed, in sentences. */
export function HowCounted({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return <Panel heading={heading} id="sa-raknas-det"><ul class="prose">{lines.map((line) => <li key={line}>{line}</li>)}</ul></Panel>
}

/** Who printed and when, on paper only. */
export function Printed({ view }: { view: View }) {
  const { clock, language } = view
  const when = `${formatDay(clock.today(), language, 'long')} ${formatTime(timeOf(clock.now()), language)}`
  return <PrintFooter printed={uiTexts[language].printedBy(when, view.actor.name)} />
}
