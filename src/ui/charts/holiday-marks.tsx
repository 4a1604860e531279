import { px } from './chart-figure.tsx'

/** A holiday or a time of leave over columns `from` to `to` (counted from 0): a week below such a mark never counts as a fall. */
export type HolidayMark = { readonly from: number; readonly to?: number | undefined; readonly label: string }

/** Dotted lines with names above the plot, in as many lines as it takes for no name to cover another (at most two are drawn lower). */
export function HolidayMarks({
  marks,
  centre,
  top,
  reach,
}: {
  marks: readonly HolidayMark[]
  /** Middle of a column. */
  centre: (column: number) => number
  /** Where the plot begins; the names stand above. */
  top: number
  /** How far down the line goes: the top of that column's bar. */
  reach: (column: number) => number
}) {
  const ends = [-Infinity, -Infinity]
  return (
    <g>
      {marks.map((mark) => {
        const from = centre(mark.from)
        const to = centre(mark.to ?? mark.from)
        const middle = (from + to) / 2
        const half = mark.label.length * 3.3
        const line = ends.findIndex((end) => end + 8 < middle - half)
        const at = line === -1 ? 0 : line
        ends[at] = middle + half
        const text = top - 26 + at * 13
        return (
          <g key={`${mark.label}-${mark.from}`}>
            <text class="t-holiday t-mid" x={px(middle)} y={text}>
              {mark.label}
            </text>
            {mark.to === undefined ? (
              <path class="m-holiday" d={`M${px(from)} ${text + 4}V${px(reach(mark.from))}`} />
            ) : (
              <path class="m-holiday" d={`M${px(from)} ${text + 5}H${px(to)}`} />
            )}
          </g>
        )
      })}
    </g>
  )
}
