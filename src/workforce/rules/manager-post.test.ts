import { expect, test } from 'vitest'
import { isManagerPost } from './manager-post.ts'

test.each(['Enhetschef', 'biträdande enhetschef', 'Chef', 'Socialchef, tf', 'FÖRVALTNINGSDIREKTÖR'])('%s manages', (title) => {
  expect(isManagerPost(title)).toBe(true)
})
test.each(['Socialsekreterare', 'Chefssekreterare', 'Direktörsassistent', 'Gruppledare', ''])('%s does not', (title) => {
  expect(isManagerPost(title)).toBe(false)
})
