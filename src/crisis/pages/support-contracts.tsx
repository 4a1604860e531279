import { countInWords, formatDay } from '../../calendar/format.ts'
import { formatKronor } from '../../calendar/money.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { procurements, serviceKinds } from '../contract/support.ts'
import type { Cost, JudgedContract } from '../contract/support.ts'
import { staffSupportTexts } from '../texts/support.ts'
import { PrintButton } from './plan-words.tsx'

const isWrong = ({ limit, documentation }: JudgedContract): boolean => limit === 'over' || documentation === 'late'

/** Contracts with their value against the limit and whether they are documented, and the form of a new one. */
export function contractsPage({ contracts }: { readonly contracts: readonly JudgedContract[] }, view: View,
  entered: Entered | null): Shown {
  const { language } = view
  const t = staffSupportTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const wrong = contracts.filter(isWrong).length
  return {
    title: t.contracts, heading: t.contractsHeading(wrong, countInWords(wrong, language, 'start')), lead: t.contractsLead,
      status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonRow><PrintButton label={t.print} /><ButtonLink href="/medarbetarstod">{t.back}</ButtonLink></ButtonRow>,
      islands: ['ui/print'],
    main: (
      <div class="with-wide-side">
        <Panel heading={t.contracts} id="avtal" flush>
          {contracts.length === 0 ? <EmptyState heading={t.contractsNone}>{t.contractsNoneHow}</EmptyState> : (
            <Table caption={t.contracts} captionHidden stacked columns={[{ label: t.supplier }, { label: t.value, align: 'end' },
              { label: t.limit }, { label: t.documentation }]}>
              {contracts.map((contract) => (
                <Row key={contract.id} {...(isWrong(contract) ? { tone: 'danger' as const } : {})}>
                  <RowHead second={contract.about}><a href={`/medarbetarstod/avtal/${contract.id}`}>{contract.supplier}</a></RowHead>
                  <Cell label={t.value} align="end" second={t.used(formatKronor(contract.usedOre,
                    language))}>{formatKronor(contract.valueOre, language)}</Cell>
                  <Cell label={t.limit} second={limitWords(contract, view)}>{t.limits[contract.limit]}</Cell>
                  <Cell label={t.documentation} second={documentWords(contract, view)}>{t.documentations[contract.documentation]}</Cell>
                </Row>
              ))}
            </Table>
          )}
          <p class="panel-foot">{t.localSetting}</p>
        </Panel>
        <Panel heading={t.contractsNew} id="nytt"><ContractForm view={view} form={form} /></Panel>
      </div>
    ),
  }
}

function limitWords({ togetherOre, limitOre }: JudgedContract, { language }: View): string | undefined {
  return limitOre === null ? undefined : staffSupportTexts[language].limitWords(formatKronor(togetherOre, language),
    formatKronor(limitOre, language))
}

function documentWords({ documentBy, documentedOn }: JudgedContract, { language, clock }: View): string | undefined {
  const day = documentedOn ?? documentBy
  if (documentBy === null || day === null) return undefined
  const words = formatDay(day, language, 'weekday', clock.today())
  return documentedOn === null ? staffSupportTexts[language].documentBy(words) : words
}

function ContractForm({ view, form }: { view: View; form: ReturnType<typeof typed> }) {
  const t = staffSupportTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action="/medarbetarstod/avtal" class="form" noValidate>
      <TextField t={ui} name="supplier" label={t.supplier} value={form.value('supplier')} error={form.error('supplier')} maxlength={80}
        autocomplete="off" />
      <TextField t={ui} name="about" label={t.about} value={form.value('about')} error={form.error('about')} maxlength={120}
        autocomplete="off" />
      <RadioList t={ui} name="procurement" label={t.procurement} options={procurements.map((value) => ({ value,
        label: t.procurements[value] }))} value={form.value('procurement', 'direct')}
        error={form.error('procurement')} />
      <RadioList t={ui} name="services" label={t.services} options={serviceKinds.map((value) => ({ value,
        label: t.serviceKinds[value] }))} value={form.value('services', 'general')}
        error={form.error('services')} />
      <TextArea t={ui} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} rows={2} maxLength={500} />
      <TextField t={ui} name="agreed" label={t.agreed} hint={t.agreedHint} value={form.value('agreed')} error={form.error('agreed')}
        width="short" autocomplete="off" />
      <DayField t={ui} name="signedOn" label={t.signedOn} value={form.value('signedOn', formatDay(view.clock.today(), view.language,
        'long'))} error={form.error('signedOn')} />
      <DayField t={ui} name="endsOn" label={t.endsOn} hint={t.endsHint} value={form.value('endsOn')} error={form.error('endsOn')} />
      <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
    </PostForm>
  )
}

