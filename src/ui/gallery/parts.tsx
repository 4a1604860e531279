import { Button, ButtonLink, ButtonRow } from '../button.tsx'
import { FloorStrip } from '../charts/floor-squares.tsx'
import { ClockChip } from '../clock.tsx'
import { Dialog, DialogButton, DialogForm } from '../dialog.tsx'
import { CheckboxButtons, RadioButtons, RadioList, SelectField } from '../field-choice.tsx'
import { DayField, IdentityNumberField } from '../field-text.tsx'
import { DoneMessage, EmptyState, ErrorSummary, Notice } from '../messages.tsx'
import { Pagination } from '../navigation.tsx'
import { Panel } from '../panel.tsx'
import { AlarmCard, Alarms } from '../picture-parts.tsx'
import { ProtectedFlag, ProtectedPanel } from '../protected-flag.tsx'
import { Cell, GroupRow, Row, RowHead, Table } from '../table.tsx'
import { uiTexts, type UiTexts } from '../texts.ts'
import { WorkerPage, type View } from './frame.tsx'
import { Floors } from './sample-charts.tsx'

const reasons = [
  { value: 'a', label: 'Jag ska kontakta barnet eller familjen' },
  { value: 'b', label: 'Jag ska fatta eller expediera beslut' },
  { value: 'c', label: 'Annat skäl' },
]
const question = {
  heading: 'Varför behöver du se uppgifterna?',
  consequence: 'De visas i 15 minuter. Logggranskaren ser ditt skäl.',
  action: '/person/1/visa',
  csrf: 'prov',
  confirmLabel: 'Visa i 15 minuter',
  cancelLabel: 'Avbryt',
}

/** The parts one by one, as in picture 11; the protected case is the page's h1. */
export function PartsExample({ view }: { view: View }) {
  const t = uiTexts[view.language]
  return (
    <WorkerPage view={view} current="Delar">
      <ErrorSummary
        t={t}
        faults={[
          { field: 'skal', message: 'Skriv varför utredning inte inleds' },
          { field: 'dag', message: 'Välj ett datum från och med i dag' },
        ]}
      />
      <div class="columns-2">
        <div class="column">
          <ClocksAndButtons />
          <ProtectedAndDialog t={t} />
          <Fields t={t} />
        </div>
        <div class="column">
          <Messages t={t} />
          <Panel flush>
            <SampleTable t={t} />
            <Pagination t={t} page={3} pages={9} href={(page) => `?sida=${page}`} />
          </Panel>
        </div>
      </div>
    </WorkerPage>
  )
}

function ClocksAndButtons() {
  return (
    <>
      <div class="button-row">
        <ClockChip kind="overdue" words="3 dagar försenad" />
        <ClockChip kind="now" words="Genast" used={1} />
        <ClockChip kind="today" words="I dag" used={0.93} />
        <ClockChip kind="week" words="2 dagar kvar" used={0.75} />
        <ClockChip kind="promise" words="Eget löfte" used={0.5} />
        <ClockChip kind="later" words="17 dagar kvar" used={0.25} />
        <ClockChip kind="done" words="Gjord 14 augusti" />
      </div>
      <ButtonRow>
        <Button variant="primary">Besluta</Button>
        <Button>Lämna över</Button>
        <Button variant="quiet">Spara utkast</Button>
        <Button variant="danger">Avsluta ärendet</Button>
        <a href="/x">En länk i text</a>
      </ButtonRow>
    </>
  )
}

function ProtectedAndDialog({ t }: { t: UiTexts }) {
  return (
    <>
      <ProtectedPanel
        t={t}
        level="sekretessmarkering"
        heading="Ärende SN 2026/00417"
        rows={[
          {
            label: 'Ansvarig',
            value: (
              <>
                <strong>Maja Ekwall</strong> sedan 10 november 2026
              </>
            ),
          },
          { label: 'Namn, ålder', value: null },
          { label: 'Bor, skola', value: null },
        ]}
        action={
          <DialogButton dialog="visa" fallback="/person/1/visa">
            Visa uppgifter …
          </DialogButton>
        }
        note="Frågar efter skäl. Visningen loggas."
      />
      <Dialog id="visa" {...question}>
        <RadioList t={t} name="skal" label="Skäl" options={reasons} required />
      </Dialog>
      <Panel>
        <DialogForm id="sida" {...question} cancel={<ButtonLink href="/person/1">Avbryt</ButtonLink>}>
          <RadioList t={t} name="skal" id="skal-sida" label="Skäl" options={reasons} value="a" />
        </DialogForm>
      </Panel>
    </>
  )
}

