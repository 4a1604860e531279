import { createHash } from 'node:crypto'
import { addDays } from '../../../calendar/day.ts'
import type { RefusedFor } from '../../../dialogue/contract/comments.ts'
import { noteAddress } from '../../../dialogue/rules/note-address.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, later, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'

type Told = { readonly title: string; readonly place: string; readonly back: number; readonly stage: 'draft' | 'review' | 'published' | 'withdrawn'; readonly tags: readonly string[]; readonly body: string }
// Invented municipalities, as the whole demo is.
const notes: readonly Told[] = [
  { title: 'Tranvik den 3 mars', place: 'Tranvik', back: 266, stage: 'published', tags: ['samverkan', 'liten kommun'],
    body: 'I Tranvik sitter socialtjänsten vägg i vägg med skolan.\nDet märks: lärarna ringer innan det har gått långt.\n\n## Det som fungerar\n- En handläggare följer familjen hela vägen.\n- Cheferna har varit kvar länge.\n\n## Till plan för handling\n- Stöd till nya medarbetare.\n- Ett gemensamt mottagande med regionen.' },
  { title: 'Granåsen: fler sökande än tjänster', place: 'Granåsen', back: 190, stage: 'published', tags: ['rekrytering', 'introduktion'],
    body: 'Granåsen börjar lära upp sommarvikarierna redan i april.\n\n> När vi väl behövs vet vi var pärmarna står, sa en av dem.\n\nFacket och ledningen har skrivit ihop vad som är en rimlig arbetsbelastning.' },
  { title: 'Mörksjö och vägen till barnpsykiatrin', place: 'Mörksjö', back: 96, stage: 'published', tags: ['samverkan', 'psykisk hälsa'],
    body: 'Åtta mil till närmaste mottagning. Mörksjö har börjat med gemensamma möten på skärm varannan vecka.\n\n## Till staten\n- Återrapporteringarna tar mer tid än pengarna ger.' },
  { title: 'Åminne dagen efter', place: 'Åminne', back: 40, stage: 'withdrawn', tags: ['samverkan'], body: 'Texten publicerades för tidigt.' },
  { title: 'Björkhult: barnen i rummet', place: 'Björkhult', back: 12, stage: 'review', tags: ['delaktighet'],
    body: 'I Björkhult börjar varje möte med barnets egna ord.\n\nVi vill återkomma och se om det håller när fler är nya.' },
  { title: 'Anteckningar från Stensele by', place: 'Stensele by', back: 4, stage: 'draft', tags: [], body: 'Ring skolchefen om siffrorna.' },
]
const shown = [
  ['Eva i grannkommunen', 'Så gör vi också. <b>Börja smått</b>: en skola först, sedan resten.', 'Tack. Vi tar med det till nästa besök.'],
  ['Socialsekreterare', 'Det bästa är att <em>samma person</em> följer familjen. Barnen slipper berätta allt en gång till.', null],
  ['Per', 'Finns underlaget att läsa någonstans?', 'Det kommer i slutrapporten.'],
] as const
const refused: ReadonlyArray<readonly [string, string, RefusedFor]> = [
  ['Granne', 'Jag vet precis vilken familj ni menar, de bor i det röda huset.', 'personal_data'], ['Arg', 'Ni är alla idioter.', 'hateful'],
  ['Okänd', 'Här finns handlingen som någon har läckt.', 'unlawful'], ['Fotbollsvän', 'Vem vann i lördags?', 'off_topic'],
  ['Firma', 'Billiga kurser i ledarskap.', 'advertising'],
]

/** The office's notes of visits in every stage, and what readers have written: shown, answered, waiting, refused and withdrawn. */
export function addVisitNotes(world: World): void {
  const chance = chanceFrom(`visit notes ${world.today}`)
  const author = world.workers.find(({ role }) => role === 'coordinator')
  const reviewer = world.workers.find(({ role }) => role === 'director')
  if (author === undefined || reviewer === undefined) return
  const published: { readonly id: string; readonly back: number }[] = []
  for (const told of notes) {
    const id = addNote(world, chance, told, { author: author.row.id, reviewer: reviewer.row.id })
    if (told.stage === 'published') published.push({ id, back: told.back })
  }
  for (const [place, note] of published.entries()) addComments(world, chance, note, author.row.id, place)
}

function addNote({ rows, today }: World, chance: Chance, { title, place, back, stage, tags, body }: Told, by: { author: string; reviewer: string }): string {
  const id = chance.id()
  const visited = workdayBefore(addDays(today, -back))
  const written = at(visited, clock(16))
  const released = later(written, 26 * 60)
  const out = stage === 'published' || stage === 'withdrawn'
  rows.visit_note.push({
    id, title, place, visited_on: visited, body, tags: [...tags], takes_comments: true, stage, author_id: by.author, recorded_at: written, changed_at: out ? released : written,
    ...(stage === 'draft' ? {} : { sent_at: later(written, 30) }),
    ...(out ? { reviewed_at: released, reviewed_by: by.reviewer, published_at: released, address: noteAddress(title, []) } : {}),
    ...(stage === 'withdrawn' ? { withdrawn_at: later(released, 60), withdrawn_by: by.author, withdrawn_reason: 'Publicerad innan kommunen hade läst' } : {}),
  })
  if (place === 'Granåsen') {
    const corrected = later(released, 3 * 24 * 60)
    rows.visit_note_correction.push({ id: chance.id(), note_id: id, what: 'Upplärningen börjar i april, inte i maj.', title_before: title, body_before: body.replace('april', 'maj'), recorded_at: corrected, recorded_by: by.author })
  }
  return id
}

function addComments({ rows, today }: World, chance: Chance, note: { readonly id: string; readonly back: number }, moderator: string, place: number): void {
  const secret = () => createHash('sha256').update(chance.id()).digest()
  const day = (after: number) => at(addDays(today, after - note.back), clock(19, chance.between(0, 59)))
  const row = (name: string, body: string, after: number) => (
    { id: chance.id(), note_id: note.id, name, email: `lasare${place}@example.test`, body, found: [], masked: [], secret_hash: secret(), received_at: day(after) })
  const decided = (after: number) => ({ decided_at: later(day(after), 14 * 60), decided_by: moderator })
  for (const [index, [name, body, answer]] of shown.entries()) {
    rows.note_comment.push({ ...row(name, body, 3 + index), state: 'shown', shown_html: body, ...decided(3 + index),
      ...(answer === null ? {} : { answer, answered_at: later(day(5 + index), 0), answered_by: moderator }) })
  }
  // The latest note's queue: what nobody has read yet, what was refused, and what its writer took back.
  if (place !== notes.filter(({ stage }) => stage === 'published').length - 1) return
  for (const [name, body, reason] of refused) rows.note_comment.push({ ...row(name, body, note.back - 9), state: 'refused', refused_for: reason, ...decided(note.back - 9) })
  const { name: _name, email: _email, body: _body, ...gone } = row('', '', note.back - 8)
  rows.note_comment.push({ ...gone, state: 'withdrawn', erased_at: day(note.back - 7) })
  rows.note_comment.push({ ...row('Maria', 'Ring mig på 0999-10 20 00 så berättar jag hur vi gör.', note.back - 2), found: ['phone'], state: 'waiting' })
  rows.note_comment.push({ ...row('Nyfiken', 'Hur många bor i kommunen?', note.back - 1), state: 'waiting' })
}