/** One contract: its value against the limit, what was paid, and its documentation. */
export function contractPage({ contract, costs }: { readonly contract: JudgedContract; readonly costs: readonly Cost[] }, view: View,
  entered: Entered | null): Shown {
  const { language } = view
  const t = staffSupportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const on = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, language, 'weekday', view.clock.today())
  const optional = (term: string, value: string, second: string | undefined) => ({ term, value, ...(second === undefined
    ? {} : { second }) })
  return {
    title: t.contracts, heading: `${contract.supplier}: ${t.limits[contract.limit].toLowerCase()}`, lead: contract.about,
      status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/medarbetarstod/avtal">{t.toContracts}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <div class="column">
          <Panel heading={t.facts} id="avtal">
            <DefinitionList rows={[
              optional(t.value, formatKronor(contract.valueOre, language), t.used(formatKronor(contract.usedOre, language))),
              optional(t.limit, t.limits[contract.limit], limitWords(contract, view)),
              optional(t.documentation, t.documentations[contract.documentation], documentWords(contract, view)),
              { term: t.procurement, value: t.procurements[contract.procurement], second: t.serviceKinds[contract.services] },
                { term: t.reason, value: contract.reason },
              { term: t.signedOn, value: on(contract.signedOn) }, ...(contract.endsOn === null ? [] : [{ term: t.endsOn,
                value: on(contract.endsOn) }]),
            ]} />
            {contract.documentedOn === null && contract.documentBy !== null && (
              <PostForm csrf={view.shell.csrf}
                action={`/medarbetarstod/avtal/${contract.id}/dokumenterat`}><ButtonRow><Button>{t.documentNow}</Button></ButtonRow></PostForm>
            )}
          </Panel>
          <Panel heading={t.costs} id="kostnader" flush={costs.length > 0}>
            {costs.length === 0 ? <p>{t.costsNone}</p> : (
              <Table caption={t.costs} captionHidden stacked columns={[{ label: t.on }, { label: t.what }, { label: t.amount,
                align: 'end' }, { label: t.takeBack, hidden: true }]}>
                {costs.map((cost) => (
                  <Row key={cost.id}>
                    <RowHead {...(cost.withdrawn ? { second: t.takenBack } : {})}>{on(cost.on)}</RowHead>
                    <Cell label={t.what}>{cost.words}</Cell>
                    <Cell label={t.amount} align="end">{formatKronor(cost.ore, language)}</Cell>
                    <Cell align="end">{!cost.withdrawn && (
                      <PostForm csrf={view.shell.csrf} action={`/medarbetarstod/avtal/${contract.id}/kostnad/${cost.id}/ta-bort`}>
                        <Button size="row">{t.takeBack}<span class="ds-sr-only"> {cost.words}</span></Button>
                      </PostForm>
                    )}</Cell>
                  </Row>
                ))}
              </Table>
            )}
          </Panel>
        </div>
        <Panel heading={t.costNew} id="ny">
          <PostForm csrf={view.shell.csrf} action={`/medarbetarstod/avtal/${contract.id}`} class="form" noValidate>
            <DayField t={ui} name="on" label={t.on} value={form.value('on', formatDay(view.clock.today(), language, 'long'))}
              error={form.error('on')} />
            <TextField t={ui} name="amount" label={t.amount} value={form.value('amount')} error={form.error('amount')} width="short"
              autocomplete="off" />
            <TextField t={ui} name="words" label={t.what} value={form.value('words')} error={form.error('words')} maxlength={120}
              autocomplete="off" />
            <ButtonRow><Button>{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}
