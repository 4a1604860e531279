import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ExampleDetail } from '../contract/examples.ts'
import { themeCodes } from '../contract/visits.ts'
import { exampleTexts } from '../texts/examples.ts'
import { themeNames } from '../texts/themes.ts'
import { isOwnExample } from '../usecases/keep-example.ts'
import type { Beginning } from '../usecases/keep-example.ts'
import { ContactWarning, ExampleParts } from './examples.tsx'

const path = '/goda-exempel'
type Known = Pick<ExampleDetail, 'place' | 'theme' | 'title' | 'done' | 'takes' | 'contactRole'> & { readonly seenOn: ExampleDetail['seenOn'] | null }

function Fields({ form, known, view }: { form: Typed; known: Known; view: View }) {
  const { language, clock } = view
  const t = exampleTexts[language]
  const ui = uiTexts[language]
  return <>
    <TextField t={ui} name="title" label={t.subject} value={form.value('title', known.title)} error={form.error('title')} maxlength={120} autocomplete="off" />
    <div class="form-pair">
      <TextField t={ui} name="place" label={t.place} hint={t.placeHint} value={form.value('place', known.place)} error={form.error('place')} maxlength={80} autocomplete="off" />
      <SelectField t={ui} name="theme" label={t.theme} empty={t.theme} value={form.value('theme', known.theme)} error={form.error('theme')} options={themeCodes.map((value) => ({ value, label: themeNames[language][value] }))} />
    </div>
    <TextArea t={ui} name="done" label={t.what} value={form.value('done', known.done)} error={form.error('done')} maxlength={4000} rows={8} />
    <TextArea t={ui} name="takes" label={t.takes} hint={t.takesHint} value={form.value('takes', known.takes)} error={form.error('takes')} maxlength={2000} rows={4} />
    <ContactWarning role={form.value('contactRole', known.contactRole) ?? ''} view={view} />
    <TextField t={ui} name="contactRole" label={t.contact} hint={t.contactHint} value={form.value('contactRole', known.contactRole)} error={form.error('contactRole')} maxlength={120} autocomplete="off" />
    <DayField t={ui} name="seenOn" label={t.day} value={form.value('seenOn', formatDay(known.seenOn ?? clock.today(), language, 'long'))} error={form.error('seenOn')} />
  </>
}

/** The form of a new example, begun from an observation, a plan or nothing. */
export function newExamplePage(begun: Beginning, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = exampleTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.newHeading, lead: t.formLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/ny`} class="form" noValidate>
          <input type="hidden" name="observationId" value={form.value('observationId', begun.observationId)} />
          <input type="hidden" name="findingId" value={form.value('findingId', begun.findingId)} />
          <Fields form={form} known={{ ...begun, takes: '', contactRole: '' }} view={view} />
          <TextField t={ui} name="sourceWords" label={t.source} hint={t.sourceHint} value={form.value('sourceWords', begun.sourceWords)} error={form.error('sourceWords')} maxlength={300} autocomplete="off" />
          <ButtonRow><Button variant="primary" data-key-send>{t.save}</Button><ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** The form of a draft, and of a correction of what is published. */
export function changeExamplePage(example: ExampleDetail, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = exampleTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const corrects = example.stage !== 'draft'
  return {
    title: t.title, heading: corrects ? t.correctHeading : t.changeHeading, lead: corrects ? t.correctLead : t.formLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/${example.id}/andra`} class="form" noValidate>
          {example.returnedWords !== null && <Notice kind="warn" heading={t.returned}><p class="anywhere">{example.returnedWords}</p></Notice>}
          <Fields form={form} known={example} view={view} />
          {corrects && <TextField t={ui} name="what" label={t.wrong} value={form.value('what')} error={form.error('what')} maxlength={300} autocomplete="off" />}
          <ButtonRow><Button variant="primary" data-key-send>{corrects ? t.correct : t.save}</Button><ButtonLink href={`${path}/${example.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** Review by somebody else than who wrote it and who sent it: the whole text, and publish or send back. */
export function reviewExamplePage(example: ExampleDetail, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = exampleTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const here = `${path}/${example.id}`
  return {
    title: t.title, heading: <span class="anywhere">{`${t.reviewHeading}: ${example.title}`}</span>, lead: t.reviewLead, status: form.status,
    main: (
      <div class="column">
        <Panel><ContactWarning role={example.contactRole} view={view} /><ExampleParts example={example} view={view} /></Panel>
        {isOwnExample(example, view.actor.id) ? <Notice><p>{t.reviewOwn}</p><p><a href={path}>{t.back}</a></p></Notice> : (
          <Panel heading={t.outcome} id="beslut">
            <PostForm csrf={view.shell.csrf} action={`${here}/granska`} class="form" noValidate>
              <RadioList t={ui} name="outcome" label={t.outcome} options={[{ value: 'publish', label: t.publish }, { value: 'return', label: t.returnIt }]} value={form.value('outcome')} error={form.error('outcome')} />
              <TextArea t={ui} name="words" label={t.words} hint={t.wordsHint} value={form.value('words')} error={form.error('words')} maxlength={2000} rows={4} />
              <ButtonRow><Button variant="primary" data-key-send>{t.decide}</Button><ButtonLink href={here} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
            </PostForm>
          </Panel>
        )}
      </div>
    ),
  }
}

/** Taking an example away, with the reason. */
export function withdrawExamplePage(example: ExampleDetail, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = exampleTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.withdrawHeading, lead: <span class="anywhere">{`${example.title}. ${t.withdrawLead}`}</span>, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/${example.id}/ta-bort`} class="form" noValidate>
          <TextField t={ui} name="reason" label={t.reason} hint={t.reasonHint} value={form.value('reason')} error={form.error('reason')} maxlength={300} autocomplete="off" />
          <ButtonRow><Button variant="danger">{t.withdraw}</Button><ButtonLink href={`${path}/${example.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
