import * as z from 'zod'
import { calculators } from '../../src/calc/list.ts'
import type { Sample, Samples } from './sample.ts'

const example = z.record(z.string(), z.unknown())

export const calcSamples: Samples = Object.fromEntries(calculators.map((one): [string, Sample] =>
  [`POST /api/calc/${one.name}`, { as: 'administrator', body: () => example.parse(one.example), about: () => [] }]))
