import { max } from 'd3-array'
import { ChartFigure, Drawing, type ChartText } from './chart-figure.tsx'

/** One unit: how many are there of how many employed, and the fewest that must be. `words` tells it: "3 av 7, 1 saknas". */
export type FloorRow = {
  readonly label: string
  readonly present: number
  readonly employed: number
  readonly floor: number
  readonly words: string
  /** Whether the floor is broken, where it is not enough that fewer are known to be there. */
  readonly broken?: boolean | undefined
}

const step = 18
const rowHeight = 30

/** Presence against the floor, one square per employee and a dark stroke at the floor. Below it the squares are red. */
export function FloorSquares({
  rows,
  note,
  ...text
}: ChartText & {
  rows: readonly FloorRow[]
  /** Under the rows: "Streck = golvet, minst hälften på plats". */
  note: string
}) {
  const labelWidth = Math.max(96, (max(rows, (row) => row.label.length) ?? 0) * 7)
  const wordsAt = labelWidth + (max(rows, (row) => row.employed) ?? 0) * step + 14
  const height = rows.length * rowHeight + 20
  return (
    <ChartFigure {...text}>
      <Drawing
        name={`${text.title}. ${rows.map((row) => `${row.label}: ${row.words}`).join('. ')}.`}
        width={Math.max(400, wordsAt + 120)}
        height={height}
        size="middle"
      >
        {rows.map((row, index) => (
          <g key={row.label} transform={`translate(0 ${index * rowHeight + 4})`}>
            <text class="t-strong" y="15">
              {row.label}
            </text>
            <g transform={`translate(${labelWidth} 2)`}>
              <Squares row={row} />
            </g>
            <text class={row.present < row.floor ? 't-danger' : undefined} x={wordsAt} y="15">
              {row.words}
            </text>
          </g>
        ))}
        <text x={labelWidth} y={height - 4}>
          {note}
        </text>
      </Drawing>
    </ChartFigure>
  )
}

/** The squares of one unit alone, for a row of the staffing board. The words stand beside it. */
export function FloorStrip({ row }: { row: FloorRow }) {
  return (
    <svg class="squares" viewBox={`0 -2 ${row.employed * step} 20`} aria-hidden="true" focusable="false">
      <Squares row={row} />
    </svg>
  )
}

function Squares({ row }: { row: FloorRow }) {
  const filled = (row.broken ?? row.present < row.floor) ? 'm-danger' : 'm-c1'
  return (
    <>
      {Array.from({ length: Math.max(row.employed, row.present) }, (_, at) => (
        <rect key={at} class={at < row.present ? filled : 'm-empty'} x={at * step} y="0" width="15" height="16" rx="2.5" />
      ))}
      {row.floor > 0 && <path class="m-floor" d={`M${row.floor * step - 1.5} -3V19`} />}
    </>
  )
}
