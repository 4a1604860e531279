import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []

export const accessSamples: Samples = {
  'GET /logga-in': { as: 'public', about: nobody },
  'GET /logga-in/kontoret': { as: 'public', about: nobody },
  'POST /logga-ut': { as: 'worker', about: nobody },
  'POST /logga-ut-overallt': { as: 'worker', about: nobody },
  'GET /visning': { as: 'public', query: () => ({ sprak: 'en' }), about: nobody },
  'GET /': { as: 'worker', about: nobody },
  'GET /min-roll': { as: 'administrator', about: nobody },
}
