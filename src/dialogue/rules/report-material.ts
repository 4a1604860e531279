import type { Day } from '../../calendar/day.ts'
import type { ReportLevel } from '../contract/reports.ts'

/** What a report is made from, as it stands at one time. Nobody who took part is named. */
export type ReportMaterial = {
  /** Municipalities that are to be visited, whether they have been or not; of no selection: those that have been. */
  readonly planned: number
  readonly places: readonly MaterialPlace[]
  readonly observations: readonly MaterialObservation[]
  readonly notes: readonly MaterialNote[]
  readonly plan: readonly MaterialPlanPoint[]
  readonly messages: readonly MaterialMessage[]
  readonly figures: readonly MaterialFigure[]
  readonly comments: number
  readonly quotes: readonly { readonly id: string; readonly code: string }[]
}
/** A municipality that has been visited; its days in order. */
export type MaterialPlace = {
  readonly code: string; readonly name: string; readonly county: string; readonly group: string
  readonly visits: ReadonlyArray<{ readonly id: string; readonly number: number; readonly on: Day; readonly programme: readonly string[] }>
}
export type MaterialObservation = {
  readonly id: string; readonly visitId: string; readonly code: string; readonly theme: string; readonly level: ReportLevel
  /** `neither`: a theme that was told of, as neither. */
  readonly kind: 'strength' | 'gap' | 'neither'; readonly words: string; readonly on: Day
  /** How it stood when it was followed up at the second visit; null: it was not. */
  readonly followed: string | null
}
export type MaterialNote = { readonly id: string; readonly title: string; readonly place: string; readonly address: string; readonly on: Day; readonly changedAt: string }
export type MaterialPlanPoint = { readonly id: string; readonly visitId: string; readonly code: string; readonly words: string; readonly status: string | null }
export type MaterialMessage = {
  readonly id: string; readonly title: string; readonly theme: string; readonly level: ReportLevel; readonly addressee: string; readonly on: Day
  readonly answered: boolean
}
/** A public figure of one year: medians, and the value published for the country. */
export type MaterialFigure = {
  readonly kpi: string; readonly title: string; readonly unit: string; readonly year: number; readonly visited: number | null
  readonly visitedWith: number; readonly all: number | null; readonly nation: number | null
  readonly places: ReadonlyArray<{ readonly code: string; readonly value: number; readonly group: number | null }>
}

/** The words of statements, in one language. */
export type StatementWords = {
  readonly theme: (theme: string) => string
  readonly messageTheme: (theme: string) => string
  readonly followed: (status: string | null) => string
  readonly programme: (kind: string) => string
  readonly told: (theme: string, told: number, of: number, strengths: number, gaps: number) => string
  readonly visited: (places: number, planned: number, twice: number, first: Day, last: Day) => string
  readonly noVisits: string
  readonly notes: (notes: number, places: number) => string
  readonly plans: (places: number, of: number, points: number, done: number) => string
  readonly messages: (messages: number, theme: string, addressee: string, titles: readonly string[], answered: number) => string
  readonly comments: (comments: number) => string
  readonly county: (county: string, places: readonly string[], themes: readonly string[]) => string
  readonly figure: (figure: Pick<MaterialFigure, 'kpi' | 'title' | 'unit' | 'year' | 'visited' | 'visitedWith' | 'all' | 'nation'>) => string
  readonly visitLabel: (place: string, on: Day) => string
  readonly observationLabel: (place: string, on: Day, theme: string) => string
  readonly noteLabel: (title: string, on: Day) => string
  readonly planLabel: (place: string, words: string) => string
  readonly messageLabel: (title: string, addressee: string, on: Day) => string
  readonly figureLabel: (kpi: string, title: string, year: number) => string
  readonly commentLabel: (comments: number) => string
}
