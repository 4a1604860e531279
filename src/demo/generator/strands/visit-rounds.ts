import { addDays, day } from '../../../calendar/day.ts'
import points from '../../../dialogue/data/municipality-points.json' with { type: 'json' }
import { drawnSelection } from '../../../dialogue/contract/selections.ts'
import type { Judgement, ObservationLevel, Theme } from '../../../dialogue/contract/visits.ts'
import { greatCircleKm } from '../../../dialogue/rules/great-circle.ts'
import { putNearest, tripsOf } from '../../../dialogue/rules/plan-visits.ts'
import { slotsOf } from '../../../dialogue/rules/visit-weeks.ts'
import type { PlanInput } from '../../../dialogue/rules/visit-weeks.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'

type Seen = readonly [Theme, Judgement, ObservationLevel, string, string?]
type Read = { readonly place: string; readonly source: string; readonly seen: readonly Seen[]; readonly plan: ReadonlyArray<readonly [Theme, string]> }
// Real municipalities: only what stands in published texts about them, in other words, each with its source. The day is the day on which the
// office of the demo read them, not the day of any visit.
const read: readonly Read[] = [
  { place: '1492', source: 'Tidningsartikel om besöket i Åmål, 20 januari 2016',
    seen: [
      ['continuity', 'strength', 'municipal', 'Cheferna i socialtjänsten stannar: personalomsättningen bland dem är låg, och det kommer spontana ansökningar.', 'Chefer som stannar'],
      ['between_municipalities', 'strength', 'regional', 'Socialtjänsten samverkar nära med grannkommunerna i Dalsland, och ser samverkan som att både få och ge.', 'Samverkan i Dalsland'],
      ['conditions', 'strength', 'municipal', 'Kommunen och fackförbunden står nära varandra från början, så att problem kan undvikas.'],
      ['unaccompanied', 'neither', 'municipal', 'Mottagandet av nyanlända har tvingat fram nya arbetssätt och lösningar över kommungränsen.'],
    ], plan: [] },
  { place: '1880', source: 'Den nationella samordnarens blogg: Örebro den 8 december',
    seen: [
      ['reports', 'gap', 'municipal', 'Inflödet av anmälningar är stundtals stort.'],
      ['staffing', 'strength', 'municipal', 'Medarbetarna delar jobbannonser i sociala medier; nyutbildade lärs upp inför sommaren och en rekryteringsbank byggs.', 'Rekrytera genom medarbetarna'],
      ['staffing', 'gap', 'municipal', 'Personalomsättningen har varit och är mycket hög enligt en anmälan till Arbetsmiljöverket.'],
      ['conditions', 'gap', 'municipal', 'Facken vill ha bättre anställningsvillkor för utredare, bättre ledarskap och högre grundbemanning.'],
      ['effect', 'gap', 'national', 'Det behövs fler effektstudier så att medarbetarna kan lita på sina metoder.'],
      ['violence', 'gap', 'national', 'Ärendena om våld i nära relationer ökar, och en tydlig fördelning från staten saknas.'],
      ['knowledge', 'neither', 'national', 'Kommunen lyfter kunskapsstödet till staten.'],
    ],
    plan: [['cooperation', 'Arbeta på ett nytt sätt i Vivalla, med flera verksamheter under samma tak'], ['substance', 'Fortsätta med Mini-Maria'], ['placed_children', 'SkolFam för skolresultaten hos barn i familjehem']] },
  { place: '2421', source: 'Den nationella samordnarens blogg: Helheten ett vinnande koncept i Storuman',
    seen: [
      ['continuity', 'strength', 'municipal', 'Det finns en kontinuitet: socialsekreterarna arbetar med alla delar, och medborgaren möter en och samma person.', 'En handläggare för helheten'],
      ['supervision', 'gap', 'national', 'Kommunen vill ha mer stöd av och dialog med IVO, och besked som också säger vad som är bra.'],
      ['education', 'gap', 'national', 'Fack, chefer och politiker vill ha en socionomutbildning på distans.'],
      ['budget', 'strength', 'municipal', 'Kommunen har gått från detaljbudget till rambudget, med systematisk uppföljning.', 'Från detaljbudget till rambudget'],
      ['cooperation', 'strength', 'municipal', 'Samverkan mellan skola, socialtjänst, polis och hälso- och sjukvård på orten fungerar bra.'],
      ['psychiatry', 'gap', 'regional', 'Det är svårt att få till samarbete med barn- och ungdomspsykiatrin; åtta kommuner arbetar med det i Region 8.'],
      ['unaccompanied', 'gap', 'national', 'Sex barn aviserades i veckan. Utredningar, gode män, skola och hälsoundersökningar hanns inte med.'],
      ['law', 'gap', 'national', 'Att överväga ensamkommande barns placering var sjätte månad sågs som extra arbete.'],
      ['state_grants', 'gap', 'national', 'Satsningar med återrapportering är svåra att mäkta med för små kommuner.'],
    ],
    plan: [['education', 'Personalförsörjning och distansutbildning'], ['continuity', 'Behålla arbetsklimatet och kontinuiteten'], ['psychiatry', 'Utveckla samarbetet med landstinget inom Region 8']] },
]

