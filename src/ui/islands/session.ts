import { afterLoad } from './shared/after-load.ts'

/*
 * Warns before an idle person is signed out (data-session-idle, data-session-warn in seconds) and hides the page once it has
 * happened. Work in any tab counts: it tells the server at data-session-url, at most a few times per limit.
 */

const stamp = 'helhet.aktiv'
const place = document.querySelector<HTMLElement>('[data-session-idle]')
if (place) watch(place)

function watch(at: HTMLElement): void {
  const idle = Number(at.dataset['sessionIdle']) * 1000
  const warn = Number(at.dataset['sessionWarn']) * 1000
  const tell = tellerOf(at)
  if (!tell || !(idle > 0)) return
  let worked = false
  let warned = false
  afterLoad(heard)

  const extend = async () => {
    worked = false
    // Without a network the warning comes in its time, and drafts are in the browser.
    const answer = await fetch(at.dataset['sessionUrl'] ?? '', { method: 'POST' }).catch(() => null)
    if (!answer?.ok) return
    heard()
    warned = false
    tell('nothing')
  }
  const look = () => {
    const quiet = Date.now() - Number(localStorage.getItem(stamp) ?? 0)
    if (quiet >= idle) return tell('ended')
    const near = quiet >= idle - warn
    if (worked && !warned && (near || quiet >= (idle - warn) / 3)) return void extend()
    if (near === warned) return
    warned = near
    worked = false
    tell(near ? 'warning' : 'nothing')
  }

  for (const kind of ['keydown', 'pointerdown', 'input']) {
    document.addEventListener(
      kind,
      () => {
        worked = true
      },
      { passive: true },
    )
  }
  document.addEventListener('helhet:active', heard)
  document.addEventListener('helhet:signed-out', () => tell('ended'))
  at.querySelector('[data-session-stay]')?.addEventListener('click', () => void extend())
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches('[data-signs-out]')) forgetDrafts()
  })
  setInterval(look, Math.min(5000, warn / 2))
}

type Word = 'nothing' | 'warning' | 'ended'

/** Says where the session stands, with the button that helps. What is ended stays ended, and the page is hidden. */
function tellerOf(at: HTMLElement): ((word: Word) => void) | null {
  const words = at.querySelector<HTMLElement>('[data-session-say]')
  const stay = at.querySelector<HTMLElement>('[data-session-stay]')
  const signIn = at.querySelector<HTMLElement>('[data-session-sign-in]')
  if (!words || !stay || !signIn) return null
  return (word) => {
    if (!signIn.hidden) return
    words.textContent = { nothing: '', warning: words.dataset['textWarning'] ?? '', ended: words.dataset['textEnded'] ?? '' }[word]
    stay.hidden = word !== 'warning'
    signIn.hidden = word !== 'ended'
    // Signing in leads back to what one was writing.
    if (signIn instanceof HTMLAnchorElement) signIn.search = `?${new URLSearchParams({ till: location.pathname + location.search })}`
    document.body.classList.toggle('is-signed-out', word === 'ended')
  }
}

/** The server has just been told, in this tab or another. */
function heard(): void {
  localStorage.setItem(stamp, String(Date.now()))
}

/** Whoever signs out leaves nothing written behind on a shared computer. */
function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('helhet.utkast.')) localStorage.removeItem(key)
}
