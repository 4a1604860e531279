import type { ComponentChildren } from 'preact'
import type { Scheme } from '../addresses.ts'
import type { Assets } from '../assets.ts'
import type { Language } from '../../platform/language.ts'
import { StaffPage } from '../layout.tsx'
import type { NavItem, Shell } from '../shell.ts'

/** How a page of the gallery is shown. The gallery is for eyes and for tests; it is never served. */
export type View = { readonly language: Language; readonly scheme: Scheme; readonly assets: Assets }

/** The invented municipality of the pictures. */
export function shellOf(view: View): Shell {
  return { ...view, municipality: 'Lingonby kommun', demo: { fixedTime: null }, path: '/arbetslista', csrf: 'prov' }
}

/** The frame of a social worker's page. */
export function WorkerPage({
  view,
  current,
  heading,
  lead,
  actions,
  islands,
  children,
}: {
  view: View
  current: string
  heading?: string | undefined
  lead?: string | undefined
  actions?: ComponentChildren
  islands?: readonly string[] | undefined
  children: ComponentChildren
}) {
  return (
    <StaffPage
      shell={shellOf(view)}
      person={{ name: 'Maja Ekwall', initials: 'ME', unit: 'Utredning Norr' }}
      nav={navOf(current)}
      title={current}
      heading={heading}
      lead={lead}
      actions={actions}
      islands={islands}
      session={{ idleSeconds: 1800, warnSeconds: 120 }}
    >
      {children}
    </StaffPage>
  )
}

/** The frame of a director's page, with more links than fit. */
export function DirectorPage({
  view,
  heading,
  lead,
  actions,
  children,
}: {
  view: View
  heading: string
  lead: string
  actions: ComponentChildren
  children: ComponentChildren
}) {
  const nav = ['Lägesbild', 'Bemanning', 'Krisplan', 'Plan för handling', 'Medskick', 'Ekonomi', 'Lag och rutiner', 'Logg'].map(
    (label, index) => ({ href: `/sida-${index}`, label, current: index === 0 }),
  )
  return (
    <StaffPage
      shell={shellOf(view)}
      person={{ name: 'Bodil Lantz', initials: 'BL', unit: 'Socialchef' }}
      nav={nav}
      title="Lägesbild"
      heading={heading}
      lead={lead}
      actions={actions}
    >
      {children}
    </StaffPage>
  )
}

function navOf(current: string): NavItem[] {
  const items = [
    { href: '/arbetslista', label: 'Arbetslista', count: 14, countLabel: '14 saker att göra', goKey: 'A' },
    { href: '/anmalningar', label: 'Anmälningar' },
    { href: '/personer', label: 'Mina personer', goKey: 'P' },
    { href: '/bemanning', label: 'Bemanning', goKey: 'B' },
    { href: '/lagesbild', label: 'Lägesbild', goKey: 'L' },
    { href: '/lag', label: 'Lag och rutiner' },
  ]
  return items.map((item) => ({ ...item, current: item.label === current }))
}
