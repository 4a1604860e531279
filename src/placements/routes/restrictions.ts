import type * as z from 'zod'
import { file, form, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import { madeShape, placementParams as personParams, typedForm } from '../contract/placements.ts'
import type { TypedForm } from '../contract/placements.ts'
import {
  childDoQuery, childEntryShape, childRestrictionsShape, newRestrictionShape, restrictionDoQuery, restrictionEntryShape, restrictionParams, restrictionShape, restrictionsPageQuery,
  restrictionsQuery, restrictionsShape,
} from '../contract/restrictions.ts'
import { showChildVisits } from '../pages/child-visits.tsx'
import { showRestriction } from '../pages/restriction.tsx'
import { restrictionsCsv } from '../pages/restrictions-csv.ts'
import { restrictionsPath, showRestrictions } from '../pages/restrictions.tsx'
import { homeRows } from '../queries/homes.ts'
import { providerRows } from '../queries/providers.ts'
import { addRestriction, enterAboutRestriction, listRestrictions, oneRestriction } from '../usecases/keep-restrictions.ts'
import { readForm } from '../usecases/read-form.ts'
import { enterForChild, visitsOf } from '../usecases/tell-child.ts'
import { refuseUnless } from '../usecases/tell-placement.ts'

const nobody = (): readonly string[] => []
const living = (restriction: { living: ReadonlyArray<{ personId: string }> }): string[] => restriction.living.map(({ personId }) => personId)
const childOf = ({ personId }: { personId: string }): string[] => [personId]
type PageQuery = z.output<typeof restrictionsPageQuery>

/** What the page asks for in the words of the API. */
const asked = ({ lage, skal, hem, utforare }: PageQuery) => ({ state: lage, reason: skal, homeId: hem, providerId: utforare })

async function listPage(tx: Read, { query, clock, actor }: Asked<unknown, PageQuery>) {
  const { gor, ...chosen } = query
  const adding = gor === 'ny' && actor.may.has('home.write')
  return {
    restrictions: await listRestrictions(tx, asked(query), { clock }), running: (await listRestrictions(tx, { state: 'running' }, { clock })).length, chosen, adding,
    homes: adding ? (await homeRows(tx, {}, clock.today())).filter(({ closedOn }) => closedOn === null) : [],
    providers: adding ? (await providerRows(tx, clock.today())).filter(({ homes }) => homes > 0) : [],
  }
}

/** The form of a new restriction: the place is a home or a provider in one choice. An empty day of looking again is none. */
function typedRestriction(body: TypedForm, today: Day) {
  const { place, ...rest } = withoutEmpty(body, 'reviewOn')
  const [kind, id] = ([place].flat()[0] ?? '').split(':')
  return readForm(newRestrictionShape, { ...rest, ...(kind === 'home' && id !== undefined ? { homeId: id } : {}), ...(kind === 'provider' && id !== undefined ? { providerId: id } : {}) }, today)
}

function withoutEmpty(body: TypedForm, name: string): TypedForm {
  return Object.fromEntries(Object.entries(body).filter(([key, value]) => key !== name || [value].flat()[0] !== ''))
}

export const restrictionLines: readonly Route[] = [
  form({
    path: restrictionsPath, may: 'home.read', query: restrictionsPageQuery, body: typedForm, about: nobody, show: showRestrictions, load: listPage,
    async submit(tx, { actor, body, clock }) {
      refuseUnless(actor, 'home.write')
      const id = await addRestriction(tx, typedRestriction(body, clock.today()), { actor, clock })
      return { to: `/besoksrestriktion/${id}`, done: 'restriction_added', about: [] }
    },
  }),
  file({
    path: '/besoksrestriktioner/csv', may: 'home.read', query: restrictionsPageQuery, about: nobody,
    load: async (tx, { query, clock, language }) => restrictionsCsv(await listRestrictions(tx, asked(query), { clock }), clock.today(), language),
  }),
  form({
    path: '/besoksrestriktion/:id', may: 'home.read', params: restrictionParams, query: restrictionDoQuery, body: typedForm,
    about: ({ restriction }) => living(restriction), show: showRestriction,
    load: async (tx, all) => ({ restriction: await oneRestriction(tx, all.params.id, all), doing: all.query.gor ?? null }),
    async submit(tx, all) {
      refuseUnless(all.actor, 'home.write')
      const entry = readForm(restrictionEntryShape, withoutEmpty(all.body, 'reviewOn'), all.clock.today())
      await enterAboutRestriction(tx, all.params.id, entry, all)
      return { to: `/besoksrestriktion/${all.params.id}`, done: entry.do, about: [] }
    },
  }),
  form({
    path: '/person/:id/besok', may: 'placement.read', params: personParams, query: childDoQuery, body: typedForm, about: ({ person }) => [person.id], show: showChildVisits,
    load: async (tx, all) => ({ ...await visitsOf(tx, all.params.id, all), doing: all.query.gor ?? null, which: all.query.vilken ?? null }),
    async submit(tx, all) {
      refuseUnless(all.actor, 'placement.write')
      const entry = readForm(childEntryShape, all.body, all.clock.today())
      await enterForChild(tx, all.params.id, entry, all)
      return { to: `/person/${all.params.id}/besok`, done: entry.do, about: [all.params.id] }
    },
  }),
  reading({
    path: '/api/visit-restrictions', may: 'home.read', query: restrictionsQuery, answer: restrictionsShape, about: nobody,
    summary: 'Restrictions of visits at homes, running and past; no child\'s contact is limited by them',
    handle: async (tx, all) => ({ on: all.clock.today(), restrictions: await listRestrictions(tx, all.query, all) }),
  }),
  writing({
    path: '/api/visit-restrictions', may: 'home.write', body: newRestrictionShape, answer: madeShape, about: nobody,
    summary: 'Register a restriction of visits at a home, or in every home of a provider', handle: async (tx, all) => ({ id: await addRestriction(tx, all.body, all) }),
  }),
  reading({
    path: '/api/visit-restrictions/:id', may: 'home.read', params: restrictionParams, answer: restrictionShape, about: living,
    summary: 'A restriction with who was told, exceptions, corrections and who lives there', handle: (tx, all) => oneRestriction(tx, all.params.id, all),
  }),
  writing({
    path: '/api/visit-restrictions/:id/entries', may: 'home.write', params: restrictionParams, body: restrictionEntryShape, answer: restrictionShape, about: living,
    summary: 'Enter who was told, an exception, a correction, or that it ends before its time',
    handle: async (tx, all) => {
      await enterAboutRestriction(tx, all.params.id, all.body, all)
      return oneRestriction(tx, all.params.id, all)
    },
  }),
  reading({
    path: '/api/persons/:id/visit-restrictions', may: 'placement.read', params: personParams, answer: childRestrictionsShape, about: childOf,
    summary: 'The restrictions of visits where a child lives, with who was told and what was offered instead',
    handle: async (tx, all) => ({ personId: all.params.id, restrictions: (await visitsOf(tx, all.params.id, all)).restrictions }),
  }),
  writing({
    path: '/api/persons/:id/visit-restrictions', may: 'placement.write', params: personParams, body: childEntryShape, answer: childRestrictionsShape, about: childOf,
    summary: 'Enter that the child or the custodians were told, that digital contact was offered, or an exception',
    handle: async (tx, all) => {
      await enterForChild(tx, all.params.id, all.body, all)
      return { personId: all.params.id, restrictions: (await visitsOf(tx, all.params.id, all)).restrictions }
    },
  }),
]
