import * as z from 'zod'

/** One difference between two descriptions of the API, in words, and whether whoever calls it may lose something by it. */
export type ApiChange = { readonly at: string; readonly what: string; readonly takesAway: boolean }

type Json = z.infer<ReturnType<typeof z.json>>
type Side = 'sent' | 'answered' | 'told'
const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const words = new Set(['description', 'summary', 'title', 'example', 'examples', 'tags', 'info', 'default'])
/** Limits that narrow what is taken when they come or change, and only promise more of what is answered. */
const limits = new Set([
  'pattern', 'format', 'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'minItems', 'maxItems', 'additionalProperties',
])

/**
 * What has changed from one description of the API to another. It takes away when something is gone, when more is asked of who sends, or
 * when less is promised of what is answered; everything else adds, or changes only words.
 */
export function apiChanges(from: unknown, to: unknown): ApiChange[] {
  const [earlier, later] = [z.json().parse(from), z.json().parse(to)]
  const operations = (document: Json): Map<string, Json> => {
    const found = new Map<string, Json>()
    for (const section of ['paths', 'webhooks']) {
      const lines = isObject(document) ? document[section] : undefined
      if (!isObject(lines)) continue
      for (const [path, methods] of Object.entries(lines)) {
        if (!isObject(methods)) continue
        for (const [method, operation] of Object.entries(methods)) found.set(`${method.toUpperCase()} ${path}`, operation)
      }
    }
    return found
  }
  const [before, after] = [operations(earlier), operations(later)]
  const rest = (document: Json): Json => (isObject(document) ? { ...document, paths: null, webhooks: null } : null)
  return [
    ...[...before].flatMap(([at, operation]) => {
      const now = after.get(at)
      return now === undefined ? [{ at, what: 'is gone', takesAway: true }] : compare(at, '', operation, now, 'told')
    }),
    ...[...after.keys()].filter((at) => !before.has(at)).map((at) => ({ at, what: 'is new', takesAway: false })),
    ...compare('the description', '', rest(earlier), rest(later), 'told'),
  ]
}

function compare(at: string, place: string, from: Json, to: Json, side: Side): ApiChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  const last = place.split('.').at(-1) ?? ''
  if (words.has(last)) return [{ at, what: `says ${place} in other words`, takesAway: false }]
  if (Array.isArray(from) && Array.isArray(to)) return compareLists(at, place, from, to, side)
  if (!isObject(from) || !isObject(to)) return [{ at, what: `has another ${place}`, takesAway: true }]
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
    const where = place === '' ? key : `${place}.${key}`
    const next = key === 'requestBody' || key === 'parameters' ? 'sent' : key === 'responses' ? 'answered' : side
    const [was, is] = [from[key], to[key]]
    const loosens = words.has(key) || (limits.has(key) && next === 'sent')
    if (is === undefined) return [{ at, what: `has no ${where} any more`, takesAway: !loosens }]
    if (was === undefined) return [{ at, what: `has ${where} now`, takesAway: next === 'sent' && asksMore(key, is) }]
    return compare(at, where, was, is, next)
  })
}

function asksMore(key: string, value: Json): boolean {
  return limits.has(key) || key === 'enum' || (key === 'required' && (value === true || (Array.isArray(value) && value.length > 0)))
}

/** Lists whose order means nothing: names of required fields, words of an enumeration, parameters, alternatives. */
function compareLists(at: string, place: string, from: readonly Json[], to: readonly Json[], side: Side): ApiChange[] {
  const named = (each: Json): string =>
    isObject(each) && typeof each['name'] === 'string' ? `${JSON.stringify(each['in'])} ${each['name']}` : JSON.stringify(each)
  const [was, is] = [new Map(from.map((each) => [named(each), each])), new Map(to.map((each) => [named(each), each]))]
  const required = place.endsWith('required')
  return [
    ...[...was].flatMap(([name, value]) => {
      const now = is.get(name)
      if (now === undefined) return [{ at, what: `has no ${name} in ${place} any more`, takesAway: !(required && side === 'sent') }]
      return compare(at, `${place} ${name}`, value, now, side)
    }),
    ...[...is].filter(([name]) => !was.has(name)).map(([name, value]) => ({
      at, what: `has ${name} in ${place} now`, takesAway: side === 'sent' && (required || (isObject(value) && value['required'] === true)),
    })),
  ]
}

/** One sentence for a person. */
export function sentenceOf({ at, what, takesAway }: ApiChange): string {
  return `${at} ${what}; this ${takesAway ? 'takes something away from who calls it' : 'takes nothing away'}.`
}

/** The addresses that lose something and that the changelog does not name under "API". */
export function unannounced(changes: readonly ApiChange[], changelog: string): string[] {
  const [, section = ''] = /^#+ API$(.*?)(?=^#|(?![\s\S]))/ms.exec(changelog) ?? []
  return [...new Set(changes.filter(({ takesAway }) => takesAway).map(({ at }) => at))].filter((at) => !section.includes(at))
}