function Fields({ t }: { t: UiTexts }) {
  return (
    <>
      <DayField t={t} name="dag" label="Ny dag för beslut" value="23/11" error="23 november har varit. Välj ett datum från och med i dag" />
      <IdentityNumberField t={t} name="nummer" label="Personnummer" />
      <RadioButtons
        t={t}
        name="utfall"
        label="Blev det av?"
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'vi', label: 'Vi ställde in' },
          { value: 'de', label: 'De ställde in' },
        ]}
        value="ja"
        error="Välj hur det gick"
      />
      <CheckboxButtons
        t={t}
        name="med"
        label="Vilka var med?"
        options={[
          { value: 'a', label: 'Barnet' },
          { value: 'b', label: 'Mamma' },
        ]}
        values={['a']}
      />
      <SelectField t={t} name="enhet" label="Enhet" options={[{ value: 'n', label: 'Utredning Norr' }]} empty="Välj enhet" width="medium" />
    </>
  )
}

function Messages({ t }: { t: UiTexts }) {
  return (
    <>
      <p>
        <FloorStrip row={{ label: 'Mottagningen', present: 3, employed: 7, floor: 4, words: '3 av 7' }} /> 3 av 7, golv 4, en saknas
      </p>
      <DoneMessage>
        Hembesöket är låst. <strong>Träffa Elis enskilt</strong> är klart till 26 januari. <a href="/a">Se anteckningen</a>
      </DoneMessage>
      <Notice kind="warn" heading="Personuppgifter saknas">
        Barnet har inget personnummer ännu.
      </Notice>
      <EmptyState heading="Inget är parkerat" action={<ButtonLink href="/arbetslista">Till arbetslistan</ButtonLink>}>
        Parkera ett ärende när du väntar på någon annan, till exempel ett läkarutlåtande. Klockan fortsätter gå.
      </EmptyState>
      <Alarms label="Larm">
        <AlarmCard
          kind="Kontakter, sedan vecka 45"
          finding="Utredning Syd träffar färre barn: 34 möten mot väntade 61."
          cause={
            <>
              <strong>Vi ställde in 17 av 22.</strong> Familjerna ställde in 5.
            </>
          }
          actions={
            <ButtonLink href="/b" variant="primary">
              Se vilka barn
            </ButtonLink>
          }
        />
      </Alarms>
      <Panel>
        <Floors t={t} />
      </Panel>
    </>
  )
}

function SampleTable({ t }: { t: UiTexts }) {
  return (
    <>
      <Table
        caption="Anmälningar"
        stacked
        columns={[
          { label: 'Kom in', sort: { href: '?ordna=dag', direction: 'descending' } },
          { label: 'Barn', sort: { href: '?ordna=namn', direction: 'none' } },
          { label: 'Antal', align: 'end' },
        ]}
      >
        <GroupRow label="I dag" count={2} columns={3} />
        <Row selected open="/anmalan/1">
          <Cell label="Kom in">08.12</Cell>
          <RowHead second="3 år">
            <a href="/anmalan/1">Tuva Ranstam</a>
          </RowHead>
          <Cell align="end">4</Cell>
        </Row>
        <Row tone="danger">
          <Cell label="Kom in">07.40</Cell>
          <RowHead>
            <ProtectedFlag t={t} />
          </RowHead>
          <Cell align="end" tone="danger">
            1
          </Cell>
        </Row>
        <Row tone="law">
          <Cell label="Kom in">07.10</Cell>
          <RowHead>Noel Björkegren</RowHead>
          <Cell align="end" tone="warn">
            2
          </Cell>
        </Row>
      </Table>
    </>
  )
}
