import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { PairKind, Team } from '../contract/halves.ts'

const sv = {
  title: 'Två halvor', planTitle: 'Delning i två halvor', heading: 'Två halvor som aldrig möts på kontoret',
  lead: 'Varannan period är den ena halvan på kontoret och den andra på distans. Chefer och ersättare finns i båda halvorna, och den som samåker eller delar hushåll hamnar i samma.',
  newHeading: 'Nytt förslag', unit: 'Vilka', allUnits: 'Alla enheter', from: 'Från och med', to: 'Till och med', weekday: 'Byter varje', weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'],
  every: 'Hur ofta', everyWeeks: (weeks: number) => (weeks === 1 ? 'varje vecka' : `var ${weeks}:e vecka`), propose: 'Ta fram förslag', dayHint: 'Skriv dagen som 2026-11-25',
  plans: 'Förslag och planer', noPlans: 'Inget förslag än', noPlansHow: 'Välj vilka och när, och tryck på Ta fram förslag. Inget ändras förrän du genomför det.', when: 'Dagar', state: 'Läge', proposed: 'förslag', applied: 'genomförd', conflictsColumn: 'Konflikter', open: 'Öppna',
  pairs: 'Hålls ihop', pairsLead: 'Par som hamnar i samma halva. Syns bara för den som leder någon av dem.', noPairs: 'Inga par är registrerade.', pairKinds: { household: 'samma hushåll', car_pool: 'samåker' } satisfies Record<PairKind, string>,
  pairOne: 'Den ena', pairOther: 'Den andra', pairKind: 'Varför', addPair: 'Lägg till', removePair: 'Ta bort', choose: 'Välj',
  teams: { a: 'Halva A', b: 'Halva B' } satisfies Record<Team, string>, teamsLower: { a: 'halva A', b: 'halva B' } satisfies Record<Team, string>,
  planHeading: (who: string, days: string) => `${who}, ${days}`, optimal: 'Ingen bättre delning finns.', notProven: (gap: number) => `En bättre delning kan finnas, som mest ${gap} bättre i målet.`,
  planLead: (weekday: string, every: string) => `Halva A börjar på kontoret. Halvorna byter på ${weekday}, ${every}.`, apply: 'Genomför', applyHint: 'När du genomför planeras varje arbetsdag för alla i delningen. Den som är borta eller redan har svarat ändras inte.',
  back: 'Till två halvor', conflicts: 'Konflikter', noConflicts: 'Inga konflikter: ledningen finns i båda halvorna och enheterna delas jämnt.',
  meetings: 'Möten mellan halvorna', noMeetings: 'Ingen väntas på kontoret på den andra halvans dag.', meeting: (day: string, half: string, name: string, unit: string) => `${day}, ${half}: ${name}, ${unit}`,
  turns: 'Vem är på kontoret', turn: (days: string, team: string) => `${days}: ${team}`, nobody: 'Ingen',
  done: { proposed: 'Förslaget är klart. Inget är ändrat än.', applied: 'Planen är genomförd.', pair_added: 'Paret är tillagt.', pair_removed: 'Paret är borttaget.' },
  faults: {
    choice_needed: 'Välj ett alternativ', day_needed: 'Skriv en dag, till exempel 2026-11-25', before_today: 'Dagen har redan varit', before_first: 'Sista dagen är före den första', too_long_plan: 'Planera högst nio veckor i taget', too_few_people: 'Det behövs minst två personer',
    same_person: 'Välj två olika personer', value_needed: 'Fyll i det här',
  },
}
export type HalvesTexts = typeof sv

