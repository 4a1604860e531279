import { addDays } from '../../../calendar/day.ts'
import { noteAddress } from '../../../dialogue/rules/note-address.ts'
import type { Theme } from '../../../dialogue/contract/visits.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, later, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'

type Told = {
  readonly place: string; readonly code: string | null; readonly theme: Theme; readonly title: string; readonly done: string; readonly takes: string; readonly contact: string
  readonly source: string; readonly back: number; readonly stage: 'draft' | 'review' | 'published' | 'withdrawn'
}
// Of real municipalities only what a published text of the national dialogue says, in our own words; Provby is invented.
const examples: readonly Told[] = [
  { place: 'Örebro', code: '1880', theme: 'staffing', title: 'Medarbetarna delar annonserna', source: 'Den publicerade anteckningen om besöket i Örebro den 8 december', contact: 'Socialförvaltningens ledning', back: 40, stage: 'published',
    done: 'Socialförvaltningen har nya sätt att rekrytera. Medarbetarna delar arbetsannonser i sociala medier, nyutbildade fångas upp för vikariat och lärs upp inför sommaren.\n\nAv dem som söker byggs en rekryteringsbank.', takes: 'Medarbetare som vill dela, och att upplärningen börjar långt före sommaren.' },
  { place: 'Storuman', code: '2421', theme: 'whole_view', title: 'En handläggare för hela familjen', source: 'Den publicerade anteckningen om besöket i Storuman', contact: 'Socialtjänstens ledning', back: 36, stage: 'published',
    done: 'Socialsekreterarna arbetar med alla delar: anmälan, utredning, uppföljning av öppenvård, familjehem och HVB, och försörjningsstöd. Den som söker hjälp har kontakt med en enda person.', takes: 'Att kunna lite om mycket. Några har ändå särskilda områden.' },
  { place: 'Storuman', code: '2421', theme: 'budget', title: 'Från detaljbudget till rambudget', source: 'Den publicerade anteckningen om besöket i Storuman', contact: 'Kommunledningen', back: 35, stage: 'published',
    done: 'Kommunen har lämnat detaljbudgeten. Verksamheterna får stort ansvar och egna befogenheter inom en ram.', takes: 'Systematisk uppföljning, som ger trygghet i organisationen.' },
  { place: 'Åmål', code: '1492', theme: 'continuity', title: 'Chefer som stannar', source: 'Tidningstexten om besöket i Åmål', contact: 'Avdelningschef för individ- och familjeomsorgen', back: 30, stage: 'published',
    done: 'Personalomsättningen bland cheferna i socialtjänsten är låg, och det kommer spontana ansökningar. Kommunen och facken står nära varandra från början.', takes: 'Att försöka tänka nytt, enligt kommunen.' },
  { place: 'Åmål', code: '1492', theme: 'between_municipalities', title: 'Samverkan i Dalsland', source: 'Tidningstexten om besöket i Åmål', contact: 'Individ- och familjeomsorgens ledning', back: 29, stage: 'published',
    done: 'Socialtjänsten samverkar nära med grannkommunerna i Dalsland.', takes: 'Att samverkan också handlar om att ge.' },
  { place: 'Provby', code: null, theme: 'influence', title: 'Barnens egna ord först', source: 'Kommunen berättar', contact: 'Enhetschef', back: 8, stage: 'draft', done: 'Varje möte börjar med barnets egna ord.', takes: '' },
  { place: 'Provby', code: null, theme: 'staffing', title: 'Sommaren planeras i februari', source: 'Kommunen berättar', contact: 'Enhetschef', back: 5, stage: 'review',
    done: 'Alla enheter lägger sommarens schema före mars. Vikarier introduceras under våren, en dag i veckan.', takes: 'Att cheferna får tid till det i januari.' },
  { place: 'Provby', code: null, theme: 'cooperation', title: 'Möte på skärm varje vecka', source: 'Kommunen berättar', contact: 'Enhetschef', back: 60, stage: 'withdrawn', done: 'Skola och socialtjänst möts på skärm varje vecka.', takes: 'En timme i veckan.' },
]

/** The library of good examples: published ones from texts of the dialogue, a draft, one that waits for review, and one that was taken away. */
export function addGoodExamples({ rows, today, workers }: World): void {
  const chance = chanceFrom(`good examples ${today}`)
  const author = workers.find(({ role }) => role === 'coordinator')?.row.id
  const reviewer = workers.find(({ role }) => role === 'director')?.row.id
  if (author === undefined || reviewer === undefined) return
  for (const { place, code, theme, title, done, takes, contact, source, back, stage } of examples) {
    const id = chance.id()
    const on = workdayBefore(addDays(today, -back))
    const written = at(on, clock(13))
    const sent = later(written, 30)
    const out = later(written, 60)
    const gone = later(out, 24 * 60)
    rows.good_example.push({
      id, place, theme, title, done, takes, source_kind: 'own', source_words: source, contact_role: contact, seen_on: on, stage, changed_at: { draft: written, review: sent, published: out, withdrawn: gone }[stage],
      recorded_at: written, recorded_by: author, ...(code === null ? {} : { place_code: code }),
      ...(stage === 'draft' ? {} : { sent_at: sent, sent_by: author }),
      ...(stage === 'draft' || stage === 'review' ? {} : { address: noteAddress(title, []), published_at: out, published_by: reviewer }),
      ...(stage === 'withdrawn' ? { withdrawn_at: gone, withdrawn_by: author, withdrawn_reason: 'Kommunen har slutat med mötena' } : {}),
    })
    if (title === 'Chefer som stannar') {
      rows.good_example_correction.push({ id: chance.id(), example_id: id, what: 'Det gäller cheferna, inte all personal', before: JSON.stringify({ title: 'Personal som stannar' }), recorded_at: later(out, 30), recorded_by: author })
    }
  }
}
