/*
 * Saves each text of an investigation (form[data-texts] = address that takes { body, base, pen } by PUT, a field's name at its end) while
 * one writes: in this browser at once, on the server after a second's pause, at once when the field is left. A text that a colleague has
 * written meanwhile is told with a way to both. Without it the form is whole and its button saves the same.
 */

import { afterLoad } from '../../ui/islands/shared/after-load.ts'

type Answer = { as: string; version: number }
type Control = HTMLTextAreaElement | HTMLSelectElement

const pause = 1000
const longestPause = 30_000

afterLoad(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-texts]')) {
    for (const place of form.querySelectorAll<HTMLElement>('[data-text-field]')) follow(form, place)
    for (const button of form.querySelectorAll<HTMLElement>('.own-text-save')) button.hidden = true
  }
})

function follow(form: HTMLFormElement, place: HTMLElement): void {
  const control = place.querySelector<Control>('textarea, select')
  const base = place.querySelector<HTMLInputElement>('input[type="hidden"]')
  const field = place.dataset['textField'] ?? ''
  const url = (form.dataset['texts'] ?? '') + field
  const copy = `helhet.utkast.${form.dataset['textsCopy'] ?? ''}.${field}`
  if (control === null || base === null) return
  // What was typed before the script was there is not saved yet.
  let saved = control instanceof HTMLTextAreaElement ? control.defaultValue : control.value
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = pause
  let sending = false
  let stopped = false

  const later = (after: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), after)
  }
  const send = async (): Promise<void> => {
    clearTimeout(timer)
    const body = control.value
    if (sending || stopped || body === saved) return
    sending = true
    try {
      const answer = await put(url, { body, base: Number(base.value), pen: penOf(form) })
      saved = body
      wait = pause
      if (control.value === body) forget(copy)
      if (answer.as === 'beside') tellConflict(form, place, field)
      else {
        base.value = String(answer.version)
        say(form, place, 'saved')
      }
      document.dispatchEvent(new Event('helhet:active'))
    } catch (fault) {
      if (fault instanceof Refused) {
        stopped = true
        tell(place, fault.message)
        return
      }
      say(form, place, 'local')
      wait = Math.min(longestPause, wait * 2)
    } finally {
      sending = false
    }
    if (!stopped && control.value !== saved) later(wait)
  }

  restore(control, base, copy)
  if (control.value !== saved) later(0)
  control.addEventListener('input', () => {
    keep(copy, control.value, base.value)
    later(pause)
  })
  control.addEventListener('change', () => void send())
  control.addEventListener('blur', () => void send())
  window.addEventListener('online', () => void send())
  window.addEventListener('pagehide', () => void send())
  form.addEventListener('submit', () => {
    stopped = true
    forget(copy)
  })
}

/** What the server will never take as it stands: locked, gone, not one's own. The words are its own. */
class Refused extends Error {}

/** @throws Refused when the server says no, anything else when it could not be reached. */
async function put(url: string, sent: { body: string; base: number; pen: string }): Promise<Answer> {
  const answer = await fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent),
    keepalive: true })
  if (answer.status === 401) document.dispatchEvent(new Event('helhet:signed-out'))
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok && isAnswer(told)) return told
  if ([403, 404, 409, 422].includes(answer.status)) throw new Refused(titleOf(told))
  throw new Error(String(answer.status))
}

function isAnswer(told: unknown): told is Answer {
  return typeof told === 'object' && told !== null && 'as' in told && typeof told.as === 'string' && 'version' in told
    && typeof told.version === 'number'
}

function titleOf(told: unknown): string {
  return typeof told === 'object' && told !== null && 'title' in told && typeof told.title === 'string' ? told.title : ''
}

/** Names this opening of the page, so that one's own saves are no conflict with one another. */
function penOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('[data-texts-pen]')?.value ?? ''
}

function keep(copy: string, body: string, base: string): void {
  try {
    localStorage.setItem(copy, JSON.stringify({ body, base }))
  } catch {
    // A full or forbidden store: the server's copy is then the only one.
  }
}

function forget(copy: string): void {
  localStorage.removeItem(copy)
}

/** What never reached the server goes on from the version it began from, so that a colleague's text in between is found. */
function restore(control: Control, base: HTMLInputElement, copy: string): void {
  const stored = localStorage.getItem(copy)
  if (stored === null) return
  const kept: unknown = JSON.parse(stored)
  if (typeof kept !== 'object' || kept === null || !('body' in kept) || typeof kept.body !== 'string') return
  control.value = kept.body
  if ('base' in kept && typeof kept.base === 'string') base.value = kept.base
}

function say(form: HTMLFormElement, place: HTMLElement, what: 'saved' | 'local'): void {
  const words = (what === 'saved' ? form.dataset['saidSaved'] : form.dataset['saidLocal']) ?? ''
  const at = new Date()
  const time = `${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`
  tell(place, words.replace('{time}', time))
}

function tell(place: HTMLElement, words: string): HTMLElement | null {
  const state = place.querySelector<HTMLElement>('[data-text-state]')
  state?.classList.remove('is-conflict')
  state?.replaceChildren(words)
  return state
}

function tellConflict(form: HTMLFormElement, place: HTMLElement, field: string): void {
  const state = tell(place, `${form.dataset['saidConflict'] ?? ''} `)
  const link = document.createElement('a')
  link.href = (form.dataset['saidPage'] ?? '') + field
  link.textContent = form.dataset['saidCompare'] ?? ''
  state?.classList.add('is-conflict')
  state?.append(link)
}
