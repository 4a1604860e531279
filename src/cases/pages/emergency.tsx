import { formatInstant, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel, PanelPart, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { emergencyCategories } from '../contract/emergency.ts'
import type { EmergencyView } from '../contract/emergency.ts'
import { emergencyTexts } from '../texts/emergency.ts'

/** The form that opens a case, and what follows from it at once. */
export function openPage(_data: null, view: View, entered: Entered | null): Shown {
  const t = emergencyTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title,
    heading: t.heading,
    lead: t.lead,
    status: form.status,
    main: (
      <WithSide side={<Panel><PanelPart heading={t.tellsHeading}><ul>{t.tells.map((each) => <li key={each}>{each}</li>)}</ul></PanelPart></Panel>}>
        <div class="column">
          <OpenForm view={view} form={form} />
          <p><a href="/nodatkomster">{t.ownHeading}</a></p>
        </div>
      </WithSide>
    ),
  }
}

/** The emergency accesses that one has had or was told of. */
export function emergenciesPage({ emergencies }: { emergencies: readonly EmergencyView[] }, view: View): Shown {
  const t = emergencyTexts[view.language]
  const actions = view.actor.may.has('emergency.open') ? <ButtonLink href="/nodatkomst">{t.heading}</ButtonLink> : undefined
  return {
    title: t.title,
    heading: t.ownHeading,
    ...(actions === undefined ? {} : { actions }),
    main: <List emergencies={emergencies} view={view} />,
  }
}

function OpenForm({ view, form }: { view: View; form: ReturnType<typeof typed> }) {
  const t = emergencyTexts[view.language]
  const ui = uiTexts[view.language]
  const field = (name: string) => ({ t: ui, name, value: form.value(name), error: form.error(name) })
  return (
    <Panel>
      <PostForm csrf={view.shell.csrf} action="/nodatkomst" class="form form-narrow" noValidate>
        <TextField {...field('subject')} label={t.subject} hint={t.subjectHint} maxlength={40} autocomplete="off" width="medium" />
        <RadioList
          {...field('category')}
          label={t.category}
          options={emergencyCategories.map((category) => ({ value: category, label: t.categories[category] }))}
        />
        <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} maxlength={1000} />
        <Button variant="danger">{t.open}</Button>
      </PostForm>
    </Panel>
  )
}

function List({ emergencies, view }: { emergencies: readonly EmergencyView[]; view: View }) {
  const t = emergencyTexts[view.language]
  if (emergencies.length === 0) return <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
  const columns = [{ label: t.when }, { label: t.who }, { label: t.about }, { label: t.why }, { label: t.ends }]
  return (
    <Panel heading={t.ownHeading} id="nodatkomster" flush>
      <Table caption={t.ownHeading} captionHidden columns={columns} stacked>
        {emergencies.map((each) => (
          <Row key={each.id} open={`/nodatkomst/${each.id}`}>
            <RowHead>
              <a href={`/nodatkomst/${each.id}`}>{formatInstant(each.fromAt, view.clock.today(), view.language)}</a>
            </RowHead>
            <Cell label={t.who} second={each.unitName}>{each.staffName}</Cell>
            <Cell label={t.about}>{each.caseNumber ?? t.noCase}</Cell>
            <Cell label={t.why}>{t.categories[each.category]}</Cell>
            <Cell label={t.ends}>{endWords(each, view)}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function endWords({ lasts, untilAt, endedAt, endedByName }: EmergencyView, view: View): string {
  const t = emergencyTexts[view.language]
  const time = formatTime(timeOf(endedAt ?? untilAt), view.language)
  if (lasts) return t.lastsUntil(time)
  return endedByName === null ? t.endedItself(time) : t.endedBy(time, endedByName)
}

/** One emergency access: who, when, why, who was told; ended from here by any of them. */
export function emergencyPage(emergency: EmergencyView, view: View): Shown {
  const t = emergencyTexts[view.language]
  const { id, allowed, told } = emergency
  const on = (at: EmergencyView['fromAt']): string => formatInstant(at, view.clock.today(), view.language)
  const isHolder = emergency.staffId === view.actor.id
  return {
    title: t.title,
    heading: t.oneHeading(emergency.staffName),
    status: doneMessage(view, t.done),
    main: (
      <Panel>
        <DefinitionList
          rows={[
            { term: t.when, value: on(emergency.fromAt), second: endWords(emergency, view) },
            { term: t.who, value: emergency.staffName, second: emergency.unitName },
            { term: t.about, value: emergency.caseNumber ?? t.noCase },
            { term: t.why, value: t.categories[emergency.category], second: emergency.reason },
            ...told.map(({ name, as, seenAt }) => ({ term: t.told, value: `${name}, ${t.toldAs[as]}`,
              second: seenAt === null ? t.notSeen : `${t.seen} ${on(seenAt)}` })),
          ]}
        />
        <ButtonRow>
          {isHolder && emergency.lasts && <ButtonLink href={`/person/${emergency.personId}`} variant="primary">{t.toCase}</ButtonLink>}
          {allowed.includes('mark_seen') && (
            <PostForm csrf={view.shell.csrf} action={`/nodatkomst/${id}/last`}><Button variant="primary">{t.markSeen}</Button></PostForm>
          )}
          {allowed.includes('end') && (
            <PostForm csrf={view.shell.csrf} action={`/nodatkomst/${id}/avsluta`}><Button variant="danger">{t.end}</Button></PostForm>
          )}
        </ButtonRow>
      </Panel>
    ),
  }
}
