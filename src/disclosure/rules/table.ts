/** A place in a fixed tree; the root is always `all`. A parent is wholly parted into its children. */
export type Node = { readonly key: string; readonly parent: string | null }

/** The key of both roots: the whole municipality, and everything counted. */
export const all = 'all'

/** One thing that is counted once, where it happened, what it was, and which persons it was about (any keys that tell them apart). */
export type Fact = { readonly unit: string; readonly category: string; readonly whom: readonly string[] }

/** `persons`: how many different persons the cell is about. The first cell of a table is its grand total. */
export type Cell = { readonly unit: string; readonly category: string; readonly count: number; readonly persons: number }

/** A total and its parts, as places in the list of cells. */
export type Sum = { readonly total: number; readonly parts: readonly number[] }

export type Table = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

/** How fine a table is: which categories are shown below the whole municipality. */
export type Detail = 'every_category' | 'upper_categories' | 'municipality_only'

export type Trees = { readonly units: readonly Node[]; readonly categories: readonly Node[]; readonly detail: Detail }

/**
 * Counts facts into every cell of a table, margins too, and says which cells add up to which.
 *
 * @param facts each in a leaf of both trees. @throws RangeError for a fact that belongs nowhere: the sums would not hold.
 */
export function countTable({ units, categories, detail }: Trees, facts: readonly Fact[]): Table {
  const shownCategories = (unit: Node): readonly Node[] => (
    unit.key === all ? categories : categories.filter((category) => isShownBelow(category, detail)))
  const shownUnits = detail === 'municipality_only' ? units.filter((unit) => unit.key === all) : units
  const places = shownUnits.flatMap((unit) => shownCategories(unit).map((category) => ({ unit: unit.key, category: category.key })))
  const at = new Map(places.map((place, index) => [placeKey(place.unit, place.category), index]))
  const found = places.map(() => ({ count: 0, persons: new Set<string>() }))
  const lines = { units: ancestries(units), categories: ancestries(categories) }
  for (const fact of facts) {
    for (const unit of lineOf(lines.units, fact.unit)) {
      for (const category of lineOf(lines.categories, fact.category)) {
        const cell = found[at.get(placeKey(unit, category)) ?? -1]
        if (cell === undefined) continue
        cell.count += 1
        for (const person of fact.whom) cell.persons.add(person)
      }
    }
  }
  const cells = places.map((place, index) => ({ ...place, count: found[index]?.count ?? 0, persons: found[index]?.persons.size ?? 0 }))
  return { cells, sums: sumsOf({ units: shownUnits, categories, detail }, at) }
}

/** Every total of a table with its parts: over the units for each category, and over the categories for each unit. */
export function sumsOf({ units, categories }: Trees, at: ReadonlyMap<string, number>): Sum[] {
  const sum = (total: string, parts: readonly string[]): Sum[] => {
    const place = at.get(total)
    const places = parts.map((part) => at.get(part)).filter((part) => part !== undefined)
    return place === undefined || parts.length === 0 || places.length < parts.length ? [] : [{ total: place, parts: places }]
  }
  const children = (nodes: readonly Node[], of: string): readonly string[] => (
    nodes.filter((node) => node.parent === of).map(({ key }) => key))
  return units.flatMap((unit) => categories.flatMap((category) => [
    ...sum(placeKey(unit.key, category.key), children(units, unit.key).map((child) => placeKey(child, category.key))),
    ...sum(placeKey(unit.key, category.key), children(categories, category.key).map((child) => placeKey(unit.key, child))),
  ]))
}

export function placeKey(unit: string, category: string): string {
  return `${unit} ${category}`
}

/** Below the whole municipality a table may show the total and the categories right under it only. */
function isShownBelow(category: Node, detail: Detail): boolean {
  return detail === 'every_category' || category.parent === null || category.parent === all
}

/** Each node's own key and those of all above it. */
function ancestries(nodes: readonly Node[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(nodes.map(({ key, parent }) => [key, parent]))
  const line = (key: string): string[] => {
    const parent = parents.get(key) ?? null
    return parent === null ? [key] : [key, ...line(parent)]
  }
  return new Map(nodes.map(({ key }) => [key, line(key)]))
}

function lineOf(lines: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] {
  const line = lines.get(key)
  if (line === undefined) throw new RangeError('a fact in no place of the tree')
  return line
}
