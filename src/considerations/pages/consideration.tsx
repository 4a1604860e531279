import { formatDay, formatInstant } from '../../calendar/format.ts'
import { BegunState, begunFormIslands, keepsItself, typedOrBegun } from '../../cases/pages/begun-form.tsx'
import type { BegunForm } from '../../cases/usecases/keep-draft.ts'
import { Written } from '../../decisions/pages/words.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { conclusions } from '../contract.ts'
import type { Consideration, Heading } from '../contract.ts'
import { considerationTexts } from '../texts.ts'
import { Sources } from './sources.tsx'

type Props = { data: Consideration; view: View }

/** One consideration: under each heading what is registered, and the worker's own text; locked once it is sent. */
export function considerationPage(data: Consideration & { readonly begun: BegunForm }, view: View, entered: Entered | null): Shown {
  const t = considerationTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typedOrBegun(entered, data.begun, t.faults, view)
  const shown = formatDay(data.since, view.language, 'weekday', view.clock.today())
  return {
    title: t.pageTitle, heading: t.kinds[data.kind], status: form.status ?? doneMessage(view, t.done), ...(data.open ? { islands: begunFormIslands } : {}),
    lead: (
      <>
        {data.protected && <><ProtectedFlag t={ui} /> </>}
        <a href={`/person/${data.personId}`}>{data.name ?? data.caseNumber ?? t.protected}</a>. {t.bases[data.basis]}. {t.since(shown)}
      </>
    ),
    actions: <ButtonLink href="/overvaganden">{t.back}</ButtonLink>,
    main: (
      <>
        {data.open ? <Draft data={data} view={view} form={form} begun={data.begun} /> : <Locked data={data} view={view} />}
        <PrintFooter printed={ui.printedBy(formatDay(view.clock.today(), view.language, 'long'), view.actor.name)} />
      </>
    ),
  }
}

function Draft({ data, view, form, begun }: Props & { form: Typed; begun: BegunForm }) {
  const t = considerationTexts[view.language]
  const ui = uiTexts[view.language]
  const { savedAt, savedBy } = data
  return (
    <PostForm csrf={view.shell.csrf} action={`/overvagande/${data.id}`} class="column" noValidate {...keepsItself(begun, view)}>
      <input type="hidden" name="version" value={form.value('version', String(data.version))} />
      <p class="line-2">{t.sourcesWhat}</p>
      {data.headings.map((heading) => <HeadingPanel key={heading} heading={heading} data={data} view={view} form={form} />)}
      <Panel heading={t.proposal} id="forslag">
        <div class="form">
          <RadioList t={ui} name="conclusion" label={t.conclusion} value={form.value('conclusion', data.conclusion)} error={form.error('conclusion')}
            options={conclusions.map((value) => ({ value, label: t.conclusions[value] }))} />
          <TextArea t={ui} name="proposal" label={t.proposal} rows={3} value={form.value('proposal', data.proposal)} error={form.error('proposal')} />
          <TextField t={ui} name="minutes" label={t.minutes} hint={t.minutesHint} inputmode="numeric" width="short" autocomplete="off"
            value={form.value('minutes', data.minutes === null ? '' : String(data.minutes))} error={form.error('minutes')} />
          <BegunState begun={begun} view={view} />
          <ButtonRow>
            <Button variant="primary" name="send" value="ja" icon="lock">{t.send}</Button>
            <Button>{t.save}</Button>
            <ButtonLink href={`/overvagande/${data.id}/undan`} variant="quiet">{t.drop}</ButtonLink>
          </ButtonRow>
          {savedAt !== null && <p class="line-2">{t.savedBy(savedBy ?? '', formatInstant(savedAt, view.clock.today(), view.language))}</p>}
        </div>
      </Panel>
    </PostForm>
  )
}

function HeadingPanel({ heading, data, view, form }: Props & { heading: Heading; form: Typed }) {
  const t = considerationTexts[view.language]
  const hints: Readonly<Partial<Record<Heading, string>>> = t.hints
  const field = `texts.${heading}`
  return (
    <Panel heading={t.headings[heading]} id={heading}>
      <div class="column">
        <Sources sources={data.sources.filter((source) => source.heading === heading)} view={view} />
        <TextArea t={uiTexts[view.language]} name={field} label={t.headings[heading]} hint={hints[heading]} rows={4}
          value={form.value(field, data.texts[heading] ?? '')} error={form.error(field)} />
      </div>
    </Panel>
  )
}

function Locked({ data, view }: Props) {
  const t = considerationTexts[view.language]
  return (
    <div class="column">
      <Notice kind="done" heading={data.sentOn === null ? t.dropped : t.sent(formatDay(data.sentOn, view.language, 'weekday', view.clock.today()))}>
        <p>{data.decisionId !== null && <><a href={`/beslut/${data.decisionId}`}>{t.decision}</a>. </>}{t.locked}</p>
      </Notice>
      {data.headings.map((heading) => (
        <Panel key={heading} heading={t.headings[heading]} id={heading}>
          {(data.texts[heading] ?? '') === '' ? <p class="line-2">{t.nothing}</p> : <Written text={data.texts[heading] ?? ''} />}
          <Sources sources={data.sources.filter((source) => source.heading === heading)} view={view} />
        </Panel>
      ))}
      <Panel heading={t.proposal} id="forslag">
        {data.conclusion !== null && <p><strong>{t.conclusions[data.conclusion]}</strong></p>}
        <Written text={data.proposal} />
      </Panel>
    </div>
  )
}

/** Asks once more before a draft is put away. */
export function dropPage(data: Consideration, view: View, entered: Entered | null): Shown {
  const t = considerationTexts[view.language]
  return {
    title: t.pageTitle, heading: t.drop, lead: t.kinds[data.kind], status: typed(entered, t.faults, uiTexts[view.language]).status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/overvagande/${data.id}/undan`} class="form">
          <ButtonRow>
            <Button variant="danger">{t.drop}</Button>
            <ButtonLink href={`/overvagande/${data.id}`} variant="quiet">{uiTexts[view.language].cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
