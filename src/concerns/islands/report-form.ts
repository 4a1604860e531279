/* A draft that comes back may hold more children than the page shows at first: what is written in is unfolded. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
  unfold(form)
  form.addEventListener('helhet:restored', () => unfold(form))
}

function unfold(form: HTMLFormElement): void {
  for (const details of form.querySelectorAll<HTMLDetailsElement>('details.another-child')) {
    details.open ||= [...details.querySelectorAll('input')].some((input) => input.value !== '')
  }
}
