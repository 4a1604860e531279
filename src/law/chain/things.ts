import { begin, finish, isOpen, renew, touched } from './clockwork.ts'
import type { Handlers } from './clockwork.ts'
import type { ClockEnd } from '../clocks.ts'
import type { RefusalReason } from './contract.ts'
import type { ClockKind, Fact, Ledger, Thing } from './ledger.ts'

/**
 * Something that a fact begins and on which one clock at a time runs. `renewedBy`: the act after which it runs anew;
 * `metBy`, `droppedBy`: what ends it as done, or because the ground fell away; `latest`: an act without ref is about the
 * latest only.
 */
type Family = {
  kind: ClockKind; renewedBy?: string
  metBy?: readonly string[]; droppedBy?: string; latest?: true
  need?: (ledger: Ledger) => RefusalReason | null
}

const families: Readonly<Record<string, Family>> = {
  'contact-limited': {
    kind: { rule: 'lvu-contact', endsAt: 18 }, renewedBy: 'contact-limit-considered', droppedBy: 'contact-limit-ended',
    need: ({ placement }) => (placement !== null && placement.basis.startsWith('lvu') ? null : 'wrong-basis'),
  },
  'preventive-decided': {
    kind: { rule: 'review-lvu22', endsAt: 21, endsWithAge: 'preventive-measure' },
    renewedBy: 'preventive-reviewed', droppedBy: 'preventive-ended',
  },
  'removal-ban-granted': {
    kind: { rule: 'move-ban', endsAt: 18, endsWithAge: 'removal-ban' }, renewedBy: 'removal-ban-considered', latest: true,
  },
  'travel-ban-granted': {
    kind: { rule: 'travel-ban', step: 'travel-ban-review', endsAt: 18, endsWithAge: 'travel-ban' },
    renewedBy: 'travel-ban-reviewed', latest: true,
  },
  'youth-service-final': { kind: { rule: 'youth-service' }, metBy: ['youth-service-started'] },
  'eviction-notice-received': { kind: { rule: 'eviction-ack' }, metBy: ['eviction-acknowledged'] },
  'transfer-requested': { kind: { rule: 'transfer-reply' }, metBy: ['transfer-answered'] },
  'decision-served': { kind: { rule: 'appeal' }, metBy: ['appeal-received'] },
  'favourable-decided': { kind: { rule: 'not-executed' }, metBy: ['favourable-executed'], droppedBy: 'favourable-withdrawn' },
}

/**
 * Contact limits, preventive measures and bans that the court has granted, each considered or reviewed again and again; and
 * duties with one act to end them.
 *
 * Source: LVU 14, 22, 26, 31 c §§; SoL 18:8, 29:11, 34:1; SoF 11:3; FL 44 §, read 2026-11-21.
 */
export const thingHandlers: Handlers = Object.fromEntries(
  Object.entries(families).flatMap(([begunBy, family]) => Object.entries(handlersOf(begunBy, family))),
)

/** Begins what a fact of this type begins, with its clock. */
export function beginThing(ledger: Ledger, begunBy: string, fact: Fact): void {
  const kind = families[begunBy]?.kind
  if (kind === undefined) return
  thingsOf(ledger, begunBy).push({ ref: fact.ref, on: fact.on, clock: begin(ledger, kind, fact), over: false })
}

/** What facts of this type have begun that no fact has ended; with the ref, or all. */
export function standingThings(ledger: Ledger, begunBy: string, ref = ''): Thing[] {
  return touched(thingsOf(ledger, begunBy), ref).filter(({ over }) => !over)
}

/** Ends those that stand. @returns the ones whose clock was open. */
export function endThings(ledger: Ledger, begunBy: string, fact: Pick<Fact, 'on'> & { ref?: string }, how: ClockEnd): Thing[] {
  const standing = standingThings(ledger, begunBy, fact.ref)
  const open = standing.filter(({ clock }) => isOpen(clock))
  for (const thing of standing) finish(thing.clock, fact.on, how)
  // What the law has ended still takes acts without effect; what a fact has ended is no longer there to act on.
  if (how === 'not-required') for (const thing of standing) thing.over = true
  return open
}

function handlersOf(begunBy: string, { renewedBy, metBy = [], droppedBy, latest, need }: Family): Handlers {
  const needsThing = {
    need: (ledger: Ledger, { ref }: Fact): RefusalReason | null =>
      (standingThings(ledger, begunBy, ref).length === 0 ? 'nothing-it-is-about' : null),
  }
  const meant = (ledger: Ledger, ref: string): Thing[] => standingThings(ledger, begunBy, ref).slice(latest && ref === '' ? -1 : 0)
  return {
    [begunBy]: { ...need === undefined ? {} : { need }, run: (ledger, fact) => beginThing(ledger, begunBy, fact) },
    ...renewedBy === undefined ? {} : {
      [renewedBy]: {
        ...needsThing,
        run: (ledger, fact) => {
          for (const thing of meant(ledger, fact.ref)) thing.clock = renew(ledger, thing.clock, fact)
        },
      },
    },
    ...Object.fromEntries(metBy.map((act) => [act, {
      ...needsThing,
      run: (ledger: Ledger, { ref, on }: Fact) => meant(ledger, ref).forEach(({ clock }) => finish(clock, on, 'act')),
    }])),
    ...droppedBy === undefined ? {} : {
      [droppedBy]: { ...needsThing, run: (ledger, fact) => void endThings(ledger, begunBy, fact, 'not-required') },
    },
  }
}

function thingsOf(ledger: Ledger, begunBy: string): Thing[] {
  const known = ledger.things.get(begunBy) ?? []
  ledger.things.set(begunBy, known)
  return known
}
