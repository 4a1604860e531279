const offKey = 'helhet.kortkommandon'

/** Whether single letters act. They never do while one types, chooses in a list or holds Ctrl, Alt or Meta; and not when switched off. */
export function lettersAct(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || lettersAreOff()) return false
  const at = event.target
  if (!(at instanceof HTMLElement)) return true
  if (at.closest('dialog[open]')) return false
  return !isTypedIn(at)
}

/** Whether this person has switched single letters off in this browser. */
export function lettersAreOff(): boolean {
  return localStorage.getItem(offKey) === 'av'
}

/** Switches single letters off or on in this browser. */
export function switchLetters(on: boolean): void {
  if (on) localStorage.removeItem(offKey)
  else localStorage.setItem(offKey, 'av')
}

function isTypedIn(at: HTMLElement): boolean {
  if (at instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit', 'reset'].includes(at.type)
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement || at.isContentEditable
}
