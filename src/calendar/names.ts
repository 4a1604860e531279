/** The two languages people see. */
export type Language = 'sv' | 'en'

type Names = { long: readonly string[]; short: readonly string[] }

/** Weekdays, Monday first. The short Swedish forms are the ones used in lists: "tors 26 nov". */
export const WEEKDAY_NAMES = {
  sv: {
    long: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    short: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  },
  en: {
    long: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
} as const satisfies Record<Language, Names>

/** Months, January first. Swedish does not shorten mars, april, maj, juni and juli. */
export const MONTH_NAMES = {
  sv: {
    long: [
      'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december',
    ],
    short: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
  en: {
    long: [
      'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
} as const satisfies Record<Language, Names>
