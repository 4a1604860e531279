import { form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  delegationBody, delegationForm, delegationQuery, delegationsAnswer, madeShape, usualBody, usualForm,
} from '../contract/wire.ts'
import { changeDelegationPage, delegationPage, usualDelegationPage } from '../pages/delegation.tsx'
import { dayTyped } from '../rules/read-days.ts'
import { enterDelegation, enterUsual, readDelegations } from '../usecases/keep-delegation.ts'
import * as z from 'zod'

const nobody = (): readonly string[] => []
const home = '/delegationsordning'

/** The delegation order: everybody who works here may read it, an administrator or the director keeps it. */
export const delegationRoutes: readonly Route[] = [
  page({ path: home, may: 'signed_in', query: delegationQuery, about: nobody, show: delegationPage,
    load: (tx, asked) => readDelegations(tx, asked.query.dag, asked) }),
  form({
    path: `${home}/andra`, may: 'delegation.administer', body: delegationForm, about: nobody, show: changeDelegationPage,
    load: (tx, asked) => readDelegations(tx, undefined, asked),
    async submit(tx, asked) {
      await enterDelegation(tx, { ...asked.body, validFrom: dayTyped(asked.body.validFrom, 'validFrom', asked.clock.today(), 'nearest') }, asked)
      return { to: home, done: 'entered', about: [] }
    },
  }),
  form({
    path: `${home}/vanlig`, may: 'delegation.administer', body: usualForm, about: nobody, show: usualDelegationPage,
    load: (tx, asked) => readDelegations(tx, undefined, asked),
    async submit(tx, asked) {
      await enterUsual(tx, { ...asked.body, validFrom: dayTyped(asked.body.validFrom, 'validFrom', asked.clock.today(), 'nearest') }, asked)
      return { to: home, done: 'usual_entered', about: [] }
    },
  }),
  reading({
    path: '/api/delegations', may: 'signed_in', query: delegationQuery, answer: delegationsAnswer, about: nobody,
    summary: 'Who may decide what on a day, with the limits of the law', handle: (tx, asked) => readDelegations(tx, asked.query.dag, asked),
  }),
  writing({
    path: '/api/delegations', may: 'delegation.administer', body: delegationBody, answer: madeShape, about: nobody,
    summary: 'Enter who may decide a kind from a day on', handle: (tx, asked) => enterDelegation(tx, asked.body, asked),
  }),
  writing({
    path: '/api/delegations/usual', may: 'delegation.administer', body: usualBody, answer: z.object({ entered: z.int() }), about: nobody,
    summary: 'Enter the usual levels for every kind that the order does not name yet', handle: (tx, asked) => enterUsual(tx, asked.body, asked),
  }),
]
