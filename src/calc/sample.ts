import { sampleAnswer, sampleInput } from '../dialogue/contract/sample.ts'
import { drawSample } from '../dialogue/rules/draw-sample.ts'
import { calculator, listLongerThan } from './calculator.ts'

const example = [
  ['0114', 'A2', '01', 10.8, 24.8], ['0115', 'A2', '01', 10.5, 27.3], ['0186', 'A2', '01', 10.8, 26.9], ['0305', 'A2', '03', 10, 28],
  ['0428', 'C8', '04', 9.1, 20.2], ['0509', 'C8', '05', 8.2, 18.1], ['0860', 'C8', '08', 9.5, 20.9], ['2560', 'B5', '25', 9, 20.8],
  ['2580', 'B3', '25', 11.3, 21.3], ['1880', 'B3', '18', 12, 23.5], ['0581', 'B3', '05', 11.9, 23.3], ['2421', 'C9', '24', 8.7, 20],
] as const

const ofMany = listLongerThan(30, 'population')
/** Few members are chosen at once, unless they may have to be drawn a thousand times. */
const takesLong = (sent: unknown): boolean => (
  ofMany(sent) || (typeof sent === 'object' && sent !== null && 'minStratum2' in sent && sent.minStratum2 !== 0)
)

/** Some of many, so that they stand for the whole. */
export const sample = calculator({
  name: 'sample',
  summary: 'Chooses some of many so that they stand for the whole: balanced, best by exchange, stratified, or by chance alone.',
  help: [
    'Each group gets its proportional part by largest remainder, at least one (random: as chance has it). x are the figures to represent',
    'by; null counts as the median of the group. The difference of a variable is that of sample and population mean in standard',
    'deviations.',
    '',
    'balanced: the cube method (Deville and Tillé 2004), chances as near to equal within groups as the means allow, returned in',
    'probabilities. best: exchanges within groups until the mean difference is the least that was found; nothing is left to chance.',
    'stratified: by chance within groups. random: by chance alone.',
    '',
    'minStratum2 asks for so many counties or other second strata: best searches among such samples, others are drawn anew until they meet',
    'them. include and exclude force in and out. The same seed gives the same choice. Measured in docs/dialogue.md.',
  ].join('\n'),
  input: sampleInput,
  output: sampleAnswer,
  example: {
    population: example.map(([id, group, stratum2, ...x]) => ({ id, group, stratum2, x: [...x] })),
    n: 6, seed: 1, method: 'balanced',
  },
  takesLong,
  atMost: 60,
  run: drawSample,
})
