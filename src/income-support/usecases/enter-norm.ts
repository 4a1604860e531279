import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NormBody, NormEntry } from '../contract/norm.ts'
import { enteredNorms, saveNorm } from '../queries/norm.ts'
import { shippedNorms } from '../rules/norm-2025.ts'
import { invalid } from './receive-application.ts'

/** Every version of every year's norm, what came with Helhet among them; the latest year and version first. */
export async function allNorms(tx: Read): Promise<NormEntry[]> {
  const shipped = shippedNorms.map((norm): NormEntry => ({ ...norm, by: null, recordedAt: null }))
  return [...await enteredNorms(tx), ...shipped].toSorted((one, other) => other.year - one.year || other.version - one.version)
}

/**
 * Enters a year's norm as the municipality has read it. Calculations that are saved keep the version they were made with.
 *
 * @throws Refusal invalid when age groups leave a year out or overlap, or a larger household would cost less.
 */
export async function enterNorm(tx: Write, body: NormBody, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<{ year: number; version: number }> {
  if (body.readOn > clock.today()) throw invalid('readOn', 'day_in_future')
  const ages = body.amounts.ages.toSorted((one, other) => one.from - other.from)
  const gap = ages.findIndex(({ from, to }, place) => to < from || from !== (place === 0 ? 0 : (ages[place - 1]?.to ?? 0) + 1))
  if (gap !== -1) throw invalid('ages', 'ages_unclear')
  if (body.amounts.common.some((cost, place, all) => place > 0 && cost < (all[place - 1] ?? 0))) throw invalid('common', 'common_falls')
  const version = await saveNorm(tx, { ...body, amounts: { ...body.amounts, ages }, at: clock.now(), by: staffIdOf(actor) })
  return { year: body.year, version }
}
