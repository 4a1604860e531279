import { z } from 'zod'

/** Figures that municipalities are compared by: what it is, which year, and whether it counts by its logarithm. */
export const peerVariables = {
  population: { year: 2024, logarithm: true },
  aged0to19: { year: 2021, logarithm: false },
  aged75: { year: 2021, logarithm: false },
  tertiary: { year: 2021, logarithm: false },
  taxBase: { year: 2022, logarithm: false },
  N02904: { year: 2021, logarithm: false },
  N07907: { year: 2023, logarithm: false },
  N11821: { year: 2023, logarithm: false },
  N15428: { year: 2023, logarithm: false },
  N15813: { year: 2023, logarithm: false },
  N15816: { year: 2023, logarithm: false },
  N17461: { year: 2023, logarithm: false },
  N17625: { year: 2023, logarithm: false },
  U07417: { year: 2023, logarithm: false },
  U07452: { year: 2023, logarithm: false },
  U09808: { year: 2023, logarithm: false },
} as const
export type PeerVariable = keyof typeof peerVariables

/** What municipalities may be alike in, and the figures each theme goes by. Chosen by us; they are shown wherever the answer is. */
export const peerThemes = {
  overall: ['population', 'aged0to19', 'aged75', 'tertiary', 'taxBase'],
  childhood: ['population', 'aged0to19', 'N02904', 'N07907', 'N11821', 'N15816'],
  school: ['population', 'N15816', 'N15428', 'N15813', 'N17461', 'N17625'],
  safety: ['population', 'N02904', 'N07907', 'U07417', 'U07452'],
  leisure: ['population', 'aged0to19', 'N02904', 'tertiary', 'U09808'],
} as const satisfies Record<string, readonly PeerVariable[]>
export type PeerTheme = keyof typeof peerThemes
export const peerThemeNames = ['overall', 'childhood', 'school', 'safety', 'leisure'] as const satisfies readonly PeerTheme[]

/** The shipped figures: columns by variable, one row per municipality; null where none was published. */
export const municipalityFiguresShape = z.strictObject({
  variables: z.array(z.string()),
  rows: z.array(z.tuple([z.string(), z.string(), z.string(), z.array(z.number().nullable())])),
})
export type MunicipalityFigures = z.output<typeof municipalityFiguresShape>

/** Whose peers are asked for. */
export const peersInput = z.strictObject({
  municipality: z.string().regex(/^\d{4}$/, 'must be four digits').describe('Municipality code, as "2421".'),
  theme: z.enum(peerThemeNames, 'must be one of the themes of the schema').default('overall'),
  k: z.int('must be a whole number').min(1, 'must be 1 or more').max(50, 'must be at most 50').default(7).describe('How many are wanted.'),
  sameGroup: z.boolean().default(false).describe('Only municipalities of the same group (SKR 2023).'),
})
export type PeersInput = z.output<typeof peersInput>

const figures = z.array(z.number().nullable()).describe('By variable, as published; null where none is.')
const municipality = { code: z.string(), name: z.string(), group: z.string().describe('Group of municipalities, SKR 2023: A1 to C9.') }

/** Those most alike, nearest first, and what they were compared by. */
export const peersAnswer = z.strictObject({
  theme: z.enum(peerThemeNames),
  variables: z.array(z.strictObject({
    id: z.string().describe('Kolada id, or the name of a figure from SCB.'),
    title: z.string(),
    year: z.int(),
    logarithm: z.boolean().describe('Compared by its logarithm.'),
  })),
  municipality: z.strictObject({ ...municipality, values: figures }),
  peers: z.array(z.strictObject({
    ...municipality,
    distance: z.number().describe('Root mean square of apart; a figure that either lacks counts as the median of its group.'),
    values: figures,
    apart: z.array(z.number())
      .describe('By variable: how far from the municipality, in standard deviations of all; above 0 where the peer has more.'),
  })),
})
export type PeersAnswer = z.output<typeof peersAnswer>
