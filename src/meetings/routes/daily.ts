import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route, Submitted } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isId } from '../../platform/id.ts'
import { dayTyped } from '../../decisions/rules/read-days.ts'
import { dailyForm, dailyListQuery, dailyParams, dailySearchForm, removeForm } from '../contract/daily.ts'
import type { DailyForm } from '../contract/daily.ts'
import { dailyListPage, ownActionsPage } from '../pages/daily-list.tsx'
import { dailyMeetingPage } from '../pages/daily-meeting.tsx'
import { protocolPdf } from '../pages/daily-paper.ts'
import type { AgendaSource } from '../usecases/gather-agenda.ts'
import {
  addDailyAction, addDailyDecision, addParticipant, addToDailyMeeting, addTold, closeDailyMeeting, finishAction, removeDailyRow,
    startDailyMeeting,
} from '../usecases/hold-daily-meeting.ts'
import { dailyMeetingToHold, findInDailyMeetings, ownActions, readDailyList, readDailyMeeting } from '../usecases/read-daily-meeting.ts'

const nobody = (): readonly string[] => []
const path = '/dagligt-mote'
const [read, hold] = ['daily_meeting.read', 'daily_meeting.hold'] as const
type By = Pick<Asked<{ id: string }, unknown, DailyForm>, 'actor' | 'clock' | 'params' | 'body'>

const noneIfEmpty = (text: string): string | null => (isId(text) ? text : null)

function needed(values: Readonly<Record<string, string>>): void {
  const faults = Object.entries(values).filter(([, value]) => value === '').map(([field]) => ({ field, code: field === 'due' ? 'day_needed'
    : 'needed' }))
  if (faults.length > 0) throw new Refusal('daily_form_is_wrong', 422, {}, faults)
}

/** What each form of a meeting's page does. @returns the code of what is done. */
const does: Readonly<Record<DailyForm['do'], (tx: Write, by: By) => Promise<string>>> = {
  async staff(tx, by) {
    needed({ staffId: noneIfEmpty(by.body.staffId) ?? '' })
    await addParticipant(tx, by.params.id, { staffId: by.body.staffId, name: null, role: null }, by)
    return 'participant_added'
  },
  async outside(tx, by) {
    const { name, role } = by.body
    needed({ name, role })
    await addParticipant(tx, by.params.id, { staffId: null, name, role }, by)
    return 'participant_added'
  },
  async decision(tx, by) {
    const { decision, decisionItem } = by.body
    needed({ decision })
    await addDailyDecision(tx, by.params.id, { what: decision, itemId: noneIfEmpty(decisionItem) }, by, 'decision')
    return 'decision_added'
  },
  async action(tx, by) {
    const { actionWhat: what, actionItem, owner, due } = by.body
    needed({ actionWhat: what, owner: noneIfEmpty(owner) ?? '', due })
    const dueOn = dayTyped(due, 'due', by.clock.today(), 'future')
    await addDailyAction(tx, by.params.id, { what, itemId: noneIfEmpty(actionItem), ownerId: owner, dueOn }, by, { what: 'actionWhat',
      due: 'due' })
    return 'action_added'
  },
  async told(tx, by) {
    const { whom, how } = by.body
    needed({ whom })
    await addTold(tx, by.params.id, { whom, how }, by)
    return 'told_added'
  },
  async addition(tx, by) {
    needed({ addition: by.body.addition })
    await addToDailyMeeting(tx, by.params.id, by.body.addition, by, 'addition')
    return 'addition_added'
  },
}

async function submitted(tx: Write, by: By): Promise<Submitted> {
  const done = await does[by.body.do](tx, by)
  return { to: `${path}/${by.params.id}`, done, about: [] }
}

/** The pages of the daily meeting. `sources`: what other parts of the program put on its agenda. */
export function dailyPages(sources: readonly AgendaSource[]): readonly Route[] {
  return [
    form({
      path, may: read, query: dailyListQuery, body: dailySearchForm, about: nobody, show: dailyListPage,
      load: (tx, asked) => readDailyList(tx, asked.query.sida, asked),
      submit: async (tx, asked) => ({ here: await findInDailyMeetings(tx, asked.body.ord, asked), about: [] }),
    }),
    action({
      path: `${path}/starta`, may: hold,
      async submit(tx, asked) {
        const { id, started } = await startDailyMeeting(tx, sources, asked)
        return { to: `${path}/${id}`, done: started ? 'started' : 'already', about: [] }
      },
    }),
    page({ path: `${path}/mina`, may: 'signed_in', about: nobody, load: ownActions, show: ownActionsPage }),
    form({
      path: `${path}/:id`, may: read, params: dailyParams, body: dailyForm, about: nobody, show: dailyMeetingPage,
      load: (tx, asked) => dailyMeetingToHold(tx, asked.params.id, asked),
      submit(tx, asked) {
        if (!asked.actor.may.has(hold)) throw new Refusal('not_permitted', 403)
        return submitted(tx, asked)
      },
    }),
    action({
      path: `${path}/:id/ta-bort`, may: hold, params: dailyParams, body: removeForm,
      async submit(tx, asked) {
        const { id } = await removeDailyRow(tx, asked.params.id, asked.body.what, asked.body.rowId)
        return { to: `${path}/${id}`, done: 'removed', about: [] }
      },
    }),
    action({
      path: `${path}/:id/avsluta`, may: hold, params: dailyParams,
      async submit(tx, asked) {
        const { id } = await closeDailyMeeting(tx, asked.params.id, asked)
        return { to: `${path}/${id}`, done: 'closed', about: [] }
      },
    }),
    file({ path: `${path}/:id/pdf`, may: read, params: dailyParams, about: nobody,
      load: async (tx, asked) => protocolPdf(await readDailyMeeting(tx, asked.params.id), asked) }),
    action({
      path: `${path}/atgard/:id/klar`, may: 'signed_in', params: dailyParams,
      async submit(tx, asked) {
        await finishAction(tx, asked.params.id, asked)
        return { to: asked.actor.may.has(read) ? path : `${path}/mina`, done: 'action_done', about: [] }
      },
    }),
  ]
}
