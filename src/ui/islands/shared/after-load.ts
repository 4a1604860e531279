/**
 * Does what can wait when the page already stands there: the first look into the browser's own store costs a slow computer a tenth of
 * a second.
 */
export function afterLoad(work: () => void): void {
  if (document.readyState === 'complete') setTimeout(work)
  else addEventListener('load', () => setTimeout(work), { once: true })
}
