import { DaysLeftSquares } from '../charts/days-left-squares.tsx'
import { PrintFooter, WriteHere, WriteLines } from '../print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../table.tsx'
import { uiTexts } from '../texts.ts'
import { WorkerPage, type View } from './frame.tsx'
import { Floors } from './sample-charts.tsx'

const matters = [
  [
    'Mottagningen har 3 av 7 på plats. Golvet är 4.',
    'Två är sjuka eller hemma med barn, två på utbildning. Norr kan låna ut en person till kl. 16.',
  ],
  [
    'Utredning Syd träffar färre barn: 34 möten mot väntade 61.',
    'Vi ställde in 17 av 22. Familjerna ställde in 5. Inte förklarat av helg eller frånvaro.',
  ],
  [
    'Fem anmälningar ska avgöras senast i morgon. En är försenad.',
    'Fyra av dem finns på Mottagningen. Ingen anmälan är oöppnad (kontrollerat 08.00).',
  ],
] as const

/** The daily meeting on one sheet of paper, as in picture 10. */
export function PaperExample({ view }: { view: View }) {
  const t = uiTexts[view.language]
  const units = [
    ['Mottagningen', '48', '46', '2', '4'],
    ['Utredning Norr', '57', '58', '3', '6'],
    ['Utredning Syd', '34', '61', '17', '5'],
    ['Placering', '38', '38', '1', '2'],
  ] as const
  return (
    <WorkerPage view={view} current="Lägesbild">
      <article class="paper">
        <h1>Dagligt möte tisdag 24 november 2026</h1>
        <p>Lägesbild kl. 08.05, vecka 48. Fyra enheter. Innehåller tal under fem: sprid inte vidare.</p>
        <h2>Tre saker kräver beslut</h2>
        <ol class="paper-matters">
          {matters.map(([finding, cause]) => (
            <li key={finding}>
              <div>
                <strong>{finding}</strong>
                <p>{cause}</p>
              </div>
              <WriteHere label="Beslut och ansvarig" />
            </li>
          ))}
        </ol>
        <div class="paper-halves">
          <Floors t={t} />
          <DaysLeftSquares
            t={t}
            title="Barn som väntar på beslut, dagar kvar"
            definition="I dag kl. 08.05"
            axis="dagar kvar av 14 (SoL 20:2). En ruta är ett barn."
            longest={14}
            waiting={[
              { days: -1, count: 1 },
              { days: 0, count: 2 },
              { days: 1, count: 3 },
              { days: 4, count: 3 },
              { days: 10, count: 2 },
            ]}
            table={{ columns: ['Dagar', 'Barn'], rows: [['0', '2']] }}
          />
        </div>
        <Table
          caption="Kontakter som blev av, vecka 48"
          dense
          columns={[
            { label: 'Enhet' },
            { label: 'Möten', align: 'end' },
            { label: 'Väntat', align: 'end' },
            { label: 'Vi ställde in', align: 'end' },
            { label: 'De ställde in', align: 'end' },
          ]}
        >
          {units.map(([unit, ...numbers]) => (
            <Row key={unit} tone={unit === 'Utredning Syd' ? 'danger' : undefined}>
              <RowHead>{unit}</RowHead>
              {numbers.map((number, index) => (
                <Cell key={index} align="end">
                  {number}
                </Cell>
              ))}
            </Row>
          ))}
        </Table>
        <WriteLines heading="Anteckningar" lines={4} />
        <PrintFooter
          definitions="Möten = hembesök, kontor, ute som blev av. Golv = minst hälften på plats."
          printed={t.printedBy('2026-11-24 08.07', 'Bodil Lantz, socialchef')}
        />
      </article>
    </WorkerPage>
  )
}
