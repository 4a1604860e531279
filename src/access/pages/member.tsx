import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { HeldDeputy, HeldRole, Member } from '../contract/administer-staff.ts'
import { accessTexts } from '../texts.ts'
import { administrationTexts } from '../texts/administration.ts'
import { administrationPage, dayWords, notedWords, timeWords } from './administration-frame.tsx'

const list = '/administration/personal'
type Parts = { readonly member: Member; readonly view: View }

const lasts = ({ standing }: HeldRole | HeldDeputy): boolean => standing === 'now' || standing === 'coming'

/** One member of staff: the roles that hold, deputies, what was before and who gave it; beside it details and sessions. */
export function showMember(member: Member, view: View): Shown {
  const t = administrationTexts[view.language].member
  const parts = { member, view }
  const pastRoles = member.roles.filter((role) => !lasts(role))
  const pastDeputies = member.deputies.filter((deputy) => !lasts(deputy))
  return administrationPage(view, {
    title: administrationTexts[view.language].staff.title,
    heading: `${member.givenName} ${member.familyName}`,
    lead: `${member.title}, ${member.unitName}${member.endedOn === null ? '' : `. ${t.left(dayWords(member.endedOn, view))}.`}`,
    main: (
      <WithSide
        side={
          <div class="column">
            <Details {...parts} />
            <Sessions {...parts} />
          </div>
        }
      >
        <div class="column">
          <Roles {...parts} />
          <Deputies {...parts} />
          {pastRoles.length > 0 && (
            <Panel heading={t.history} id="tidigare" flush>
              <RoleTable roles={pastRoles} caption={t.history} view={view} />
            </Panel>
          )}
          {pastDeputies.length > 0 && (
            <Panel heading={t.pastDeputies} id="tidigare-ersattare" flush>
              <DeputyTable deputies={pastDeputies} caption={t.pastDeputies} view={view} />
            </Panel>
          )}
        </div>
      </WithSide>
    ),
  })
}

function Roles({ member, view }: Parts) {
  const t = administrationTexts[view.language].member
  const own = view.actor.id === member.id
  const held = member.roles.filter(lasts)
  const give = member.endedOn === null && !own && (
    <ButtonLink href={`${list}/${member.id}/roll`} variant="primary">
      {t.giveRole}
    </ButtonLink>
  )
  return (
    <Panel heading={t.roles} id="roller" flush={held.length > 0} aside={held.length > 0 && give ? give : undefined}>
      {held.length === 0 ? (
        <EmptyState heading={t.noRoles} action={give}>
          {t.noRolesHow}
        </EmptyState>
      ) : (
        <RoleTable roles={held} caption={t.roles} view={view} changes={!own} />
      )}
      {own && <p class="panel-foot quiet">{t.ownRoles}</p>}
    </Panel>
  )
}

