import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  correctionBody, employmentBody, employmentMade, employmentParams, employmentsAnswer, employmentsApiQuery, versionsAnswer, withdrawalBody,
} from '../contract/employment.ts'
import {
  addEmployment, correctEmployment, employmentsOf, employmentsOfPerson, restoreEmployment, withdrawEmployment,
} from '../usecases/keep-employments.ts'

const nobody = (): readonly string[] => []
const [read, write] = ['employment.read', 'employment.write'] as const

/** Employments over the API: the same work as on the pages. */
export const employmentApi: readonly Route[] = [
  reading({
    path: '/api/employments', may: read, query: employmentsApiQuery, answer: employmentsAnswer, about: nobody,
    summary: 'Employments in the units that one keeps, by name, a hundred at a time',
    handle: async (tx, asked) => {
      const { page, ...filter } = asked.query
      return employmentsOf(tx, { ...filter, sort: 'name', down: false }, page, asked)
    },
  }),
  writing({
    path: '/api/employments', may: write, body: employmentBody, answer: employmentMade, about: nobody, summary: 'Register an employment',
    handle: (tx, asked) => addEmployment(tx, asked.body, asked),
  }),
  reading({
    path: '/api/employments/staff/:id', may: read, params: employmentParams, answer: versionsAnswer, about: nobody,
    summary: 'Every version of a person’s employments, as they were written',
    handle: async (tx, asked) => {
      const { name, versions } = await employmentsOfPerson(tx, asked.params.id, asked)
      return { name, versions }
    },
  }),
  writing({
    method: 'PUT', path: '/api/employments/:id', may: write, params: employmentParams, body: correctionBody, answer: employmentMade,
      about: nobody,
    summary: 'Correct or end an employment: a new row, the old one stays', handle: (tx, asked) => correctEmployment(tx, asked.params.id,
      asked.body, asked),
  }),
  writing({
    path: '/api/employments/:id/withdraw', may: write, params: employmentParams, body: withdrawalBody, answer: employmentMade,
      about: nobody,
    summary: 'Withdraw an employment that never was', handle: (tx, asked) => withdrawEmployment(tx, asked.params.id, asked.body.reason,
      asked),
  }),
  writing({
    path: '/api/employments/:id/restore', may: write, params: employmentParams, body: withdrawalBody, answer: employmentMade, about: nobody,
    summary: 'Let an earlier version count again, by a new row', handle: (tx, asked) => restoreEmployment(tx, asked.params.id,
      asked.body.reason, asked),
  }),
]
