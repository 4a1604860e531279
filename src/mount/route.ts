import type { VNode } from 'preact'
import type * as z from 'zod'
import type { Actor, Permission } from '../access/contract.ts'
import type { Clock } from '../calendar/clock.ts'
import type { Read, Write } from '../platform/db.ts'
import type { FieldFault } from '../platform/refusal.ts'
import type { Language } from '../platform/language.ts'
import type { Shell } from '../ui/shell.ts'

/** What a handler gets beside its transaction: who asks, the time, and the request's parsed parts. */
export type Asked<Params = unknown, Query = unknown, Body = unknown> = {
  readonly actor: Actor
  readonly clock: Clock
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly language: Language
  /** The public address of this site, for what is read elsewhere: feeds and calendars. */
  readonly origin: string
}

/** Why one may see a record, as the access log says it. */
export type Why = 'role' | 'own_case' | 'deputy' | 'coworker' | 'manager' | 'intake' | 'public' | 'client' | 'system'
  | 'break_glass' | 'log_review'
/** Whose record the answer shows or changes: ids of persons, with the reason when it is known better than "through the role". */
export type About = readonly string[] | { readonly persons: readonly string[]; readonly why: Why; readonly of?: string }

/** 'public' = no sign-in; a permission of clients ('concern.report') is asked of a client credential, all others of staff. */
export type May = Permission | 'public'

export type View = { readonly actor: Actor; readonly clock: Clock; readonly language: Language; readonly shell: Shell; readonly url: string
  readonly signIn: 'provider' | 'people'
  /** What was just done, from the address (?klart=...): the page turns the code into words; null when nothing was. */
  readonly done: string | null }

/** What a page shows: the frame is added by the mount from `frame`. */
export type Shown = {
  /** The browser tab; never data about a person. */
  readonly title: string
  readonly heading?: VNode | string
  readonly lead?: VNode | string
  readonly actions?: VNode
  readonly status?: VNode | null
  readonly islands?: readonly string[]
  readonly main: VNode
}

/** What was typed in a form that could not be accepted, and why; the page shows it again with the faults. */
export type Entered = {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly faults: readonly FieldFault[]
  /** The refusal that belongs to no single field, in words; null when there is none. */
  readonly refused: { readonly title: string; readonly detail: string } | null
}

/**
 * A line that is the same for everybody who is not signed in, until something public changes: such answers are kept in memory. `version`
 * says by another text that something has; it is asked before what is shown. `unlike`: the ids in what is shown that must be another for
 * each reader.
 */
export type Kept<D> = { readonly version: (tx: Read) => Promise<string>; readonly unlike?: (data: D) => readonly string[] }

type Shape = z.ZodType

/** At most so many requests in so many minutes from one network address; many colleagues may share one. */
export type Limit = { readonly most: number; readonly minutes: number }

export type ApiRoute = {
  readonly kind: 'api'; readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly path: string; readonly may: May
  readonly params: Shape | undefined; readonly query: Shape | undefined; readonly body: Shape | undefined; readonly answer: Shape
  readonly summary: string; readonly limit: Limit | null
  /** The longest body in bytes; null: as long as the server takes from anyone, one megabyte. */
  readonly mostBytes: number | null
  /** Whether a change is also open to whoever sees the person through an emergency access alone; all others are refused then. */
  readonly inEmergency: boolean
  /** Type-checked where the route is written (`reading`, `writing`); the mount only passes parsed values on. */
  readonly handle: (tx: Write, asked: Asked) => Promise<unknown>
  readonly about: (answer: unknown, asked: Asked) => About
}

export type PageRoute = {
  readonly kind: 'page'; readonly path: string; readonly may: May; readonly frame: 'staff' | 'public' | 'sign-in'
  readonly params: Shape | undefined; readonly query: Shape | undefined; readonly body: Shape | undefined
  /** Of what is sent (POST); of a line that leads on, of each visit. */
  readonly limit: Limit | null
  /** The longest body in bytes, for a form that files are sent with; null: as long as any form may be. */
  readonly mostBytes: number | null
  readonly inEmergency: boolean
  readonly kept: Kept<unknown> | null
  readonly load: (tx: Write, asked: Asked) => Promise<unknown>
  readonly about: (data: unknown, asked: Asked) => About
  /** What GET does when it shows nothing of its own and leads on to another page. */
  readonly leads: ((tx: Write, asked: Asked) => Promise<Submitted>) | null
  readonly show: ((data: unknown, view: View, entered: Entered | null) => Shown) | null
  readonly submit: ((tx: Write, asked: Asked) => Promise<Submitted | Answered<unknown>>) | null
  /** What is shown in its place when too many send at once (429): the form with what was typed, which asks the database nothing. */
  readonly crowded: ((params: unknown, view: View, entered: Entered) => Shown) | null
}

export type FileRoute = {
  readonly kind: 'file'; readonly path: string; readonly may: May; readonly params: Shape | undefined; readonly query: Shape | undefined
  readonly kept: Kept<unknown> | null
  readonly load: (tx: Write, asked: Asked) => Promise<Sent>
  readonly about: (data: unknown, asked: Asked) => About
}
/**
 * A file to be saved: the name never holds data about a person. `body` may give a large file in pieces, asked for after the log's line is
 * written.
 */
export type Sent = { readonly name: string; readonly type: string; readonly body: string | ((ask: AskPiece) => AsyncIterable<Uint8Array>)
  /** Shown where it is opened instead of saved: a feed. */
  readonly inline?: boolean }
/** Reads in a transaction of its own as whoever asked, while an answer is being sent. */
export type AskPiece = <T>(work: (tx: Read) => Promise<T>) => Promise<T>

