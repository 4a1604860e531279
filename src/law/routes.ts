import * as z from 'zod'
import { page, reading } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { ruleVersionShape } from './contract.ts'
import { showLaw } from './pages.tsx'
import { enteredSettings, ruleVersions } from './queries.ts'
import { localSettings } from './settings.ts'

const lawQuery = z.object({ visa: z.literal('alla').optional().catch(undefined) })
const lawShape = z.object({
  rules: z.array(ruleVersionShape),
  /** Never law: `own` is false where the municipality has entered no value and the shipped one holds. */
  localSettings: z.array(z.object({ key: z.string(), value: z.string(), own: z.boolean() })),
})

/** The law as data, open to everybody who is signed in. */
export const lawRoutes: readonly Route[] = [
  page({
    path: '/lag', may: 'signed_in', query: lawQuery, about: () => [],
    load: async (tx, { clock, query }) => ({ rules: await ruleVersions(tx), settings: await enteredSettings(tx, clock.today()),
      older: query.visa === 'alla' }),
    show: showLaw,
  }),
  reading({
    path: '/api/law', may: 'signed_in', summary: 'Every version of every deadline in law, and the local settings', answer: lawShape,
      about: () => [],
    handle: async (tx, { clock }) => {
      const entered = await enteredSettings(tx, clock.today())
      return {
        rules: [...await ruleVersions(tx)],
        localSettings: localSettings.map(({ key, value }) => ({ key, value: entered.get(key) ?? String(value), own: entered.has(key) })),
      }
    },
  }),
]
