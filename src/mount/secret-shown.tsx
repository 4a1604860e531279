import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Notice } from '../ui/messages.tsx'
import { Panel } from '../ui/panel.tsx'
import { AdministrationNav } from './administration-nav.tsx'
import type { Shown, View } from './route.ts'

type Words = {
  readonly secretTitle: string; readonly secretHeading: string; readonly secretLead: string; readonly secretLabel: string
  readonly secretGone: string; readonly back: string
}

/** A secret that was just made: shown this once, as it is to be copied, and never kept in clear. */
export function secretShown(secret: string, view: View, t: Words, list: string): Shown {
  return {
    title: t.secretTitle, heading: t.secretHeading, lead: t.secretLead,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <div class="form">
            <p>{t.secretLabel}</p>
            <Notice kind="done"><p><code>{secret}</code></p></Notice>
            <p>{t.secretGone}</p>
            <ButtonRow><ButtonLink href={list} variant="primary">{t.back}</ButtonLink></ButtonRow>
          </div>
        </Panel>
      </>
    ),
  }
}
