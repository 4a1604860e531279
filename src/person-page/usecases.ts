import type { Actor } from '../access/contract.ts'
import { ageOn } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import { leadsCase, whyOf } from '../cases/rules.ts'
import { unhandledLapses } from '../compulsory-care/queries/matter.ts'
import { endedBy } from '../compulsory-care/rules.ts'
import { deletionOf } from '../concerns/rules/earlier-reports.ts'
import { judgedRows } from '../contacts/usecases/find-unseen.ts'
import { localSettings } from '../law/settings.ts'
import type { Asked } from '../mount/route.ts'
import { hiddenOf } from '../persons/rules.ts'
import { currentPlacement } from '../placements/queries/placement.ts'
import { childRestrictions } from '../placements/usecases/tell-child.ts'
import { shownNumber } from '../persons/pages/fields.tsx'
import type { Read } from '../platform/db.ts'
import type { PageAsked } from '../platform/paging.ts'
import { Refusal } from '../platform/refusal.ts'
import type { CaseView, EarlierReport, PersonView, RelativeView } from './contract.ts'
import { personHead } from './queries/head.ts'
import type { Head, RelativeRow } from './queries/head.ts'
import { reportHeaders, timelineOf, timelinePage } from './queries/timeline.ts'
import { allowedOn, clocksOn } from './rules.ts'

type OfPerson = Pick<Asked<{ id: string }>, 'params' | 'actor' | 'clock'>

/**
 * Everything about a person that the asker may see: a few statements, whatever the number of strands and lines.
 *
 * @throws Refusal person_not_found (404), in the same words for what does not exist and what one may not see.
 */
export async function readPerson(tx: Read, { params, actor, clock }: OfPerson): Promise<PersonView> {
  const now = clock.now()
  const today = clock.today()
  const head = await personHead(tx, params.id, now, today)
  if (head === undefined) throw new Refusal('person_not_found', 404)
  const responsible = head.responsibilities.findLast(({ toOn }) => toOn === null) ?? null
  const ground = {
    responsibleId: responsible?.staffId ?? null,
    unitId: head.case?.unitId ?? null,
    coworkerIds: head.coworkers.map(({ staffId }) => staffId),
  }
  const theCase = head.case === null ? null : { responsibleId: ground.responsibleId, unitId: head.case.unitId, closedOn: head.case.closedOn }
  const mayChange = !isHeaderOnly(head)
  const hidden = hiddenOf(head, now, today)
  const inEmergency = actor.emergencies.some(({ personId }) => personId === head.id)
  const joinedIds = head.joined.map(({ otherId }) => otherId)
  const placement = await currentPlacement(tx, [head.id, ...joinedIds], today) ?? null
  const [seen] = judgedRows(head.toSee, today)
  return {
    person: headerOf(head, { now, today, headerOnly: !mayChange }),
    seenAs: seenAs(head, actor),
    case: caseOf(head, responsible),
    headerOnly: !mayChange,
    clocks: clocksOn(head.clocks, today),
    tasks: head.tasks,
    lastSeenAloneOn: head.lastSeenAloneOn,
    seenAloneWithin: head.seenAloneWithin ?? shippedSeenAlone,
    seen: seen === undefined ? null : { seenOn: seen.seenOn, aloneOn: seen.aloneOn, seen: seen.seen, alone: seen.alone },
    family: hidden.whereabouts ? null : relativesOf(head.family, today),
    whereabouts: hidden.whereabouts ? null : head.whereabouts,
    keptAs: head.keptAs,
    joined: head.joined,
    earlierReports: await reportsOf(tx, head, { actor, ground, inEmergency }),
    placement,
    visitRestrictions: placement === null || !actor.may.has('placement.read') ? [] : await childRestrictions(tx, [head.id, ...joinedIds], today),
    lapses: (await unhandledLapses(tx, head.id)).map(({ clockId, rule, granted, endedOn, paragraph }) => ({
      clockId, what: endedBy(rule, granted), on: endedOn, paragraph,
    })),
    timeline: await timelineOf(tx, head.id, joinedIds),
    allowed: allowedOn(actor, { theCase, mayChange, hidden: hidden.identity || hidden.whereabouts, inEmergency }),
    printedAt: now,
  }
}

/**
 * Whether the asker sees only the header: neither a case of the person's own nor that of a child, nor the record that this one is joined
 * to.
 */
export function isHeaderOnly(head: Pick<Head, 'case' | 'family' | 'keptAs'>): boolean {
  return head.case === null && !head.family.some(({ kind }) => kind === 'child') && head.keptAs === null
}

/** What has happened to a person, page by page, as far as the asker may see it. @throws Refusal person_not_found (404). */
export async function readTimeline(tx: Read,
  { params, query, actor, clock }: OfPerson & { readonly query: PageAsked & { strand?: string | undefined } }) {
  const head = await personHead(tx, params.id, clock.now(), clock.today())
  if (head === undefined) throw new Refusal('person_not_found', 404)
  const joinedIds = head.joined.map(({ otherId }) => otherId)
  const { rows, next } = await timelinePage(tx, head.id, joinedIds, query)
  return { personId: head.id, joinedIds, seenAs: seenAs(head, actor), lines: rows, next }
}

