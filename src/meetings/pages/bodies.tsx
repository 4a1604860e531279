import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { bodyKinds, memberParts } from '../contract.ts'
import type { Body } from '../contract.ts'
import { meetingTexts } from '../texts.ts'

export type BodiesData = { readonly bodies: readonly Body[]; readonly elected: ReadonlyArray<{ id: string; name: string }> }
const home = '/sammantraden/organ'

/** The elected bodies and who sits in them. */
export function bodiesPage({ bodies }: BodiesData, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.bodiesHeading, lead: t.bodiesLead, status: doneMessage(view, t.done) ?? form.status,
    main: (
      <div class="with-wide-side">
        <div class="column">{bodies.map((body) => <OneBody key={body.id} body={body} view={view} />)}</div>
        <Panel heading={t.newBody} id="nytt">
          <PostForm csrf={view.shell.csrf} action={home} class="form" noValidate>
            <RadioList t={ui} name="kind" label={t.bodyKind} value={form.value('kind', 'sub_committee')} error={form.error('kind')}
              options={bodyKinds.map((value) => ({ value, label: t.bodyKinds[value] }))} />
            <TextField t={ui} name="name" label={t.bodyName} value={form.value('name')} error={form.error('name')} maxlength={80} autocomplete="off" />
            <ButtonRow><Button>{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

function OneBody({ body, view }: { body: Body; view: View }) {
  const t = meetingTexts[view.language]
  const shown = (on: Body['members'][number]['fromOn']): string => formatDay(on, view.language, 'weekday', view.clock.today())
  return (
    <Panel heading={body.name} id={`organ-${body.id}`} flush aside={<ButtonLink size="row" href={`${home}/${body.id}/ledamot`}>{t.newMember}<span class="ds-sr-only">, {body.name}</span></ButtonLink>}>
      {body.members.length === 0 ? <p class="panel-foot">{t.noMembers}</p> : (
        <Table caption={body.name} captionHidden stacked columns={[{ label: t.member }, { label: t.memberPart }, { label: t.fromOn }, { label: t.endMember, hidden: true }]}>
          {body.members.map((member) => (
            <Row key={member.id}>
              <RowHead>{member.name}</RowHead>
              <Cell label={t.memberPart}>{t.memberParts[member.part]}</Cell>
              <Cell label={t.fromOn} second={member.toOn === null ? undefined : t.until(shown(member.toOn))}>{shown(member.fromOn)}</Cell>
              <Cell align="end">
                {member.toOn === null && <ButtonLink size="row" href={`${home}/${body.id}/ledamot/${member.id}`}>{t.endMember}<span class="ds-sr-only">: {member.name}</span></ButtonLink>}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  )
}

export type BodyData = BodiesData & { readonly body: Body }

/** The form of a new member of a body. */
export function newMemberPage({ body, elected }: BodyData, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.newMember, lead: body.name, status: form.status,
    main: (
      <Panel>
        {elected.length === 0 ? <Notice kind="warn"><p>{t.noElected}</p></Notice> : (
          <PostForm csrf={view.shell.csrf} action={`${home}/${body.id}/ledamot`} class="form form-narrow" noValidate>
            <SelectField t={ui} name="staffId" label={t.member} value={form.value('staffId')} error={form.error('staffId')}
              options={[{ value: '', label: '' }, ...elected.map(({ id, name }) => ({ value: id, label: name }))]} />
            <RadioList t={ui} name="part" label={t.memberPart} value={form.value('part', 'member')} error={form.error('part')}
              options={memberParts.map((value) => ({ value, label: t.memberParts[value] }))} />
            <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn')} error={form.error('fromOn')} />
            <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={home} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        )}
      </Panel>
    ),
  }
}

export type MemberData = BodyData & { readonly member: Body['members'][number] }

/** The last day of a member. */
export function endMemberPage({ body, member }: MemberData, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: `${t.endMember}: ${member.name}`, lead: body.name, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${home}/${body.id}/ledamot/${member.id}`} class="form form-narrow" noValidate>
          <DayField t={ui} name="toOn" label={t.toOn} value={form.value('toOn')} error={form.error('toOn')} />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={home} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
