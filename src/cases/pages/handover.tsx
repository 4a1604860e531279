import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { formatDay } from '../../calendar/format.ts'
import { typed } from '../../mount/typed.tsx'
import { EndButton } from '../../persons/pages/whereabouts.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxList, RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { CoworkerRow, FamilyCase } from '../queries/responsibility.ts'
import { namedStrands } from '../rules.ts'
import type { Worker } from '../rules.ts'
import { casesTexts } from '../texts.ts'

export type HandoverData = { readonly own: FamilyCase; readonly siblings: readonly FamilyCase[]; readonly workers: readonly Worker[] }

const label = (worker: Worker): string => `${worker.name}, ${worker.unitName}`
const options = (workers: readonly Worker[]) => workers.map((worker) => ({ value: worker.id, label: label(worker) }))

/** A person with a case in words: the name, or what stands for it. */
export function caseName(found: FamilyCase, view: Pick<View, 'language'>): string {
  return found.protection === 'none'
    ? `${found.givenName} ${found.familyName}`.trim()
    : casesTexts[view.language].handover.protectedName(found.caseNumber)
}

/** One form hands over a case and those of the siblings that are ticked. */
export function handoverPage({ own, siblings, workers }: HandoverData, view: View, entered: Entered | null): Shown {
  const t = casesTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const asked = new URL(view.url, 'http://page').searchParams.get('syskon') === 'ja'
  return {
    title: t.title,
    status: form.status,
    heading: siblings.length > 0 && asked ? t.handover.headingSiblings : t.handover.heading,
    lead: (
      <>
        <a href={`/person/${own.personId}`}>{caseName(own, view)}</a> · {t.handover.lead}
      </>
    ),
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${own.personId}/lamna-over`} class="form form-narrow">
          <p>
            {t.handover.now}: <strong>{own.responsibleName ?? t.nobody}</strong>
          </p>
          <input type="hidden" name="fromId" value={own.responsibleId ?? ''} />
          <SelectField
            t={ui}
            name="toId"
            label={t.handover.to}
            empty={t.chooseWorker}
            value={form.value('toId')}
            error={form.error('toId')}
            options={options(workers.filter(({ id }) => id !== own.responsibleId))}
          />
          {siblings.length > 0 && (
            <CheckboxList
              t={ui}
              name="withIds"
              label={t.handover.siblings}
              values={form.values('withIds', asked ? siblings.map(({ personId }) => personId) : [])}
              options={siblings.map((each) => ({
                value: each.personId,
                label: t.handover.siblingBy(caseName(each, view), each.responsibleName ?? t.nobody),
              }))}
            />
          )}
          <TextField
            t={ui}
            name="reason"
            label={t.handover.why}
            hint={t.handover.whyHint}
            value={form.value('reason')}
            error={form.error('reason')}
            autocomplete="off"
          />
          <div class="button-row">
            <Button variant="primary">{t.handover.save}</Button>
          </div>
        </PostForm>
      </Panel>
    ),
  }
}

export type CoworkersData = { readonly own: FamilyCase; readonly coworkers: readonly CoworkerRow[]; readonly workers: readonly Worker[] }

/** Who else works with the case, with which part of it, and a form to name one more. */
export function coworkersPage({ own, coworkers, workers }: CoworkersData, view: View, entered: Entered | null): Shown {
  const t = casesTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title,
    status: form.status ?? doneMessage(view, t.done),
    heading: t.coworkers.heading,
    lead: (
      <>
        <a href={`/person/${own.personId}`}>{caseName(own, view)}</a> · {t.coworkers.lead}
      </>
    ),
    main: (
      <>
        {coworkers.length === 0 ? (
          <EmptyState heading={t.coworkers.none}>{t.coworkers.noneHint}</EmptyState>
        ) : (
          <Coworkers own={own} coworkers={coworkers} view={view} />
        )}
        <NameCoworker own={own} workers={workers} view={view} form={form} />
      </>
    ),
  }
}

function Coworkers({ own, coworkers, view }: Omit<CoworkersData, 'workers'> & { view: View }) {
  const t = casesTexts[view.language]
  const today = view.clock.today()
  const words = (row: CoworkerRow): string => {
    const from = formatDay(row.fromOn, view.language, 'long')
    return row.toOn === null ? t.coworkers.since(from) : t.coworkers.until(from, formatDay(row.toOn, view.language, 'long'))
  }
  return (
    <Table
      caption={t.coworkers.word}
      captionHidden
      stacked
      columns={[
        { label: t.coworkers.who },
        { label: t.coworkers.strand },
        { label: t.coworkers.period },
        { label: t.coworkers.end, hidden: true },
      ]}
    >
      {coworkers.map((row) => (
        <Row key={row.id}>
          <RowHead second={row.unitName}>{row.name}</RowHead>
          <Cell second={row.reason}>{t.strands[row.strand]}</Cell>
          <Cell>{words(row)}</Cell>
          <Cell align="end">
            {(row.toOn === null || row.toOn >= today) && (
              <EndButton
                csrf={view.shell.csrf}
                action={`/person/${own.personId}/medhandlaggare/${row.id}/avsluta`}
                label={t.coworkers.end}
                of={row.name}
              />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function NameCoworker({
  own,
  workers,
  view,
  form,
}: {
  own: FamilyCase
  workers: readonly Worker[]
  view: View
  form: ReturnType<typeof typed>
}) {
  const t = casesTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <Panel heading={t.coworkers.add}>
      <PostForm csrf={view.shell.csrf} action={`/person/${own.personId}/medhandlaggare`} class="form form-narrow">
        <SelectField
          t={ui}
          name="staffId"
          label={t.coworkers.who}
          empty={t.chooseWorker}
          value={form.value('staffId')}
          error={form.error('staffId')}
          options={options(workers.filter(({ id }) => id !== own.responsibleId))}
        />
        <RadioButtons
          t={ui}
          name="strand"
          label={t.coworkers.strand}
          value={form.value('strand')}
          error={form.error('strand')}
          options={namedStrands.map((strand) => ({ value: strand, label: t.strands[strand] }))}
        />
        <DayField
          t={ui}
          name="toOn"
          label={t.coworkers.toOn}
          optional={ui.optional}
          value={form.value('toOn')}
          error={form.error('toOn')}
        />
        <TextField
          t={ui}
          name="reason"
          label={t.coworkers.why}
          value={form.value('reason')}
          error={form.error('reason')}
          autocomplete="off"
        />
        <div class="button-row">
          <Button variant="primary">{t.coworkers.save}</Button>
        </div>
      </PostForm>
    </Panel>
  )
}

/** The worker who is to be responsible, oneself first. */
export function ResponsibleField({ workers, view, form }: { workers: readonly Worker[]; view: View; form: ReturnType<typeof typed> }) {
  const t = casesTexts[view.language]
  return (
    <SelectField
      t={uiTexts[view.language]}
      name="responsibleId"
      label={t.register.worker}
      empty={t.myself}
      value={form.value('responsibleId')}
      error={form.error('responsibleId')}
      options={options(workers.filter(({ id }) => id !== view.actor.id))}
    />
  )
}
