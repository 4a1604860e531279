import { begin, beginAnyway, finish, prolong, touched } from './clockwork.ts'
import type { Handlers } from './clockwork.ts'
import type { RefusalReason } from './contract.ts'
import type { Fact, Ledger } from './ledger.ts'
import { answeredByOpening } from './reports.ts'

const childInvest = { rule: 'child-invest', endsAt: 18 } as const
const informOpen = { rule: 'inform-open' } as const
const followupClosed = { rule: 'followup-closed', endsAt: 18 } as const
const followupLvu = { rule: 'followup-lvu', endsAt: 18 } as const

/**
 * The investigation of a child, and the follow-up after it, after a placement and after care under LVU.
 *
 * Source: SoL 20:3-4, 23:1-5, LVU 21 b-c, read 2026-11-21.
 */
export const investigationHandlers: Handlers = {
  'investigation-opened': {
    need: ({ investigation }) => (investigation === null ? null : 'investigation-ongoing'),
    run: open,
  },
  'investigation-extended': {
    need: needOngoing,
    run: (ledger, fact) => {
      if (ledger.investigation !== null) ledger.investigation.clock = prolong(ledger, ledger.investigation.clock, fact)
    },
  },
  'investigation-concluded': { need: needOngoing, run: conclude },
  'parties-informed': { need: needOpened, run: (ledger, { on }) => ledger.informs.forEach((clock) => finish(clock, on, 'act')) },
  'information-waived': { need: needOpened, run: (ledger, { on }) => ledger.informs.forEach((clock) => finish(clock, on, 'not-required')) },
  'followup-started': { need: needEnded, run: follow },
  'followup-closed': {
    need: ({ followups }, { ref }) => (touched(followups, ref).length === 0 ? 'no-followup' : null),
    run: (ledger, { ref, on }) => touched(ledger.followups, ref).forEach(({ clock }) => finish(clock, on, 'act')),
  },
}

function open(ledger: Ledger, fact: Fact): void {
  answeredByOpening(ledger, fact)
  for (const { clock } of ledger.followups) finish(clock, fact.on, 'act')
  finish(ledger.placement?.jourhem, fact.on, 'not-required')
  ledger.investigation = { openedOn: fact.on, clock: begin(ledger, childInvest, fact) }
  ledger.informs.push(beginAnyway(ledger, informOpen, fact))
}

function conclude(ledger: Ledger, fact: Fact): void {
  finish(ledger.investigation?.clock, fact.on, 'act')
  ledger.investigation = null
  ledger.concludedOn = fact.on
  if ('outcome' in fact && fact.outcome === 'no-measure') ledger.concludedWithoutMeasureOn = fact.on
}

/** Counted from the day of what it follows, also when it starts later; after care under LVU from its own start. */
function follow(ledger: Ledger, fact: Fact): void {
  if (!('after' in fact)) return
  const { after, ref } = fact
  if (ledger.followups.some((known) => known.after === after && known.clock?.endedOn === null)) return
  const from = after === 'investigation' ? ledger.concludedWithoutMeasureOn : ledger.placementEndedOn
  const clock = after === 'lvu-care' || from === null
    ? begin(ledger, followupLvu, fact) : begin(ledger, followupClosed, fact, { startedOn: from })
  ledger.followups.push({ ref, after, clock })
}

function needOngoing({ investigation }: Ledger): RefusalReason | null {
  return investigation === null ? 'no-investigation' : null
}

function needOpened({ informs }: Ledger): RefusalReason | null {
  return informs.length === 0 ? 'never-opened' : null
}

function needEnded(ledger: Ledger, fact: Fact): RefusalReason | null {
  if (!('after' in fact)) return 'fields'
  const { day, concludedWithoutMeasureOn, placementEndedOn } = ledger
  const ended = {
    'investigation': concludedWithoutMeasureOn !== null && (concludedWithoutMeasureOn === day || !concludesToday(ledger)),
    'placement': placementEndedOn !== null && (placementEndedOn === day || !endsToday(ledger)),
    'lvu-care': ledger.lvuCareEnded || ledger.clocks.some(({ kind, endedBy }) => kind.rule === 'lvu-age' && endedBy === 'lapsed'),
  }
  return ended[fact.after] ? null : 'nothing-to-follow-up'
}

/** What ends on the day of the follow-up is what it follows, not what ended before: it waits for that. */
function concludesToday({ facts }: Ledger): boolean {
  return facts.some((fact) => fact.type === 'investigation-concluded' && fact.outcome === 'no-measure')
}

function endsToday({ facts }: Ledger): boolean {
  const byConsent = facts.some((fact) => fact.type === 'basis-changed' && fact.basis === 'sol')
  return facts.some(({ type }) => type === 'placement-ended' || (type === 'lvu-care-ended' && !byConsent))
}
