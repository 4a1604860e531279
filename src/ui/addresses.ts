import type { Language } from '../platform/language.ts'

/** How the page looks: as the computer asks, or by the person's own choice. */
export const schemes = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** The addresses that the frame of every page points at. The modules that answer on them import these words. */
export const addresses = {
  search: '/sok',
  signIn: '/logga-in',
  signInAtOffice: '/logga-in/kontoret',
  signOut: '/logga-ut',
  /** After the session has ended here: on to the provider's own sign-out, when it has one. */
  signOutOnwards: '/logga-ut/vidare',
  signOutEverywhere: '/logga-ut-overallt',
  accessibility: '/tillganglighet',
  choice: '/visning',
  keepAlive: '/session/forlang',
} as const

/** The link that chooses language or look and comes back to `path` (an address on this site, query included). */
export function choiceLink(choice: { language: Language } | { scheme: Scheme }, path: string): string {
  const query = new URLSearchParams('language' in choice ? { sprak: choice.language } : { utseende: choice.scheme })
  query.set('till', path)
  return `${addresses.choice}?${query}`
}
