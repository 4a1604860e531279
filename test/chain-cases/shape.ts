type Story = {
  title: string
  paragraph: string
  /** The child's birthday, 2015-06-15 where it does not matter. */
  born?: string
  today: string
  /** One fact a line: day, type, then fields as `name=value`. */
  events: string
}

/**
 * A case with every clock that the statutes give it, one a line: "rule start nominal/legal state ended +overdue | paragraph"; legal only
 * when moved, ended only when it has, overdue only when late, paragraph only where one rule has several clocks. `lapsed` has "day what".
 */
export type CountedCase = Story & { clocks: string; lapsed?: string }

/** A case that is refused, as "place type reason". */
export type RefusedCase = Story & { refused: string }
