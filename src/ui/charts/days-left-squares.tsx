import { max, sum } from 'd3-array'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'

/** How many wait with so many days left; days below zero are drawn together as late. */
export type DaysLeft = { readonly days: number; readonly count: number }

const plot = { width: 412, left: 14, step: 25, top: 22, bottom: 38, tallest: 168, square: 16, gap: 3 }

/**
 * Those who wait, by days left until the last day: one square is one child. Late ones are triangles; the last day and
 * `soon` days before it have colours of their own.
 */
export function DaysLeftSquares({
  waiting,
  longest,
  soon = 2,
  axis,
  ...text
}: ChartText & {
  waiting: readonly DaysLeft[]
  /** The whole time in days: 14 for a preliminary assessment. */
  longest: number
  soon?: number | undefined
  /** Under the axis: "dagar kvar av 14 (SoL 20:2). En ruta är ett barn." */
  axis: string
}) {
  const columns = columnsOf(waiting, longest, soon, text.t.late)
  const most = max(columns, ({ count }) => count) ?? 0
  const square = Math.min(plot.square, Math.max(3, plot.tallest / Math.max(1, most) - plot.gap))
  const height = plot.top + Math.max(3, most) * (square + plot.gap) + plot.bottom
  const ground = height - plot.bottom
  const width = Math.max(plot.width, plot.left + columns.length * plot.step)
  return (
    <ChartFigure {...text}>
      <Drawing name={`${text.title}. ${axis}`} width={width} height={height} size="middle">
        {columns.map((column, index) => (
          <Pile key={column.label} column={column} middle={plot.left + (index + 0.5) * plot.step} ground={ground} square={square} />
        ))}
        <path class="m-axis" d={`M${plot.left} ${ground}H${width - 2}`} />
        <text x={plot.left + plot.step} y={height - 6}>
          {axis}
        </text>
      </Drawing>
    </ChartFigure>
  )
}

type Tone = 'late' | 'last' | 'soon' | 'later'
type Column = { readonly label: string; readonly count: number; readonly tone: Tone }

/** The late ones together, then one column per day left; more days left than the whole time are not drawn. */
function columnsOf(waiting: readonly DaysLeft[], longest: number, soon: number, late: string): Column[] {
  const toneOf = (days: number): Tone => (days === 0 ? 'last' : days <= soon ? 'soon' : 'later')
  const countOf = (belongs: (days: number) => boolean) => sum(waiting, ({ days, count }) => (belongs(days) ? count : 0))
  return [
    { label: late, count: countOf((days) => days < 0), tone: 'late' },
    ...Array.from({ length: longest + 1 }, (_, day) => ({ label: String(day), count: countOf((days) => days === day), tone: toneOf(day) })),
  ]
}

function Pile({ column, middle, ground, square }: { column: Column; middle: number; ground: number; square: number }) {
  const topOf = (count: number) => ground - 3 - count * (square + plot.gap)
  return (
    <g>
      {Array.from({ length: column.count }, (_, at) => (
        <Mark key={at} tone={column.tone} x={middle - square / 2} y={topOf(at + 1) + plot.gap} size={square} />
      ))}
      {column.count > 0 && (
        <text class="t-strong t-mid" x={middle} y={px(topOf(column.count) - 3)}>
          {column.count}
        </text>
      )}
      <text class="t-mid" x={middle} y={ground + 15}>
        {column.label}
      </text>
    </g>
  )
}

function Mark({ tone, x, y, size }: { tone: Tone; x: number; y: number; size: number }) {
  if (tone === 'late') return <path class="m-danger" d={`M${px(x + size / 2)} ${px(y)}L${px(x + size)} ${px(y + size)}H${px(x)}z`} />
  const fill = { last: 'm-danger', soon: 'm-c3', later: 'm-c2' }[tone]
  return <rect class={fill} x={px(x)} y={px(y)} width={px(size)} height={px(size)} rx={size > 8 ? 2.5 : 1} />
}
