import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatNearDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { teams } from '../contract/halves.ts'
import type { HalvesPlan, Team } from '../contract/halves.ts'
import { teamAtOffice } from '../rules/halves.ts'
import { halvesTexts } from '../texts/halves.ts'
import { presenceTexts } from '../texts/presence.ts'
import type { ShownHalves } from '../usecases/divide-staff.ts'
import { backToHalves, planDays } from './halves.tsx'

type Props = { readonly data: ShownHalves; readonly view: View }
const mostMeetings = 50

/** One division: who is in which half by unit, whose turn it is when, what could not be had; and, once it holds, where the halves would meet. */
export function halvesPlanPage(data: ShownHalves, view: View): Shown {
  const t = halvesTexts[view.language]
  const { plan } = data
  const gap = plan.objective - plan.bound
  const lead = `${t.planLead(t.weekdays[plan.swapWeekday - 1] ?? '', t.everyWeeks(plan.swapWeeks))} ${gap <= 0 ? t.optimal : t.notProven(gap)}`
  const isApplied = plan.appliedAt !== null
  return {
    title: t.planTitle, heading: t.planHeading(plan.unitName ?? t.allUnits, planDays(plan, view)), lead, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <ButtonRow>{backToHalves(t.back)}<Button type="button" data-print hidden>{presenceTexts[view.language].print}</Button></ButtonRow>,
    main: (
      <WithSide side={<div class="column">
        {!isApplied && (
          <Panel>
            <p>{t.applyHint}</p>
            <PostForm csrf={view.shell.csrf} action={`/narvaro/halvor/${plan.id}/genomfor`}><Button variant="primary">{t.apply}</Button></PostForm>
          </Panel>
        )}
        <Panel heading={t.conflicts} id="konflikter">
          {plan.conflicts.length === 0 ? <p>{t.noConflicts}</p> : <ul class="plain-list">{plan.conflicts.map(({ said }) => <li key={said.sv}>{said[view.language]}</li>)}</ul>}
        </Panel>
        {isApplied && <Panel heading={t.meetings} id="moten"><Meetings data={data} view={view} /></Panel>}
        <Panel heading={t.turns} id="turer"><ul class="plain-list">{turnsOf(plan).map(({ from, to, team }) => (
          <li key={from}>{t.turn(from === to ? formatDay(from, view.language) : `${formatDay(from, view.language)}–${formatDay(to, view.language)}`, t.teamsLower[team])}</li>))}</ul></Panel>
      </div>}>
        <Panel flush><Members data={data} view={view} /></Panel>
      </WithSide>
    ),
  }
}

/** The spans of days in which one half is at the office. */
function turnsOf(plan: HalvesPlan): Array<{ from: Day; to: Day; team: Team }> {
  const turns: Array<{ from: Day; to: Day; team: Team }> = []
  for (let on = plan.fromOn; on <= plan.toOn; on = addDays(on, 1)) {
    const team = teamAtOffice(plan, on)
    const last = turns.at(-1)
    if (last?.team === team) last.to = on
    else turns.push({ from: on, to: on, team })
  }
  return turns
}

function Meetings({ data: { meetings }, view }: Props) {
  const t = halvesTexts[view.language]
  const words = presenceTexts[view.language]
  if (meetings.length === 0) return <p>{t.noMeetings}</p>
  return (
    <ul class="plain-list">
      {meetings.slice(0, mostMeetings).map(({ on, half, name, unitName }) => (
        <li key={`${on} ${half} ${name}`}>{t.meeting(formatNearDay(on, view.clock.today(), view.language), words.halvesInside[half], name, unitName)}</li>
      ))}
    </ul>
  )
}

function Members({ data: { members }, view }: Props) {
  const t = halvesTexts[view.language]
  const units = [...new Set(members.map(({ unitName }) => unitName))]
  return (
    <Table caption={t.planTitle} captionHidden stacked columns={[{ label: presenceTexts[view.language].units }, ...teams.map((team) => ({ label: t.teams[team] }))]}>
      {units.map((unit) => (
        <Row key={unit}>
          <RowHead>{unit}</RowHead>
          {teams.map((team) => {
            const own = members.filter((member) => member.unitName === unit && member.team === team)
            return <Cell key={team} label={t.teams[team]} second={String(own.length)}>{own.length === 0 ? t.nobody : own.map(({ name }) => name).join(', ')}</Cell>
          })}
        </Row>
      ))}
    </Table>
  )
}
