import type { Entered } from './route.ts'

type Nested = { [key: string]: Nested | string | string[] }

/**
 * The values of a sent form as text: a field that occurs several times is a list. Anything else (a body that is no form) is empty.
 */
export function formValues(body: unknown): Entered['values'] {
  if (typeof body !== 'object' || body === null) return {}
  const values: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = tidy(value)
    else if (Array.isArray(value)) values[name] = value.filter((each) => typeof each === 'string').map(tidy)
  }
  return values
}

/** Browsers send line ends as CR LF, and PostgreSQL keeps no NUL. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()
}

const widest = 20

/**
 * Fields named "children.0.name" as nested objects and lists, as a shape reads them. Keys that could reach an object's own
 * workings are left out, and so are lists past twenty.
 */
export function nested(values: Entered['values']): unknown {
  const root: Nested = {}
  for (const [name, value] of Object.entries(values)) {
    const path = name.split('.')
    if (path.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype')) continue
    put(root, path, typeof value === 'string' ? value : [...value])
  }
  return listed(root)
}

function put(into: Nested, path: readonly string[], value: string | string[]): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const there = into[first]
  const deeper: Nested = typeof there === 'object' && !Array.isArray(there) ? there : {}
  into[first] = deeper
  put(deeper, rest, value)
}

function listed(value: Nested | string | string[]): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, each]) => [key, listed(each)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key) && Number(key) < widest)
  if (!isList) return Object.fromEntries(entries)
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, each]) => each)
}
