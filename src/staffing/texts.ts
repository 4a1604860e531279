import type { Texts } from '../platform/language.ts'
import type { RosterFault, RosterFaultCode } from './contract/roster.ts'

/** What is wrong with the text of a roster's instance. Nothing of the text is repeated: it may hold names. */
export const rosterFaultTexts = {
  sv: {
    section_is_unknown: 'avsnittet finns inte i formatet',
    section_comes_twice: 'avsnittet står två gånger',
    section_is_missing: 'avsnitten SECTION_HORIZON, SECTION_SHIFTS, SECTION_STAFF och SECTION_COVER måste finnas',
    line_is_outside_sections: 'raden står före första avsnittet',
    columns_are_wrong: 'raden har inte så många kolumner som avsnittet ska ha',
    number_is_wrong: 'ett tal är inte ett heltal från 0',
    horizon_is_wrong: 'horisonten ska vara en rad med 1 till 366 dagar',
    shift_is_unknown: 'passet står inte i SECTION_SHIFTS',
    staff_is_unknown: 'personen står inte i SECTION_STAFF',
    day_is_outside: 'dagen ligger utanför horisonten; första dagen är 0',
    id_is_wrong: 'namnet är tomt eller har mer än 60 tecken',
    id_comes_twice: 'namnet står två gånger',
    too_large: 'personer gånger dagar gånger pass är fler än 50 000',
  },
  en: {
    section_is_unknown: 'the section is not one of the format',
    section_comes_twice: 'the section comes twice',
    section_is_missing: 'the sections SECTION_HORIZON, SECTION_SHIFTS, SECTION_STAFF and SECTION_COVER must be there',
    line_is_outside_sections: 'the line comes before the first section',
    columns_are_wrong: 'the line has not as many columns as its section has',
    number_is_wrong: 'a number is not a whole number from 0',
    horizon_is_wrong: 'the horizon must be one line with 1 to 366 days',
    shift_is_unknown: 'the shift is not in SECTION_SHIFTS',
    staff_is_unknown: 'the person is not in SECTION_STAFF',
    day_is_outside: 'the day is outside the horizon; the first day is 0',
    id_is_wrong: 'the name is empty or has more than 60 characters',
    id_comes_twice: 'the name comes twice',
    too_large: 'staff times days times shifts is more than 50 000',
  },
} satisfies Texts<Record<RosterFaultCode, string>>

/** A fault with its line, in both languages one after the other, as a calculator says it. */
export function sayRosterFault({ code, line }: RosterFault): string {
  return `instance, line ${line}: ${rosterFaultTexts.en[code]} (rad ${line}: ${rosterFaultTexts.sv[code]})`
}
