import { countInWords, formatInstant, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { scenariosPerPage } from '../contract/scenarios.ts'
import type { ScenarioLine } from '../contract/scenarios.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { spreadWords, unitWords } from './scenario-words.ts'

export type ScenariosData = { readonly scenarios: readonly ScenarioLine[]; readonly total: number; readonly sida: number }

/** The saved scenarios, the latest first, with a tick for those to compare. */
export function scenariosPage({ scenarios, total, sida }: ScenariosData, view: View): Shown {
  const { language, clock } = view
  const t = scenarioTexts[language]
  const number = (value: number): string => formatNumber(value, language)
  return {
    title: t.title, heading: t.heading(total, countInWords(total, language, 'start')), lead: t.lead, status: doneMessage(view, t.done),
    actions: <><ButtonLink href="/grupper-bortfall">{t.groups}</ButtonLink><ButtonLink href="/scenarier/nytt"
      variant="primary">{t.newScenario}</ButtonLink></>,
    main: scenarios.length === 0 ? <EmptyState heading={t.empty}>{t.emptyHow}</EmptyState> : (
      <form action="/scenarier/jamfor" method="get">
        <Panel flush>
          <Table caption={t.title} captionHidden stacked columns={[{ label: t.choose, hidden: true }, { label: t.columns.scenario },
            { label: t.columns.units },
            { label: t.columns.missing, align: 'end' }, { label: t.columns.breaking, align: 'end' }, { label: t.columns.saved }]}>
            {scenarios.map(({ id, name, purpose, choices, missingHours, breaking, savedBy, savedAt }) => (
              <Row key={id}>
                <Cell label={t.choose}>
                  <label class="choice-plain">
                    <input class="ds-input" type="checkbox" name="val" value={id} />
                    <span class="ds-sr-only">{t.pick(name)}</span>
                  </label>
                </Cell>
                <RowHead second={purpose}><a href={`/scenarier/${id}`}>{name}</a></RowHead>
                <Cell label={t.columns.units}>{unitWords(choices, t)}</Cell>
                <Cell label={t.columns.missing} align="end">{spreadWords(missingHours, t, number)}</Cell>
                <Cell label={t.columns.breaking} align="end">{spreadWords(breaking, t, number)}</Cell>
                <Cell label={t.columns.saved}>{t.savedBy(savedBy, formatInstant(savedAt, clock.today(), language))}</Cell>
              </Row>
            ))}
          </Table>
          <div class="panel-foot"><ButtonRow><Button>{t.compare}</Button> <span class="quiet">{t.compareHint}</span></ButtonRow></div>
        </Panel>
        <Pagination page={sida} pages={Math.ceil(total / scenariosPerPage)} t={uiTexts[language]}
          href={(page) => `/scenarier?sida=${page}`} />
      </form>
    ),
  }
}
