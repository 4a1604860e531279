import { ButtonLink } from '../button.tsx'
import { BandLines, type BandPanel } from '../charts/band-lines.tsx'
import { DaysLeftSquares } from '../charts/days-left-squares.tsx'
import { FloorSquares } from '../charts/floor-squares.tsx'
import { HorizontalBars } from '../charts/horizontal-bars.tsx'
import { StackedBars } from '../charts/stacked-bars.tsx'
import { Panel } from '../panel.tsx'
import { AlarmCard, Alarms, KeyFigures } from '../picture-parts.tsx'
import { uiTexts, type UiTexts } from '../texts.ts'
import { DirectorPage, type View } from './frame.tsx'

/** The director's picture, as in 05 and 13. */
export function PictureExample({ view }: { view: View }) {
  const t = uiTexts[view.language]
  return (
    <DirectorPage
      view={view} heading="Mottagningen är under golvet. Utredning Syd träffar färre barn."
      lead="Lägesbild tisdag 24 november kl. 08.05, vecka 48. Alla fyra enheter. Uppgifterna kommer ur det dagliga arbetet."
      actions={<><ButtonLink href="?skriv=ja">Skriv ut</ButtonLink><ButtonLink href="?csv=ja">Hämta CSV</ButtonLink><ButtonLink href="/mote">Dagligt möte</ButtonLink></>}
    >
      <Alarms label="Larm">
        <AlarmCard kind="Bemanning, sedan 07.30 i dag" finding="Mottagningen har 3 av 7 på plats. Golvet är 4." cause="Två är sjuka eller hemma med barn, två på utbildning. Norr kan låna ut en person till kl. 16." actions={<><ButtonLink href="/1" variant="primary">Se förslaget</ButtonLink><ButtonLink href="/2">Öppna bemanningen</ButtonLink></>} />
        <AlarmCard kind="Kontakter, sedan vecka 45" finding="Utredning Syd träffar färre barn: 34 möten mot väntade 61." cause={<><strong>Vi ställde in 17 av 22.</strong> Familjerna ställde in 5. Inte förklarat av helg eller frånvaro.</>} actions={<><ButtonLink href="/3" variant="primary">Se vilka barn</ButtonLink><ButtonLink href="/4">Ta upp på mötet</ButtonLink></>} />
        <AlarmCard level="watch" kind="Frister, den här veckan" finding="Fem anmälningar ska avgöras senast i morgon. En är försenad." cause="Fyra av dem finns på Mottagningen. Ingen anmälan är oöppnad (kontrollerat 08.00)." actions={<ButtonLink href="/5">Öppna listan</ButtonLink>} />
      </Alarms>
      <Panel><Multiples t={t} /></Panel>
      <div class="with-wide-side">
        <div class="column">
          <Panel><Weeks t={t} /></Panel>
          <Panel>
            <KeyFigures howCounted={t.howCounted} figures={[
              { label: 'Beslut i tid, 14 dagar', value: '91 %', numbers: '412 av 453, i år', href: '/6' },
              { label: 'Anmälningar förra veckan', value: '31', numbers: '24–37 är vanligt i november' },
              { label: 'Barn ej sedda enskilt på 60 dagar', value: '12', numbers: 'av 148 med pågående utredning', definition: 'Barn med öppen utredning där ingen kontakt med barnet sedd enskilt finns de senaste 60 dagarna.' },
              { label: 'Ofördelade ärenden', value: '2', numbers: 'äldst sedan i går 15.10' },
            ]} />
          </Panel>
          <Panel><Reporters t={t} /></Panel>
        </div>
        <div class="column">
          <Panel><Waiting t={t} /></Panel>
          <Panel><Floors t={t} /></Panel>
        </div>
      </div>
    </DirectorPage>
  )
}

const links = { listHref: '/lista', methodHref: '/sa-raknas' }

