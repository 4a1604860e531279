/*
 * The forms of one touch (form[data-count]): a second press on the same button while the first is on its way counts nothing, nor does Enter
 * on a choice (the browser would press the first theme). Letters choose how a question came: those of data-count, in the order of the choices.
 */

let pressed: HTMLElement | null = null

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-count]')) {
  const letters = (form.dataset['count'] ?? '').split(' ')
  form.querySelectorAll<HTMLInputElement>('input[name="channel"][type="radio"]').forEach((input, place) => {
    const letter = letters[place]
    if (letter) input.closest('label')?.setAttribute('data-key', letter)
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    if (event.submitter !== null && event.submitter === pressed) event.preventDefault()
    pressed = event.submitter
  })
}
// A page that is shown again from the browser's memory counts anew.
addEventListener('pageshow', () => {
  pressed = null
})
