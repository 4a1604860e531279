import { ButtonLink } from '../button.tsx'
import { CheckboxField, SelectField } from '../field-choice.tsx'
import { DutyTable, type Duty } from '../duty-table.tsx'
import { FilterForm } from '../filter-form.tsx'
import { Tabs } from '../navigation.tsx'
import { Panel, PanelPart, WithSide } from '../panel.tsx'
import { uiTexts } from '../texts.ts'
import { WorkerPage, type View } from './frame.tsx'

/** The social worker's start, as in picture 01 and 12. */
export function WorklistExample({ view }: { view: View }) {
  const t = uiTexts[view.language]
  return (
    <WorkerPage
      view={view} current="Arbetslista" islands={['ui/rows']}
      heading="Fyra saker ska göras i dag. Börja med skyddsbedömningen för Tuva Ranstam."
      lead="Tisdag 24 november, vecka 48. Listan är ordnad efter vad lagen kräver först, därefter ålder."
      actions={<><ButtonLink href="/anteckna" icon="pen" shortcut="A">Anteckna</ButtonLink><ButtonLink href="/ta-emot" shortcut="N">Ta emot anmälan</ButtonLink></>}
    >
      <WithSide side={<Side />}>
        <Panel flush>
          <div class="table-tools">
            <Tabs label="Urval" tabs={[
              { href: '/arbetslista', label: 'Mina', count: 14, current: true }, { href: '?vy=enhet', label: 'Enhetens', count: 61, current: false },
              { href: '?vy=ofordelade', label: 'Ofördelade', count: 2, current: false }, { href: '?vy=parkerade', label: 'Parkerade', count: 3, current: false },
              { href: '?vy=klara', label: 'Klart i veckan', count: 9, current: false },
            ]} />
            <div class="table-tools-end">
              <CheckboxField t={t} name="syskon" label="Samla syskon" checked />
              <a href="?utskrift=ja">Skriv ut</a>
            </div>
            <FilterForm t={t} action="/arbetslista" clear="/arbetslista">
              <SelectField t={t} name="krav" label="Krav" empty="Alla" options={[{ value: 'fb', label: 'Förhandsbedömning' }, { value: 'ut', label: 'Utredning' }]} />
            </FilterForm>
          </div>
          <DutyTable t={t} caption="Mina saker att göra" columns={['Tid kvar', 'Barn', 'Vad lagen kräver, och varför', 'Senaste kontakt', 'Nästa steg']} groups={groups()} selected="1" />
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
          <dt>08.30</dt><dd>Morgonmöte, enheten</dd>
          <dt>10.00</dt><dd><a href="/1">Hembesök Hedqvist</a><span class="line-2">Tallvägen, bil 4 bokad</span></dd>
          <dt>13.15</dt><dd><a href="/2">Möte med Melvin Åkerhage</a><span class="line-2">Kontoret, rum Ljung</span></dd>
        </dl>
      </PanelPart>
      <PanelPart heading="Två utkast väntar">
        <ul>
          <li><a href="/3">Kontakt med Saga Lundevall</a><span class="line-2">sparat i går 16.48, inte låst</span></li>
          <li><a href="/4">Skyddsbedömning Ranstam</a><span class="line-2">sparat 08.31, inte låst</span></li>
        </ul>
      </PanelPart>
      <PanelPart heading="Klart sedan i går">
        <ul>
          <li>Lova Ekdal: <strong>träffa barnet</strong><span class="line-2">Hembesöket 13 nov registrerades</span></li>
          <li>Noel Björkegren: <strong>förhandsbedömning</strong><span class="line-2">Beslutet 16 nov låstes</span></li>
        </ul>
      </PanelPart>
      <PanelPart heading="Enheten i dag"><p>5 av 7 på plats. Golvet är 4.</p><p><a href="/bemanning">Se bemanningen</a></p></PanelPart>
    </Panel>
  )
}

type Sample = readonly [kind: Duty['clock']['kind'], words: string, used: number, day: string, name: string | null, about: string, duty: string, paragraph: string, why: string, contact: string, contactAbout: string, step: string]

