import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { FollowupRow } from '../queries/followup.ts'
import type { InvestigationHead } from '../queries/investigation.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { PersonInvestigations } from '../usecases/load-investigation.ts'
import { AboutPerson, dayWords, investigationAddress } from './words.tsx'

type Props = { data: PersonInvestigations; view: View }

/** The investigations and follow-ups of one person, and the ways to begin one. */
export function showList(data: PersonInvestigations, view: View): Shown {
  const t = investigationTexts[view.language]
  const { id } = data.person
  const mayWrite = view.actor.may.has('investigation.write')
  const runs = data.investigations.some(({ concludedOn }) => concludedOn === null)
  return {
    title: t.listTitle, heading: runs ? t.list.heading.one : t.list.heading.none, lead: <AboutPerson person={data.person} view={view} />,
    status: doneMessage(view, { followup_proposed: t.followup.proposed }),
    ...(mayWrite ? { actions: <ButtonLink href={investigationAddress.application(id)}>{t.list.takeIn}</ButtonLink> } : {}),
    main: (
      <div class="column">
        <Panel heading={t.list.investigations} flush>
          {data.investigations.length === 0
            ? <EmptyState heading={t.list.nothing}>{t.list.nothingHint}</EmptyState>
            : <Investigations data={data} view={view} />}
        </Panel>
        <Panel heading={t.list.followups} flush aside={mayWrite
          ? <ButtonLink href={investigationAddress.startFollowup(id)} size="row">{t.list.start}</ButtonLink> : undefined}>
          {data.followups.length === 0 ? <EmptyState heading={t.list.noFollowups} /> : <Followups data={data} view={view} />}
        </Panel>
      </div>
    ),
  }
}

function Investigations({ data, view }: Props) {
  const t = investigationTexts[view.language].list
  return (
    <Table caption={t.investigations} captionHidden columns={[{ label: t.opened }, { label: t.state }, { label: t.due }]} stacked>
      {data.investigations.map((each) => (
        <Row key={each.id} open={investigationAddress.one(each.id)}>
          <RowHead second={investigationWords[view.language].origin[each.openedFrom]}>
            <a href={investigationAddress.one(each.id)}>{dayWords(each.openedOn, view)}</a></RowHead>
          <Cell>{stateOf(each, view)}</Cell>
          <Cell>{each.concludedOn !== null || each.nominalDueOn === null ? '' : dayWords(each.nominalDueOn, view)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function stateOf(each: InvestigationHead, view: View): string {
  const t = investigationTexts[view.language].list
  if (each.concludedOn !== null) {
    return t.concluded(dayWords(each.concludedOn, view),
      each.outcome === null ? '' : investigationWords[view.language].outcome[each.outcome])
  }
  return each.lockedAt === null ? t.runs : t.waits
}

function Followups({ data, view }: Props) {
  const t = investigationTexts[view.language].list
  return (
    <Table caption={t.followups} captionHidden columns={[{ label: t.after }, { label: t.state }]} stacked>
      {data.followups.map((each) => (
        <Row key={each.id} open={investigationAddress.followup(each.id)}>
          <RowHead><a href={investigationAddress.followup(each.id)}>{investigationWords[view.language].after[each.after]}</a></RowHead>
          <Cell>{followupState(each, view)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function followupState(each: FollowupRow, view: View): string {
  const t = investigationTexts[view.language].list
  if (each.closedOn !== null) return t.closed(dayWords(each.closedOn, view))
  if (each.newInvestigationOn !== null) return t.investigatedAnew(dayWords(each.newInvestigationOn, view))
  if (each.decisionState === 'refused') return t.turnedDown
  if (each.decisionState === 'for_meeting') return t.proposed
  return each.nominalDueOn === null ? t.runs : t.followedUntil(dayWords(each.nominalDueOn, view))
}
