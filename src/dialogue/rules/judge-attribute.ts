/** An address of the web with nothing hidden in it: no white space or control characters, nothing that ends an attribute, no backslash. */
const webAddress = /^https?:\/\/[^\s\p{Cc}\p{Cf}<>"`\\]+$/iu
const moment = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/

/**
 * Whether an allowed attribute may keep its value.
 *
 * Addresses (href, cite) are whole ones of http or https; one with a name or password before the host is refused, since it shows another
 * host than it leads to. datetime is a year, month, day or instant. Other values are text.
 */
export function mayKeepValue(attribute: string, value: string): boolean {
  if (attribute === 'datetime') return moment.test(value)
  if (attribute !== 'href' && attribute !== 'cite') return true
  if (!webAddress.test(value) || value.length > 2000 || !URL.canParse(value)) return false
  const { username, password, hostname } = new URL(value)
  return username === '' && password === '' && hostname !== ''
}
