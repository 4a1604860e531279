import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { roles } from '../contract.ts'
import type { StaffChoice, StaffFilter, StaffFound, StaffList, StaffRow, UnitRow } from '../contract/administer-staff.ts'
import { accessTexts } from '../texts.ts'
import { administrationTexts } from '../texts/administration.ts'
import type { AdministrationTexts } from '../texts/administration.ts'
import { administrationPage, dayWords } from './administration-frame.tsx'

const list = '/administration/personal'

/** Either a page of the staff by choice, or what a search found; the words of the search stand in the field only. */
export type StaffListPage = {
  readonly units: readonly UnitRow[]
  readonly filter: StaffFilter
  readonly shown:
    | { readonly kind: 'page'; readonly list: StaffList }
    | { readonly kind: 'found'; readonly found: StaffFound; readonly words: string }
}

export function showStaff({ units, filter, shown }: StaffListPage, view: View, entered: Entered | null): Shown {
  const t = administrationTexts[view.language].staff
  const staff = shown.kind === 'page' ? shown.list.staff : shown.found.staff
  const form = typed(entered, administrationTexts[view.language].faults, uiTexts[view.language])
  const count = shown.kind === 'page' ? t.heading(shown.list.total) : staff.length === 0 ? t.notFound : t.found(staff.length)
  return administrationPage(view, {
    title: t.title,
    heading: count,
    lead: t.lead,
    islands: ['ui/rows'],
    status: form.status,
    actions: (
      <ButtonLink href={`${list}/ny`} variant="primary">
        {t.add}
      </ButtonLink>
    ),
    main: (
      <>
        <PostForm csrf={view.shell.csrf} action={list} class="form-line" noValidate>
          <TextField
            t={uiTexts[view.language]}
            name="namn"
            label={t.search}
            value={form.value('namn', shown.kind === 'found' ? shown.words : '')}
            error={form.error('namn')}
            autocomplete="off"
            spellcheck={false}
            width="medium"
          />
          <Button icon="search">{t.searchButton}</Button>
        </PostForm>
        {shown.kind === 'found' && shown.found.more && (
          <Notice>
            <p>{t.more}</p>
          </Notice>
        )}
        <Panel flush>
          <div class="table-tools">
            {shown.kind === 'found' ? (
              <p>
                <a href={list}>{t.all}</a>
              </p>
            ) : (
              <Choices units={units} filter={filter} view={view} />
            )}
          </div>
          {staff.length === 0 ? (
            <EmptyState heading={shown.kind === 'found' ? t.notFound : t.none}>
              {shown.kind === 'found' ? t.notFoundHow : t.noneHow}
            </EmptyState>
          ) : (
            <StaffTable staff={staff} view={view} />
          )}
          {shown.kind === 'page' && (
            <Pagination
              t={uiTexts[view.language]}
              page={shown.list.page}
              pages={shown.list.pages}
              href={(page) => addressFor({ ...filter, page })}
            />
          )}
        </Panel>
      </>
    ),
  })
}

function addressFor({ unitId, role, page }: StaffFilter): string {
  const query = new URLSearchParams({
    ...(unitId === undefined ? {} : { enhet: unitId }),
    ...(role === undefined ? {} : { roll: role }),
    ...(page === 1 ? {} : { sida: String(page) }),
  })
  return query.size === 0 ? list : `${list}?${query}`
}

function Choices({ units, filter, view }: Pick<StaffListPage, 'units' | 'filter'> & { view: View }) {
  const t = administrationTexts[view.language].staff
  const ui = uiTexts[view.language]
  const chosen = filter.unitId !== undefined || filter.role !== undefined
  const special = [
    { value: 'none', label: t.withoutRole },
    { value: 'ending', label: t.ending },
    { value: 'left', label: t.left },
  ] satisfies Choice[]
  const held = roles.map((role) => ({ value: role, label: accessTexts[view.language].roles[role] })) satisfies Choice[]
  return (
    <FilterForm t={ui} action={list} clear={chosen ? list : undefined} open={chosen}>
      <SelectField
        t={ui}
        name="enhet"
        label={t.unit}
        empty={t.anyUnit}
        value={filter.unitId}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField t={ui} name="roll" label={t.role} empty={t.anyRole} value={filter.role} options={[...special, ...held]} />
    </FilterForm>
  )
}

type Choice = { value: StaffChoice; label: string }

function StaffTable({ staff, view }: { staff: readonly StaffRow[]; view: View }) {
  const t = administrationTexts[view.language].staff
  return (
    <Table caption={t.caption} captionHidden columns={[{ label: t.name }, { label: t.unit }, { label: t.roles }]} stacked>
      {staff.map((row) => (
        <Row key={row.id} open={`${list}/${row.id}`}>
          <RowHead second={row.title}>
            <a href={`${list}/${row.id}`} data-row-open>
              {row.name}
            </a>
          </RowHead>
          <Cell label={t.unit}>{row.unitName}</Cell>
          <Cell label={t.roles} tone={row.roles.length === 0 && row.endedOn === null ? 'warn' : undefined}>
            {rolesIn(row, view, t)}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** The roles of the day, "Socialsekreterare, Utredning Norr (till 30 nov)"; when there are none, why. */
function rolesIn({ roles: held, endedOn, unitName }: StaffRow, view: View, t: AdministrationTexts['staff']): string {
  if (held.length === 0) return endedOn === null ? t.noRole : t.leftOn(dayWords(endedOn, view))
  return held
    .map((each) => {
      const unit = each.unitName === null || each.unitName === unitName ? '' : `, ${each.unitName}`
      const until = each.toOn === null ? '' : ` (${t.until(dayWords(each.toOn, view))})`
      return `${accessTexts[view.language].roles[each.role]}${unit}${until}`
    })
    .join('; ')
}