function RoleTable({
  roles,
  caption,
  view,
  changes = false,
}: {
  roles: readonly HeldRole[]
  caption: string
  view: View
  changes?: boolean
}) {
  const { member: t, standings } = administrationTexts[view.language]
  const columns = [{ label: t.role }, { label: t.time }, { label: t.given }, ...(changes ? [{ label: t.action, hidden: true }] : [])]
  return (
    <Table caption={caption} captionHidden columns={columns} stacked>
      {roles.map((role) => (
        <Row key={role.id}>
          <RowHead second={role.unitName ?? undefined}>{accessTexts[view.language].roles[role.role]}</RowHead>
          <Cell label={t.time} second={standings[role.standing]}>
            {timeWords(role, view)}
          </Cell>
          <Noted row={role} view={view} />
          {changes && (
            <Cell>
              <ButtonLink href={`${list}/roll/${role.id}`} size="row">
                {role.standing === 'coming' ? t.withdraw : t.endRole}
                <span class="ds-sr-only"> {accessTexts[view.language].roles[role.role]}</span>
              </ButtonLink>
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  )
}

/** Who gave it and when; under it who ended it. */
function Noted({ row, view }: { row: HeldRole | HeldDeputy; view: View }) {
  const t = administrationTexts[view.language].member
  const ended = row.endedAt === null ? undefined : `${t.ended} ${notedWords(row.endedBy, row.endedAt, view)}`
  return (
    <Cell label={t.given} second={ended}>
      {notedWords(row.givenBy, row.givenAt, view)}
    </Cell>
  )
}

function Deputies({ member, view }: Parts) {
  const t = administrationTexts[view.language].member
  const held = member.deputies.filter(lasts)
  const give = member.endedOn === null && <ButtonLink href={`${list}/${member.id}/ersattare`}>{t.giveDeputy}</ButtonLink>
  return (
    <Panel heading={t.deputies} id="ersattare" flush={held.length > 0} aside={held.length > 0 && give ? give : undefined}>
      {held.length === 0 ? (
        <EmptyState heading={t.noDeputies} action={give}>
          {t.noDeputiesHow}
        </EmptyState>
      ) : (
        <DeputyTable deputies={held} caption={t.deputies} view={view} changes />
      )}
    </Panel>
  )
}

function DeputyTable({
  deputies,
  caption,
  view,
  changes = false,
}: {
  deputies: readonly HeldDeputy[]
  caption: string
  view: View
  changes?: boolean
}) {
  const { member: t, standings } = administrationTexts[view.language]
  const columns = [{ label: t.who }, { label: t.time }, { label: t.given }, ...(changes ? [{ label: t.action, hidden: true }] : [])]
  return (
    <Table caption={caption} captionHidden columns={columns} stacked>
      {deputies.map((deputy) => {
        const who = deputy.direction === 'has' ? t.has(deputy.otherName) : t.is(deputy.otherName)
        return (
          <Row key={deputy.id}>
            <RowHead second={deputy.reason}>{who}</RowHead>
            <Cell label={t.time} second={standings[deputy.standing]}>
              {timeWords(deputy, view)}
            </Cell>
            <Noted row={deputy} view={view} />
            {changes && (
              <Cell>
                <ButtonLink href={`${list}/ersattare/${deputy.id}`} size="row">
                  {deputy.standing === 'coming' ? t.withdraw : t.endRole}
                  <span class="ds-sr-only"> {who}</span>
                </ButtonLink>
              </Cell>
            )}
          </Row>
        )
      })}
    </Table>
  )
}

function Details({ member, view }: Parts) {
  const t = administrationTexts[view.language].member
  const rows = [
    { term: t.account, value: member.subject },
    { term: t.email, value: member.email ?? t.noEmail },
    { term: t.unit, value: member.unitName },
  ]
  const address = `${list}/${member.id}`
  return (
    <Panel heading={t.details} id="uppgifter">
      <div class="column">
        <DefinitionList rows={rows} />
        <ButtonRow>
          <ButtonLink href={`${address}/andra`}>{t.change}</ButtonLink>
          {member.endedOn !== null && <ButtonLink href={`${address}/borja-igen`}>{t.resume}</ButtonLink>}
          {member.endedOn === null && view.actor.id !== member.id && <ButtonLink href={`${address}/sluta`}>{t.end}</ButtonLink>}
        </ButtonRow>
      </div>
    </Panel>
  )
}

function Sessions({ member: { id, sessions }, view }: Parts) {
  const t = administrationTexts[view.language].member
  const seen =
    sessions.lastSeenAt === null ? '' : ` ${t.lastSeen(formatInstant(instant(sessions.lastSeenAt), view.clock.today(), view.language))}`
  return (
    <Panel heading={t.sessions} id="inloggningar">
      <div class="column">
        <p>
          {sessions.open === 0 ? t.noSessions : t.openSessions(sessions.open)}
          {seen}
        </p>
        {sessions.open > 0 && (
          <ButtonRow>
            <ButtonLink href={`${list}/${id}/logga-ut`}>{t.endSessions}</ButtonLink>
          </ButtonRow>
        )}
      </div>
    </Panel>
  )
}
