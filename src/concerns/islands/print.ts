/* The button that prints the page: shown where there is script to do it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => { window.print() })
}
