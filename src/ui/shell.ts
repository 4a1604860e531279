import type { Scheme } from './addresses.ts'
import type { Assets } from './assets.ts'
import type { Language } from '../platform/language.ts'

/** What every page knows about where and how it is shown. */
export type Shell = {
  readonly language: Language
  readonly scheme: Scheme
  readonly assets: Assets
  /** Name of the municipality as people read it, "Lingonby kommun". */
  readonly municipality: string
  /** Null outside demo mode. `fixedTime`: the words of the time the clock is set to, or null when it is the real one. */
  readonly demo: { readonly fixedTime: string | null } | null
  /** Address of this page with its query: where one comes back after choosing language or look. */
  readonly path: string
  /** Token that forms send back, or null where another guard is used. */
  readonly csrf: string | null
}

/** A link in the navigation. A count is shown only where work waits. */
export type NavItem = {
  readonly href: string
  readonly label: string
  readonly current: boolean
  readonly count?: number | undefined
  /** What the count counts, for those who hear the page: "14 saker att göra". */
  readonly countLabel?: string | undefined
  /** Letter of the single-letter key after G. */
  readonly goKey?: string | undefined
}

/** The signed-in person, as the header shows him or her. */
export type SignedIn = {
  readonly name: string
  readonly initials: string
  /** Unit or role, second line. */
  readonly unit: string
  /** False for roles that look for no persons: then there is no search field. */
  readonly searches?: boolean | undefined
}
