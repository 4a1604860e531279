import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { RadioButtons } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { whereaboutsKinds } from '../contract.ts'
import type { PersonStanding } from '../queries/person.ts'
import type { WhereaboutsRow } from '../queries/whereabouts.ts'
import { personsTexts } from '../texts.ts'
import { aboutPerson } from './fields.tsx'
import { askFirst } from './reveal.tsx'
import { typed } from '../../mount/typed.tsx'

/** "sedan 3 mars 2026", "3 mars 2026 till 4 maj 2026", or nothing when no day is known. */
export function periodWords(row: { fromOn: Day | null; toOn: Day | null }, view: Pick<View, 'language'>): string {
  const t = personsTexts[view.language]
  const words = (on: Day) => formatDay(on, view.language, 'long')
  if (row.fromOn !== null && row.toOn !== null) return t.between(words(row.fromOn), words(row.toOn))
  if (row.toOn !== null) return t.until(words(row.toOn))
  return row.fromOn === null ? '' : t.since(words(row.fromOn))
}

/** Where a person is to be found: what holds, what has ended, and a line to add. */
export function whereaboutsPage(
  { person, rows }: { person: PersonStanding; rows: readonly WhereaboutsRow[] },
  view: View,
  entered: Entered | null,
): Shown {
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const address = `/person/${person.id}/kontaktuppgifter`
  return (
    askFirst(person, address, view) ??
    aboutPerson(
      view,
      person,
      t.whereabouts.heading,
      form.status,
      <>
        {rows.length === 0 ? (
          <EmptyState heading={t.whereabouts.none}>{t.whereabouts.noneHint}</EmptyState>
        ) : (
          <Table
            caption={t.whereabouts.list}
            captionHidden
            stacked
            columns={[
              { label: t.whereabouts.kind },
              { label: t.whereabouts.value },
              { label: t.fromOn },
              { label: t.whereabouts.end, hidden: true },
            ]}
          >
            {rows.map((row) => (
              <Row key={row.id}>
                <RowHead>{t.whereaboutsKinds[row.kind]}</RowHead>
                <Cell>{row.value}</Cell>
                <Cell>{periodWords(row, view)}</Cell>
                <Cell align="end">
                  {row.toOn === null && (
                    <EndButton csrf={view.shell.csrf} action={`${address}/${row.id}/avsluta`} label={t.whereabouts.end} of={row.value} />
                  )}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
        <Panel heading={t.whereabouts.add}>
          <PostForm csrf={view.shell.csrf} action={address} class="form form-narrow">
            <RadioButtons
              t={ui}
              name="kind"
              label={t.whereabouts.kind}
              value={form.value('kind')}
              error={form.error('kind')}
              options={whereaboutsKinds.map((kind) => ({ value: kind, label: t.whereaboutsKinds[kind] }))}
            />
            <TextField
              t={ui}
              name="value"
              label={t.whereabouts.value}
              value={form.value('value')}
              error={form.error('value')}
              autocomplete="off"
            />
            <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn')} error={form.error('fromOn')} />
            <div class="button-row">
              <Button variant="primary">{t.whereabouts.save}</Button>
            </div>
          </PostForm>
        </Panel>
      </>,
    )
  )
}

/** Ends a line today. `of` names the line for those who hear the page. */
export function EndButton({ csrf, action, label, of }: { csrf: string | null; action: string; label: string; of: string }) {
  return (
    <PostForm csrf={csrf} action={action}>
      <Button size="row">
        {label}
        <span class="ds-sr-only">: {of}</span>
      </Button>
    </PostForm>
  )
}
