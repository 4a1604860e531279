import type { Standing } from '../contract/figures.ts'

const standingOf: Readonly<Record<string, Standing>> = { missing: 'missing', privacy: 'privacy', 'not applicable': 'not_applicable' }

/**
 * Why a value is there or not. A value that is not there and says nothing is missing.
 *
 * @returns the fault when a value also says that it is missing, or the status is unknown.
 */
export function judgeStanding(value: number | null, status: string): Standing | 'value_and_status' | 'not_a_status' {
  if (status === '') return value === null ? 'missing' : 'known'
  const standing = standingOf[status.toLowerCase().replaceAll('_', ' ')]
  if (standing === undefined) return 'not_a_status'
  return value === null ? standing : 'value_and_status'
}
