import { lookup as systemLookup } from 'node:dns'
import type { LookupAddress, LookupOptions } from 'node:dns'
import { request as overHttp } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as overHttps } from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'

/** Addresses that are no place on the public internet: one's own machine and network, link-local, reserved, and ways round to them. */
const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24],
  ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24],
  ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96], ['::ffff:0:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16],
  ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) inside.addSubnet(net, bits, 'ipv6')

/** Whether an IP address lies on one's own machine or network, or is otherwise none of the public internet's. */
export function isInside(address: string): boolean {
  const kind = isIP(address)
  return kind === 0 || inside.check(address, kind === 4 ? 'ipv4' : 'ipv6')
}

/** Whether an address names a place inside by its number, so that no name needs to be looked up to see it. */
export function isInsideAsWritten({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && isInside(host)
}

/** What stays refused whatever an operator allows: one's own machine, link-local (where clouds keep their keys), and no single place. */
const never = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['127.0.0.0', 8], ['169.254.0.0', 16], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) {
  never.addSubnet(net, bits, 'ipv4')
}
for (const [net, bits] of [['::', 96], ['fe80::', 10], ['ff00::', 8]] as const) never.addSubnet(net, bits, 'ipv6')

/** What of the inner network may be sent to: hosts by name, and networks. */
export type InnerAllowed = { readonly hosts: ReadonlySet<string>; readonly nets: BlockList }

/** One entry of that list: a host's name, an address, or a network as CIDR; null for what is none of them. */
export function innerEntry(text: string): { host: string } | { net: string; bits: number; kind: 'ipv4' | 'ipv6' } | null {
  const [address = '', length, ...rest] = text.split('/')
  const kind = isIP(address)
  if (kind === 0) {
    return length === undefined && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i.test(text) && !/[.]\d+$/.test(text)
      ? { host: text.toLowerCase() } : null
  }
  const most = kind === 4 ? 32 : 128
  const bits = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : -1
  return rest.length > 0 || bits < 1 || bits > most ? null : { net: address, bits, kind: kind === 4 ? 'ipv4' : 'ipv6' }
}

/** The list from its entries. @throws RangeError for one that is none; the configuration has refused it before. */
export function innerAllowed(entries: readonly string[]): InnerAllowed {
  const hosts = new Set<string>()
  const nets = new BlockList()
  for (const text of entries) {
    const entry = innerEntry(text)
    if (entry === null) throw new RangeError('neither a host nor a network')
    if ('host' in entry) hosts.add(entry.host)
    else nets.addSubnet(entry.net, entry.bits, entry.kind)
  }
  return { hosts, nets }
}

function isRefused(host: string, address: string, { hosts, nets }: InnerAllowed): boolean {
  if (!isInside(address)) return false
  const kind = isIP(address) === 4 ? 'ipv4' : 'ipv6'
  return isIP(address) === 0 || never.check(address, kind) || !(hosts.has(host.toLowerCase()) || nets.check(address, kind))
}

/**
 * What came of it: the status, or why there is none. Nothing else of an answer is read unless the caller says how much: then its text, and after
 * how many seconds it wants to be asked again.
 */
export type Posted = { readonly status: number; readonly text?: string; readonly retryAfter?: number } | { readonly fault: PostFault }
export type PostFault = 'address_refused' | 'timed_out' | 'certificate_refused' | 'not_reached' | 'answer_too_long'

/** Finds a host's addresses, as node:dns does. */
export type Lookup = (
  host: string, options: LookupOptions & { all: true }, found: (fault: Error | null, addresses: LookupAddress[]) => void,
) => void

type Letter = {
  readonly body: string; readonly headers: Readonly<Record<string, string>>
  /**
   * Refuse what lies inside, but for what is allowed: asked of the very addresses that are then connected to, so that a name cannot
   * change in between. Null: refuse nothing.
   */
  readonly guarded: InnerAllowed | null
  readonly timeoutMs?: number
  readonly lookup?: Lookup
  readonly method?: 'POST' | 'GET'
  /** How many bytes of the answer are read; a longer one is a fault. None when it is left out. */
  readonly mostBytes?: number
}

class AddressRefused extends Error {}

/**
 * Sends one request to another system: no redirect is followed, nothing of the answer but its status is taken unless it is asked for, no
 * connection is kept.
 *
 * @param address http or https; the caller has judged which.
 * @returns the status whatever it is, or the kind of fault; it does not throw for what the other side does.
 */
export function postOut(address: URL, { body, headers, guarded, timeoutMs = 5000, lookup = systemLookup, method = 'POST', mostBytes = 0 }: Letter): Promise<Posted> {
  if (guarded !== null && isInsideAsWritten(address)) return Promise.resolve({ fault: 'address_refused' })
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const sending = (address.protocol === 'https:' ? overHttps : overHttp)(address, {
      method, agent: false, signal,
      lookup: lookupOf(lookup, (host, found) => guarded !== null && found.some((each) => isRefused(host, each.address, guarded))),
      headers: method === 'GET' ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    sending.on('response', (answer) => {
      const status = answer.statusCode ?? 0
      answer.on('error', () => resolve({ fault: signal.aborted ? 'timed_out' : 'not_reached' }))
      if (mostBytes > 0) {
        readText(answer, mostBytes, (text) => resolve(text === null ? { fault: 'answer_too_long' } : { status, text, ...retryAfterOf(answer) }))
        return
      }
      answer.destroy()
      resolve({ status })
    })
    sending.on('error', (fault) => resolve({ fault: signal.aborted ? 'timed_out' : kindOf(fault) }))
    // A receiver that answers by changing protocol (101) is hung up on without a word: neither an answer nor an error comes.
    sending.on('close', () => resolve({ fault: signal.aborted ? 'timed_out' : 'not_reached' }))
    sending.end(method === 'GET' ? undefined : body)
  })
}

function retryAfterOf({ headers }: IncomingMessage): { retryAfter?: number } {
  const said = headers['retry-after'] ?? ''
  return /^\d{1,6}$/.test(said) ? { retryAfter: Number(said) } : {}
}

/** Reads an answer to its end, or says null as soon as it is longer than it may be. */
function readText(answer: IncomingMessage, mostBytes: number, done: (text: string | null) => void): void {
  const pieces: Buffer[] = []
  let length = 0
  answer.on('data', (piece: Buffer) => {
    length += piece.length
    if (length > mostBytes) {
      done(null)
      answer.destroy()
    } else pieces.push(piece)
  })
  answer.on('end', () => done(Buffer.concat(pieces).toString('utf8')))
}

function kindOf(fault: Error): PostFault {
  if (fault instanceof AddressRefused) return 'address_refused'
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  return /CERT|TLS|SSL|ISSUER|ALTNAME|UNABLE_TO/.test(code) ? 'certificate_refused' : 'not_reached'
}

/** A look-up in the two forms that a connection may ask for: one address, or all. One address inside refuses the whole name. */
function lookupOf(lookup: Lookup, refuses: (host: string, found: readonly LookupAddress[]) => boolean): LookupFunction {
  return (host, options, answer) => lookup(host, { ...options, all: true }, (fault, found) => {
    const [first] = found ?? []
    if (fault !== null || first === undefined) answer(fault ?? new Error('no address'), '', 0)
    else if (refuses(host, found)) answer(new AddressRefused('the address is inside'), '', 0)
    else if (options.all === true) answer(null, found)
    else answer(null, first.address, first.family)
  })
}