const byCode = new Map(points.map((point) => [point.code, point]))
const km = (from: string, to: string): number => {
  const [one, other] = [byCode.get(from), byCode.get(to)]
  return one === undefined || other === undefined ? 0 : greatCircleKm(one, other)
}

/** Rounds of visits: what the office has read from published visits, the first visits to come as they are planned, and the second that follow up. */
export function addVisitRounds(world: World): void {
  const { part, today, rows, workers } = world
  const coordinator = workers.find(({ role }) => role === 'coordinator')
  const [selection] = rows.selection
  if (part !== 1 || coordinator === undefined || selection === undefined) return
  const chance = chanceFrom(`visit rounds ${today}`)
  const by = coordinator.row.id
  const teams = [{ name: 'Lag Stockholm', home: '0180', days: 2, away: [] }, { name: 'Lag Göteborg', home: '1480', days: 2, away: [] }]
  const settings = JSON.stringify({ teams, avoid: [], gap: 0 })
  const begun = (back: number) => {
    const recorded = at(workdayBefore(addDays(today, -back)), clock(10, 30))
    return { recorded_at: recorded, recorded_by: by, changed_at: recorded }
  }
  const readOn = workdayBefore(addDays(today, -14))
  const [readRound, firstRound, secondRound] = [chance.id(), chance.id(), chance.id()]
  rows.visit_round.push(
    { id: readRound, name: 'Läst ur publicerade besök', number: 1, first_on: addDays(readOn, -7), last_on: addDays(today, -1), settings, ...begun(16) },
    { id: firstRound, name: 'Första besöken hos de 52', number: 1, first_on: addDays(today, 14), last_on: addDays(today, 330), settings, selection_id: selection.id, ...begun(12) },
    { id: secondRound, name: 'Andra besöken', number: 2, first_on: addDays(today, 60), last_on: addDays(today, 240), settings, follows_id: readRound, ...begun(10) })
  for (const { place, source, seen, plan } of read) {
    const id = chance.id()
    const made = begun(13)
    rows.visit.push({ id, round_id: readRound, place, number: 1, from_on: readOn, to_on: readOn, team: 'Kansliet', status: 'done', locked: false, plan_link: '', ...begun(14) })
    for (const [theme, judgement, level, words, title] of seen) {
      rows.visit_observation.push({ id: chance.id(), visit_id: id, theme, judgement, level, words, source, example: title !== undefined, ...(title === undefined ? {} : { example_title: title }), ...made })
    }
    for (const [theme, words] of plan) rows.visit_plan_item.push({ id: chance.id(), visit_id: id, theme, words, recorded_at: made.recorded_at, recorded_by: by })
    rows.visit.push({ id: chance.id(), round_id: secondRound, place, number: 2, team: '', status: 'planned', locked: false, plan_link: '', ...begun(10) })
  }
  const { chosen } = drawnSelection.pick({ chosen: true }).parse(typeof selection.answer === 'string' ? JSON.parse(selection.answer) : selection.answer)
  const visits = chosen.map(({ code }) => ({ id: chance.id(), place: code, notBefore: null, fixed: null }))
  const input: PlanInput = { visits, teams: teams.map((team) => ({ ...team, away: new Set() })), firstOn: addDays(today, 14), lastOn: addDays(today, 330), avoid: new Set() }
  const trips = tripsOf(putNearest(visits, slotsOf(input), km), input, km)
  for (const trip of trips) for (const { visitId, place, on } of trip.stops) {
    if (on === null) continue
    const own = on < addDays(today, 45)
    rows.visit.push({ id: visitId, round_id: firstRound, place, number: 1, from_on: day(on), to_on: day(on), team: trip.team, status: own ? 'confirmed' : 'planned', locked: false, plan_link: '', ...begun(11) })
    if (!own) continue
    const programme = [['politicians', '09:00', '10:00'], ['managers', '10:15', '11:30'], ['workers', '12:30', '13:45'], ['unions', '14:00', '15:00']] as const
    for (const [kind, from, to] of programme) {
      rows.visit_point.push({ id: chance.id(), visit_id: visitId, kind, on_day: on, from_time: from, to_time: to, place: '', leader: '', recorded_at: begun(9).recorded_at, recorded_by: by })
    }
  }
}
