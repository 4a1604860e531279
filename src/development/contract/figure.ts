import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

/** A figure of the picture that a plan or a message may carry. `share`: its value is `count` of `of`; else `count` alone is counted. */
export type KnownFigure = {
  readonly key: string; readonly group: string; readonly share: boolean; readonly sv: string; readonly en: string
  /** How it is counted, in a sentence. */
  readonly how: { readonly sv: string; readonly en: string }
}

/** What a figure was in the complete weeks from `fromWeek` to `toWeek` ('2026-W44'); a standing figure when the last of them ended. */
export type FigureValue = { readonly count: number; readonly of: number | null; readonly fromWeek: string; readonly toWeek: string }

/**
 * Where live figures come from: the picture, which lies above, is handed in from the list of modules. `read` counts with the keys of who asks:
 * only the units that one manages are counted whole, and all units only with the keys of a director or of a job. Null: the figure is unknown,
 * or nothing of its kind has been counted.
 */
export type FigureSource = {
  readonly figures: readonly KnownFigure[]
  readonly read: (tx: Read, asked: { readonly figure: string; readonly units: readonly string[]; readonly today: Day; readonly weeks?: number }) => Promise<FigureValue | null>
}
