import type { ComponentChildren } from 'preact'
import { addDays, day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxField, RadioButtons, RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { consentKinds, followUpStatuses, judgements, observationLevels, themeCodes, visitRoles, visitStatuses } from '../contract/visits.ts'
import type { VisitDetail } from '../contract/visit-parts.ts'
import { themeNames } from '../texts/themes.ts'
import { visitTexts } from '../texts/visits.ts'
import { visitPath } from './visit.tsx'

export type LineData = { readonly visit: VisitDetail; readonly rowId: string | null }
/** How long a name or a quote is kept unless another day is chosen: two years. */
const keptDays = 730
const daysIn = (on: string | null | undefined, { language }: View): string => (on == null ? '' : formatDay(day(on), language, 'long'))
const choices = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) => codes.map((value) => ({ value, label: words[value] }))

type Frame = { readonly data: LineData; readonly view: View; readonly form: Typed; readonly part: string; readonly heading: string; readonly lead?: string; readonly removal?: string | null }
/** The frame of every form of a visit: what is written in it, save, remove where there is something to remove, and back. */
function framed({ data: { visit, rowId }, view, form, part, heading, lead, removal }: Frame, children: ComponentChildren): Shown {
  const t = visitTexts[view.language]
  const here = `${visitPath}/${visit.id}`
  return {
    title: t.title, heading: `${heading}: ${visit.name}`, lead: lead ?? t.lead(t.number(visit.number), visit.county, daysIn(visit.from, view)), status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${here}/${part}${part === 'andra' ? '' : `/${rowId ?? 'ny'}`}`} class="form" noValidate>
          {children}
          <ButtonRow>
            <Button variant="primary" name="do" value="save" data-key-send>{t.save}</Button>
            {rowId !== null && removal !== null && <Button variant="danger" name="do" value="remove">{removal ?? t.remove}</Button>}
            <ButtonLink href={here} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
const begin = (view: View, entered: Entered | null) => ({ t: visitTexts[view.language], ui: uiTexts[view.language], form: typed(entered, visitTexts[view.language].faults, uiTexts[view.language]) })

function PointField({ visit, form, view, known }: { visit: VisitDetail; form: Typed; view: View; known: string | null | undefined }) {
  const t = visitTexts[view.language]
  const options = visit.points.map((point) => ({ value: point.id, label: `${t.roles[point.kind]}, ${point.from}` }))
  return options.length === 0 ? <></>
    : <SelectField t={uiTexts[view.language]} name="pointId" label={t.atPoint} empty={t.noPoint} options={options} value={form.value('pointId', known)} error={form.error('pointId')} />
}

/** Day, team and state of a visit. */
export function changeVisitPage(visit: VisitDetail, view: View, entered: Entered | null): Shown {
  const { t, ui, form } = begin(view, entered)
  const locked = entered === null ? visit.locked : form.value('locked') !== ''
  return framed({ data: { visit, rowId: null }, view, form, part: 'andra', heading: t.changeHeading }, <>
    <div class="form-pair">
      <DayField t={ui} name="from" label={t.from} optional={ui.optional} value={form.value('from', daysIn(visit.from, view))} error={form.error('from')} />
      <DayField t={ui} name="to" label={t.to} hint={t.toHint} optional={ui.optional} value={form.value('to', daysIn(visit.to, view))} error={form.error('to')} />
    </div>
    <TextField t={ui} name="team" label={t.team} optional={ui.optional} value={form.value('team', visit.team)} error={form.error('team')} maxlength={40} autocomplete="off" />
    <RadioButtons t={ui} name="status" label={t.status} options={choices(visitStatuses, t.statuses)} value={form.value('status', visit.status)} error={form.error('status')} />
    <TextField t={ui} name="cancelledFor" label={t.reason} hint={t.reasonHint} optional={ui.optional} value={form.value('cancelledFor', visit.cancelledFor)} error={form.error('cancelledFor')} maxlength={300} autocomplete="off" />
    <TextField t={ui} name="planLink" label={t.planLink} hint={t.planLinkHint} optional={ui.optional} value={form.value('planLink', visit.planLink)} error={form.error('planLink')} maxlength={200} autocomplete="off" />
    <CheckboxField t={ui} name="locked" label={t.locked} hint={t.lockedHint} checked={locked} />
  </>)
}

export function pointPage(data: LineData, view: View, entered: Entered | null): Shown {
  const { t, ui, form } = begin(view, entered)
  const row = data.visit.points.find(({ id }) => id === data.rowId)
  return framed({ data, view, form, part: 'program', heading: row === undefined ? t.pointNew : t.pointChange }, <>
    <SelectField t={ui} name="kind" label={t.point} empty="" options={choices(visitRoles, t.roles)} value={form.value('kind', row?.kind)} error={form.error('kind')} />
    <DayField t={ui} name="on" label={t.day} value={form.value('on', daysIn(row?.on ?? data.visit.from, view))} error={form.error('on')} />
    <div class="form-pair">
      <TextField t={ui} name="from" label={t.begins} hint={t.timeHint} value={form.value('from', row?.from)} error={form.error('from')} width="short" maxlength={10} autocomplete="off" />
      <TextField t={ui} name="to" label={t.ends} value={form.value('to', row?.to)} error={form.error('to')} width="short" maxlength={10} autocomplete="off" />
    </div>
    <TextField t={ui} name="place" label={t.where} optional={ui.optional} value={form.value('place', row?.place)} error={form.error('place')} maxlength={120} autocomplete="off" />
    <TextField t={ui} name="leader" label={t.leader} optional={ui.optional} value={form.value('leader', row?.leader)} error={form.error('leader')} maxlength={80} autocomplete="off" />
  </>)
}

export function participantPage(data: LineData, view: View, entered: Entered | null): Shown {
  const { t, ui, form } = begin(view, entered)
  const row = data.visit.participants.find(({ id }) => id === data.rowId)
  return framed({ data, view, form, part: 'deltagare', heading: row === undefined ? t.participantNew : t.participantChange }, <>
    <SelectField t={ui} name="role" label={t.role} empty="" options={choices(visitRoles, t.roles)} value={form.value('role', row?.role)} error={form.error('role')} />
    <TextField t={ui} name="count" label={t.count} value={form.value('count', row === undefined ? '' : String(row.count))} error={form.error('count')} inputmode="numeric" width="short" maxlength={5} autocomplete="off" />
    <PointField visit={data.visit} form={form} view={view} known={row?.pointId} />
    <TextField t={ui} name="name" label={t.name} hint={t.nameHint} optional={ui.optional} value={form.value('name', row?.name)} error={form.error('name')} maxlength={80} autocomplete="off" />
    <TextField t={ui} name="contact" label={t.contact} optional={ui.optional} value={form.value('contact', row?.contact)} error={form.error('contact')} maxlength={120} autocomplete="off" />
    <TextField t={ui} name="purpose" label={t.purpose} hint={t.purposeHint} optional={ui.optional} value={form.value('purpose', row?.purpose)} error={form.error('purpose')} maxlength={200} autocomplete="off" />
    <div class="form-pair">
      <DayField t={ui} name="consentOn" label={t.consentOn} optional={ui.optional} value={form.value('consentOn', daysIn(row?.consentOn, view))} error={form.error('consentOn')} />
      <DayField t={ui} name="keepUntil" label={t.keepUntil} optional={ui.optional} value={form.value('keepUntil', daysIn(row?.keepUntil, view))} error={form.error('keepUntil')} />
    </div>
  </>)
}

export function observationPage(data: LineData, view: View, entered: Entered | null): Shown {
  const { t, ui, form } = begin(view, entered)
  const row = data.visit.observations.find(({ id }) => id === data.rowId)
  return framed({ data, view, form, part: 'iakttagelser', heading: row === undefined ? t.observationNew : t.observationChange, lead: t.observationHint }, <>
    <TextArea t={ui} name="words" label={t.observation} value={form.value('words', row?.words)} error={form.error('words')} rows={5} maxLength={2000} />
    <SelectField t={ui} name="theme" label={t.theme} empty="" options={choices(themeCodes, themeNames[view.language])} value={form.value('theme', row?.theme)} error={form.error('theme')} />
    <RadioButtons t={ui} name="judgement" label={t.judgement} options={choices(judgements, t.judgements)} value={form.value('judgement', row?.judgement)} error={form.error('judgement')} />
    <RadioButtons t={ui} name="level" label={t.level} options={choices(observationLevels, t.levels)} value={form.value('level', row?.level ?? 'municipal')} error={form.error('level')} />
    <PointField visit={data.visit} form={form} view={view} known={row?.pointId} />
    <TextField t={ui} name="exampleTitle" label={t.example} hint={t.exampleHint} optional={ui.optional} value={form.value('exampleTitle', row?.exampleTitle)} error={form.error('exampleTitle')} maxlength={120} autocomplete="off" />
    <TextField t={ui} name="source" label={t.source} hint={t.sourceHint} optional={ui.optional} value={form.value('source', row?.source)} error={form.error('source')} maxlength={300} autocomplete="off" />
  </>)
}

export function quotePage(data: LineData, view: View, entered: Entered | null): Shown {
  const { t, ui, form } = begin(view, entered)
  const row = data.visit.quotes.find(({ id }) => id === data.rowId)
  return framed({ data, view, form, part: 'citat', heading: row === undefined ? t.quoteNew : t.quoteChange, lead: t.observationHint, removal: t.withdraw }, <>
    <TextArea t={ui} name="words" label={t.quote} value={form.value('words', row?.words)} error={form.error('words')} rows={4} maxLength={1000} />
    <SelectField t={ui} name="role" label={t.role} empty="" options={choices(visitRoles, t.roles)} value={form.value('role', row?.role)} error={form.error('role')} />
    <RadioList t={ui} name="consent" label={t.consent} options={[{ value: '', label: t.noConsent }, ...choices(consentKinds, t.consents)]} value={form.value('consent', row?.consent)} error={form.error('consent')} />
    <div class="form-pair">
      <DayField t={ui} name="consentOn" label={t.consentOn} optional={ui.optional} value={form.value('consentOn', daysIn(row?.consentOn, view))} error={form.error('consentOn')} />
      <DayField t={ui} name="keepUntil" label={t.keepUntil} value={form.value('keepUntil', daysIn(row?.keepUntil ?? addDays(view.clock.today(), keptDays), view))} error={form.error('keepUntil')} />
    </div>
    <PointField visit={data.visit} form={form} view={view} known={row?.pointId} />
  </>)
}

export function itemPage(data: LineData, view: View, entered: Entered | null): Shown {
  const { t, ui, form } = begin(view, entered)
  const row = data.visit.items.find(({ id }) => id === data.rowId)
  return framed({ data, view, form, part: 'till-planen', heading: row === undefined ? t.itemNew : t.itemChange }, <>
    <TextArea t={ui} name="words" label={t.item} value={form.value('words', row?.words)} error={form.error('words')} rows={3} maxLength={500} />
    <SelectField t={ui} name="theme" label={t.theme} empty="" options={choices(themeCodes, themeNames[view.language])} value={form.value('theme', row?.theme)} error={form.error('theme')} />
  </>)
}

export function followUpPage(data: LineData, view: View, entered: Entered | null): Shown {
  const { t, ui, form } = begin(view, entered)
  const row = data.visit.followed.find(({ id }) => id === data.rowId)
  return framed({ data, view, form, part: 'folj-upp', heading: t.followChange, removal: null }, <>
    <blockquote class="anywhere">{row?.words}</blockquote>
    <RadioButtons t={ui} name="status" label={t.status} options={choices(followUpStatuses, t.followUps)} value={form.value('status', row?.status)} error={form.error('status')} />
    <TextArea t={ui} name="note" label={t.followNote} optional={ui.optional} value={form.value('note', row?.note)} error={form.error('note')} rows={3} maxLength={1000} />
  </>)
}
