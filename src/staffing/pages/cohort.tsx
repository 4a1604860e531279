import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList } from '../../ui/field-choice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Cohort, CohortStaff } from '../contract/cohorts.ts'
import { cohortTexts } from '../texts/cohorts.ts'
import { NameFields } from './cohorts.tsx'

export type CohortData = { readonly cohort: Cohort; readonly staff: readonly CohortStaff[] }

/** Who is in a group, of the units that one manages; its name; and the end of it. */
export function cohortPage({ cohort, staff }: CohortData, view: View, entered: Entered | null): Shown {
  const t = cohortTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const units = [...new Map(staff.map(({ unitId, unitName }) => [unitId, unitName]))]
  const { csrf } = view.shell
  return {
    title: t.title, heading: cohort.name, lead: t.cohortLead(t.kinds[cohort.kind], cohort.own), status: doneMessage(view, t.done)
      ?? form.status,
    actions: <ButtonLink href="/grupper-bortfall">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.membersHeading} id="medlemmar">
          <p class="quiet">{t.membersHint}</p>
          <PostForm csrf={csrf} action={`/grupper-bortfall/${cohort.id}/medlemmar`} class="form">
            {units.map(([unitId, unitName]) => (
              <CheckboxList key={unitId} t={ui} name="member" id={`member-${unitId}`} label={unitName}
                options={staff.filter((one) => one.unitId === unitId).map(({ staffId, name }) => ({ value: staffId, label: name }))}
                values={staff.filter(({ member }) => member).map(({ staffId }) => staffId)} />
            ))}
            <ButtonRow><Button variant="primary">{t.saveMembers}</Button></ButtonRow>
          </PostForm>
        </Panel>
        <div class="column">
          <Panel heading={t.nameHeading} id="namn">
            <PostForm csrf={csrf} action={`/grupper-bortfall/${cohort.id}`} class="form" noValidate>
              <NameFields form={form} view={view} known={cohort} />
              <ButtonRow><Button>{t.saveName}</Button></ButtonRow>
            </PostForm>
          </Panel>
          <Panel heading={t.closeHeading} id="ta-bort">
            <p>{t.closeWhy}</p>
            <PostForm csrf={csrf} action={`/grupper-bortfall/${cohort.id}/ta-bort`}><Button variant="danger">{t.close}</Button></PostForm>
          </Panel>
        </div>
      </div>
    ),
  }
}
