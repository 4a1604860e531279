import * as z from 'zod'
import { dayShape, timeShape } from '../../calendar/contract.ts'

const id = z.string('must be text').min(1, 'must not be empty').max(60, 'must be at most 60 characters')
const half = z.literal([1, 2]).nullable().default(null)
const span = { on: dayShape, from: timeShape, to: timeShape }

/** A room of an area in square metres. */
const roomShape = z.strictObject({ id, area: z.number().positive().max(10_000), seats: z.int().min(1).max(2000) })
/** Who comes: a person and how many adults along; the half that it belongs to when its group has been split before. */
const participantShape = z.strictObject({ id, accompanying: z.int().min(0).max(20).default(0), half })

const sessionShape = z.strictObject({
  id, ...span, room: id,
  leaders: z.array(id).max(20),
  /** Who may lead a half besides. */
  standIns: z.array(id).max(50).default([]),
  leadersNeeded: z.int().min(1).max(20).default(1),
  participants: z.array(participantShape).max(200),
  /** 1 or 2: one half of a group that is split already, which is not split again. */
  half,
})

const partShape = z.strictObject({ ...span, room: id, people: z.int(), leaders: z.array(id), participants: z.array(id) })

/** What becomes of one session that does not stay as it is. */
export const moveKinds = ['room', 'time', 'split', 'cancel'] as const
export const moveShape = z.strictObject({
  session: id, kind: z.enum(moveKinds),
  /** The day and time that it has from now on; two of a split one, none of a cancelled one. */
  parts: z.array(partShape).max(2),
})
export type Move = z.output<typeof moveShape>

/** What somebody has said of a move in an earlier answer: it stands, or it must not be. */
export const choiceShape = z.strictObject({ how: z.enum(['locked', 'rejected']), move: moveShape })
export type Choice = z.output<typeof choiceShape>

/** Sessions, rooms and a required distance, as the function behind the rebooking takes them. */
export const rebookInput = z.strictObject({
  /** Metres between people; 0: every seat may be used. */
  distance: z.number().min(0).max(10),
  from: dayShape, to: dayShape,
  rooms: z.array(roomShape).max(500),
  sessions: z.array(sessionShape).max(1000),
  /** What rooms and persons are booked for besides. */
  bookings: z.array(z.strictObject({ room: id.nullable().default(null), person: id.nullable().default(null), ...span })).max(20_000).default([]),
  /** When a session that is moved may begin. */
  starts: z.array(timeShape).max(24).default(() => ['09:00', '10:30', '13:00', '14:30', '16:00', '17:30'].map((at) => timeShape.parse(at))),
  /** How many days from its own a session may be moved. */
  days: z.int().min(0).max(14).default(2),
  choices: z.array(choiceShape).max(1000).default([]),
  seed: z.int().min(0).max(1_000_000).default(1),
})
export type RebookInput = z.output<typeof rebookInput>
export type SessionToFit = RebookInput['sessions'][number]
export type ParticipantToFit = SessionToFit['participants'][number]

export const rebookAnswer = z.strictObject({
  /** `optimal`: nothing better exists among what may be done; `stopped`: the search was cut short, and `bound` says how far it may be off. */
  status: z.enum(['optimal', 'stopped']),
  cost: z.int(),
  /** No proposal costs less than this. */
  bound: z.int(),
  /** Sessions with more people than their room holds at the distance. */
  tooFull: z.array(z.strictObject({ session: id, people: z.int(), capacity: z.int() })),
  moves: z.array(moveShape),
})
export type RebookAnswer = z.output<typeof rebookAnswer>
