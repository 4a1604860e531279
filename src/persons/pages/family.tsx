import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxButtons, CheckboxList } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { relationKinds } from '../contract.ts'
import type { RelationRow } from '../queries/family.ts'
import type { PersonStanding } from '../queries/person.ts'
import { personsTexts } from '../texts.ts'
import { PersonFields, aboutPerson } from './fields.tsx'
import { askFirst } from './reveal.tsx'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { EndButton, periodWords } from './whereabouts.tsx'

export type FamilyData = {
  readonly person: PersonStanding
  readonly relations: readonly RelationRow[]
  readonly household: readonly string[]
  /** Those whose records the asker may change: only they can be moved. */
  readonly changeable: readonly string[]
}

/** A child's family and network: who they are, who lives together, and somebody to add. */
export function familyPage(data: FamilyData, view: View, entered: Entered | null): Shown {
  const t = personsTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const { person, relations } = data
  return (
    askFirst(person, `/person/${person.id}/familj`, view) ??
    aboutPerson(
      view,
      person,
      t.family.heading,
      form.status,
      <>
        {relations.length === 0 ? (
          <EmptyState heading={t.family.none}>{t.family.noneHint}</EmptyState>
        ) : (
          <Relations personId={person.id} relations={relations} view={view} />
        )}
        <AddRelative personId={person.id} form={form} view={view} />
        <Household data={data} view={view} />
      </>,
    )
  )
}

function Relations({ personId, relations, view }: { personId: string; relations: readonly RelationRow[]; view: View }) {
  const t = personsTexts[view.language]
  return (
    <Table
      caption={t.family.list}
      captionHidden
      stacked
      columns={[{ label: t.family.name }, { label: t.family.kinds }, { label: t.fromOn }, { label: t.family.end, hidden: true }]}
    >
      {relations.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <Relative row={row} view={view} />
          </RowHead>
          <Cell>{[t.relationKinds[row.kind], row.word].filter(Boolean).join(', ')}</Cell>
          <Cell>{periodWords(row, view)}</Cell>
          <Cell align="end">
            {row.toOn === null && (
              <EndButton
                csrf={view.shell.csrf}
                action={`/person/${personId}/familj/${row.id}/avsluta`}
                label={t.family.end}
                of={nameOf(row, view)}
              />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Relative({ row, view }: { row: RelationRow; view: View }) {
  return (
    <a href={`/person/${row.relativeId}`}>{row.protection === 'none' ? nameOf(row, view) : <ProtectedFlag t={uiTexts[view.language]} />}</a>
  )
}

function nameOf(row: RelationRow, view: View): string {
  return row.protection === 'none' ? `${row.givenName} ${row.familyName}`.trim() : personsTexts[view.language].protectedName
}

function AddRelative({ personId, form, view }: { personId: string; form: Typed; view: View }) {
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.family.add}>
      <PostForm csrf={view.shell.csrf} action={`/person/${personId}/familj`} class="form form-narrow">
        <CheckboxButtons
          t={ui}
          name="kinds"
          label={t.family.kinds}
          values={form.values('kinds')}
          error={form.error('kinds')}
          options={relationKinds.map((kind) => ({ value: kind, label: t.relationKinds[kind] }))}
        />
        <TextField
          t={ui}
          name="word"
          label={t.family.word}
          hint={t.family.wordHint}
          optional={ui.optional}
          value={form.value('word')}
          error={form.error('word')}
          autocomplete="off"
        />
        <PersonFields form={form} view={view} />
        <div class="form-pair">
          <TextField
            t={ui}
            name="phone"
            label={t.family.phone}
            optional={ui.optional}
            inputmode="tel"
            value={form.value('phone')}
            error={form.error('phone')}
            autocomplete="off"
          />
          <DayField t={ui} name="fromOn" label={t.fromOn} hint={null} value={form.value('fromOn')} error={form.error('fromOn')} />
        </div>
        <div class="button-row">
          <Button variant="primary">{t.family.save}</Button>
        </div>
      </PostForm>
    </Panel>
  )
}

/** Who lives with the person. Sent to an address of its own, so that a fault in one form does not empty the other. */
function Household({ data, view }: { data: FamilyData; view: View }) {
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  const related = data.relations.filter(
    (row, index, all) => row.toOn === null && all.findIndex((other) => other.relativeId === row.relativeId) === index,
  )
  const relatives = related.filter((row) => data.changeable.includes(row.relativeId))
  if (relatives.length === 0) return null
  return (
    <Panel heading={t.family.householdHeading}>
      <PostForm csrf={view.shell.csrf} action={`/person/${data.person.id}/hushall`} class="form form-narrow">
        <CheckboxList
          t={ui}
          name="withIds"
          label={t.family.household}
          hint={relatives.length < related.length ? `${t.family.householdHint} ${t.family.householdOthers}` : t.family.householdHint}
          values={data.household}
          options={relatives.map((row) => ({ value: row.relativeId, label: nameOf(row, view) }))}
        />
        <DayField t={ui} id="hushall-fran" name="fromOn" label={t.fromOn} />
        <div class="button-row">
          <Button>{t.family.saveHousehold}</Button>
        </div>
      </PostForm>
    </Panel>
  )
}
