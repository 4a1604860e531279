import { staffIdOf } from '../../access/rules.ts'
import { form, action, page, reading } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import { day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import { finishTask } from '../../cases/usecases/keep-task.ts'
import { takeBackRow } from '../../cases/usecases/park-row.ts'
import type { Read } from '../../platform/db.ts'
import { apiQuery, choicesShape, parkingForm, taskMoveForm, taskParams, worklistAnswer, worklistQuery } from '../contract.ts'
import type { Choices, WorklistQuery } from '../contract.ts'
import { showParking, showTask } from '../pages/aside.tsx'
import { showPaperList, showWorklist } from '../pages/list.tsx'
import { stepOf } from '../pages/row-words.ts'
import { asideRow } from '../queries/aside-row.ts'
import { loadWorklist } from '../queries/load-worklist.ts'
import type { ViewRow, Wanted, Worklist } from '../queries/load-worklist.ts'
import { rememberedChoices, saveChoices } from '../queries/own-day.ts'
import { moveFromForm, parkFromForm } from '../usecases/keep-row.ts'

type AskedList = Asked<unknown, WorklistQuery>
const rowParams = taskParams

/** Whose data the list showed. */
const shownPersons = (list: Worklist): string[] => [
  ...new Set([...list.rows.map(({ row }) => row.personId), ...list.done.map((done) => done.personId)].filter((id) => id !== null)),
]

export const listRoutes: readonly Route[] = [
  page({
    path: '/arbetslista',
    may: 'worklist.read',
    query: worklistQuery,
    about: shownPersons,
    load: (tx, asked) => load(tx, asked, false),
    show: showWorklist,
  }),
  page({
    path: '/arbetslista/utskrift',
    may: 'worklist.read',
    query: worklistQuery,
    about: shownPersons,
    load: (tx, asked) => load(tx, asked, true),
    show: showPaperList,
  }),
  form({
    path: '/arbetslista/parkera/:id',
    may: 'worklist.read',
    params: rowParams,
    body: parkingForm,
    about: (row) => personOf(row.personId),
    load: (tx, asked) => asideRow(tx, 'clock', asked.params.id),
    show: showParking,
    submit: async (tx, asked) => {
      const { personId } = await parkFromForm(tx, asked.params.id, asked.body, asked)
      return { to: '/arbetslista', done: 'parked', about: personOf(personId) }
    },
  }),
  action({
    path: '/arbetslista/parkera/:id/tillbaka',
    may: 'worklist.read',
    params: rowParams,
    submit: async (tx, asked) => {
      const { personId } = await takeBackRow(tx, { kind: 'clock', id: asked.params.id }, asked)
      return { to: '/arbetslista', done: 'taken_back', about: personOf(personId) }
    },
  }),
  form({
    path: '/arbetslista/lofte/:id',
    may: 'task.write',
    params: rowParams,
    body: taskMoveForm,
    about: (row) => personOf(row.personId),
    load: (tx, asked) => asideRow(tx, 'task', asked.params.id),
    show: showTask,
    submit: async (tx, asked) => {
      const { personId } = await moveFromForm(tx, asked.params.id, asked.body.due, asked)
      return { to: '/arbetslista', done: 'task_moved', about: [personId] }
    },
  }),
  action({
    path: '/arbetslista/lofte/:id/klar',
    may: 'task.write',
    params: rowParams,
    submit: async (tx, asked) => {
      const { personId } = await finishTask(tx, asked.params.id, asked)
      return { to: `/arbetslista?person=${personId}`, done: 'task_done', about: [personId] }
    },
  }),
  reading({
    path: '/api/worklist',
    may: 'worklist.read',
    query: apiQuery,
    answer: worklistAnswer,
    summary: 'The worklist: the same rows as the page',
    about: (list) => [...new Set([...list.rows, ...list.done].flatMap((row) => row.personId ?? []))],
    handle: async (tx, asked) => {
      const { view, unit, worker, rule, age, order, page: at } = asked.query
      const choices: Choices = {
        syskon: null,
        enhet: unit ?? null,
        handlaggare: worker ?? null,
        krav: rule ?? null,
        alder: age ?? null,
        ordning: order,
      }
      return answerOf(await loadWorklist(tx, asked, { view, choices, page: at, personId: null, whole: false }), asked)
    },
  }),
]

function personOf(personId: string | null): string[] {
  return personId === null ? [] : [personId]
}

/** Choices in the address are remembered; without them the remembered ones hold. */
async function load(tx: Read, asked: AskedList, whole: boolean): Promise<Worklist> {
  const staffId = staffIdOf(asked.actor)
  const { query } = asked
  const given = query.urval === undefined ? null : choicesShape.parse(emptyAsNull(query))
  const kept = await rememberedChoices(tx, staffId)
  if (given !== null && JSON.stringify(given) !== JSON.stringify(kept)) await saveChoices(tx, staffId, given)
  const wanted: Wanted = { view: query.vy, choices: given ?? kept, page: query.sida, personId: query.person ?? null, whole }
  return loadWorklist(tx, asked, wanted)
}

function emptyAsNull({ syskon, enhet, handlaggare, krav, alder, ordning }: WorklistQuery) {
  const or = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value)
  return { syskon: or(syskon), enhet: or(enhet), handlaggare: or(handlaggare), krav: or(krav), alder: or(alder), ordning: ordning ?? 'lag' }
}

function answerOf(list: Worklist, { language }: Pick<Asked, 'language'>) {
  return {
    view: list.view,
    counts: list.counts,
    total: list.total,
    page: list.page,
    pages: list.pages,
    rows: list.rows.map((each) => rowAnswer(each, list, language)),
    done: list.view === 'klara' ? list.done.map((row) => ({ ...row, endedOn: day(row.endedOn) })) : [],
  }
}

function rowAnswer({ row, standing, person, report }: ViewRow, list: Worklist, language: Asked['language']) {
  const last = person?.lastContact ?? null
  return {
    ...row,
    concernId: row.concernId ?? report?.concernId ?? null,
    reporterKind: row.reporterKind ?? report?.reporterKind ?? null,
    receivedAt: row.receivedAt === null ? null : instant(row.receivedAt),
    dueTime: row.dueTime,
    group: standing.group,
    daysLeft: standing.left,
    lastContact: last === null ? null : { ...last, on: day(last.on) },
    siblings: (person?.siblings ?? []).map(({ personId, name, birthOn }) => ({
      personId,
      name,
      birthOn: birthOn === null ? null : day(birthOn),
    })),
    step: stepOf(row, language, list.today) ?? { href: `/person/${row.personId ?? ''}`, label: '' },
  }
}
