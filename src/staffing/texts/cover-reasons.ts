import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { Language, Texts } from '../../platform/language.ts'
import type { CoverBroken, CoverLevel, CoverMove, CoverUndone } from '../contract/cover.ts'
import type { Half } from '../contract/presence.ts'

/** What ids are called: in a calculator their own, on a page names. */
export type CoverNames = { readonly staff: (id: string) => string; readonly unit: (id: string) => string; readonly activity: (id: string) => string }
type Told<T> = { readonly what: T; readonly names: CoverNames; readonly hours: (hours: number) => string; readonly work: string }
type Told2<T> = Omit<Told<T>, 'work'>

type ReasonTexts = {
  half: Record<Half, string>
  move: Record<CoverMove['reason'], (told: Told<CoverMove>) => string>
  given: (told: Told<CoverMove>) => string
  undone: Record<CoverUndone['reason'], (told: Told2<CoverUndone>) => string>
  broken: Record<CoverBroken['reason'], (told: Told2<CoverBroken>) => string>
  levels: Record<CoverLevel, string>
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
const personer = (count: number): string => (count === 1 ? '1 person' : `${count} personer`)

export const coverReasonTexts = {
  sv: {
    half: { morning: 'förmiddag', afternoon: 'eftermiddag' },
    move: {
      lock: ({ names, what }) => `Låst till ${names.unit(what.to)}.`,
      floor: ({ what }) => `Utan flytten blir det ${what.there - 1} i arbete och golvet är ${what.needed}. Av de egna är ${what.own} i arbete.`,
      qualified_floor: ({ names, what }) => `${names.unit(what.to)} har annars för få med den examen som lagen kräver.`,
      work: ({ what, work }) => `Gör ${work}, som annars blir ogjort eller görs av någon som behövs till annat. ${what.there} är i arbete där, golvet är ${what.needed}.`,
      relieves: ({ names, what }) => `Avlastar i ${names.unit(what.to)}, så att andra där hinner det viktigaste.`,
    },
    given: ({ names, what }) => `${names.unit(what.from)} har ${what.left} kvar, golvet är ${what.leftNeeded}. `
      + (what.children === 0 ? 'Inget barn byter handläggare för stunden.' : `${what.children === 1 ? 'Ett barn' : `${what.children} barn`} möter någon annan under tiden.`)
      + (what.others === 0 ? '' : ` ${personer(what.others)} till hade kunnat gå, ingen med färre barn.`),
    undone: {
      nobody: ({ hours, what }) => `${hours(what.missing)} av ${hours(what.needed)} görs inte: ingen i arbete har det som krävs.`,
      more_important: ({ hours, what }) => `${hours(what.missing)} av ${hours(what.needed)} görs inte: de ${what.able} som kan (${hours(what.ableHours)}) gör det som är viktigare.`,
      floors: ({ hours, what }) => `${hours(what.missing)} av ${hours(what.needed)} görs inte: ${personer(what.able)} kan, men de behövs för golvet där de är, eller deras tid räcker inte till mer.`,
      locks: ({ hours, what }) => `${hours(what.missing)} av ${hours(what.needed)} görs inte: de som kan är låsta eller får inte flyttas dit.`,
      waits: ({ hours, what }) => `${hours(what.missing)} av ${hours(what.needed)} görs inte: det som behövs först blir inte gjort.`,
      all_taken: ({ hours, what }) => `${hours(what.missing)} av ${hours(what.needed)} görs inte: timmarna räcker inte. ${personer(what.able)} kan (${hours(what.ableHours)}).`,
    },
    broken: {
      too_few_at_work: ({ names, what }) => `${names.unit(what.unit)} har ${what.there} av ${what.needed}: ${what.atWork} är i arbete i alla enheter och golven kräver ${what.allNeeded}.`,
      none_may_move: ({ names, what }) => `${names.unit(what.unit)} har ${what.there} av ${what.needed}: det finns ${what.atWork} i arbete, men lås eller gränser hindrar att någon flyttas dit.`,
      too_few_qualified: ({ names, what }) => `${names.unit(what.unit)} har ${what.there} av ${what.needed} med den examen som lagen kräver.`,
    },
    levels: {
      floors: 'Saknas under golven', priority_1: 'Ogjort, prioritet 1', priority_2: 'Ogjort, prioritet 2', priority_3: 'Ogjort, prioritet 3', priority_4: 'Ogjort, prioritet 4',
      moves: 'Flyttade halvdagar', children: 'Barn som möter någon annan',
    },
  },
  en: {
    half: { morning: 'morning', afternoon: 'afternoon' },
    move: {
      lock: ({ names, what }) => `Locked to ${names.unit(what.to)}.`,
      floor: ({ what }) => `Without the move ${what.there - 1} are at work and the floor is ${what.needed}. Of its own staff ${what.own} are at work.`,
      qualified_floor: ({ names, what }) => `${names.unit(what.to)} would otherwise have too few with the degree that the law asks for.`,
      work: ({ what, work }) => `Does ${work}, which would otherwise be left undone or take somebody needed elsewhere. ${what.there} are at work there, the floor is ${what.needed}.`,
      relieves: ({ names, what }) => `Relieves others in ${names.unit(what.to)}, so that they do what matters most.`,
    },
    given: ({ names, what }) => `${names.unit(what.from)} has ${what.left} left, its floor is ${what.leftNeeded}. `
      + (what.children === 0 ? 'No child meets another worker meanwhile.' : `${what.children === 1 ? 'One child meets' : `${what.children} children meet`} somebody else meanwhile.`)
      + (what.others === 0 ? '' : ` ${people(what.others)} more could have gone, none with fewer children.`),
    undone: {
      nobody: ({ hours, what }) => `${hours(what.missing)} of ${hours(what.needed)} are not done: nobody at work has what it takes.`,
      more_important: ({ hours, what }) => `${hours(what.missing)} of ${hours(what.needed)} are not done: the ${what.able} who can (${hours(what.ableHours)}) do what matters more.`,
      floors: ({ hours, what }) => `${hours(what.missing)} of ${hours(what.needed)} are not done: ${people(what.able)} can, but are needed for the floor where they are, or have no more time.`,
      locks: ({ hours, what }) => `${hours(what.missing)} of ${hours(what.needed)} are not done: those who can are locked or may not be moved there.`,
      waits: ({ hours, what }) => `${hours(what.missing)} of ${hours(what.needed)} are not done: what is needed first is not done.`,
      all_taken: ({ hours, what }) => `${hours(what.missing)} of ${hours(what.needed)} are not done: the hours are not enough. ${people(what.able)} can (${hours(what.ableHours)}).`,
    },
    broken: {
      too_few_at_work: ({ names, what }) => `${names.unit(what.unit)} has ${what.there} of ${what.needed}: ${what.atWork} are at work in all units and the floors ask for ${what.allNeeded}.`,
      none_may_move: ({ names, what }) => `${names.unit(what.unit)} has ${what.there} of ${what.needed}: ${what.atWork} are at work, but locks or limits keep them from being moved there.`,
      too_few_qualified: ({ names, what }) => `${names.unit(what.unit)} has ${what.there} of ${what.needed} with the degree that the law asks for.`,
    },
    levels: {
      floors: 'Missing under the floors', priority_1: 'Undone, priority 1', priority_2: 'Undone, priority 2', priority_3: 'Undone, priority 3', priority_4: 'Undone, priority 4',
      moves: 'Half-days moved', children: 'Children who meet somebody else',
    },
  },
} satisfies Texts<ReasonTexts>

function hoursIn(language: Language): (hours: number) => string {
  return (hours) => `${formatNumber(hours, language, Number.isInteger(Math.round(hours * 10) / 10) ? 0 : 1)} h`
}

/** Why somebody is moved, in words: what it is for, and what the unit and the children that are left have instead. */
export function moveWords(what: CoverMove, names: CoverNames, language: Language): string {
  const t: ReasonTexts = coverReasonTexts[language]
  const hours = hoursIn(language)
  const work = what.work.map(({ activity, hours: each }) => `${names.activity(activity)} (${hours(each)})`).join(', ')
  return `${t.move[what.reason]({ what, names, hours, work })} ${t.given({ what, names, hours, work })}`
}

/** Why something is left undone, in words. */
export function undoneWords(what: CoverUndone, names: CoverNames, language: Language): string {
  const t: ReasonTexts = coverReasonTexts[language]
  return t.undone[what.reason]({ what, names, hours: hoursIn(language) })
}

/** Which floor breaks and what is missing, in words. */
export function brokenWords(what: CoverBroken, names: CoverNames, language: Language): string {
  const t: ReasonTexts = coverReasonTexts[language]
  return `${formatDay(what.day, language, 'weekday')}, ${t.half[what.half]}: ${t.broken[what.reason]({ what, names, hours: hoursIn(language) })}`
}
