import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, IdentityNumberField, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Match } from '../contract/handling.ts'
import type { Worker } from '../queries/workers.ts'
import { concernAddress } from '../rules/next-step.ts'
import { staffTexts } from '../texts/staff.ts'
import { nameOfChild } from '../usecases/load-report.ts'
import type { ReportView } from '../usecases/load-report.ts'
import { EarlierTable } from './earlier.tsx'
import { ToldPanel } from './forms.tsx'
import type { ChildForm } from './forms.tsx'

/** `found`: what a look-up gave, with the terms it was asked with; null before one was made. */
export type IdentifyData = ChildForm & { found: { matches: readonly Match[];
  terms: { number: string; name: string; born: string } } | null }

/** Who the child of a report is: intake's look-up, its matches, or a child registered anew. */
export function identifyPage(data: IdentifyData, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered ?? (data.found === null ? null : { values: data.found.terms, faults: [], refused: null }), t.faults, ui)
  const address = concernAddress.identify(data.child.id)
  const told = toldNameOf(data)
  return {
    title: t.identify.title, heading: t.identify.heading, status: entered === null ? null : form.status,
    lead: <><a href={concernAddress.report(data.head.id)}>{data.head.reference}</a> · {t.identify.lead}</>,
    main: (
      <div class="with-wide-side">
        <div class="column">
          <Panel>
            <PostForm csrf={view.shell.csrf} action={address} class="form form-narrow" noValidate>
              <IdentityNumberField t={ui} name="number" label={t.identify.number} value={form.value('number')}
                error={form.error('number')} />
              <div class="form-pair">
                <TextField t={ui} name="name" label={t.identify.name} value={form.value('name', told)} error={form.error('name')}
                  autocomplete="off" />
                <DayField t={ui} name="born" label={t.identify.born} hint={null} value={form.value('born')} error={form.error('born')} />
              </div>
              <Button>{t.identify.search}</Button>
            </PostForm>
          </Panel>
          {data.found !== null && <Matches data={data} matches={data.found.matches} view={view} />}
          <NewChild data={data} form={form} view={view} />
          <p><a href={concernAddress.grownUp(data.child.id)}>{t.grownUp.step}</a></p>
        </div>
        <ToldPanel head={data.head} child={data.child} view={view} />
      </div>
    ),
  }
}

/** The name that was told, to begin with in the forms; nothing once it turns out to be that of a protected person. */
function toldNameOf({ child }: IdentifyData): string {
  return child.hidden.identity ? '' : child.toldName
}

function Matches({ data, matches, view }: { data: IdentifyData; matches: readonly Match[]; view: View }) {
  const t = staffTexts[view.language].identify
  const link = `/anmalningar/barn/${data.child.id}/koppla`
  if (matches.length === 0) return <EmptyState heading={t.matches(0)}>{t.noMatch}</EmptyState>
  return (
    <Panel heading={t.matches(matches.length)}>
      <ul class="plain-list stack">
        {matches.map((match, index) => (
          <li key={match.personId}>
            {match.protected
              ? <Notice kind="warn"><p><ProtectedFlag t={uiTexts[view.language]} /></p><p>{t.protectedTold}</p></Notice>
              : (
                <p>
                  <strong>{match.name}</strong>{match.birthYear !== null && `, ${t.born2(match.birthYear)}`} ·{' '}
                  {match.responsible === null ? t.nobody : t.responsible(match.responsible)}
                </p>
              )}
            {match.earlier.length > 0 && <EarlierTable rows={match.earlier} view={view} />}
            <PostForm csrf={view.shell.csrf} action={link}>
              <input type="hidden" name="personId" value={match.personId} />
              <Button variant={index === 0 && matches.length === 1 ? 'primary' : 'secondary'}>{match.protected ? t.linkProtected
                : t.it}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function NewChild({ data, form, view }: { data: IdentifyData; form: Typed; view: View }) {
  const t = staffTexts[view.language].identify
  const ui = uiTexts[view.language]
  const [given, ...family] = toldNameOf(data).split(' ')
  return (
    <Panel heading={t.newHeading}>
      <PostForm csrf={view.shell.csrf} action={`/anmalningar/barn/${data.child.id}/registrera`} class="form form-narrow" noValidate>
        <p class="quiet">{t.newLead}</p>
        <div class="form-pair">
          <TextField t={ui} name="givenName" label={t.given} value={form.value('givenName', given)} error={form.error('givenName')}
            autocomplete="off" />
          <TextField t={ui} name="familyName" label={t.family} value={form.value('familyName', family.join(' '))}
            error={form.error('familyName')} autocomplete="off" />
        </div>
        <div class="form-pair">
          <IdentityNumberField t={ui} name="identityNumber" label={t.number} value={form.value('identityNumber')}
            error={form.error('identityNumber')} optional={ui.optional} />
          <DayField t={ui} name="birth" label={t.born} hint={null} value={form.value('birth')} error={form.error('birth')}
            optional={ui.optional} />
        </div>
        <Button>{t.register}</Button>
      </PostForm>
    </Panel>
  )
}

export type AssignData = { report: ReportView; workers: readonly Worker[] }

/** One worker per child; a child who has one goes there. */
export function assignPage({ report, workers }: AssignData, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const options = workers.map((worker) => ({ value: worker.id, label: `${worker.name}, ${worker.unitName}` }))
  const waiting = report.children.filter((child) => child.assignedTo === null && child.grownUpOn === null)
  const address = concernAddress.assign(report.head.id)
  const called = (child: (typeof waiting)[number], index: number): string => (child.hidden.identity
    ? `${t.child.protected} ${child.caseNumber ?? ''}`.trim()
    : nameOfChild(child) ?? t.child.number(index + 1))
  return {
    title: t.assign.title, heading: t.assign.heading, status: form.status,
    lead: <><a href={concernAddress.report(report.head.id)}>{report.head.reference}</a> · {t.assign.lead}</>,
    main: (
      <Panel>
        {waiting.length === 0 ? <p>{t.assign.none}</p> : (
          <PostForm csrf={view.shell.csrf} action={address} class="form form-narrow" noValidate>
            {waiting.map((child, index) => {
              if (child.personId === null) {
                const way = <a href={concernAddress.identify(child.id)}>{t.identify.heading}</a>
                return <p key={child.id}>{t.assign.unidentified(called(child, index))} {way}</p>
              }
              const name = `children.${index}.staffId`
              return (
                <div key={child.id}>
                  <input type="hidden" name={`children.${index}.childId`} value={child.id} />
                  {child.responsibleId === null
                    ? (
                      <SelectField t={ui} name={name} label={t.assign.worker(called(child, index))} empty={t.assign.choose}
                        options={options}
                        value={form.value(name)} error={form.error(name)} />
                    )
                    : (
                      <p>
                        <input type="hidden" name={name} value={child.responsibleId} />
                        <strong>{called(child, index)}</strong>: {t.assign.fixed(child.responsibleName ?? '')}
                      </p>
                    )}
                </div>
              )
            })}
            {waiting.some((child) => child.personId !== null) && <Button variant="primary">{t.assign.save}</Button>}
          </PostForm>
        )}
      </Panel>
    ),
  }
}
