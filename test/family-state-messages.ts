import { randomUUID } from 'node:crypto'

export const stateMessageIds = () => ({
  lawChangeId: randomUUID(), draftMessageId: randomUUID(), sentMessageId: randomUUID(), endedMessageId: randomUUID(), messageFigureId: randomUUID(), messageAnswerId: randomUUID(),
})

type Around = ReturnType<typeof stateMessageIds> & { manager: string; now: string; today: string }

const outcome = (acts: number) => ({ acts, late: 0, overdue: 0, lateDays: 0, hours: acts * 6 })

/** A change of law that is counted, a draft with two figures, a message that is sent and answered, and one that was withdrawn. */
export function stateMessageRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const message = { title: 'Färre överväganden', body: 'Vi vill överväga en gång om året.', theme: 'considerations', level: 'national', addressee: 'Socialdepartementet', ...recorded }
  const sent = { ...message, stage: 'sent', sent_on: f.today, sent_at: f.now, sent_by: f.manager }
  const named = { name: 'Orosanmälningar', how: 'Efter dagen de kom in.' }
  const value = { kind: 'picture', sv: named, en: { name: 'Reports', how: 'By the day they came in.' }, share: false, fromWeek: '2025-W47', toWeek: '2026-W46', count: 412, of: null }
  return {
    law_change: { id: f.lawChangeId, name: 'En gång om året', rule: 'consider-sol', kind: 'length', length: 12, unit: 'months', changed_on: '2024-11-24', from_on: '2024-11-24', to_on: f.today,
      who: 'all', placed_months: 0, act_hours: 6, stage: 'counted', counted_at: f.now, ...recorded,
      answer: JSON.stringify({ withheld: false, children: 40, touched: 30, skipped: 0, asIs: outcome(60), changed: outcome(30) }) },
    state_message: [{ ...message, id: f.draftMessageId, stage: 'draft' }, { ...sent, id: f.sentMessageId }, { ...sent, id: f.endedMessageId }],
    state_message_figure: [
      { id: f.messageFigureId, message_id: f.draftMessageId, figure: 'reports.all', ...recorded }, { id: randomUUID(), message_id: f.draftMessageId, law_change_id: f.lawChangeId, ...recorded },
      { id: randomUUID(), message_id: f.sentMessageId, figure: 'reports.all', frozen: JSON.stringify(value), frozen_at: f.now, ...recorded },
    ],
    state_message_answer: { id: f.messageAnswerId, message_id: f.sentMessageId, received_on: f.today, sender: 'Socialdepartementet', body: 'Vi bereder frågan.', ...recorded },
    state_message_end: { message_id: f.endedMessageId, kind: 'withdrawn', ended_on: f.today, note: 'Skrivs om.', ...recorded },
  }
}
