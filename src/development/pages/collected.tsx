import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { messageThemes } from '../contract/message.ts'
import type { Collected, MessageTheme, WholeMessage } from '../contract/message.ts'
import { messageTexts } from '../texts/messages.ts'
import { figureWords } from './message-words.ts'
import { messagesPath, options } from './messages.tsx'

export type CollectedData = Collected & { readonly theme: MessageTheme | null }

/** What is sent, theme by theme, with figures as they were and answers. */
export function showCollected({ themes, theme }: CollectedData, view: View): Shown {
  const { language, clock, actor } = view
  const [t, ui] = [messageTexts[language], uiTexts[language]]
  const [path, query] = [`${messagesPath}/samlat`, theme === null ? '' : `?tema=${theme}`]
  return {
    title: t.collectedTitle, heading: t.collectedHeading, lead: t.collectedLead, islands: ['ui/print'],
    actions: (
      <>
        <ButtonLink href={messagesPath}>{t.back}</ButtonLink>
        <ButtonLink href={`${path}/pdf${query}`}>{t.pdf}</ButtonLink>
        <ButtonLink href={`${path}/csv${query}`}>{t.csv}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </>
    ),
    main: (
      <div class="column">
        <FilterForm t={ui} action={path} clear={theme === null ? undefined : path} open={theme !== null}>
          <SelectField t={ui} name="tema" label={t.theme} empty={t.all} value={theme ?? ''} options={options(messageThemes, t.themes)} />
        </FilterForm>
        {themes.length === 0 ? <EmptyState heading={t.collectedNone}>{t.collectedNoneHow}</EmptyState> : themes.map((each) => (
          <Panel key={each.theme} id={each.theme} heading={t.themes[each.theme]} aside={<span class="quiet">{t.count(formatNumber(each.messages.length, language))}</span>}>
            <ul class="plain-list">{each.messages.map((message) => <li key={message.id}><One message={message} view={view} /></li>)}</ul>
          </Panel>
        ))}
        <PrintFooter printed={ui.printedBy(formatInstant(clock.now(), clock.today(), language), actor.name)} />
      </div>
    ),
  }
}

function One({ message, view: { language, clock } }: { message: WholeMessage; view: View }) {
  const t = messageTexts[language]
  const sent = message.sentOn === null ? '' : formatDay(message.sentOn, language, 'weekday', clock.today())
  return (
    <>
      <a href={`${messagesPath}/${message.id}`}>{message.title}</a>
      <span class="line-2">{t.stages[message.stage]}, {sent}. {t.to(message.addressee, t.levels[message.level])}</span>
      <p class="prose">{message.body}</p>
      {message.figureList.length > 0 && (
        <ul>
          {message.figureList.map((figure) => {
            const words = figureWords(figure, language, (key) => key)
            return <li key={figure.id}>{words.name}: {words.value}{words.period === '' ? '' : `, ${words.period}`}</li>
          })}
        </ul>
      )}
      {message.answerList.filter(({ corrected }) => !corrected).map(({ id, sender, receivedOn, body }) => (
        <p key={id} class="quiet">{t.answerLine(sender, formatDay(receivedOn, language, 'weekday', clock.today()))}: {body}</p>
      ))}
    </>
  )
}
