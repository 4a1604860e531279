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
  const words = at.querySelector<HTMLElement>('[data-session-say]')
  const stay = at.querySelector<HTMLElement>('[data-session-stay]')
  const signIn = at.querySelector<HTMLElement>('[data-session-sign-in]')
  if (!words || !stay || !signIn || !(idle > 0)) return
  let worked = false
  let warned = false
  heard()

  for (const kind of ['keydown', 'pointerdown', 'input'])
    document.addEventListener(
      kind,
      () => {
        worked = true
      },
      { passive: true },
    )
  document.addEventListener('helhet:active', heard)
  document.addEventListener('helhet:signed-out', ended)
  stay.addEventListener('click', () => void extend())
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches('[data-signs-out]')) forgetDrafts()
  })
  setInterval(look, Math.min(5000, warn / 2))

  function look(): void {
    const quiet = Date.now() - Number(localStorage.getItem(stamp) ?? 0)
    if (quiet >= idle) return ended()
    if (quiet >= idle - warn) {
      if (worked && !warned) void extend()
      else if (!warned) show()
    } else {
      if (warned) hide()
      if (worked && quiet >= (idle - warn) / 3) void extend()
    }
  }

  function show(): void {
    warned = true
    worked = false
    if (words && stay) {
      words.textContent = words.dataset['textWarning'] ?? ''
      stay.hidden = false
    }
  }

  function hide(): void {
    warned = false
    if (words && stay) {
      words.textContent = ''
      stay.hidden = true
    }
  }

  function ended(): void {
    if (!words || !stay || !signIn || !signIn.hidden) return
    words.textContent = words.dataset['textEnded'] ?? ''
    stay.hidden = true
    signIn.hidden = false
    if (signIn instanceof HTMLAnchorElement) signIn.search = `?${new URLSearchParams({ till: location.pathname + location.search })}`
    document.body.classList.add('is-signed-out')
  }

  async function extend(): Promise<void> {
    worked = false
    try {
      const answer = await fetch(at.dataset['sessionUrl'] ?? '', { method: 'POST' })
      if (!answer.ok) return
      heard()
      hide()
    } catch {
      // No network: the warning comes in its time, and drafts are in the browser.
    }
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
