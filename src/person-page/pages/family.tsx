import type { ComponentChildren } from 'preact'
import { formatDay } from '../../calendar/format.ts'
import { concernWords } from '../../concerns/texts/words.ts'
import type { View } from '../../mount/route.ts'
import { personsTexts } from '../../persons/texts.ts'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { EarlierReport, PersonView, RelativeView } from '../contract.ts'
import { personPageTexts } from '../texts.ts'

type Props = { data: PersonView; view: View }

/** Family and network, then where the person is to be found. Nothing at all while it is hidden. */
export function Family({ data, view }: Props) {
  const t = personPageTexts[view.language]
  const { family, whereabouts } = data
  if (family === null || whereabouts === null || data.headerOnly) return null
  const places = whereabouts.map(({ kind, value }) => ({ term: t.whereabouts[kind], value }))
  return (
    <Panel heading={t.family}>
      {family.length === 0 && places.length === 0 ? (
        <p class="line-2">{t.noFamily}</p>
      ) : (
        <DefinitionList
          rows={[
            ...family.map((relative) => ({
              term: kinship(relative, view),
              value: <Name relative={relative} view={view} />,
              second: facts(relative, data, view),
            })),
            ...places,
          ]}
        />
      )}
      <Together data={data} view={view} />
      {data.allowed.includes('correct') && data.case !== null && (
        <p>
          <a class="no-print" href={`/person/${data.person.id}/familj`}>{t.addFamily}</a>
        </p>
      )}
    </Panel>
  )
}

/** The word the family uses, else what the relation is called. */
function kinship({ word, kinds }: RelativeView, view: View): string {
  const t = personPageTexts[view.language]
  const kind = kinds.find((each) => each !== 'custodian') ?? kinds[0] ?? 'network'
  const words = kind === 'child' ? t.child : kind === 'sibling' ? t.sister : personsTexts[view.language].relationKinds[kind]
  return word === null ? words : word.slice(0, 1).toUpperCase() + word.slice(1)
}

function Name({ relative, view }: { relative: RelativeView; view: View }) {
  const t = personPageTexts[view.language]
  const name = relative.name === null ? <ProtectedFlag t={uiTexts[view.language]} /> : relative.name || t.nameless
  const age = relative.age === null ? '' : `, ${t.age(relative.age)}`
  return (
    <>
      {relative.mayOpen ? <a href={`/person/${relative.id}`}>{name}</a> : name}
      {relative.name === null && relative.caseNumber !== null ? ` ${relative.caseNumber}` : age}
    </>
  )
}

function facts(relative: RelativeView, data: PersonView, view: View): ComponentChildren {
  const t = personPageTexts[view.language]
  const words = [
    relative.deceased ? t.deceasedWord : '',
    relative.kinds.includes('custodian') ? t.custody : '',
    relative.livesTogether ? t.livesHere : '',
    relative.interpreterLanguage === null ? '' : t.interpreter(relative.interpreterLanguage),
    relative.phone ?? '',
    relative.investigated ? t.ownInvestigation : '',
    workerWords(relative, data, view),
  ].filter((word) => word !== '')
  return words.length === 0 ? undefined : words.join(' · ')
}

function workerWords({ caseNumber, responsibleId, responsibleName }: RelativeView, data: PersonView, view: View): string {
  const t = personPageTexts[view.language]
  if (caseNumber === null) return ''
  if (responsibleId === null || responsibleName === null) return t.nobody.toLowerCase()
  return responsibleId === data.case?.responsible?.id ? t.sameWorker : t.otherWorker(responsibleName)
}

/** Siblings in the asker's sight can be handed over in one form; that they have different workers is said. */
function Together({ data, view }: Props) {
  const t = personPageTexts[view.language]
  const siblings = (data.family ?? []).filter(({ kinds, caseNumber }) => kinds.includes('sibling') && caseNumber !== null)
  if (siblings.length === 0 || !data.allowed.includes('handover')) return null
  const differ = siblings.some(({ responsibleId }) => responsibleId !== data.case?.responsible?.id)
  return (
    <p class="no-print">
      {differ && <>{t.differentWorkers} </>}
      <a href={`/person/${data.person.id}/lamna-over?syskon=ja`}>{t.handTogether}</a>
    </p>
  )
}

/**
 * The headers of the reports about the child and the siblings whose cases the asker sees, each with the earliest day its papers are
 * destroyed.
 */
export function EarlierReports({ data, view }: Props) {
  const t = personPageTexts[view.language]
  const { earlierReports } = data
  if (earlierReports === null || earlierReports.length === 0) return null
  return (
    <Panel heading={t.earlier}>
      <ul class="plain-list">
        {earlierReports.map((report) => (
          <ReportLine key={report.id} report={report} view={view} />
        ))}
      </ul>
    </Panel>
  )
}

function ReportLine({ report, view }: { report: EarlierReport; view: View }) {
  const t = personPageTexts[view.language]
  const words = concernWords[view.language]
  const from: Readonly<Record<string, string>> = words.from
  const outcomes: Readonly<Record<string, string>> = words.decision
  const outcome = report.outcome === null ? t.undecided : (outcomes[report.outcome] ?? report.outcome).toLowerCase()
  const { deletion } = report
  const end =
    deletion === null
      ? ''
      : deletion.kind === 'kept'
        ? t.keptForever[deletion.why]
        : t.destroyed(formatDay(deletion.from, view.language, 'long'))
  return (
    <li>
      {formatDay(report.receivedOn, view.language, 'long')}, {from[report.reporterKind] ?? report.reporterKind}
      {report.sibling && ` ${t.reportOf(report.siblingName ?? t.protectedSibling)}`}
      <span class="line-2">{[outcome, end].filter((word) => word !== '').join(' · ')}</span>
    </li>
  )
}
