import type { Texts } from '../platform/language.ts'
import type { ChartRule, MonitorRefusalCode, MonitorRefusalFacts, NamedMethod } from './contract.ts'

type MonitoringTexts = {
  methods: Record<NamedMethod, { name: string; what: string }>
  chartRules: Record<ChartRule, string>
  refusals: Record<MonitorRefusalCode, (facts: MonitorRefusalFacts) => string>
}

/** What the methods, the run rules and the refusals are called. */
export const monitoringTexts: Texts<MonitoringTexts> = {
  sv: {
    methods: {
      'ears-c1': { name: 'EARS C1', what: 'Jämför med medelvärdet av de senaste punkterna.' },
      'ears-c2': { name: 'EARS C2', what: 'Som C1, men lämnar de två senaste punkterna utanför.' },
      'ears-c3': { name: 'EARS C3', what: 'Som C2, och räknar in hur långt över de två punkterna före låg.' },
      'farrington': { name: 'Farrington', what: 'Jämför med samma veckor tidigare år.' },
      'farrington-flexible': { name: 'Farrington flexibel', what: 'Jämför med hela tidigare år, med hänsyn till årstid och trend.' },
      'cusum-rossi': { name: 'CUSUM med Rossis transformation', what: 'Lägger ihop det som överstiger det vanliga, vecka för vecka.' },
      'glr-poisson': { name: 'Likelihoodkvot för Poisson', what: 'Prövar om nivån har blivit högre sedan någon tidigare punkt.' },
    },
    chartRules: {
      'beyond-limits': 'Utanför gränserna', 'eight-on-one-side': 'Åtta i rad på samma sida om mitten',
      'three-of-four-near-limit': 'Tre av fyra närmare gränsen än mitten',
    },
    refusals: {
      too_short: ({ needed, points }) => `Serien har ${points} punkter. Metoden behöver ${needed} punkter före den första som bedöms.`,
      from_too_early: ({ needed, from }) =>
        `Metoden behöver ${needed} punkter före den första som bedöms. Det finns ${from} före punkt ${from}.`,
      from_beyond: ({ points, from }) => `Det finns ingen punkt ${from}. Den sista är punkt ${points - 1}.`,
      start_of_other_kind: () =>
        'Starten ska vara en vecka (2019-W01) när det går 52 punkter på ett år och en månad (2019-01) när det går 12.',
      baseline_too_small: ({ needed, points }) =>
        `Metoden jämför med minst ${needed} tidigare punkter. Med de valda åren och de utelämnade finns ${Math.max(0, points)}.`,
      windows_overlap: ({ needed, points }) => `Fönstret är ${needed} punkter brett, men ett år har bara ${points}. Minska w.`,
      nothing_before: () => 'Det går inte att räkna fram något väntat ur punkterna före den första som bedöms.',
    },
  },
  en: {
    methods: {
      'ears-c1': { name: 'EARS C1', what: 'Compares with the mean of the latest points.' },
      'ears-c2': { name: 'EARS C2', what: 'Like C1, but leaves the two latest points out.' },
      'ears-c3': { name: 'EARS C3', what: 'Like C2, and counts how far above the two points before were.' },
      'farrington': { name: 'Farrington', what: 'Compares with the same weeks of earlier years.' },
      'farrington-flexible': { name: 'Farrington flexible', what: 'Compares with whole earlier years, with season and trend.' },
      'cusum-rossi': { name: 'CUSUM with the Rossi transform', what: 'Adds up what exceeds the usual, week by week.' },
      'glr-poisson': { name: 'Poisson likelihood ratio', what: 'Asks whether the level has been higher since some earlier point.' },
    },
    chartRules: {
      'beyond-limits': 'Outside the limits', 'eight-on-one-side': 'Eight in a row on one side of the centre',
      'three-of-four-near-limit': 'Three of four nearer the limit than the centre',
    },
    refusals: {
      too_short: ({ needed, points }) =>
        `the series has ${points} points; the method needs ${needed} points before the first that is judged`,
      from_too_early: ({ needed, from }) =>
        `the method needs ${needed} points before the first that is judged; there are ${from} before point ${from}`,
      from_beyond: ({ points, from }) => `there is no point ${from}; the last is point ${points - 1}`,
      start_of_other_kind: () => 'start must be a week (2019-W01) when a year has 52 points and a month (2019-01) when it has 12',
      baseline_too_small: ({ needed, points }) =>
        `the method compares with at least ${needed} earlier points; the years asked for, less the latest left out, have ${Math.max(0, points)}`,
      windows_overlap: ({ needed, points }) => `the window is ${needed} points wide, but a year has only ${points}; make w smaller`,
      nothing_before: () => 'nothing can be expected from the points before the first that is judged',
    },
  },
}
