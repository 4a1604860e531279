import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { DraftRow } from '../../cases/queries/draft.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DraftDone, draftOf, DraftState } from '../../ui/draft.tsx'
import { CheckboxButtons, CheckboxField, RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { grounds, lastHappenedWords, longestNarrative, reporterKinds, staffArrivals } from '../contract/words.ts'
import { publicTexts } from '../texts/public.ts'
import { staffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { written } from './forms.tsx'
import type { FormParts } from './forms.tsx'
import { lastWritten, ToldChildren, wordsFor } from './told-children.tsx'

export type ReceiveData = { staffId: string; draft: DraftRow | undefined }

/** The staff form: what is said on the telephone or stands in the letter, in the order it is told. */
export function receivePage({ staffId, draft }: ReceiveData, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language]
  const ui = uiTexts[view.language]
  const shown = written(entered, draft)
  const form = typed(shown, wordsFor(view.language, t.faults, entered), ui)
  const parts = { form, t, ui, view }
  return {
    title: t.receive.title, heading: t.receive.heading, lead: t.receive.lead, islands: ['ui/drafts', 'concerns/report-form'],
    status: entered === null ? null : form.status,
    main: (
      <PostForm csrf={view.shell.csrf} action="/anmalningar/ny" noValidate data-draft-kept={draft === undefined ? undefined : ''}
        {...draftOf(`concern-${staffId}`, `/api/drafts/concern/${staffId}`)}>
        <div class="stack">
          <div class="columns-2">
            <Panel heading={t.receive.told}><Told {...parts} /></Panel>
            <div class="column">
              <Panel heading={t.receive.children}>
                <div class="form"><ToldChildren form={form} opensTo={lastWritten(shown?.values ?? null)} t={publicTexts[view.language]}
                  ui={ui} /></div>
              </Panel>
              <Panel heading={t.receive.reporter}><Reporter {...parts} /></Panel>
            </div>
          </div>
          <ButtonRow>
            <Button variant="primary" data-key-send>{t.receive.save}</Button>
            <ButtonLink href="/anmalningar">{ui.cancel}</ButtonLink>
            <DraftState t={ui} savedAt={draft === undefined ? undefined : formatInstant(instant(draft.savedAt), view.clock.today(),
              view.language)} />
          </ButtonRow>
        </div>
      </PostForm>
    ),
  }
}

type Parts = FormParts & { view: View }

function Told({ form, t, ui, view }: Parts) {
  const r = t.receive
  const words = concernWords[view.language]
  return (
    <div class="form">
      <RadioButtons t={ui} name="arrivedVia" label={r.how} value={form.value('arrivedVia', 'phone')} error={form.error('arrivedVia')}
        options={staffArrivals.map((value) => ({ value, label: r.arrivals[value] }))} />
      <div class="form-pair">
        <DayField t={ui} name="receivedDay" label={r.day} hint={r.dayHint} value={form.value('receivedDay')}
          error={form.error('receivedDay')} />
        <TextField t={ui} name="receivedTime" label={r.time} hint={r.timeHint} value={form.value('receivedTime')}
          error={form.error('receivedTime')} width="short" autocomplete="off" />
      </div>
      <TextArea t={ui} name="narrative" label={r.narrative} hint={r.narrativeHint} rows={9} maxLength={longestNarrative}
        value={form.value('narrative')} error={form.error('narrative')} />
      <CheckboxButtons t={ui} name="grounds" label={r.grounds} hint={r.groundsHint} values={form.values('grounds')}
        error={form.error('grounds')}
        options={grounds.map((value) => ({ value, label: words.ground[value] }))} />
      <RadioButtons t={ui} name="lastHappened" label={t.report.lastHappened} value={form.value('lastHappened')}
        error={form.error('lastHappened')}
        options={lastHappenedWords.map((value) => ({ value, label: words.lastHappened[value] }))} />
    </div>
  )
}

function Reporter({ form, t, ui, view }: Parts) {
  const r = t.receive
  const words = concernWords[view.language]
  const field = (name: string) => ({ t: ui, name, value: form.value(name), error: form.error(name), maxlength: 200, autocomplete: 'off' })
  return (
    <div class="form">
      <SelectField t={ui} name="reporterKind" label={r.kind} empty={r.choose} value={form.value('reporterKind')}
        error={form.error('reporterKind')}
        options={reporterKinds.map((value) => ({ value, label: words.reporter[value] }))} />
      <div class="form-pair">
        <TextField {...field('name')} label={r.name} />
        <TextField {...field('workplace')} label={r.workplace} />
      </div>
      <TextField {...field('contact')} label={r.contact} />
      <CheckboxField t={ui} name="wantsFeedback" label={r.wantsFeedback} hint={r.wantsHint}
        checked={form.value('wantsFeedback') === 'ja'} />
      <CheckboxField t={ui} name="hidden" label={r.hidden} hint={r.hiddenHint} checked={form.value('hidden') === 'ja'} />
      <TextField t={ui} name="hiddenReason" label={r.hiddenReason} optional={ui.optional} value={form.value('hiddenReason')}
        error={form.error('hiddenReason')} maxlength={2000} />
    </div>
  )
}

export type TakenData = { reference: string; unitName: string; staffId: string }

/** For whoever took in a report that others open: its reference, and who has it now. */
export function takenPage({ reference, unitName, staffId }: TakenData, view: View): Shown {
  const t = staffTexts[view.language].receive
  return {
    title: t.takenTitle, heading: t.taken(reference), lead: t.takenLead(unitName), islands: ['ui/drafts'],
    main: (
      <>
        <DraftDone draft={`concern-${staffId}`} />
        <ButtonRow>
          <ButtonLink href="/anmalningar" variant="primary">{t.toList}</ButtonLink>
          <ButtonLink href="/anmalningar/ny">{t.another}</ButtonLink>
        </ButtonRow>
      </>
    ),
  }
}
