import type { Day } from '../../calendar/day.ts'
import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { CoverPlanRow } from '../contract/cover-plans.ts'
import type { CoverMove, CoverUndone } from '../contract/cover.ts'
import { coverReasonTexts, moveWords, undoneWords } from '../texts/cover-reasons.ts'
import { coverTexts } from '../texts/cover.ts'
import { namesIn, personMoves } from './cover-words.ts'

type Part = { readonly row: CoverPlanRow; readonly view: View }

/** The half-days of some moves: "tis 24 nov" for a whole day, else with the half. */
function whenWords(moves: readonly CoverMove[], { language, clock }: View): string {
  const days = new Map<Day, CoverMove[]>()
  for (const move of moves) days.set(move.day, [...(days.get(move.day) ?? []), move])
  return [...days].map(([day, of]) => {
    const [only] = of
    return `${formatDay(day, language, 'weekday', clock.today())}${of.length === 1 && only !== undefined ? ` ${coverReasonTexts[language].half[only.half]}` : ''}`
  }).join(', ')
}

/** Who moves where and why, with a tick for what one may accept. */
export function MovesPanel({ row, view }: Part) {
  const t = coverTexts[view.language]
  const names = namesIn(row)
  const groups = personMoves(row)
  if (groups.length === 0) return <Panel heading={t.moves} id="flyttar"><p>{t.noMoves}</p></Panel>
  const isAccepted = ({ staff, day, half, to }: CoverMove): boolean => row.accepted.some((each) => each.staffId === staff && each.on === day && each.half === half && each.toUnitId === to)
  const isOpen = (move: CoverMove): boolean => move.day >= view.clock.today() && !isAccepted(move) && view.actor.managedUnits.includes(move.to)
  const some = groups.some(({ moves }) => moves.some(isOpen))
  const table = (
    <Table caption={t.moves} captionHidden stacked columns={[{ label: t.choose }, { label: t.who }, { label: t.when }, { label: t.why }]}>
      {groups.map(({ key, staff, from, to, moves }) => {
        const label = t.hold(names.staff(staff), names.unit(to))
        return (
          <Row key={key}>
            <Cell label={t.choose}>{moves.some(isOpen) ? <input type="checkbox" name="move" value={key} checked aria-label={`${t.choose}: ${label}`} /> : moves.every(isAccepted) ? t.isAccepted : <span class="quiet">{t.notYours}</span>}</Cell>
            <RowHead second={t.fromTo(names.unit(from), names.unit(to))}>{names.staff(staff)}</RowHead>
            <Cell label={t.when}>{whenWords(moves, view)}</Cell>
            <Cell label={t.why}><Reasons moves={moves} row={row} view={view} /></Cell>
          </Row>
        )
      })}
    </Table>
  )
  return (
    <Panel heading={t.moves} id="flyttar" flush>
      {some ? (
        <PostForm csrf={view.shell.csrf} action={`/bemanningsplan/${row.id}/godkann`} noValidate>
          {table}
          <div class="panel-foot no-print"><p>{t.acceptLead}</p><ButtonRow><Button variant="primary">{t.accept}</Button></ButtonRow></div>
        </PostForm>
      ) : table}
    </Panel>
  )
}

/** The reason of each half-day; half-days with the same words say them once. */
function Reasons({ moves, row, view }: Part & { moves: readonly CoverMove[] }) {
  const names = namesIn(row)
  const same = new Map<string, CoverMove[]>()
  for (const move of moves) {
    const words = moveWords(move, names, view.language)
    same.set(words, [...(same.get(words) ?? []), move])
  }
  const [only, ...rest] = [...same.keys()]
  if (rest.length === 0) return <>{only}</>
  return (
    <details>
      <summary>{only}</summary>
      <ul>{[...same].map(([words, of]) => <li key={words}>{whenWords(of, view)}: {words}</li>)}</ul>
    </details>
  )
}

/** What is left undone of each activity, with its reason day by day. */
export function UndonePanel({ row, view }: Part) {
  const { language, clock } = view
  const t = coverTexts[language]
  const names = namesIn(row)
  const byActivity = new Map<string, CoverUndone[]>()
  for (const each of row.plan.undone) byActivity.set(each.activity, [...(byActivity.get(each.activity) ?? []), each])
  const priority = (id: string): number => row.activities.find((each) => each.id === id)?.priority ?? 4
  const number = (value: number): string => formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  return (
    <Panel heading={t.undone} id="ogjort" flush={byActivity.size > 0}>
      {byActivity.size === 0 ? <p>{row.activities.length === 0 ? t.noActivities : t.noUndone}</p> : (
        <Table caption={t.undone} captionHidden stacked columns={[{ label: t.activity }, { label: t.hours, align: 'end' }, { label: t.why }]}>
          {[...byActivity].toSorted(([a], [b]) => priority(a) - priority(b)).map(([id, undone]) => (
            <Row key={id}>
              <RowHead second={t.priority(priority(id))}>{names.activity(id)}</RowHead>
              <Cell label={t.hours} align="end">{number(Math.round(undone.reduce((sum, { missing }) => sum + missing, 0) * 10) / 10)}</Cell>
              <Cell label={t.why}><ul class="plain-list">{undone.map((each) => (
                <li key={each.day}>{formatDay(each.day, language, 'weekday', clock.today())}: {undoneWords(each, names, language)}</li>
              ))}</ul></Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  )
}