/** Where one lands after a form, what the log is told, a code for the done message (?klart=code), and whole Set-Cookie lines. */
export type Submitted = { readonly to: string; readonly done?: string; readonly about: About; readonly cookies?: readonly string[] }

/** What a form shows in place when it only asked for something: a search, whose words must not stand in an address. */
export type Answered<D> = { readonly here: D; readonly about: About }

export type Route = ApiRoute | PageRoute | FileRoute

/** A shape that a line leaves out is inferred as any shape at all, so that what the handler gets from it is unknown. */
type AskedOf<P extends Shape, Q extends Shape, B extends Shape> = Asked<z.output<P>, z.output<Q>, z.output<B>>
type Frame = 'staff' | 'public' | 'sign-in'
const anApi = { kind: 'api', params: undefined, query: undefined, body: undefined, limit: null, mostBytes: null,
  inEmergency: false } as const
const aPage = {
  kind: 'page', frame: 'staff', params: undefined, query: undefined, body: undefined, limit: null, mostBytes: null, leads: null,
    inEmergency: false, kept: null, crowded: null,
} as const

/** An API line that reads. */
export function reading<A extends Shape, P extends Shape, Q extends Shape>(line: {
  readonly path: `/api/${string}`; readonly may: May; readonly summary: string
  readonly params?: P; readonly query?: Q; readonly answer: A
  readonly about: (answer: z.output<A>, asked: AskedOf<P, Q, Shape>) => About
  readonly handle: (tx: Read, asked: AskedOf<P, Q, Shape>) => Promise<z.input<A>>
}): Route {
  return untyped({ ...anApi, method: 'GET', ...line })
}

/** An API line that writes. */
export function writing<A extends Shape, P extends Shape, Q extends Shape, B extends Shape>(line: {
  readonly method?: 'POST' | 'PUT' | 'DELETE'; readonly path: `/api/${string}`; readonly may: May; readonly summary: string
  readonly params?: P; readonly query?: Q; readonly body?: B; readonly answer: A; readonly limit?: Limit; readonly mostBytes?: number;
    readonly inEmergency?: true
  readonly about: (answer: z.output<A>, asked: AskedOf<P, Q, B>) => About
  readonly handle: (tx: Write, asked: AskedOf<P, Q, B>) => Promise<z.input<A>>
}): Route {
  return untyped({ ...anApi, method: 'POST', ...line })
}

/** A page that shows. */
export function page<D, P extends Shape, Q extends Shape>(line: {
  readonly path: string; readonly may: May; readonly frame?: Frame
  readonly params?: P; readonly query?: Q; readonly kept?: Kept<D>
  readonly load: (tx: Read, asked: AskedOf<P, Q, Shape>) => Promise<D>
  readonly about: (data: D, asked: AskedOf<P, Q, Shape>) => About
  readonly show: (data: D, view: View) => Shown
}): Route {
  return untyped({ ...aPage, submit: null, ...line })
}

/** A page with a form on the same address: shown with GET, sent with POST, shown again with what was typed when it is refused. */
export function form<D, P extends Shape, Q extends Shape, B extends Shape>(line: {
  readonly path: string; readonly may: May; readonly frame?: Frame; readonly limit?: Limit; readonly mostBytes?: number;
    readonly inEmergency?: true
  readonly params?: P; readonly query?: Q; readonly body: B; readonly kept?: Kept<D>
  readonly crowded?: (params: z.output<P>, view: View, entered: Entered) => Shown
  readonly load: (tx: Read, asked: AskedOf<P, Q, Shape>) => Promise<D>
  readonly about: (data: D, asked: AskedOf<P, Q, Shape>) => About
  readonly show: (data: D, view: View, entered: Entered | null) => Shown
  readonly submit: (tx: Write, asked: AskedOf<P, Q, B>) => Promise<Submitted | Answered<D>>
}): Route {
  return untyped({ ...aPage, ...line })
}

/** An address that leads on to another page, and may leave a choice behind; only what is harmless when followed from anywhere. */
export function leading<P extends Shape, Q extends Shape>(line: {
  readonly path: string; readonly may: May; readonly limit?: Limit
  readonly params?: P; readonly query?: Q
  readonly leads: (tx: Write, asked: AskedOf<P, Q, Shape>) => Promise<Submitted>
}): Route {
  const nothing = { load: async () => null, about: () => [], show: null, submit: null }
  return untyped({ ...aPage, ...nothing, ...line })
}

/** A form sent from another page (a button): no page of its own; a refusal is shown as a page that leads back. */
export function action<P extends Shape, Q extends Shape, B extends Shape>(line: {
  readonly path: string; readonly may: May; readonly limit?: Limit; readonly inEmergency?: true
  readonly params?: P; readonly query?: Q; readonly body?: B
  readonly submit: (tx: Write, asked: AskedOf<P, Q, B>) => Promise<Submitted>
}): Route {
  const nothing = { load: async () => null, about: () => [], show: null }
  return untyped({ ...aPage, ...nothing, ...line })
}

/** A file to be saved: CSV and the like. */
export function file<P extends Shape, Q extends Shape, S extends Sent = Sent>(line: {
  readonly path: string; readonly may: May
  readonly params?: P; readonly query?: Q; readonly kept?: Kept<S>
  readonly load: (tx: Read, asked: AskedOf<P, Q, Shape>) => Promise<S>
  readonly about: (data: S, asked: AskedOf<P, Q, Shape>) => About
}): Route {
  return untyped({ kind: 'file', params: undefined, query: undefined, kept: null, ...line })
}

// The one place where a line's own types are let go: the mount parses with the line's shapes before it calls the line's functions,
// so what they get is what their types say. `any` is needed because functions of narrower arguments do not fit unknown ones.
// oxlint-disable-next-line typescript/no-explicit-any
function untyped(line: any): Route {
  return line
}
