import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { ManagedMember } from '../queries/managed-staff.ts'
import { unitDeputyTexts } from '../texts/unit-deputies.ts'
import { dayWords } from './administration-frame.tsx'

/** The page and what lies under it. */
export const unitDeputiesPath = '/enheten/stallforetradare'

/** A unit manager's staff, each with who stands in now or later. */
export function showUnitDeputies({ staff }: { readonly staff: readonly ManagedMember[] }, view: View): Shown {
  const t = unitDeputyTexts[view.language]
  return {
    title: t.title, heading: t.heading, lead: t.lead, status: doneMessage(view, t.done),
    main: staff.length === 0 ? <EmptyState heading={t.nobody}>{t.nobodyHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.caption} captionHidden stacked columns={[{ label: t.who }, { label: t.deputy }, { label: t.action, hidden: true }]}>
          {staff.map((member) => <MemberRow key={member.id} member={member} view={view} />)}
        </Table>
      </Panel>
    ),
  }
}

function MemberRow({ member, view }: { member: ManagedMember; view: View }) {
  const t = unitDeputyTexts[view.language]
  const name = `${member.givenName} ${member.familyName}`
  return (
    <Row>
      <RowHead second={`${member.title}, ${member.unitName}`}>{name}</RowHead>
      <Cell label={t.deputy}>
        {member.deputies.length === 0 ? t.none : member.deputies.map((deputy) => (
          <p key={deputy.id}>
            {deputy.name}, {t.time(dayWords(deputy.fromOn, view), dayWords(deputy.toOn, view))}, {deputy.reason}{' '}
            <a href={`${unitDeputiesPath}/avsluta/${deputy.id}`}>{t.end}<span class="ds-sr-only">{` ${deputy.name}${t.of(name)}`}</span></a>
          </p>
        ))}
      </Cell>
      <Cell align="end">
        <ButtonLink size="row" href={`${unitDeputiesPath}/${member.id}`}>{t.give}<span class="ds-sr-only">{t.of(name)}</span></ButtonLink>
      </Cell>
    </Row>
  )
}
