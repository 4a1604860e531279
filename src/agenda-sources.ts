import { equipmentOnAgenda } from './crisis/usecases/tell-meeting.ts'
import type { AgendaSource } from './meetings/usecases/gather-agenda.ts'
import { alarmsOnAgenda } from './picture/usecases/tell-meeting.ts'
import { floorsOnAgenda } from './staffing/usecases/tell-meeting.ts'

/** What stands above meetings and has something for the agenda of the daily meeting: floors, alarms, equipment. */
export const agendaSources: readonly AgendaSource[] = [floorsOnAgenda, alarmsOnAgenda, equipmentOnAgenda]
