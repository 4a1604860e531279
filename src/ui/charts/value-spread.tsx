import { bin, extent, max, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { ChartFigure, Drawing, px, type ChartText } from './chart-figure.tsx'

/** A value drawn as a dark stroke through the bars, with its words. */
type SpreadMark = { readonly value: number; readonly words: string }

const plot = { width: 560, height: 190, left: 34, right: 12, top: 40, bottom: 22 }
/** What the words of a mark may take. */
const room = 130

/** How many lie where: bars over steps of a scale, with one's own place and the middle marked. */
export function ValueSpread({
  values,
  marks,
  format,
  ...text
}: ChartText & { readonly values: readonly number[]; readonly marks: readonly SpreadMark[]; readonly format: (value: number) => string }) {
  const [low = 0, high = 0] = extent(values)
  const x = scaleLinear([low, high > low ? high : low + 1], [plot.left, plot.width - plot.right]).nice(8)
  const [from = 0, to = 1] = x.domain()
  const bins = bin().domain([from, to]).thresholds(x.ticks(24))([...values])
  const lowest = min(marks, ({ value }) => value)
  const y = scaleLinear([0, Math.max(1, max(bins, ({ length }) => length) ?? 0)], [plot.height - plot.bottom, plot.top])
  return (
    <ChartFigure {...text}>
      <Drawing name={`${text.title}. ${marks.map(({ words }) => words).join('. ')}.`} width={plot.width} height={plot.height} size="middle">
        {y.ticks(3).filter(Number.isInteger).map((tick) => (
          <g key={tick}>
            <path class={tick === 0 ? 'm-axis' : 'm-grid'} d={`M${plot.left} ${px(y(tick))}H${plot.width - plot.right}`} />
            <text class="t-end" x={plot.left - 6} y={px(y(tick)) + 4}>{tick}</text>
          </g>
        ))}
        {bins.filter(({ length }) => length > 0).map(({ length, x0 = from, x1 = to }) => (
          <rect key={x0} class="m-c2" x={px(x(x0) + 0.5)} y={px(y(length))} width={px(Math.max(1.5,
            x(x1) - x(x0) - 1))} height={px(y(0) - y(length))} />
        ))}
        {x.ticks(6).map((tick) => <text key={tick} class="t-mid" x={px(x(tick))} y={plot.height - 6}>{format(tick)}</text>)}
        {marks.map((mark, at) => <Mark key={mark.words} mark={mark} x={x(mark.value)} at={at} lower={mark.value === lowest} />)}
      </Drawing>
    </ChartFigure>
  )
}

/** The lower mark's words stand to its left and the higher one's to its right, where there is room, each on a line of its own. */
function Mark({ mark, x, at, lower }: { mark: SpreadMark; x: number; at: number; lower: boolean }) {
  const left = lower ? x > plot.left + room : x > plot.width - room
  const y = 12 + at * 15
  return (
    <>
      <path class="m-floor" d={`M${px(x)} ${y + 3}V${plot.height - plot.bottom}`} />
      <text class={left ? 't-strong t-end' : 't-strong'} x={px(x + (left ? -4 : 4))} y={y}>{mark.words}</text>
    </>
  )
}
