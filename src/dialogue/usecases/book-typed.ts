import type * as z from 'zod'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { AgreementEnd, agreementEndForm, agreementForm, arrivalForm, bookForm, bookSharesForm, correctionForm, NewAgreement, NewArrival, NewBook, NewBookShares, NewCorrection } from '../contract/distribution-books.ts'
import { linesOf } from '../rules/read-run-form.ts'

type Place = { readonly code: string; readonly name: string }
/** The code of a municipality that was written by name or code; empty when there is none. */
export function codeTyped(words: string, places: readonly Place[]): string {
  const wanted = words.trim().toLowerCase()
  return places.find(({ code, name }) => code === wanted || name.toLowerCase() === wanted)?.code ?? ''
}

/** Collects what is wrong while a form is read; `done` refuses when anything was. */
function reader(today: Day, places: readonly Place[]) {
  const faults: FieldFault[] = []
  return {
    day(field: string, text: string): Day {
      const read = parseDayInput(text, today)
      if (read === null) faults.push({ field, code: 'day_unclear' })
      return read ?? today
    },
    code(field: string, text: string): string {
      const code = codeTyped(text, places)
      if (code === '') faults.push({ field, code: 'not_a_place' })
      return code
    },
    lines(field: string, text: string): Array<{ code: string; children: number }> {
      const read = linesOf(text).map(([place = '', count = '']) => ({ code: codeTyped(place, places), children: /^\d{1,4}$/.test(count) ? Number(count) : 0 }))
      if (read.some(({ code, children }) => code === '' || children === 0)) faults.push({ field, code: read.some(({ children }) => children === 0) ? 'line_not_read' : 'not_a_place' })
      return read
    },
    done<T>(body: T): T {
      if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
      return body
    },
  }
}

export function bookTyped({ startDay, ...rest }: z.output<typeof bookForm>, today: Day): NewBook {
  const read = reader(today, [])
  return read.done({ ...rest, startDay: read.day('startDay', startDay) })
}

export function arrivalTyped({ key, day, ties, places: offered, ...rest }: z.output<typeof arrivalForm>, today: Day, places: readonly Place[]): NewArrival {
  const read = reader(today, places)
  return read.done({ ...rest, ...(key === undefined ? {} : { id: key }), day: read.day('day', day), ties: read.lines('ties', ties), places: read.lines('places', offered) })
}

export function correctionTyped({ place, instead, why }: z.output<typeof correctionForm>, number: number, today: Day, places: readonly Place[]): NewCorrection {
  const read = reader(today, places)
  return read.done({ number, instead, why, ...(instead === 'tie' || instead === 'place' ? { code: read.code('place', place) } : {}) })
}

export function agreementTyped({ from, to, fromDay, toDay, ...rest }: z.output<typeof agreementForm>, today: Day, places: readonly Place[]): NewAgreement {
  const read = reader(today, places)
  return read.done({ ...rest, from: read.code('from', from), to: read.code('to', to), fromDay: read.day('fromDay', fromDay), toDay: read.day('toDay', toDay) })
}

export function agreementEndTyped({ lastDay, why }: z.output<typeof agreementEndForm>, today: Day): AgreementEnd {
  const read = reader(today, [])
  return read.done({ why, lastDay: read.day('lastDay', lastDay) })
}

export function sharesTyped({ fromDay, shareSetId }: z.output<typeof bookSharesForm>, today: Day): NewBookShares {
  const read = reader(today, [])
  return read.done({ shareSetId, fromDay: read.day('fromDay', fromDay) })
}

/** The day that a set is valid from, as it was written. @throws Refusal invalid. */
export function validFromTyped(text: string, today: Day): Day {
  const read = reader(today, [])
  return read.done(read.day('validFrom', text))
}