const samples: ReadonlyArray<readonly [label: string, duties: readonly Sample[]]> = [
  ['Genast och försenat', [
    ['now', 'Genast', 0.96, 'kom in i dag 08.12', 'Tuva Ranstam', '3 år · syskon: Melker, 6 år', 'Omedelbar skyddsbedömning', 'SoL 20:1', 'Anmälan från förskola, den fjärde på 11 månader', 'Ingen ännu', '', 'Gör skyddsbedömning'],
    ['overdue', '1 dag försenad', 1, 'skulle ske mån 23 nov', 'Noel Björkegren', '9 år', 'Återkoppling till anmälare', 'SoL 19:6', 'Granåsskolan har bett om svar', 'Telefon 18 nov', 'vårdnadshavare', 'Ge återkoppling'],
  ]],
  ['I dag', [
    ['today', 'Sista dagen i dag', 0.95, 'tis 24 nov · dag 14', null, 'Ärende SN 2026/00417', 'Förhandsbedömning', 'SoL 20:2', 'Anmälan från polis 10 nov', 'Kontor 19 nov', 'barnet sett enskilt', 'Besluta om utredning'],
    ['today', 'I dag', 0.9, 'utredning öppnad i går', 'Ines Ostrander', '14 år · part i eget ärende', 'Informera om inledd utredning', 'SoL 20:4', 'Barnet och mamma saknas', 'Video 20 nov', 'sedd, ej enskilt', 'Informera två personer'],
  ]],
  ['Den här veckan', [
    ['week', '2 dagar kvar', 0.86, 'senast tors 26 nov', 'Alva och Ture Hedqvist', '7 och 4 år · syskon', 'Förhandsbedömning, 2 barn', 'SoL 20:2', 'Anmälan från BVC 12 nov', 'Hembesök 17 nov', 'båda sedda', 'Besluta om utredning'],
    ['week', '3 dagar kvar', 0.97, 'senast fre 27 nov', 'Melvin Åkerhage', '15 år', 'Utredning, 4 månader', 'SoL 20:3', 'Öppnad 27 juli · beslutsunderlag 80 %', 'Kontor 16 nov', 'barnet sett enskilt', 'Skriv klart underlaget'],
    ['week', '4 dagar kvar', 0.71, 'lör 28 nov → mån 30 nov', 'Saga Lundevall', '12 år', 'Förhandsbedömning', 'SoL 20:2', 'Anmälan från BUP 14 nov', 'Uteblev 19 nov', 'ny tid saknas', 'Boka ny tid'],
    ['promise', 'Eget löfte', 0.6, 'tors 26 nov 15.30', 'Elis Sandberg Haddad', '11 år · syskon: Noor, 7 år', 'Hembesök, träffa Elis enskilt', '', '41 dagar sedan han sågs enskilt', 'Telefon 20 nov', 'pappa', 'Förbered besöket'],
  ]],
  ['Senare', [
    ['later', '9 dagar kvar', 0.95, 'utskott tors 3 dec', 'Sixten Hallmark', '16 år · familjehem', 'Övervägande av vård', 'SoL 22:13', 'Underlag till utskottet 27 nov', 'Besök 11 nov', 'barnet sett enskilt', 'Granska utkastet'],
    ['later', '17 dagar kvar', 0.86, 'senast fre 11 dec', 'Elis Sandberg Haddad', '11 år · syskon: Noor, 7 år', 'Utredning, 4 månader', 'SoL 20:3', 'Öppnad 11 augusti · skola och BUP svarat', 'Telefon 20 nov', 'pappa', 'Fortsätt utredningen'],
    ['done', 'Gjord 13 nov', 1, 'hembesöket registrerades', 'Lova Ekdal', '8 år', 'Träffa barnet', '', 'Sågs enskilt', 'Hembesök 13 nov', 'sedd enskilt', 'Läs anteckningen'],
  ]],
]

function groups() {
  let id = 0
  return samples.map(([label, duties]) => ({
    label,
    duties: duties.map(([kind, words, used, day, name, about, duty, paragraph, why, contact, contactAbout, step]): Duty => {
      id += 1
      return {
        id: String(id), clock: { kind, words, used }, day, name, about, duty, why, contact, contactAbout,
        paragraph: paragraph === '' ? undefined : paragraph,
        open: `/person/${id}`,
        step: { href: `/person/${id}/steg`, label: step },
        note: { href: `/person/${id}/anteckna`, label: name === null ? `Anteckna kontakt, ${about}` : `Anteckna kontakt med ${name}` },
      }
    }),
  }))
}
