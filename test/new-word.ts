import { randomUUID } from 'node:crypto'

/** A word that no other row has. Letters alone: digits by chance may look like an identity number, which texts refuse. */
export const newWord = (): string => (randomUUID() + randomUUID()).replaceAll(/[^a-f]/g, '')
