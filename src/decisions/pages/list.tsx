import { day } from '../../calendar/day.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { WaitingDecision } from '../contract/wire.ts'
import type { DecisionStanding } from '../queries/decision.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'
import { About, dayWords, stateWords } from './words.tsx'

export type DecisionList = {
  readonly personId: string; readonly name: string | null; readonly caseNumber: string | null; readonly protected: boolean
  readonly decisions: readonly DecisionStanding[]
}

/** The decisions about a person, the latest first. */
export function showDecisions(data: DecisionList, view: View): Shown {
  const t = decisionTexts[view.language]
  const ui = uiTexts[view.language]
  return {
    title: t.list, heading: t.listOf(data.decisions.length), lead: <About decision={data} view={view} />,
    actions: (
      <>
        {view.actor.may.has('decision.write') && <ButtonLink href={`/person/${data.personId}/beslut/nytt`} variant="primary" icon="pen">{t.begin.open}</ButtonLink>}
        <ButtonLink href={`/person/${data.personId}`}>{t.toPerson}</ButtonLink>
      </>
    ),
    main: (
      <>
        {data.decisions.length === 0
          ? <EmptyState heading={t.noneYet}>{t.noneYetHow}</EmptyState>
          : <Panel flush><Decisions decisions={data.decisions} view={view} /></Panel>}
        <PrintFooter printed={ui.printedBy(dayWords(view.clock.today(), view), view.actor.name)} />
      </>
    ),
  }
}

/** What waits for a decision: for a manager's signature first of all. */
export function waitingPage({ waiting }: { readonly waiting: readonly WaitingDecision[] }, view: View): Shown {
  const t = decisionTexts[view.language]
  const words = kindTexts[view.language]
  const mine = waiting.filter(({ yours }) => yours).length
  return {
    title: t.waiting.title, heading: t.waiting.heading(mine), lead: t.waiting.lead,
    actions: <ButtonLink href="/beslut/ej-verkstallda">{t.unexecuted.title}</ButtonLink>,
    main: waiting.length === 0 ? <EmptyState heading={t.waiting.none}>{t.waiting.noneHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.waiting.title} captionHidden stacked columns={[{ label: t.kind }, { label: t.who }, { label: t.proposedOn }, { label: t.state }]}>
          {waiting.map((each) => (
            <Row key={each.id} open={`/beslut/${each.id}`}>
              <RowHead second={shortened(each.what)}><a href={`/beslut/${each.id}`}>{words.kinds[each.kind]}</a></RowHead>
              <Cell label={t.who} second={each.name === null ? undefined : (each.caseNumber ?? undefined)}>{each.name ?? each.caseNumber ?? t.protected}</Cell>
              <Cell label={t.proposedOn} second={each.byName ?? undefined}>{dayWords(each.proposedOn, view)}</Cell>
              <Cell label={t.state} tone={each.yours ? 'warn' : undefined}>{each.yours ? t.waiting.yours : t.awaits(words.deciders[each.awaits])}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    ),
  }
}

function Decisions({ decisions, view }: { decisions: readonly DecisionStanding[]; view: View }) {
  const t = decisionTexts[view.language]
  const words = kindTexts[view.language]
  return (
    <Table caption={t.listCaption} captionHidden stacked
      columns={[{ label: t.kind }, { label: t.day }, { label: t.who }, { label: t.state }, { label: t.paragraph, yields: true }]}>
      {decisions.map((each) => (
        <Row key={each.id} open={`/beslut/${each.id}`}>
          <RowHead second={shortened(each.what)}><a href={`/beslut/${each.id}`}>{words.kinds[each.kind]}</a></RowHead>
          <Cell label={t.day}>{dayWords(day(each.decidedOn ?? each.proposedOn), view)}</Cell>
          <Cell label={t.who}>{words.deciders[each.decidedAs ?? each.awaits ?? 'committee']}</Cell>
          <Cell label={t.state} tone={each.state === 'for_meeting' ? 'warn' : undefined}>{stateWords(each, view)}</Cell>
          <Cell label={t.paragraph}>{each.paragraph}</Cell>
        </Row>
      ))}
    </Table>
  )
}

const longest = 90

function shortened(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
