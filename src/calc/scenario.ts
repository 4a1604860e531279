import { scenarioAnswer, scenarioInput } from '../staffing/contract/scenario.ts'
import { runScenario } from '../staffing/rules/scenario.ts'
import { calculator } from './calculator.ts'

const usual = { perWeek: { violence: 1, report: 6, arrival: 0, application: 4 },
  waiting: { violence: 1, report: 5, arrival: 0, application: 6 } }

/** What a time with few at work means for each unit. */
export const scenario = calculator({
  name: 'scenario',
  summary: 'Hours missing, what waits and which clocks break in each unit when many are away, with the uncertainty.',
  help: [
    'Each figure is the median of the draws, with low and high that eight of ten draws lie between. The same seed gives the same answer.',
    'absence.weeks: the share of the staff away each week, drawn for each person; 20 % for six weeks with two of 40 % is what was planned with in',
    'Sweden in 2020 (MSB). away: groups that fall away together, whatever the chance. factors: times the usual inflow, drawn as Poisson.',
    '',
    'missingHours: hours of a usual week, and of what comes in beyond it, that nobody is there for. waiting: what has come in and is not done; the',
    'hours go to violence, reports, arrivals and applications in that order. late: new reports that wait more than two weeks. breaking: open',
    'duties that are not done by their last day when the earliest last day is worked on first.',
  ].join('\n'),
  input: scenarioInput,
  output: scenarioAnswer,
  example: {
    from: '2026-11-30', weeks: 3, seed: 1, runs: 100,
    units: [{
      id: 'intake', ...usual, staff: Array.from({ length: 8 }, (_, place) => ({ cohorts: place < 3 ? ['border'] : [] })),
      clocks: [{ startedOn: '2026-11-20', dueOn: '2026-12-04', hours: 6 }, { startedOn: '2026-10-01', dueOn: '2026-12-10', hours: 40 }],
    }],
    absence: { usual: 0.08, weeks: [0.2, 0.4, 0.2] }, factors: { report: 1.2 }, away: [{ cohort: 'border', fromWeek: 2 }],
  },
  takesLong: () => true,
  run: runScenario,
})
