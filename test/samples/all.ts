import { accessSamples } from './access.ts'
import { calcSamples } from './calc.ts'
import { contactsSamples } from './contacts.ts'
import { personsSamples } from './persons.ts'
import { pictureSamples } from './picture.ts'
import type { Samples } from './sample.ts'

/** A sample of every line of the route table; a new line gets its own in the file of its module. */
export const samples: Samples = { ...accessSamples, ...personsSamples, ...contactsSamples, ...pictureSamples, ...calcSamples }