const en: HalvesTexts = {
  title: 'Two halves', planTitle: 'Division in two halves', heading: 'Two halves that never meet at the office',
  lead: 'By turns one half is at the office and the other remote. Managers and deputies are in both halves, and who shares a car or a household is in the same.',
  newHeading: 'New proposal', unit: 'Who', allUnits: 'All units', from: 'From', to: 'Until', weekday: 'Changes every', weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  every: 'How often', everyWeeks: (weeks) => (weeks === 1 ? 'every week' : `every ${weeks} weeks`), propose: 'Make a proposal', dayHint: 'Write the day as 2026-11-25',
  plans: 'Proposals and plans', noPlans: 'No proposal yet', noPlansHow: 'Choose who and when, and press Make a proposal. Nothing changes until you apply it.', when: 'Days', state: 'State', proposed: 'proposal', applied: 'applied', conflictsColumn: 'Conflicts', open: 'Open',
  pairs: 'Kept together', pairsLead: 'Pairs that come in the same half. Seen only by who leads one of them.', noPairs: 'No pairs are registered.', pairKinds: { household: 'same household', car_pool: 'share a car' },
  pairOne: 'The one', pairOther: 'The other', pairKind: 'Why', addPair: 'Add', removePair: 'Remove', choose: 'Choose',
  teams: { a: 'Half A', b: 'Half B' }, teamsLower: { a: 'half A', b: 'half B' },
  planHeading: (who, days) => `${who}, ${days}`, optimal: 'There is no better division.', notProven: (gap) => `There may be a better division, at most ${gap} better in the goal.`,
  planLead: (weekday, every) => `Half A begins at the office. The halves change on ${weekday}, ${every}.`, apply: 'Apply', applyHint: 'When you apply it every working day is planned for all in the division. Who is away or has answered already is not changed.',
  back: 'To two halves', conflicts: 'Conflicts', noConflicts: 'No conflicts: the lead is in both halves and the units are divided evenly.',
  meetings: 'Meetings between the halves', noMeetings: 'Nobody is expected at the office on the other half’s day.', meeting: (day, half, name, unit) => `${day}, ${half}: ${name}, ${unit}`,
  turns: 'Who is at the office', turn: (days, team) => `${days}: ${team}`, nobody: 'Nobody',
  done: { proposed: 'The proposal is ready. Nothing is changed yet.', applied: 'The plan is applied.', pair_added: 'The pair is added.', pair_removed: 'The pair is removed.' },
  faults: {
    choice_needed: 'Choose one', day_needed: 'Write a day, for example 2026-11-25', before_today: 'The day has been already', before_first: 'The last day is before the first', too_long_plan: 'Plan at most nine weeks at a time', too_few_people: 'At least two people are needed',
    same_person: 'Choose two different people', value_needed: 'Fill this in',
  },
}
export const halvesTexts: Texts<HalvesTexts> = { sv, en }

export const halvesRefusals: Texts<RefusalTexts> = {
  sv: {
    halves_not_found: () => ({ title: 'Delningen finns inte', detail: 'Gå till Två halvor och välj en som finns.' }),
    halves_are_applied: () => ({ title: 'Delningen är redan genomförd', detail: 'Ta fram ett nytt förslag om något ska ändras.' }),
    halves_too_many: () => ({ title: 'För många dagar på en gång', detail: 'Dela en enhet i taget, eller planera färre veckor.' }),
    presence_pair_not_found: () => ({ title: 'Paret finns inte', detail: 'Det kan redan vara borttaget.' }),
    presence_pair_stands_already: () => ({ title: 'Paret är redan registrerat', detail: 'De två hålls redan i samma halva.' }),
  },
  en: {
    halves_not_found: () => ({ title: 'There is no such division', detail: 'Go to Two halves and choose one that exists.' }),
    halves_are_applied: () => ({ title: 'The division is applied already', detail: 'Make a new proposal if something is to change.' }),
    halves_too_many: () => ({ title: 'Too many days at once', detail: 'Divide one unit at a time, or plan fewer weeks.' }),
    presence_pair_not_found: () => ({ title: 'There is no such pair', detail: 'It may have been removed already.' }),
    presence_pair_stands_already: () => ({ title: 'The pair is registered already', detail: 'The two are kept in the same half already.' }),
  },
}
