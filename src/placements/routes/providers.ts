import { form, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { madeShape, typedForm } from '../contract/placements.ts'
import {
  enteredShape, newProviderShape, providerDoQuery, providerEntryShape, providerParams, providerShape, providersPageQuery, providersShape,
} from '../contract/providers.ts'
import type { Provider } from '../contract/providers.ts'
import { showProvider } from '../pages/provider.tsx'
import { showProviders } from '../pages/providers.tsx'
import { providerRows } from '../queries/providers.ts'
import { addProvider, enterAboutProvider, oneProvider } from '../usecases/keep-providers.ts'
import { listRestrictions } from '../usecases/keep-restrictions.ts'
import { readForm } from '../usecases/read-form.ts'
import { refuseUnless } from '../usecases/tell-placement.ts'

const nobody = (): readonly string[] => []
/** Invoices name children: all of them are in the log. */
const invoiced = ({ invoices }: Provider): string[] => (
  [...new Set(invoices.flatMap(({ rows }) => rows.flatMap(({ personId }) => personId ?? [])))])

export const providerLines: readonly Route[] = [
  form({
    path: '/utforare', may: 'provider.read', query: providersPageQuery, body: typedForm, about: nobody, show: showProviders,
    load: async (tx, { clock, query }) => ({ providers: await providerRows(tx, clock.today()), adding: query.gor === 'ny' }),
    async submit(tx, asked) {
      refuseUnless(asked.actor, 'provider.write')
      const id = await addProvider(tx, readForm(newProviderShape, asked.body, asked.clock.today()), asked)
      return { to: `/utforare/${id}`, done: 'provider_added', about: [] }
    },
  }),
  form({
    path: '/utforare/:id', may: 'provider.read', params: providerParams, query: providerDoQuery, body: typedForm,
    about: ({ provider }) => invoiced(provider), show: showProvider,
    load: async (tx, asked) => ({ provider: await oneProvider(tx, asked.params.id, asked), doing: asked.query.gor ?? null,
      restrictions: asked.actor.may.has('home.read') ? await listRestrictions(tx, { providerId: asked.params.id }, asked) : null }),
    async submit(tx, asked) {
      refuseUnless(asked.actor, 'provider.write')
      const entry = readForm(providerEntryShape, asked.body, asked.clock.today())
      await enterAboutProvider(tx, asked.params.id, entry, asked)
      return { to: `/utforare/${asked.params.id}`, done: entry.do, about: [] }
    },
  }),
  reading({
    path: '/api/providers', may: 'provider.read', answer: providersShape, summary: 'Providers with permit, homes and open deviations', about: nobody,
    handle: async (tx, { clock }) => ({ providers: await providerRows(tx, clock.today()) }),
  }),
  writing({
    path: '/api/providers', may: 'provider.write', body: newProviderShape, answer: madeShape, summary: 'Register a provider', about: nobody,
    handle: async (tx, asked) => ({ id: await addProvider(tx, asked.body, asked) }),
  }),
  reading({
    path: '/api/providers/:id', may: 'provider.read', params: providerParams, answer: providerShape, about: invoiced,
    summary: 'A provider with permits, prices beside others, invoices beside nights placed, and deviations',
    handle: (tx, asked) => oneProvider(tx, asked.params.id, asked),
  }),
  writing({
    path: '/api/providers/:id/entries', may: 'provider.write', params: providerParams, body: providerEntryShape, answer: enteredShape, about: nobody,
    summary: 'Enter something about a provider: a permit, a check of it, a price, a deviation, a follow-up, an invoice as CSV',
    handle: async (tx, asked) => ({ id: await enterAboutProvider(tx, asked.params.id, asked.body, asked) }),
  }),
]
