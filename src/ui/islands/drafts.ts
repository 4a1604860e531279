/*
 * Keeps what is written in a form (data-draft="<name>"): in this browser at once, and by PUT at data-draft-url within a
 * second, tried again until it arrives. A form with an address keeps nothing in the browser once the server has it. On a
 * page with data-draft-done="<name>" the copy is taken away; so is a copy of a form (field formId) that data-draft-sent says was sent.
 * Words come from the element with data-draft-state.
 */

type Copy = { time: string; fields: Array<[string, string]> }

const prefix = 'helhet.utkast.'
const sendAfter = 500
const longestPause = 30_000

for (const done of document.querySelectorAll<HTMLElement>('[data-draft-done]'))
  localStorage.removeItem(prefix + (done.dataset['draftDone'] ?? ''))
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form)

function keep(form: HTMLFormElement): void {
  const name = prefix + (form.dataset['draft'] ?? '')
  const url = form.dataset['draftUrl']
  const sender = url ? senderOf(form, name, url) : null

  restore(form, name)
  if (localStorage.getItem(name) !== null) sender?.soon()

  const save = () => {
    const time = now()
    const copy: Copy = { time, fields: fieldsOf(form) }
    try {
      localStorage.setItem(name, JSON.stringify(copy))
      if (!sender) say(form, 'saved', time)
    } catch {
      // A full or forbidden store: the server's copy is then the only one.
    }
    sender?.soon()
  }
  form.addEventListener('input', save)
  form.addEventListener('change', save)
  form.addEventListener('submit', () => sender?.stop())
  form.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-draft-discard]')) return
    localStorage.removeItem(name)
    sender?.stop()
    void forget(url).then(() => location.reload())
  })
}

/** Carries the form to the server: soon after a change, again when it fails, at once when the network is back or the page is left. */
function senderOf(form: HTMLFormElement, name: string, url: string): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = sendAfter
  let changed = false
  let leaving = false

  const later = (wait: number) => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(() => void send(), wait)
  }
  const send = async () => {
    changed = false
    try {
      const told = await put(url, grouped(fieldsOf(form)))
      pause = sendAfter
      if (changed) return
      localStorage.removeItem(name)
      say(form, 'saved', savedAt(told) ?? now())
      document.dispatchEvent(new Event('helhet:active'))
    } catch {
      if (leaving) return
      say(form, 'local', now())
      pause = Math.min(longestPause, pause * 2)
      later(pause)
    }
  }
  window.addEventListener('online', () => {
    if (changed) later(0)
  })
  window.addEventListener('pagehide', () => {
    if (changed && !leaving) void send()
  })
  return {
    soon: () => {
      pause = sendAfter
      later(pause)
    },
    stop: () => {
      leaving = true
      clearTimeout(timer)
    },
  }
}

/** @throws when the server did not take it; when nobody is signed in any more, the page is told. */
async function put(url: string, fields: Record<string, string | string[]>): Promise<unknown> {
  const body = JSON.stringify({ fields })
  const answer = await fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body, keepalive: true })
  if (answer.status === 401) document.dispatchEvent(new Event('helhet:signed-out'))
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json().catch(() => null)
}

/** A draft can be thrown away once there is one that the page did not begin with. */
function offerToDiscard(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLElement>('[data-draft-discard]')) button.hidden = false
}

/** The server's copy goes too, when there is one. Without a network it stays, and so does the draft. */
async function forget(url: string | undefined): Promise<void> {
  if (url) await fetch(url, { method: 'DELETE' }).catch(() => null)
}

function restore(form: HTMLFormElement, name: string): void {
  if (form.dataset['draftKept'] !== undefined) offerToDiscard(form)
  const stored = localStorage.getItem(name)
  // A form that came back with faults already holds what was typed.
  if (stored === null || form.querySelector('.has-error')) return
  const copy: Copy = JSON.parse(stored)
  const sent = (form.dataset['draftSent'] ?? '').split(' ')
  if (copy.fields.some(([field, value]) => field === 'formId' && sent.includes(value))) {
    localStorage.removeItem(name)
    return
  }
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      control.checked = copy.fields.some(([field, value]) => field === control.name && value === control.value)
    } else if (isWritten(control)) {
      const found = copy.fields.find(([field]) => field === control.name)
      if (found) control.value = found[1]
    }
  }
  form.dispatchEvent(new Event('helhet:restored', { bubbles: true }))
  say(form, 'restored', copy.time)
  offerToDiscard(form)
}

function isWritten(control: Element): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (control instanceof HTMLInputElement) return !['hidden', 'file', 'password', 'submit', 'button'].includes(control.type)
  return control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
}

/** What is written in the form, in order; tokens, files and passwords are left out. */
function fieldsOf(form: HTMLFormElement): Array<[string, string]> {
  const secret = new Set(
    [...form.elements]
      .filter((each) => each instanceof HTMLInputElement && (each.type === 'password' || each.name.startsWith('_')))
      .map((each) => each.getAttribute('name')),
  )
  return [...new FormData(form)].flatMap(([field, value]) =>
    typeof value === 'string' && !secret.has(field) ? [[field, value] satisfies [string, string]] : [],
  )
}

/** A field that stands several times becomes a list. */
function grouped(fields: ReadonlyArray<readonly [string, string]>): Record<string, string | string[]> {
  const names = new Set(fields.map(([field]) => field))
  return Object.fromEntries(
    [...names].map((name) => {
      const values = fields.flatMap(([field, value]) => (field === name ? [value] : []))
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

function say(form: HTMLFormElement, what: 'saved' | 'local' | 'restored', time: string): void {
  const state = form.querySelector<HTMLElement>('[data-draft-state]')
  const place = state?.querySelector('[data-draft-words]')
  if (!state || !place) return
  const text = { saved: state.dataset['textSaved'], local: state.dataset['textLocal'], restored: state.dataset['textRestored'] }[what]
  state.classList.toggle('is-local', what === 'local')
  place.textContent = (text ?? '').replace('{time}', time)
}

/** The server tells its own time in `savedAt`, as it should be read. */
function savedAt(told: unknown): string | null {
  return typeof told === 'object' && told !== null && 'savedAt' in told && typeof told.savedAt === 'string' ? told.savedAt : null
}

function now(): string {
  const at = new Date()
  return `${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`
}
