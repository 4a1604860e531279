import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { unitKinds } from '../contract.ts'
import type { UnitRow } from '../contract/administer-staff.ts'
import type { UnitHolds } from '../queries/unit.ts'
import { administrationTexts } from '../texts/administration.ts'
import { administrationForm, administrationPage, dayWords, WhenFields } from './administration-frame.tsx'

const list = '/administration/enheter'

/** The open units with their managers, and the closed ones. */
export function showUnits(units: readonly UnitRow[], view: View): Shown {
  const t = administrationTexts[view.language].unit
  const open = units.filter(({ endedOn }) => endedOn === null || endedOn >= view.clock.today())
  const closed = units.filter((unit) => !open.includes(unit))
  return administrationPage(view, {
    title: t.title,
    heading: open.length === 0 ? t.none : t.heading(open.length),
    lead: t.lead,
    actions: (
      <ButtonLink href={`${list}/ny`} variant="primary">
        {t.add}
      </ButtonLink>
    ),
    main: (
      <>
        {open.length === 0 ? (
          <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
        ) : (
          <Panel heading={t.openCaption} id="oppna" flush>
            <OpenUnits units={open} view={view} />
          </Panel>
        )}
        {closed.length > 0 && (
          <Panel heading={t.closedCaption} id="stangda" flush>
            <ClosedUnits units={closed} view={view} />
          </Panel>
        )}
      </>
    ),
  })
}

function OpenUnits({ units, view }: { units: readonly UnitRow[]; view: View }) {
  const { unit: t, kinds } = administrationTexts[view.language]
  const columns = [{ label: t.name }, { label: t.kind }, { label: t.managers }, { label: t.staff }, { label: t.action, hidden: true }]
  return (
    <Table caption={t.openCaption} captionHidden columns={columns} stacked>
      {units.map(({ id, name, kind, managers, staff, endedOn }) => (
        <Row key={id}>
          <RowHead second={endedOn === null ? undefined : `${t.closedOn} ${dayWords(endedOn, view)}`}>
            <a href={`${list}/${id}`}>{name}</a>
          </RowHead>
          <Cell label={t.kind}>{kinds[kind]}</Cell>
          {managers.length === 0 && kind !== 'management' ? (
            <Cell label={t.managers} tone="warn">
              {t.noManager}
            </Cell>
          ) : (
            <Cell label={t.managers}>{managers.length === 0 ? '–' : managers.map((manager) => manager.name).join(', ')}</Cell>
          )}
          <Cell label={t.staff}>
            {staff === 0 ? (
              t.noStaff
            ) : (
              <a href={`/administration/personal?enhet=${id}`}>
                {t.staffCount(staff)}
                <span class="ds-sr-only">, {name}</span>
              </a>
            )}
          </Cell>
          <Cell>
            <ButtonLink href={`${list}/${id}`} size="row">
              {t.change}
              <span class="ds-sr-only"> {name}</span>
            </ButtonLink>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function ClosedUnits({ units, view }: { units: readonly UnitRow[]; view: View }) {
  const { unit: t, kinds } = administrationTexts[view.language]
  return (
    <Table
      caption={t.closedCaption}
      captionHidden
      columns={[{ label: t.name }, { label: t.kind }, { label: t.closedOn }, { label: t.action, hidden: true }]}
      stacked
    >
      {units.map(({ id, name, kind, endedOn }) => (
        <Row key={id}>
          <RowHead>{name}</RowHead>
          <Cell label={t.kind}>{kinds[kind]}</Cell>
          <Cell label={t.closedOn}>{endedOn === null ? '–' : dayWords(endedOn, view)}</Cell>
          <Cell>
            <PostForm csrf={view.shell.csrf} action={`${list}/${id}/oppna`}>
              <Button size="row">
                {t.reopen}
                <span class="ds-sr-only"> {name}</span>
              </Button>
            </PostForm>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

export function showNewUnit(_data: null, view: View, entered: Entered | null): Shown {
  const { unit: t, kinds, kindHints } = administrationTexts[view.language]
  return administrationForm({
    view,
    entered,
    title: t.title,
    heading: t.newHeading,
    lead: t.lead,
    action: `${list}/ny`,
    back: list,
    save: t.newSave,
    fields: ({ form, ui }) => (
      <>
        <TextField
          t={ui}
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={form.value('name')}
          error={form.error('name')}
          autocomplete="off"
          width="medium"
        />
        <RadioList
          t={ui}
          name="kind"
          label={t.kind}
          hint={t.kindHint}
          value={form.value('kind')}
          error={form.error('kind')}
          options={unitKinds.map((kind) => ({ value: kind, label: kinds[kind], hint: kindHints[kind] }))}
        />
      </>
    ),
  })
}

export type UnitPage = { readonly unit: UnitRow; readonly holds: UnitHolds }

/** One unit: its name to change, who works there, and the way to closing it. */
export function showUnit({ unit, holds }: UnitPage, view: View, entered: Entered | null): Shown {
  const t = administrationTexts[view.language].unit
  const address = `${list}/${unit.id}`
  return administrationForm({
    view,
    entered,
    title: t.title,
    heading: t.renameHeading(unit.name),
    lead: t.renameLead,
    action: address,
    back: list,
    save: t.renameSave,
    fields: ({ form, ui }) => (
      <TextField
        t={ui}
        name="name"
        label={t.name}
        value={form.value('name', unit.name)}
        error={form.error('name')}
        autocomplete="off"
        width="medium"
      />
    ),
    below:
      unit.endedOn !== null ? undefined : (
        <Panel heading={t.close} id="stang">
          <div class="column">
            <Left holds={holds} view={view} />
            <ButtonRow>
              {unit.staff > 0 && <ButtonLink href={`/administration/personal?enhet=${unit.id}`}>{t.showStaff(unit.staff)}</ButtonLink>}
              {isEmpty(holds) && <ButtonLink href={`${address}/stang`}>{t.close}</ButtonLink>}
            </ButtonRow>
          </div>
        </Panel>
      ),
  })
}

export function showCloseUnit({ unit, holds }: UnitPage, view: View, entered: Entered | null): Shown {
  const t = administrationTexts[view.language]
  const address = `${list}/${unit.id}`
  return administrationForm({
    view,
    entered,
    title: t.unit.title,
    heading: t.unit.closeHeading(unit.name),
    lead: t.unit.closeLead,
    action: `${address}/stang`,
    back: address,
    save: t.unit.closeSave,
    ends: true,
    blocked: isEmpty(holds) ? undefined : <Left holds={holds} view={view} />,
    fields: (parts) => <WhenFields {...parts} now={t.unit.closeNowHint} onDay={t.form.deputyDayHint} />,
  })
}

const isEmpty = ({ cases, reports, staff, roles }: UnitHolds): boolean => cases + reports + staff + roles === 0

/** What must be moved before the unit can be closed, in words with numbers. */
function Left({ holds, view }: { holds: UnitHolds; view: View }) {
  const t = administrationTexts[view.language].unit
  const left = t.holds(holds)
  if (left.length === 0)
    return (
      <Notice>
        <p>{t.holdsNothing}</p>
      </Notice>
    )
  return (
    <Notice kind="warn" heading={t.mustMove}>
      <ul>
        {left.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  )
}
