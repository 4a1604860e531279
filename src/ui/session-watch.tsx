import { addresses } from './addresses.ts'
import { Button, ButtonLink } from './button.tsx'
import type { UiTexts } from './texts.ts'

/** When an idle person is signed out, and how long before that the page says so. Whole seconds. */
export type SessionLimit = { readonly idleSeconds: number; readonly warnSeconds: number }

/** Silent until the island `ui/session` has something to say: warning before, and word after, being signed out. */
export function SessionWatch({ limit, t }: { limit: SessionLimit; t: UiTexts }) {
  const minutes = Math.max(1, Math.round(limit.warnSeconds / 60))
  return (
    <div
      class="session-watch"
      data-session-idle={limit.idleSeconds}
      data-session-warn={limit.warnSeconds}
      data-session-url={addresses.keepAlive}
    >
      <div role="alert" data-session-say data-text-warning={t.idleWarning(minutes)} data-text-ended={t.idleEnded} />
      <Button type="button" data-session-stay hidden>
        {t.idleStay}
      </Button>
      <ButtonLink href={addresses.signIn} data-session-sign-in hidden>
        {t.signInAgain}
      </ButtonLink>
    </div>
  )
}
