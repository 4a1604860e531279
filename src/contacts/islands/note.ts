/*
 * The contact note (form[data-note]): J chooses held; what cannot apply is folded away, and who cannot have been seen is not shown as
 * seen. Without it the form is whole and the server reads it the same way. Keys 1-6, Ctrl+Enter and Esc belong to ui/keys, the draft to
 * ui/drafts. The form's data-note lists the modes in which a child can be seen.
 */

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-note]')) follow(form)

function follow(form: HTMLFormElement): void {
  const held = form.querySelector<HTMLInputElement>('input[name="outcome"][value="held"]')?.closest('label')
  held?.setAttribute('data-key', 'j')
  for (const hint of form.querySelectorAll<HTMLElement>('.without-script')) hint.hidden = true
  const look = (): void => fold(form)
  form.addEventListener('change', look)
  form.addEventListener('helhet:restored', look)
  look()
}

function fold(form: HTMLFormElement): void {
  const chosen = new FormData(form)
  const isHeld = chosen.get('outcome') === 'held'
  const mode = chosen.get('mode')
  const seeable = isHeld && (mode === null || (form.dataset['note'] ?? '').split(' ').some((each) => each === mode))
  const present = chosen.getAll('present')
  const rows = [...form.querySelectorAll<HTMLElement>('[data-note-child]')]
  for (const row of rows) row.hidden = !present.includes(row.dataset['noteChild'] ?? '')
  show(form, '[data-note-when-not-held]', !isHeld)
  show(form, '[data-note-seen]', seeable && rows.some((row) => !row.hidden))
  show(form, '[data-note-minutes-other]', chosen.get('minutes') === 'other')
}

function show(form: HTMLFormElement, selector: string, wanted: boolean): void {
  const part = form.querySelector<HTMLElement>(selector)
  // A field with a fault stays in sight.
  if (part) part.hidden = !wanted && !part.querySelector('.has-error')
}
