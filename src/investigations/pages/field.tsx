import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { newId } from '../../platform/id.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { StoredText } from '../queries/field.ts'
import { joinTexts, openSides } from '../rules/place-text.ts'
import { hearingOf } from '../rules/fields.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { AboutPerson, byWords, fieldLabel, investigationAddress } from './words.tsx'

export type FieldPage = { readonly data: Investigation; readonly field: string; readonly versions: readonly StoredText[] }
type Props = { page: FieldPage; view: View }

/** One text of an investigation: two texts side by side when two wrote at once, and everything that was ever saved. */
export function showField(page: FieldPage, view: View): Shown {
  const t = investigationTexts[view.language]
  const label = fieldLabel(page.field, page.data.headings, view)
  const sides = openSides(page.versions)
  const mayChoose = page.data.head.lockedAt === null && page.data.head.concludedOn === null && view.actor.may.has('investigation.write')
  return {
    title: t.field.title, heading: sides.length > 0 ? t.field.twiceHeading(label) : t.field.heading(label),
    lead: <><AboutPerson person={page.data.person} view={view} />. {sides.length > 0 ? t.field.lead : ''}{' '}
      <a href={`${investigationAddress.one(page.data.head.id)}#${page.field}`}>{t.field.back}</a></>,
    status: doneMessage(view, { text_settled: t.field.settled }),
    main: (
      <div class="column">
        {sides.length > 0 && mayChoose && <SideBySide page={page} view={view} />}
        <History page={page} view={view} />
      </div>
    ),
  }
}

/** The text that holds beside each that was written at the same time, and a proposal of both together. */
function SideBySide({ page, view }: Props) {
  const t = investigationTexts[view.language].field
  const current = page.versions.findLast(({ standing }) => standing === 'current')
  const sides = page.versions.filter(({ version }) => openSides(page.versions).some((side) => side.version === version))
  const settles = sides.map(({ version }) => version)
  const joined = sides.reduce((text, side) => joinTexts(text, side.body), current?.body ?? '')
  return (
    <>
      <div class="beside">
        {current !== undefined && (
          <Choice page={page} view={view} text={current} heading={t.now} button={t.chooseNow} settles={settles} base={current.version} />)}
        {sides.map((side) => (
          <Choice key={side.version} page={page} view={view} text={side} heading={t.beside} button={t.chooseBeside} settles={settles}
            base={current?.version ?? 0} />))}
      </div>
      {page.field !== 'child_heard' && (
        <Panel>
          <SettleForm page={page} view={view} settles={settles} base={current?.version ?? 0}>
            <TextArea t={uiTexts[view.language]} name="text" label={t.joined} hint={t.joinedHint} rows={10} value={joined} />
            <ButtonRow><Button variant="primary">{t.saveJoined}</Button></ButtonRow>
          </SettleForm>
        </Panel>
      )}
    </>
  )
}

type ChoiceProps = Props & { text: StoredText; heading: string; button: string; settles: readonly number[]; base: number }

function Choice({ page, view, text, heading, button, settles, base }: ChoiceProps) {
  return (
    <Panel heading={heading} aside={<span class="line-2">{byWords(text.byName, text.at, view)}</span>}>
      <p class="note-text">{shownBody(page.field, text.body, view)}</p>
      <SettleForm page={page} view={view} settles={settles} base={base}>
        <input type="hidden" name="text" value={text.body} />
        <ButtonRow><Button>{button}</Button></ButtonRow>
      </SettleForm>
    </Panel>
  )
}

function SettleForm({ page, view, settles, base, children }: Props & { settles: readonly number[]; base: number;
  children: preact.ComponentChildren }) {
  return (
    <PostForm csrf={view.shell.csrf} action={investigationAddress.field(page.data.head.id, page.field)} class="form">
      <input type="hidden" name="pen" value={newId()} />
      <input type="hidden" name="base" value={String(base)} />
      {settles.map((version) => <input key={version} type="hidden" name="settles" value={String(version)} />)}
      {children}
    </PostForm>
  )
}

function shownBody(field: string, body: string, { language }: View): string {
  const hearing = field === 'child_heard' ? hearingOf(body) : null
  return hearing === null ? body : investigationWords[language].hearing[hearing]
}

/** Every version, the latest first. What one pen wrote without a pause by somebody else is one line that unfolds. */
function History({ page, view }: Props) {
  const t = investigationTexts[view.language].field
  return (
    <Panel heading={t.history}>
      {page.versions.length === 0 && <p class="quiet">{t.noHistory}</p>}
      {sittings(page.versions).toReversed().map((sitting) => {
        const last = sitting.at(-1)
        if (last === undefined) return null
        return (
          <article key={last.version} class="gathered">
            <p class="line-2">{t.version(last.version)}, {byWords(last.byName, last.at, view)}{last.standing === 'beside' ? `, ${t.besideMark}` : ''}</p>
            <p class="note-text">{shownBody(page.field, last.body, view)}</p>
            {sitting.length > 1 && (
              <details>
                <summary>{investigationTexts[view.language].versions(sitting.length)}</summary>
                {sitting.slice(0, -1).toReversed().map((each) => (
                  <div key={each.version} class="gathered-answer">
                    <p class="line-2">{t.version(each.version)}, {byWords(each.byName, each.at, view)}</p>
                    <p class="note-text">{shownBody(page.field, each.body, view)}</p>
                  </div>
                ))}
              </details>
            )}
          </article>
        )
      })}
    </Panel>
  )
}

/** Versions that follow on one another by the same pen. */
function sittings(versions: readonly StoredText[]): StoredText[][] {
  const found: StoredText[][] = []
  for (const each of versions) {
    const before = found.at(-1)
    const last = before?.at(-1)
    if (before !== undefined && last?.pen === each.pen && last.standing === each.standing) before.push(each)
    else found.push([each])
  }
  return found
}
