/* A link of one's own is shown whole, as it is pasted elsewhere, and copied when it is chosen. Without a script it is a link like any other. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share]')) {
  link.textContent = link.href
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void copy(link)
  })
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  await navigator.clipboard.writeText(link.href)
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  said.textContent = ` ${link.dataset['share'] ?? ''}`
  link.after(said)
}