/** Why the asker sees the person, as the log has it. */
export function seenAs(head: Head, actor: Actor): PersonView['seenAs'] {
  if (actor.emergencies.some(({ personId }) => personId === head.id)) return 'break_glass'
  const responsible = head.responsibilities.findLast(({ toOn }) => toOn === null)
  return whyOf(actor, {
    responsibleId: responsible?.staffId ?? null, unitId: head.case?.unitId ?? null,
      coworkerIds: head.coworkers.map(({ staffId }) => staffId),
  })
}

const shippedSeenAlone = Number(localSettings.find(({ key }) => key === 'child-not-seen-alone')?.value)

/**
 * The person's header; without what is hidden while nobody has said why it is needed, and without the number where only the header is
 * seen.
 */
export function headerOf(head: Head, { now, today, headerOnly }: { now: Instant; today: Day; headerOnly: boolean }): PersonView['person'] {
  const hidden = hiddenOf(head, now, today)
  const { id, identityKind, protection, hiddenWhereaboutsFromOn, deceasedOn, revealedUntil, interpreterLanguage, birthOn } = head
  return {
    id,
    identityKind,
    protection,
    hiddenWhereaboutsFromOn,
    livesWithHidden: head.livesWithHidden,
    deceasedOn,
    shownUntil: revealedUntil === null ? null : instant(revealedUntil),
    hidden,
    interpreterLanguage: hidden.identity ? null : interpreterLanguage,
    givenName: hidden.identity ? null : head.givenName,
    familyName: hidden.identity ? null : head.familyName,
    identityNumber: hidden.identity || headerOnly || head.identityNumber === null ? null : shownNumber(head),
    birthOn: hidden.identity ? null : birthOn,
    age: hidden.identity || birthOn === null ? null : ageOn(birthOn, deceasedOn ?? today),
  }
}

function caseOf(head: Head, responsible: Head['responsibilities'][number] | null): CaseView | null {
  if (head.case === null) return null
  const { number, openedOn, closedOn, unitName } = head.case
  return {
    number,
    openedOn,
    closedOn,
    unitName,
    responsible: responsible === null ? null : { id: responsible.staffId, name: responsible.name, since: responsible.fromOn },
    workers: head.responsibilities.length,
    firstOn: head.responsibilities[0]?.fromOn ?? null,
    coworkers: head.coworkers.map(({ name, strand }) => ({ name, strand })),
  }
}

/** Relatives, one each with all that they are to the person; a protected one without name, age and telephone. */
function relativesOf(rows: readonly RelativeRow[], today: Day): RelativeView[] {
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const same = rows.filter((row) => row.id === id)
    const [row] = same
    if (row === undefined) return []
    const isOpen = row.protection === 'none'
    const { livesTogether, caseNumber, responsibleId, responsibleName, investigated } = row
    const kinds = [...new Set(same.map(({ kind }) => kind))]
    return [
      {
        id,
        kinds,
        word: same.find(({ word }) => word !== null)?.word ?? null,
        protected: !isOpen,
        deceased: row.deceasedOn !== null,
        name: isOpen ? `${row.givenName} ${row.familyName}`.trim() : null,
        age: isOpen && row.birthOn !== null ? ageOn(row.birthOn, row.deceasedOn ?? today) : null,
        livesTogether,
        interpreterLanguage: isOpen ? row.interpreterLanguage : null,
        phone: isOpen ? row.phone : null,
        mayOpen: caseNumber !== null || !kinds.includes('sibling'),
        caseNumber,
        responsibleId,
        responsibleName,
        investigated,
      },
    ]
  })
}

/** Earlier reports: for those who see the strand of reports or the whole case; a co-worker of another strand gets none. */
async function reportsOf(
  tx: Read,
  head: Head,
  { actor, ground, inEmergency }: { actor: Actor; ground: { responsibleId: string | null; unitId: string | null }; inEmergency: boolean },
): Promise<EarlierReport[] | null> {
  const sees =
    inEmergency ||
    leadsCase(actor, ground) || head.coworkers.some(({ staffId, strand }) => strand === 'concern' && actor.keys.includes(staffId))
  if (head.case === null || !sees) return null
  const siblings = new Map(
    head.family
      .filter(({ kind, caseNumber }) => kind === 'sibling' && caseNumber !== null)
      .map(({ id, givenName, protection }) => [id, protection === 'none' ? givenName : null]),
  )
  const rows = await reportHeaders(tx, [head.id, ...head.joined.map(({ otherId }) => otherId)], siblings)
  return rows.map(({ birthOn, lastNoteOn, ...row }) => ({
    ...row,
    deletion: deletionOf({ outcome: row.outcome, lastNoteOn, birthOn, municipality: actor.municipality }),
  }))
}
