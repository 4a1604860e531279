import { smallestShown } from '../../disclosure/rules/small.ts'
import type { FigureValue, KnownFigure } from '../contract/figure.ts'
import type { PictureValue } from '../contract/message.ts'

const isFew = (number: number): boolean => number > 0 && number < smallestShown

/**
 * A figure of the picture as it may leave the house: its count hidden when it is one to four, or when the rest of its whole is, or the whole.
 * Nothing is never hidden.
 */
export function hideFigure({ share, sv, en, how }: KnownFigure, { count, of, fromWeek, toWeek }: FigureValue): PictureValue {
  const hidden = isFew(count) || (of !== null && (isFew(of) || isFew(of - count)))
  return {
    kind: 'picture', sv: { name: sv, how: how.sv }, en: { name: en, how: how.en }, share, fromWeek, toWeek,
    count: hidden ? null : count, of: of !== null && isFew(of) ? null : of,
  }
}
