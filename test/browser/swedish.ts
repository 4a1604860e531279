import type pg from 'pg'
import type { Page } from 'playwright-core'

/** Words that Swedish sentences can hardly do without, and the field's own; none of them is English. */
const common = /(?<![\p{L}-])(och|att|det|är|inte|för|på|med|som|av|till|har|ska|när|eller|från|barnet|du|dig|din|ditt|vi|oss|ett|inget|ingen|dagar|kvar|utredning|anmälan|orosanmälan|förhandsbedömning|socialsekreterare|handläggare|enhet|visa|spara|skriv|välj|öppna|stäng|lås|avbryt|sök|anteckna|beslut|skäl|ärende|personer|arbetslista|lägesbild|inloggning|logga|i dag|i går|senast|förälder|syskon|mamma|pappa|vårdnadshavare)(?![\p{L}-])/giu

/** All texts that stand in rows of the municipality: what people have written is shown as they wrote it, in any language. */
export async function wordsFromDatabase(owner: pg.Pool): Promise<readonly string[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string }>(`SELECT c.table_name AS table, c.column_name AS column
    FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.data_type IN ('text', 'character varying')
    AND EXISTS (SELECT FROM information_schema.columns m WHERE m.table_schema = 'public' AND m.table_name = c.table_name
      AND m.column_name = 'municipality_code')`)
  const found = new Set<string>()
  for (const { table, column } of columns) {
    const { rows } = await owner.query<{ value: string }>(`SELECT DISTINCT ${column} AS value FROM ${table} WHERE length(${column}) > 3`)
    for (const { value } of rows) found.add(value)
  }
  return [...found].sort((one, other) => other.length - one.length)
}

/** The Swedish words that somebody who has chosen English sees or hears on a page, beside what stands in the database. */
export async function swedishIn(page: Page, ours: readonly string[]): Promise<string[]> {
  const shown: unknown = await page.evaluate(`(() => {
    const texts = [document.title]
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return texts.push(node.data)
      if (!(node instanceof Element) || node.closest('[lang="sv"]') || ['SCRIPT', 'STYLE', 'TEXTAREA'].includes(node.tagName)) return
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (node.hasAttribute(name)) texts.push(node.getAttribute(name))
      for (const child of node.childNodes) walk(child)
    }
    walk(document.body)
    return texts.join('\\n')
  })()`)
  const rest = ours.reduce((text, words) => text.replaceAll(words.toLowerCase(), ' '), String(shown).toLowerCase())
  return [...new Set(rest.match(common))]
}
