import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { degreeCodes } from '../contract/competences.ts'
import type { Competence, StaffCompetence } from '../contract/competences.ts'
import { coverTexts } from '../texts/cover.ts'
import type { CompetencesData } from '../usecases/keep-competences.ts'

type Data = CompetencesData & { readonly chosen: string | null }

/** What a code is called. */
export function competenceName(code: string, competences: readonly Competence[], { language }: Pick<View, 'language'>): string {
  return competences.find((each) => each.code === code)?.[language] ?? code
}

/** The staff of the units one manages with what they can do, and the competences that may be chosen. */
export function competencesPage({ staff, competences, chosen }: Data, view: View, entered: Entered | null): Shown {
  const t = coverTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const shown = staff.filter((each) => chosen === null || each.competences.includes(chosen))
  const open = competences.filter(({ closedOn }) => closedOn === null)
  const without = staff.filter(({ qualified }) => !qualified).length
  return {
    title: t.competences, heading: t.competencesHeading, lead: without === 0 ? t.competencesLead : `${t.degreesMissing(without)}. ${t.competencesLead}`,
    status: doneMessage(view, t.done) ?? form.status, actions: <ButtonLink href="/bemanningsplan">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <div class="column">
          <div class="table-tools">
            <FilterForm t={ui} action="/kompetenser" clear={chosen === null ? undefined : '/kompetenser'}>
              <SelectField t={ui} name="kompetens" label={t.onlyWith} value={chosen ?? ''} options={[{ value: '', label: t.all }, ...open.map(({ code, ...each }) => ({ value: code, label: each[view.language] }))]} />
            </FilterForm>
          </div>
          {staff.length === 0 ? <EmptyState heading={t.noStaff} /> : shown.length === 0 ? <EmptyState heading={t.noneWith} />
            : <Panel flush><StaffTable staff={shown} competences={competences} view={view} /></Panel>}
        </div>
        <div class="column">
          <Panel heading={t.register} id="lista">
            <ul class="plain-list">{competences.map((each) => (
              <li key={each.code}>{each[view.language]}{each.closedOn !== null && <span class="quiet"> ({t.closed})</span>}
                {each.own && each.closedOn === null && (
                  <PostForm csrf={view.shell.csrf} action={`/kompetenser/lista/${each.code}/avsluta`}><Button size="row">{t.close}<span class="ds-sr-only"> {each[view.language]}</span></Button></PostForm>
                )}
              </li>
            ))}</ul>
          </Panel>
          <Panel heading={t.newOne} id="ny">
            <PostForm csrf={view.shell.csrf} action="/kompetenser" class="form" noValidate>
              <TextField t={ui} name="sv" label={t.nameSv} value={form.value('sv')} error={form.error('sv')} maxlength={60} autocomplete="off" />
              <TextField t={ui} name="en" label={t.nameEn} value={form.value('en')} error={form.error('en')} maxlength={60} autocomplete="off" />
              <ButtonRow><Button>{t.add}</Button></ButtonRow>
            </PostForm>
          </Panel>
        </div>
      </div>
    ),
  }
}

function StaffTable({ staff, competences, view }: CompetencesData & { view: View }) {
  const t = coverTexts[view.language]
  const since = ({ experienceSince }: StaffCompetence): string => (experienceSince === null ? t.unknown : formatDay(experienceSince, view.language, 'short', view.clock.today()))
  return (
    <Table caption={t.competences} captionHidden stacked columns={[{ label: t.name }, { label: t.can }, { label: t.degree }, { label: t.experience }]}>
      {staff.map((each) => {
        const can = each.competences.filter((code) => !degreeCodes.includes(code)).map((code) => competenceName(code, competences, view))
        return (
          <Row key={each.staffId} open={`/kompetenser/${each.staffId}`}>
            <RowHead second={`${each.title}, ${each.unitName}`}><a href={`/kompetenser/${each.staffId}`}>{each.name}</a></RowHead>
            <Cell label={t.can}>{can.length === 0 ? t.none : can.join(', ')}</Cell>
            <Cell label={t.degree}>{each.qualified ? t.hasDegree : t.noDegree}</Cell>
            <Cell label={t.experience}>{since(each)}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

type MemberData = { readonly member: StaffCompetence; readonly competences: readonly Competence[] }

/** The form in which a manager says what one of the own staff can do. */
export function memberCompetencesPage({ member, competences }: MemberData, view: View, entered: Entered | null): Shown {
  const t = coverTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.competences, heading: t.memberHeading(member.name), lead: t.memberLead, status: doneMessage(view, t.done) ?? form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/kompetenser/${member.staffId}`} class="form form-narrow" noValidate>
          <CheckboxList t={ui} name="competence" label={t.can} values={[...form.values('competence', member.competences)]} error={form.error('competence')}
            options={competences.map(({ code, ...each }) => ({ value: code, label: each[view.language] }))} />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href="/kompetenser" variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
