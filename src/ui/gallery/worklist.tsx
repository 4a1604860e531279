import { ButtonLink } from '../button.tsx'
import { CheckboxField, SelectField } from '../field-choice.tsx'
import { DutyTable } from '../duty-table.tsx'
import { FilterForm } from '../filter-form.tsx'
import { Tabs } from '../navigation.tsx'
import { Panel, PanelPart, WithSide } from '../panel.tsx'
import { uiTexts } from '../texts.ts'
import { WorkerPage, type View } from './frame.tsx'
import { sampleDuties } from './sample-duties.ts'

/** The social worker's start, as in picture 01 and 12. */
export function WorklistExample({ view }: { view: View }) {
  const t = uiTexts[view.language]
  return (
    <WorkerPage
      view={view}
      current="Arbetslista"
      islands={['ui/rows']}
      heading="Fyra saker ska göras i dag. Börja med skyddsbedömningen för Tuva Ranstam."
      lead="Tisdag 24 november, vecka 48. Listan är ordnad efter vad lagen kräver först, därefter ålder."
      actions={
        <>
          <ButtonLink href="/anteckna" icon="pen" shortcut="A">
            Anteckna
          </ButtonLink>
          <ButtonLink href="/anmalningar/ny" shortcut="N">
            Ta emot anmälan
          </ButtonLink>
        </>
      }
    >
      <WithSide side={<Side />}>
        <Panel flush>
          <div class="table-tools">
            <Tabs
              label="Urval"
              tabs={[
                { href: '/arbetslista', label: 'Mina', count: 14, current: true },
                { href: '?vy=enhet', label: 'Enhetens', count: 61, current: false },
                { href: '?vy=ofordelade', label: 'Ofördelade', count: 2, current: false },
                { href: '?vy=parkerade', label: 'Parkerade', count: 3, current: false },
                { href: '?vy=klara', label: 'Klart i veckan', count: 9, current: false },
              ]}
            />
            <div class="table-tools-end">
              <CheckboxField t={t} name="syskon" label="Samla syskon" checked />
              <a href="?utskrift=ja">Skriv ut</a>
            </div>
            <FilterForm t={t} action="/arbetslista" clear="/arbetslista">
              <SelectField
                t={t}
                name="krav"
                label="Krav"
                empty="Alla"
                options={[
                  { value: 'fb', label: 'Förhandsbedömning' },
                  { value: 'ut', label: 'Utredning' },
                ]}
              />
            </FilterForm>
          </div>
          <DutyTable
            t={t}
            caption="Mina saker att göra"
            columns={[{ label: 'Tid kvar' }, { label: 'Barn' }, { label: 'Vad lagen kräver, och varför' }, { label: 'Senaste kontakt' },
              { label: 'Nästa steg' }]}
            groups={sampleDuties()}
            selected="1"
          />
        </Panel>
      </WithSide>
    </WorkerPage>
  )
}

function Side() {
  return (
    <Panel>
      <PanelPart heading="Din dag">
        <dl class="agenda">
          <dt>08.30</dt>
          <dd>Morgonmöte, enheten</dd>
          <dt>10.00</dt>
          <dd>
            <a href="/1">Hembesök Hedqvist</a>
            <span class="line-2">Tallvägen, bil 4 bokad</span>
          </dd>
          <dt>13.15</dt>
          <dd>
            <a href="/2">Möte med Melvin Åkerhage</a>
            <span class="line-2">Kontoret, rum Ljung</span>
          </dd>
        </dl>
      </PanelPart>
      <PanelPart heading="Två utkast väntar">
        <ul>
          <li>
            <a href="/3">Kontakt med Saga Lundevall</a>
            <span class="line-2">sparat i går 16.48, inte låst</span>
          </li>
          <li>
            <a href="/4">Skyddsbedömning Ranstam</a>
            <span class="line-2">sparat 08.31, inte låst</span>
          </li>
        </ul>
      </PanelPart>
      <PanelPart heading="Klart sedan i går">
        <ul>
          <li>
            Lova Ekdal: <strong>träffa barnet</strong>
            <span class="line-2">Hembesöket 13 nov registrerades</span>
          </li>
          <li>
            Noel Björkegren: <strong>förhandsbedömning</strong>
            <span class="line-2">Beslutet 16 nov låstes</span>
          </li>
        </ul>
      </PanelPart>
      <PanelPart heading="Enheten i dag">
        <p>5 av 7 på plats. Golvet är 4.</p>
        <p>
          <a href="/bemanning">Se bemanningen</a>
        </p>
      </PanelPart>
    </Panel>
  )
}
