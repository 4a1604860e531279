import { afterLoad } from './shared/after-load.ts'
import { lettersAct, lettersAreOff, switchLetters } from './shared/typing.ts'

/*
 * Single-letter keys, declared in the page: data-key on what a key does, data-key-go on links reached by G and a letter,
 * data-key-number on numbered choices, data-key-send on what Ctrl+Enter presses, data-key-escape on what Esc presses,
 * data-closes on menus that fold when one goes elsewhere. `?` shows them all. The words come from the page.
 */

type Words = {
  heading: string
  on: string
  off: string
  hint: string
  search: string
  all: string
  next: string
  previous: string
  after: string
  close: string
}

const choice = document.querySelector<HTMLElement>('[data-keys-texts]')
const words: Words | null = choice ? JSON.parse(choice.dataset['keysTexts'] ?? 'null') : null
let goUntil = 0

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return press(event, sendIn(event.target))
  if (event.key === 'Escape') return escape(event)
  if (!lettersAct(event)) return
  const key = event.key.toLowerCase()
  if (key === 'g' && document.querySelector('[data-key-go]')) {
    goUntil = Date.now() + 1500
    return
  }
  const going = Date.now() < goUntil
  goUntil = 0
  // Also to what stands folded in under "more".
  if (going) return press(event, find('data-key-go', key) ?? document.querySelector<HTMLElement>(`[data-key-go="${CSS.escape(key)}"]`))
  if (event.key === '?') return showAll(event)
  press(event, find('data-key', key) ?? find('data-key-number', key))
})

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-closes][open]')) {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) menu.open = false
  }
})

if (choice && words) afterLoad(() => offerSwitch(choice, words))
if (!('command' in HTMLButtonElement.prototype)) document.addEventListener('click', obeyCommand)

/** Opens and closes dialogs in browsers that do not know `command` yet. */
function obeyCommand(event: Event): void {
  const giver = event.target instanceof Element ? event.target.closest('button[commandfor]') : null
  const dialog = document.getElementById(giver?.getAttribute('commandfor') ?? '')
  if (!(dialog instanceof HTMLDialogElement)) return
  if (giver?.getAttribute('command') === 'show-modal') dialog.showModal()
  else dialog.close()
}

function find(attribute: string, key: string): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>(`[${attribute}="${CSS.escape(key)}"]`)].find((each) => each.checkVisibility()) ?? null
}

function sendIn(at: EventTarget | null): HTMLElement | null {
  return at instanceof Element ? (at.closest('form')?.querySelector<HTMLElement>('[data-key-send]') ?? null) : null
}

function press(event: KeyboardEvent, found: HTMLElement | null): void {
  if (!found) return
  event.preventDefault()
  found.focus()
  if (found instanceof HTMLTextAreaElement || (found instanceof HTMLInputElement && found.type !== 'radio' && found.type !== 'checkbox')) {
    found.select()
    return
  }
  found.click()
}

function escape(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return
  const menu = document.querySelector<HTMLDetailsElement>('details[data-closes][open]')
  if (menu) {
    menu.open = false
    menu.querySelector('summary')?.focus()
    return
  }
  press(event, document.querySelector<HTMLElement>('[data-key-escape]'))
}

function offerSwitch(place: HTMLElement, texts: Words): void {
  const hint = element('p', texts.hint)
  const list = button(texts.all, (event) => showAll(event))
  const toggle = button('', () => {
    switchLetters(lettersAreOff())
    label()
  })
  const label = () => {
    toggle.textContent = lettersAreOff() ? texts.on : texts.off
  }
  label()
  place.append(hint, list, toggle)
  place.hidden = false
}

function showAll(event: Event): void {
  if (!words) return
  event.preventDefault()
  const dialog = document.createElement('dialog')
  dialog.className = 'ds-dialog dialog'
  dialog.setAttribute('aria-label', words.heading)
  const close = button(words.close, () => dialog.close())
  dialog.append(element('h2', words.heading), keyList(words), element('p', words.hint), close)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** What the keys of this page do: the words are those of the links and buttons themselves. */
function keyList(texts: Words): HTMLElement {
  const list = element('dl', '')
  list.className = 'key-list'
  const add = (keys: string[], label: string) => {
    const row = element('div', '')
    const term = element('dt', '')
    keys.forEach((key, index) =>
      term.append(...(index > 0 ? [` ${texts.after} `] : []), element('kbd', key.length === 1 ? key.toUpperCase() : key)),
    )
    row.append(term, element('dd', label))
    list.append(row)
  }
  for (const each of visible('[data-key]')) add([each.dataset['key'] ?? ''], each instanceof HTMLInputElement ? texts.search : nameOf(each))
  for (const each of visible('[data-key-go]')) add(['G', each.dataset['keyGo'] ?? ''], nameOf(each))
  if (document.querySelector('[data-row]')) {
    add(['J'], texts.next)
    add(['K'], texts.previous)
    const rowKeys: Record<string, string> = JSON.parse(document.querySelector<HTMLElement>('[data-row-keys]')?.dataset['rowKeys'] ?? '{}')
    for (const [key, label] of Object.entries(rowKeys)) add([key], label)
  }
  add(['?'], texts.all)
  return list
}

function visible(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility())
}

function nameOf(each: HTMLElement): string {
  const copy = document.createElement('div')
  copy.append(...[...each.childNodes].map((node) => node.cloneNode(true)))
  copy.querySelectorAll('kbd, svg, [aria-hidden="true"]').forEach((extra) => extra.remove())
  return each.getAttribute('aria-label') ?? copy.textContent.replace(/\s+/g, ' ').trim()
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

function button(text: string, press: (event: Event) => void): HTMLElement {
  const made = element('button', text)
  made.setAttribute('type', 'button')
  made.className = 'ds-button button-secondary'
  made.dataset['variant'] = 'secondary'
  made.addEventListener('click', press)
  return made
}
