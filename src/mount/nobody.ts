import type { FastifyRequest } from 'fastify'
import type { Actor } from '../access/contract.ts'
import type { Language } from '../platform/language.ts'
import { addresses } from '../ui/addresses.ts'
import type { Shown } from './who.ts'

/** The municipalities and offices that this installation serves. */
export type Tenants = ReadonlyArray<{ readonly code: string; readonly name: string; readonly kind?: string }>
type Served = { readonly municipalities: Tenants }

/** A request without a known sender: the municipality of the address, the language of the browser's choice. */
export function nobody(ground: Served, shown: Shown, language: Language, address = ''): Actor {
  const code = shown.kind === 'nobody' ? hostOf(ground, address) : shown.municipality
  const municipality = ground.municipalities.find((each) => each.code === code) ?? ground.municipalities[0] ?? { code: '0000', name: '' }
  return {
    kind: 'public', id: null, municipality: municipality.code, municipalityName: municipality.name, atOffice: municipality.kind === 'office',
    name: '', initials: '', title: '', unitId: null,
    unitName: '', roles: [], keys: [], managedUnits: [], deputises: [], may: new Set(), emergencies: [], language, theme: 'auto', session: null,
  }
}

/** Where several share an installation, figures that are handed in without signing in are for the office, which has a way in of its own. */
function hostOf({ municipalities }: Served, address: string): string | undefined {
  return address.startsWith('/api/aggregates') || address.startsWith(addresses.signInAtOffice) ? municipalities.find(({ kind }) => kind === 'office')?.code : undefined
}

/** The language chosen on this browser (cookie), else what the browser asks for, else Swedish. */
export function languageAsked(request: FastifyRequest): Language {
  const chosen = request.cookies['helhet-sprak']
  if (chosen === 'sv' || chosen === 'en') return chosen
  return /^(?!.*\bsv\b).*\ben\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'sv'
}
