/* A button with data-print opens the browser's own print; without JavaScript it stays hidden, and the browser's menu does the same. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
