import { BandLines, type BandPanel } from '../charts/band-lines.tsx'
import { DaysLeftSquares } from '../charts/days-left-squares.tsx'
import { FloorSquares } from '../charts/floor-squares.tsx'
import { HorizontalBars } from '../charts/horizontal-bars.tsx'
import { StackedBars } from '../charts/stacked-bars.tsx'
import type { UiTexts } from '../texts.ts'

const links = { listHref: '/lista', methodHref: '/sa-raknas' }

/** Four units, one of them outside its range. */
export function Multiples({ t }: { t: UiTexts }) {
  const weeks = Array.from({ length: 26 }, (_, index) => 23 + index)
  const level = (week: number, normal: number) => (week >= 26 && week <= 31 ? normal * 0.5 : normal)
  const panel = (heading: string, normal: number, outside: boolean): BandPanel => ({
    heading,
    outside,
    stretch: { from: 4, to: 8, label: 'semester' },
    points: weeks.map((week, index) => {
      const expected = level(week, normal)
      const fall = outside && week >= 45 ? normal * 0.26 + (week - 45) * 3 : 0
      return {
        week,
        low: Math.round(expected * 0.72),
        high: Math.round(expected * 1.28),
        value: Math.round(expected - fall + ((index * 7) % 5) - 2),
      }
    }),
  })
  const panels = [
    panel('Mottagningen', 47, false),
    panel('Utredning Norr', 58, false),
    panel('Utredning Syd: 34, väntat 61', 61, true),
    panel('Placering', 38, false),
  ]
  return (
    <BandLines
      t={t}
      {...links}
      panels={panels}
      title="Tre enheter ligger där de brukar. Utredning Syd har fallit fyra veckor i rad."
      definition={
        'Personliga möten per vecka (hembesök, kontor, ute). Grått fält: väntat, med helger och semester inräknade. ' +
        'Röd fyrkant: utanför fältet. Samma skala.'
      }
      table={{
        columns: ['Vecka', ...panels.map((each) => each.heading)],
        rows: weeks.map((week, index) => [t.week(week), ...panels.map((each) => String(each.points[index]?.value ?? ''))]),
      }}
    />
  )
}

/** A year of contacts by week. */
export function Weeks({ t }: { t: UiTexts }) {
  const weeks = Array.from({ length: 52 }, (_, index) => {
    const quiet = index === 3 ? 0.33 : index === 4 ? 0.55 : index === 17 || index === 18 ? 0.75 : index >= 30 && index <= 34 ? 0.5 : 1
    const size = (340 + ((index * 13) % 41)) * quiet
    return {
      year: index < 5 ? 2025 : 2026,
      week: index < 4 ? index + 49 : index - 3,
      values: [Math.round(size * 0.55), Math.round(size * 0.12), Math.round(size * 0.33)],
    }
  })
  return (
    <StackedBars
      t={t}
      {...links}
      weeks={weeks}
      title="Mötena minskar sedan vecka 45, videosamtalen ersätter dem inte"
      definition="Kontakter som blev av, per vecka och sätt, 52 veckor till och med vecka 48. Andel digitalt vecka 48: 16 % (54 av 345)."
      series={[{ label: 'möten', detail: 'hem, kontor, ute' }, { label: 'video' }, { label: 'telefon', detail: 'och brev' }]}
      marks={[
        { from: 3, label: 'Jul' },
        { from: 17, label: 'Påsk' },
        { from: 28, label: 'Midsommar' },
        { from: 30, to: 34, label: 'Semester' },
        { from: 47, label: 'Alla helgons' },
      ]}
      table={{
        columns: ['Vecka', 'Möten', 'Video', 'Telefon och brev'],
        rows: weeks.map(({ year, week, values }) => [`${year} ${t.week(week)}`, String(values[0]), String(values[1]), String(values[2])]),
      }}
    />
  )
}

/** Children who wait for a decision. */
export function Waiting({ t }: { t: UiTexts }) {
  const waiting = [
    [-2, 1],
    [0, 2],
    [1, 3],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 1],
    [6, 2],
    [7, 1],
    [8, 2],
    [10, 2],
    [11, 1],
    [12, 1],
    [13, 1],
  ].map(([days = 0, count = 0]) => ({ days, count }))
  return (
    <DaysLeftSquares
      t={t}
      {...links}
      waiting={waiting}
      longest={14}
      title="23 barn väntar på beslut: ett är försenat, fem avgörs senast i morgon"
      definition="Barn med förhandsbedömning som inte är beslutad, i dag kl. 08.05."
      axis="dagar kvar av 14 (SoL 20:2). En ruta är ett barn."
      table={{ columns: ['Dagar kvar', 'Barn'], rows: waiting.map(({ days, count }) => [String(days), String(count)]) }}
    />
  )
}

/** The floor chart alone, also on the page of parts. */
export function Floors({ t }: { t: UiTexts }) {
  const rows = [
    { label: 'Mottagningen', present: 3, employed: 7, floor: 4, words: '3 av 7, 1 saknas' },
    { label: 'Utredning Norr', present: 5, employed: 7, floor: 4, words: '5 av 7' },
    { label: 'Utredning Syd', present: 6, employed: 9, floor: 5, words: '6 av 9' },
    { label: 'Placering', present: 5, employed: 7, floor: 4, words: '5 av 7' },
  ]
  return (
    <FloorSquares
      t={t}
      {...links}
      rows={rows}
      title="Mottagningen saknar en person mot golvet"
      definition="På plats i dag kl. 08.05, fyra enheter"
      note="Streck = golvet, minst hälften på plats"
      table={{
        columns: ['Enhet', 'På plats', 'Anställda', 'Golv'],
        rows: rows.map((row) => [row.label, String(row.present), String(row.employed), String(row.floor)]),
      }}
    />
  )
}

/** Reports by who reported. */
export function Reporters({ t }: { t: UiTexts }) {
  const rows = [
    { label: 'Förskola och skola', value: 104, words: '104' },
    { label: 'Polis', value: 71, words: '71' },
    { label: 'Hälso- och sjukvård', value: 58, words: '58' },
    { label: 'Privatpersoner', value: 33, words: '33' },
    { label: 'Andra', value: 22, words: '22' },
  ]
  return (
    <HorizontalBars
      t={t}
      {...links}
      rows={rows}
      title="Skolan anmäler mest, polisen därnäst"
      definition="Orosanmälningar per anmälare, 288 under kvartal 3 2026."
      table={{ columns: ['Anmälare', 'Anmälningar'], rows: rows.map((row) => [row.label, row.words]) }}
    />
  )
}
