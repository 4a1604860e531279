import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'

/** One bar; `words` stand at its end and are the value with its unit. `tone` danger only for what is urgent. */
export type BarRow = { readonly label: string; readonly value: number; readonly words: string; readonly tone?: 'danger' | undefined }

const rowHeight = 27
const plotWidth = 250

/** Few amounts beside each other from zero, longest label to the left. A line may show what is usual or allowed. */
export function HorizontalBars({
  rows,
  line,
  ...text
}: ChartText & {
  rows: readonly BarRow[]
  /** A value to compare with, drawn as a dark stroke, with its words. */
  line?: { readonly value: number; readonly words: string } | undefined
}) {
  const labelWidth = Math.min(220, Math.max(80, (max(rows, (row) => row.label.length) ?? 0) * 6.8 + 8))
  const wordsWidth = (max(rows, (row) => row.words.length) ?? 0) * 6.6 + 12
  const x = scaleLinear([0, Math.max(1, line?.value ?? 0, max(rows, (row) => row.value) ?? 0)], [0, plotWidth])
  const height = rows.length * rowHeight + (line ? 20 : 4)
  return (
    <ChartFigure {...text}>
      <Drawing
        name={`${text.title}. ${rows.map((row) => `${row.label}: ${row.words}`).join('. ')}.`}
        width={px(labelWidth + plotWidth + wordsWidth)}
        height={height}
        size="middle"
      >
        {rows.map((row, index) => (
          <g key={row.label} transform={`translate(0 ${index * rowHeight})`}>
            <Bar row={row} left={labelWidth} width={Math.max(row.value > 0 ? 1 : 0, x(row.value))} />
          </g>
        ))}
        <path class="m-axis" d={`M${px(labelWidth)} 0V${rows.length * rowHeight}`} />
        {line && (
          <>
            <path class="m-floor" d={`M${px(labelWidth + x(line.value))} 0V${rows.length * rowHeight}`} />
            <text class="t-mid" x={px(labelWidth + x(line.value))} y={height - 4}>
              {line.words}
            </text>
          </>
        )}
      </Drawing>
    </ChartFigure>
  )
}

function Bar({ row, left, width }: { row: BarRow; left: number; width: number }) {
  const urgent = row.tone === 'danger'
  return (
    <>
      <text class="t-ink" y="18">
        {row.label}
      </text>
      <rect class={urgent ? 'm-danger' : 'm-c1'} x={px(left)} y="5" width={px(width)} height="18" rx="1.5" />
      <text class={urgent ? 't-danger' : 't-strong'} x={px(left + width + 7)} y="18">
        {row.words}
      </text>
    </>
  )
}
