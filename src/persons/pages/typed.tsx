export { typed } from '../../mount/typed.tsx'
export type { Typed } from '../../mount/typed.tsx'
