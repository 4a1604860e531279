import { action, form, page, reading, writing } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import type { Recurring } from '../platform/jobs.ts'
import { addresses } from '../ui/addresses.ts'
import {
  faultMadeShape, faultsShape, jobListQuery, jobListShape, jobParams, jobsPageQuery, jobsShape, newFaultShape,
} from './contract.ts'
import { showAccessibility } from './pages/accessibility.tsx'
import { showJobs } from './pages/jobs.tsx'
import { publicPhone, reportedFaults } from './queries/accessibility.ts'
import { answerFault, reportFault } from './usecases/report-fault.ts'
import { jobOverview, listJobs, runAgain } from './usecases/run-again.ts'

const nobody = (): readonly string[] => []
const fewAtATime = { most: 10, minutes: 10 }

/**
 * What keeps the service running and open to everybody: jobs, and the accessibility statement with its way to report faults.
 *
 * @param recurring the work of every module that comes back by itself.
 */
export const operationRoutes = (recurring: readonly Recurring[]): readonly Route[] => [
  reading({
    path: '/api/jobs', may: 'job.read', summary: 'Jobs that failed or wait, what was done by kind, and what comes back when', answer: jobsShape,
    about: nobody, handle: (tx, asked) => jobOverview(tx, asked, recurring),
  }),
  reading({
    path: '/api/jobs/list', may: 'job.read', summary: 'Jobs one by one, of one kind and one state when asked', query: jobListQuery, answer: jobListShape,
    about: nobody, handle: (tx, asked) => listJobs(tx, asked.query, asked),
  }),
  writing({
    path: '/api/jobs/:id/run-again', may: 'job.run', summary: 'Let a failed job be run again', params: jobParams, answer: faultMadeShape, about: nobody,
    handle: runAgain,
  }),
  page({
    path: '/jobb', may: 'job.read', query: jobsPageQuery, about: nobody,
    load: async (tx, asked) => {
      const { typ: kind, lage: state, sida } = asked.query
      return {
        jobs: await jobOverview(tx, asked, recurring), faults: await reportedFaults(tx), asked: { kind, state },
        list: await listJobs(tx, { kind, state, page: sida }, asked),
      }
    },
    show: showJobs,
  }),
  action({
    path: '/jobb/:id/kor-igen', may: 'job.run', params: jobParams,
    submit: async (tx, asked) => {
      await runAgain(tx, asked)
      return { to: '/jobb', done: 'run_again', about: [] }
    },
  }),
  form({
    path: addresses.accessibility, may: 'public', frame: 'public', body: newFaultShape, limit: fewAtATime, about: nobody,
    load: async (tx) => ({ phone: await publicPhone(tx) }),
    show: showAccessibility,
    submit: async (tx, asked) => {
      await reportFault(tx, asked)
      return { to: addresses.accessibility, done: 'reported', about: [] }
    },
  }),
  writing({
    path: '/api/accessibility-faults', may: 'public', summary: 'Report a fault in accessibility', body: newFaultShape, answer: faultMadeShape, limit: fewAtATime,
    about: nobody, handle: reportFault,
  }),
  reading({
    path: '/api/accessibility-faults', may: 'job.read', summary: 'Reported faults in accessibility', answer: faultsShape, about: nobody,
    handle: async (tx) => ({ faults: await reportedFaults(tx) }),
  }),
  writing({
    path: '/api/accessibility-faults/:id/answered', may: 'job.run', summary: 'Mark a reported fault as answered', params: jobParams, answer: faultMadeShape,
    about: nobody, handle: answerFault,
  }),
  action({
    path: '/jobb/fel/:id/besvarat', may: 'job.run', params: jobParams,
    submit: async (tx, asked) => {
      await answerFault(tx, asked)
      return { to: '/jobb', done: 'answered', about: [] }
    },
  }),
]
