import { form, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  homeDoQuery, homeEntryShape, homeParams, homeShape, homesApiQuery, homesPageQuery, homesShape, newHomeShape,
} from '../contract/homes.ts'
import { madeShape, typedForm } from '../contract/placements.ts'
import { showHome } from '../pages/home.tsx'
import { showHomes } from '../pages/homes.tsx'
import { homeRows } from '../queries/homes.ts'
import { providerRows } from '../queries/providers.ts'
import { addHome, enterAboutHome, oneHome } from '../usecases/keep-homes.ts'
import { listRestrictions } from '../usecases/keep-restrictions.ts'
import { readForm } from '../usecases/read-form.ts'
import { refuseUnless } from '../usecases/tell-placement.ts'

const nobody = (): readonly string[] => []
const children = (home: { children: ReadonlyArray<{ personId: string }> }): string[] => home.children.map(({ personId }) => personId)

export const homeLines: readonly Route[] = [
  form({
    path: '/hem', may: 'home.read', query: homesPageQuery, body: typedForm, about: nobody, show: showHomes,
    load: async (tx, { query, clock }) => ({
      kind: query.slag ?? null, free: query.lediga === 'ja', adding: query.gor === 'ny',
      homes: await homeRows(tx, { kind: query.slag, free: query.lediga === 'ja' }, clock.today()),
      providers: query.gor === 'ny' ? await providerRows(tx, clock.today()) : [],
    }),
    async submit(tx, asked) {
      refuseUnless(asked.actor, 'home.write')
      const id = await addHome(tx, readForm(newHomeShape, asked.body, asked.clock.today()), asked)
      return { to: `/hem/${id}`, done: 'home_added', about: [] }
    },
  }),
  form({
    path: '/hem/:id', may: 'home.read', params: homeParams, query: homeDoQuery, body: typedForm, about: ({ home }) => children(home), show: showHome,
    load: async (tx, asked) => ({ home: await oneHome(tx, asked.params.id, asked), doing: asked.query.gor ?? null,
      restrictions: await listRestrictions(tx, { homeId: asked.params.id }, asked) }),
    async submit(tx, asked) {
      refuseUnless(asked.actor, 'home.write')
      const entry = readForm(homeEntryShape, asked.body, asked.clock.today())
      await enterAboutHome(tx, asked.params.id, entry, asked)
      return { to: `/hem/${asked.params.id}`, done: entry.do, about: [] }
    },
  }),
  reading({
    path: '/api/homes', may: 'home.read', query: homesApiQuery, answer: homesShape, about: nobody,
    summary: 'Homes with places, who runs them and their latest checks',
    handle: async (tx, { query, clock }) => ({ homes: await homeRows(tx, query, clock.today()) }),
  }),
  writing({
    path: '/api/homes', may: 'home.write', body: newHomeShape, answer: madeShape, summary: 'Register a home', about: nobody,
    handle: async (tx, asked) => ({ id: await addHome(tx, asked.body, asked) }),
  }),
  reading({
    path: '/api/homes/:id', may: 'home.read', params: homeParams, answer: homeShape, about: children,
    summary: 'A home with contacts, checks, agreements and who lives there', handle: (tx, asked) => oneHome(tx, asked.params.id, asked),
  }),
  writing({
    path: '/api/homes/:id/entries', may: 'home.write', params: homeParams, body: homeEntryShape, answer: homeShape, about: children,
    summary: 'Enter something about a home: details, a contact, a check, an agreement, that it closes',
    handle: async (tx, asked) => {
      await enterAboutHome(tx, asked.params.id, asked.body, asked)
      return oneHome(tx, asked.params.id, asked)
    },
  }),
]