function Multiples({ t }: { t: UiTexts }) {
  const weeks = Array.from({ length: 26 }, (_, index) => 23 + index)
  const level = (week: number, normal: number) => (week >= 26 && week <= 31 ? normal * 0.5 : normal)
  const panel = (heading: string, normal: number, outside: boolean): BandPanel => ({
    heading, outside,
    stretch: { from: 4, to: 8, label: 'semester' },
    points: weeks.map((week, index) => {
      const expected = level(week, normal)
      const fall = outside && week >= 45 ? normal * 0.26 + (week - 45) * 3 : 0
      return { week, low: Math.round(expected * 0.72), high: Math.round(expected * 1.28), value: Math.round(expected - fall + ((index * 7) % 5) - 2) }
    }),
  })
  const panels = [panel('Mottagningen', 47, false), panel('Utredning Norr', 58, false), panel('Utredning Syd: 34, väntat 61', 61, true), panel('Placering', 38, false)]
  return (
    <BandLines
      t={t} {...links} panels={panels} title="Tre enheter ligger där de brukar. Utredning Syd har fallit fyra veckor i rad."
      definition="Personliga möten per vecka (hembesök, kontor, ute). Grått fält: väntat, med helger och semester inräknade. Röd fyrkant: utanför fältet. Samma skala."
      table={{ columns: ['Vecka', ...panels.map((each) => each.heading)], rows: weeks.map((week, index) => [t.week(week), ...panels.map((each) => String(each.points[index]?.value ?? ''))]) }}
    />
  )
}

function Weeks({ t }: { t: UiTexts }) {
  const weeks = Array.from({ length: 52 }, (_, index) => {
    const quiet = index === 3 ? 0.33 : index === 4 ? 0.55 : index === 17 || index === 18 ? 0.75 : index >= 30 && index <= 34 ? 0.5 : 1
    const size = (340 + ((index * 13) % 41)) * quiet
    return { year: index < 5 ? 2025 : 2026, week: index < 4 ? index + 49 : index - 3, values: [Math.round(size * 0.55), Math.round(size * 0.12), Math.round(size * 0.33)] }
  })
  return (
    <StackedBars
      t={t} {...links} weeks={weeks} title="Mötena minskar sedan vecka 45, videosamtalen ersätter dem inte"
      definition="Kontakter som blev av, per vecka och sätt, 52 veckor till och med vecka 48. Andel digitalt vecka 48: 16 % (54 av 345)."
      series={[{ label: 'möten', detail: 'hem, kontor, ute' }, { label: 'video' }, { label: 'telefon', detail: 'och brev' }]}
      marks={[{ from: 3, label: 'Jul' }, { from: 17, label: 'Påsk' }, { from: 28, label: 'Midsommar' }, { from: 30, to: 34, label: 'Semester' }, { from: 47, label: 'Alla helgons' }]}
      table={{ columns: ['Vecka', 'Möten', 'Video', 'Telefon och brev'], rows: weeks.map(({ year, week, values }) => [`${year} ${t.week(week)}`, String(values[0]), String(values[1]), String(values[2])]) }}
    />
  )
}

function Waiting({ t }: { t: UiTexts }) {
  const waiting = [[-2, 1], [0, 2], [1, 3], [2, 1], [3, 2], [4, 3], [5, 1], [6, 2], [7, 1], [8, 2], [10, 2], [11, 1], [12, 1], [13, 1]].map(([days = 0, count = 0]) => ({ days, count }))
  return (
    <DaysLeftSquares
      t={t} {...links} waiting={waiting} longest={14} title="23 barn väntar på beslut: ett är försenat, fem avgörs senast i morgon"
      definition="Barn med förhandsbedömning som inte är beslutad, i dag kl. 08.05." axis="dagar kvar av 14 (SoL 20:2). En ruta är ett barn."
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
      t={t} {...links} rows={rows} title="Mottagningen saknar en person mot golvet" definition="På plats i dag kl. 08.05, fyra enheter" note="Streck = golvet, minst hälften på plats"
      table={{ columns: ['Enhet', 'På plats', 'Anställda', 'Golv'], rows: rows.map((row) => [row.label, String(row.present), String(row.employed), String(row.floor)]) }}
    />
  )
}

function Reporters({ t }: { t: UiTexts }) {
  const rows = [
    { label: 'Förskola och skola', value: 104, words: '104' }, { label: 'Polis', value: 71, words: '71' }, { label: 'Hälso- och sjukvård', value: 58, words: '58' },
    { label: 'Privatpersoner', value: 33, words: '33' }, { label: 'Andra', value: 22, words: '22' },
  ]
  return (
    <HorizontalBars
      t={t} {...links} rows={rows} title="Skolan anmäler mest, polisen därnäst" definition="Orosanmälningar per anmälare, 288 under kvartal 3 2026."
      table={{ columns: ['Anmälare', 'Anmälningar'], rows: rows.map((row) => [row.label, row.words]) }}
    />
  )
}
