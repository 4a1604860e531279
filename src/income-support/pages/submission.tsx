import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { SubmissionAnswer } from '../contract/submission.ts'
import { costKinds, incomeKinds } from '../contract/words.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'
import { month } from './words.ts'

/** What came by the public form, as it was written, and whose it seems to be. */
export function submissionPage(data: SubmissionAnswer, view: View, entered: Entered | null): Shown {
  const t = supportTexts[view.language]
  const s = t.submission
  const w = supportWords[view.language]
  const { content, match } = data
  const who = match === null ? '' : [match.name ?? uiTexts[view.language].protected, match.caseNumber ?? ''].filter((part) => part !== '').join(', ')
  const rows = [
    { term: s.sender, value: content.name }, { term: s.number, value: content.identityNumber }, { term: s.contact, value: content.contact },
    { term: s.month, value: month(data.month, view) },
    ...(content.partnerName === '' ? [] : [{ term: s.partner, value: content.partnerName, second: content.partnerNumber }]),
    ...content.children.map(({ name, born }) => ({ term: s.children, value: name, second: born })),
    ...costKinds.flatMap((kind) => { const amount = content.costs[kind]; return amount === undefined ? [] : [{ term: w.costs[kind], value: `${amount} kr` }] }),
    ...content.incomes.flatMap(({ kind, amount }) => incomeKinds.filter((each) => each === kind).map((each) => ({ term: w.incomes[each], value: `${amount} kr` }))),
  ]
  return {
    title: t.title, heading: s.heading, status: typed(entered, t.faults, uiTexts[view.language]).status,
    lead: s.lead(data.reference, formatInstant(instant(data.receivedAt), view.clock.today(), view.language)),
    main: (
      <>
        <Panel heading={match === null ? s.newHere : s.match} id="traff">
          <div class="form">
            {match === null ? <p>{s.noMatch}</p> : <p>{s.matchLine(who, match.responsible ?? s.noWorker)}</p>}
            {match !== null && <Notice><p>{s.hand}</p></Notice>}
            <PostForm csrf={view.shell.csrf} action={`/bistand/inkommen/${data.id}`}><Button variant="primary">{s.register}</Button></PostForm>
          </div>
        </Panel>
        <Panel>
          <DefinitionList rows={rows} />
          <h2>{s.told}</h2>
          <p class="note-text">{content.narrative === '' ? s.nothing : content.narrative}</p>
        </Panel>
      </>
    ),
  }
}
