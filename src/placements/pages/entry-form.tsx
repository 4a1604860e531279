import type { ComponentChildren } from 'preact'
import type { View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'

/** The form of one thing that is entered about a home or a provider; opened by its link, so that it has an address. */
export function EntryForm({ heading, here, doing, view, words, children }: {
  heading: string; here: string; doing: string; view: View; words: { readonly save: string; readonly cancel: string }; children: ComponentChildren
}) {
  return (
    <Panel heading={heading} id="gor">
      <PostForm csrf={view.shell.csrf} action={`${here}?gor=${doing}`} class="form form-narrow">
        <input type="hidden" name="do" value={doing} />
        {children}
        <ButtonRow>
          <Button variant={doing === 'close' ? 'danger' : 'primary'}>{words.save}</Button>
          <ButtonLink href={here} variant="quiet">{words.cancel}</ButtonLink>
        </ButtonRow>
      </PostForm>
    </Panel>
  )
}

/** What can be entered, as links to the forms. */
export function EntryLinks<E extends string>({ heading, here, entries, labels, doing }: {
  heading: string; here: string; entries: readonly E[]; labels: Readonly<Record<E, string>>; doing: E | null
}) {
  return (
    <div class="no-print">
      <Panel heading={heading} id="steg">
        <ul class="plain-list">
          {entries.map((entry) => <li key={entry}><a href={`${here}?gor=${entry}`} aria-current={entry === doing ? 'true' : undefined}>{labels[entry]}</a></li>)}
        </ul>
      </Panel>
    </div>
  )
}
