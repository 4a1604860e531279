/**
 * Joins the class names that apply; false, null and undefined are left out. Undefined when none is left, so that no empty
 * attribute is written.
 */
export function classes(...names: ReadonlyArray<string | false | null | undefined>): string | undefined {
  const kept = names.filter((name) => typeof name === 'string' && name !== '')
  return kept.length === 0 ? undefined : kept.join(' ')
}
