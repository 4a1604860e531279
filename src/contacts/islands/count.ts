/*
 * The forms of one touch (form[data-count]): a second press while the first is on its way counts nothing, Enter on a choice counts nothing
 * (the browser would press the first theme), and letters choose how a question came: those of data-count, in the order of the choices.
 */

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
    if (document.documentElement.dataset['counting'] === 'on') event.preventDefault()
    document.documentElement.dataset['counting'] = 'on'
  })
}
// A page that is shown again from the browser's memory counts anew.
addEventListener('pageshow', () => document.documentElement.removeAttribute('data-counting'))
