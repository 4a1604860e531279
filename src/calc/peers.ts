import figures from '../dialogue/data/municipality-figures.json' with { type: 'json' }
import { municipalityFiguresShape, peersAnswer, peersInput } from '../dialogue/contract/peers.ts'
import { similarMunicipalities } from '../dialogue/rules/similar-municipalities.ts'
import { peerVariableTitles } from '../dialogue/texts.ts'
import { calculator } from './calculator.ts'

/** Municipalities that are like one. */
export const peers = calculator({
  name: 'peers',
  summary: 'The municipalities most like one in a theme, with the figures they were compared by.',
  help: [
    'An own method: Euclidean distance over the theme\'s figures, each in standard deviations of all 290 municipalities and each',
    'counting the same, population by its logarithm. The figures come with Helhet: SCB (CC0) and Kolada (RKA, open data; Källa: Kolada),',
    'the years are in the answer. Kolada\'s own similar municipalities are found in another way and are not these',
    '(docs/dialogue.md).',
    '',
    'overall: size, ages, education, tax base. childhood: size, children, poor households, crowded living, preschool, parents\'',
    'education. school: size, parents\' education, results, teachers, truancy. safety: size, poor households, crowded living, crimes.',
    'leisure: size, children, poor households, education, sports.',
  ].join('\n'),
  input: peersInput,
  output: peersAnswer,
  example: { municipality: '2421', theme: 'childhood', k: 3 },
  takesLong: () => false,
  run: (input) => similarMunicipalities(input, municipalityFiguresShape.parse(figures), peerVariableTitles.en),
})
