import { staffIdOf } from '../../access/rules.ts'
import type { Actor } from '../../access/contract.ts'
import { addDays, day, weekday } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { weekStart } from '../../calendar/week.ts'
import { localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { DailyAction } from '../../meetings/contract/daily.ts'
import { openActionsOf } from '../../meetings/queries/daily-meeting.ts'
import { anyRestriction } from '../../placements/queries/child-restrictions.ts'
import type { UnseenRow } from '../../contacts/contract/unseen.ts'
import { passedLimit } from '../../contacts/rules/judge-unseen.ts'
import { countUnseenOf, unseenFor } from '../../contacts/usecases/find-unseen.ts'
import type { Read } from '../../platform/db.ts'
import type { Choices, Counts, ViewName } from '../contract.ts'
import { firstView, isChosen, isParked, lookingBackFrom, ordered, standingOf } from '../rules.ts'
import type { Orderable, Standing } from '../rules.ts'
import { clocksOfUnits, dutyCount, mostRows, openRows, staffWithoutDeputy, waitingReports } from './open-rows.ts'
import type { OpenRow } from './open-rows.ts'
import { routinesToReview, type OwnersRoutine } from '../../crisis/queries/routine.ts'
import { waitingLast, type Geared } from '../rules/low-gear.ts'
import { withGear } from './low-gear.ts'
import { ownDrafts, presenceOf } from './own-day.ts'
import type { OwnDraft } from './own-day.ts'
import { doneRows, personDetails, personInShort, reportDetails, unitNames } from './row-details.ts'
import type { DoneRow, PersonDetail, ReportDetail } from './row-details.ts'

/** An open row with its days as days, and in whose place one has it. */
type BareRow = Omit<OpenRow, keyof Orderable | 'ruleKind' | 'ruleUnit' | 'overdueFrom' | 'lapses' | 'protectsNow'> &
  Orderable & { insteadOf: string | null; uncovered: boolean; unseen: UnseenRow | null }
/** With what a crisis means for it. */
export type DutyRow = BareRow & Geared
export type ViewRow = { row: DutyRow; standing: Standing; person: PersonDetail | undefined; report: ReportDetail | undefined }

/** The worklist as it is shown: one page of the chosen view, the counts of all, and the person's own day beside it. */
export type Worklist = {
  view: ViewName
  counts: Counts
  capped: boolean
  choices: Choices
  today: Day
  /** How many days ahead counts as near: the municipality's setting. */
  soonDays: number
  rows: ViewRow[]
  total: number
  page: number
  pages: number
  /** All rows of the view, for what must be done today and for what the filter offers. */
  chosen: ReadonlyArray<{ row: DutyRow; standing: Standing }>
  units: Array<{ id: string; name: string }>
  done: DoneRow[]
  doneSinceYesterday: DoneRow[]
  drafts: OwnDraft[]
  /** Routines that one owns, to be looked at again or ending within two weeks. */
  routines: OwnersRoutine[]
  presence: { present: number; all: number } | null
  /** What one has promised at daily meetings and not done. */
  actions: DailyAction[]
  /** What has just ended about the person one comes from, for the message on top; empty when one comes from nowhere. */
  justDone: DoneRow[]
  cameFrom: { id: string; name: string | null; caseNumber: string | null } | null
}

const rowsOnPage = 200
export type Wanted = { view: ViewName | undefined; choices: Choices; page: number; personId: string | null; whole: boolean }

/** Loads the worklist. `whole`: every row on one page, for paper and for lists beside. */
export async function loadWorklist(tx: Read, { actor, clock }: Pick<Asked, 'actor' | 'clock'>, wanted: Wanted): Promise<Worklist> {
  const today = clock.today()
  const scope = await scopeOf(tx, actor, today)
  const found = await openRows(tx, { answerFor: scope.answerFor, unitClocks: scope.unitClocks, reports: scope.reports ?? [], limitedOn: await anyRestriction(tx, today) ? today : null })
  const unseen = actor.may.has('unseen.read') ? await unseenFor(tx, { answerFor: scope.answerFor, actor }, today) : []
  const bare = [...found.slice(0, mostRows).map((row) => dutyRow(row, scope)), ...unseen.flatMap((row) => unseenRow(row, scope))]
  const rows = await withGear(tx, bare, today)
  const done = await doneRows(tx, { answerFor: scope.own, units: scope.units, personId: wanted.personId, from: lookBack(today) })
  const doneThisWeek = done.filter((row) => row.endedOn >= weekStart(today))

  const soonDays = await localNumber(tx, 'due-soon', today)
  const placed = rows.map((row) => ({ row, standing: standingOf(row, today, soonDays) }))
  const inView = viewsOf(placed, scope, today)
  const counts: Counts = {
    mina: inView.mina.length,
    enhet: scope.units.length > 0 ? inView.enhet.length : null,
    ofordelade: scope.reports === null ? null : inView.ofordelade.length,
    parkerade: inView.parkerade.length,
    klara: doneThisWeek.length,
  }
  const view = wanted.view ?? firstView({ mine: counts.mina, reports: counts.ofordelade, unit: counts.enhet })
  const chosen = (view === 'klara' ? [] : inView[view]).filter(({ row }) => isChosen(row, wanted.choices, today))
  const details = await pageOf(tx, chosen, wanted, today)
  return {
    view,
    counts,
    capped: found.length > mostRows || scope.unitClocks.length > mostRows,
    choices: wanted.choices,
    today,
    soonDays,
    ...details,
    chosen,
    units: scope.units.length > 1 ? await unitNames(tx) : [],
    done: doneThisWeek,
    doneSinceYesterday: done.filter((row) => row.endedOn >= lookingBackFrom(today, weekday(today))),
    drafts: await ownDrafts(tx, scope.staffId),
    actions: await openActionsOf(tx, scope.staffId),
    routines: await routinesToReview(tx, [scope.staffId], today, addDays(today, 14)),
    presence: actor.unitId === null ? null : await presenceOf(tx, actor.unitId, today),
    justDone: wanted.personId === null ? [] : done.filter((row) => row.personId === wanted.personId && row.endedOn === today),
    cameFrom: wanted.personId === null ? null : await personInShort(tx, wanted.personId),
  }
}

/** The number beside the list's name in the navigation: what stands under "mine", counted without fetching it. */
export async function worklistCount(tx: Read, actor: Actor, today: Day): Promise<number> {
  const { answerFor, reportsAreOwn } = await ownScope(tx, actor, today)
  const reports = reportsAreOwn ? await waitingReports(tx, intakeOf(actor)) : []
  const unseen = actor.may.has('unseen.read') ? await countUnseenOf(tx, answerFor, today) : 0
  return (await dutyCount(tx, answerFor, today)) + reports.length + unseen
}

type WholeScope = {
  staffId: string
  own: string[]
  answerFor: string[]
  away: ReadonlySet<string>
  units: string[]
  unitClocks: string[]
  /** Reports that wait, by id; null for those who take none on. */
  reports: string[] | null
  reportsAreOwn: boolean
}

async function scopeOf(tx: Read, actor: Actor, today: Day): Promise<WholeScope> {
  const units = actor.may.has('worklist.unit')
    ? [...new Set([...actor.managedUnits, ...(actor.unitId === null ? [] : [actor.unitId])])]
    : []
  return {
    ...(await ownScope(tx, actor, today)),
    units,
    unitClocks: units.length === 0 ? [] : await clocksOfUnits(tx, units),
    reports: actor.may.has('concern.open') || actor.may.has('concern.assign') ? await waitingReports(tx, intakeOf(actor)) : null,
  }
}

/** The units whose intake is the actor's; null: every one's. */
function intakeOf({ roles, unitId, managedUnits }: Actor): string[] | null {
  return roles.includes('director') || roles.includes('emergency_duty')
    ? null
    : [...new Set([...managedUnits, ...(unitId === null ? [] : [unitId])])]
}

/** Whose rows are one's own: one's own, those one is deputy for, and those of the unit's staff who are away with nobody in their place. */
async function ownScope(
  tx: Read,
  actor: Actor,
  today: Day,
): Promise<Pick<WholeScope, 'staffId' | 'own' | 'answerFor' | 'away' | 'reportsAreOwn'>> {
  const staffId = staffIdOf(actor)
  const own = [staffId, ...actor.deputises]
  const managed = actor.roles.includes('unit_manager') ? actor.managedUnits : []
  const away = managed.length === 0 ? [] : (await staffWithoutDeputy(tx, managed, today)).filter((id) => !own.includes(id))
  return {
    staffId,
    own,
    answerFor: [...own, ...away],
    away: new Set(away),
    reportsAreOwn: actor.roles.includes('intake') || actor.roles.includes('emergency_duty'),
  }
}

function dutyRow(row: OpenRow, scope: WholeScope): BareRow {
  const { ruleKind, ruleUnit, overdueFrom, lapses, protectsNow, ...rest } = row
  const isRuled = ruleKind !== null && ruleUnit !== null && overdueFrom !== null && lapses !== null && protectsNow !== null
  return {
    ...rest,
    traits: isRuled ? { kind: ruleKind, unit: ruleUnit, overdueFrom, lapses, protectsNow } : null,
    birthOn: row.birthOn === null ? null : day(row.birthOn),
    startedOn: day(row.startedOn),
    nominalDueOn: day(row.nominalDueOn),
    legalDueOn: day(row.legalDueOn),
    parkedUntilOn: row.parkedUntilOn === null ? null : day(row.parkedUntilOn),
    unseen: null,
    ...inPlaceOf(row, scope),
  }
}

/** In whose place one has a row. */
function inPlaceOf({ responsibleId, responsibleName }: Pick<OpenRow, 'responsibleId' | 'responsibleName'>, scope: WholeScope): Pick<DutyRow, 'insteadOf' | 'uncovered'> {
  const another = responsibleId !== null && responsibleId !== scope.staffId && scope.answerFor.includes(responsibleId)
  return { insteadOf: another ? responsibleName : null, uncovered: responsibleId !== null && scope.away.has(responsibleId) }
}

/** A child past a limit as a row: since when it has waited, and the day the limit was reached. */
function unseenRow(row: UnseenRow, scope: WholeScope): BareRow[] {
  const passed = passedLimit(row)
  if (passed === null || passed.waiting.beyondSince === null) return []
  const { personId, name, caseNumber, birthOn, protected: isProtected, responsibleId, responsibleName, unitId } = row
  const { fromOn, beyondSince } = passed.waiting
  return [{
    kind: 'unseen', id: personId, personId, name, caseNumber, birthOn, protected: isProtected, responsibleId, responsibleName, unitId,
    concernId: null, concernChildId: null, rule: null, paragraph: null, title: passed.what, startedOn: fromOn, nominalDueOn: beyondSince, legalDueOn: beyondSince,
    dueTime: null, receivedAt: null, reporterKind: null, parkedUntilOn: null, parkedReason: null, measureId: null, termSv: null, termEn: null, localSetting: null,
    traits: null, unseen: row, ...inPlaceOf(row, scope),
  }]
}

type Placed = Array<{ row: DutyRow; standing: Standing }>

/** Which rows each tab holds. A report that waits is everybody's in intake, and the unit's. */
function viewsOf(placed: Placed, scope: WholeScope, today: Day): Record<Exclude<ViewName, 'klara'>, Placed> {
  const isReport = ({ row }: Placed[number]): boolean => row.kind === 'unopened' || row.kind === 'unassigned'
  const isOwn = (each: Placed[number]): boolean =>
    isReport(each) ? scope.reportsAreOwn : each.row.responsibleId !== null && scope.answerFor.includes(each.row.responsibleId)
  const open = placed.filter(({ row }) => !isParked(row, today))
  return {
    mina: open.filter(isOwn),
    enhet: open.filter((each) => (each.row.kind === 'clock' || each.row.kind === 'unseen') && scope.units.includes(each.row.unitId)),
    ofordelade: open.filter(isReport),
    parkerade: placed.filter((each) => isParked(each.row, today)),
  }
}

async function pageOf(tx: Read, chosen: Placed, { choices, page, whole }: Wanted, today: Day) {
  const persons = (rows: Placed): string[] => [...new Set(rows.flatMap(({ row }) => row.personId ?? []))]
  // Only the order by latest contact needs to know it for every row of the view.
  const all = choices.ordning === 'kontakt' ? await personDetails(tx, persons(chosen)) : []
  const lastContactOn = new Map(all.map((person) => [person.personId, person.lastContact?.on ?? '']))
  const inOrder = waitingLast(ordered(chosen, choices.ordning, today, lastContactOn), ({ row }) => row)
  const pages = whole ? 1 : Math.max(1, Math.ceil(inOrder.length / rowsOnPage))
  const at = Math.min(page, pages)
  const shown = whole ? inOrder : inOrder.slice((at - 1) * rowsOnPage, at * rowsOnPage)
  const people = new Map(
    (all.length > 0 || shown.length === 0 ? all : await personDetails(tx, persons(shown))).map((each) => [each.personId, each]),
  )
  const concerned = shown.flatMap(({ row }) => row.concernChildId ?? [])
  const reports = new Map((concerned.length === 0 ? [] : await reportDetails(tx, concerned)).map((each) => [each.concernChildId, each]))
  const rows = shown.map((each): ViewRow => ({
    ...each,
    person: people.get(each.row.personId ?? ''),
    report: reports.get(each.row.concernChildId ?? ''),
  }))
  return { rows, total: inOrder.length, page: at, pages }
}

/** As far back as either list of what is done looks: Monday this week, or Friday when it is Monday. */
function lookBack(today: Day): Day {
  const since = lookingBackFrom(today, weekday(today))
  const monday = weekStart(today)
  return since < monday ? since : monday
}
