import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import type { Extract } from '../contract/extract.ts'
import type { FileHead } from '../queries/document.ts'
import { extractTexts } from '../texts/extract.ts'
import { FileLead } from './documents.tsx'

/** Everything that is stored about a person, table by table. */
export function showExtract({ head, extract }: { head: FileHead; extract: Extract }, view: View): Shown {
  const t = extractTexts[view.language]
  const home = `/person/${head.personId}`
  const rows = extract.tables.reduce((sum, table) => sum + table.rows.length, 0)
  return {
    title: t.title,
    heading: t.heading,
    lead: <><FileLead head={head} view={view} />. {t.lead}</>,
    actions: (
      <ButtonRow>
        <ButtonLink href={`${home}/registerutdrag.pdf`}>{t.pdf}</ButtonLink>
        <ButtonLink href={`${home}/registerutdrag.json`}>{t.json}</ButtonLink>
        <ButtonLink href={`${home}/handlingar`} variant="quiet">{t.back}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        <Panel>
          <p>{t.count(extract.tables.length, rows)}</p>
          {t.notes.map((note) => <p key={note} class="quiet">{note}</p>)}
        </Panel>
        {extract.tables.map(({ table, word, rows: lines }) => (
          <Panel key={table}>
            <details>
              <summary>{word} ({lines.length})</summary>
              {lines.map((line, index) => (
                <div key={index} class="note-addition">
                  <DefinitionList rows={line.map((each) => ({ term: each.word, value: <span class="note-text">{each.value}</span> }))} />
                </div>
              ))}
            </details>
          </Panel>
        ))}
      </>
    ),
  }
}
