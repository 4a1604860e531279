import type { View } from '../../mount/route.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import { leads, mayChange } from '../usecases/read-plan.ts'
import type { PlanData } from './plan-words.tsx'

const base = '/handlingsplaner'

/** What may be done with a plan as a whole: adopt, publish, close, copy. */
export function PlanTools({ data, view }: { data: PlanData; view: View }) {
  const t = actionPlanTexts[view.language]
  const ui = uiTexts[view.language]
  const { plan, address } = data
  const decides = view.actor.may.has('plan.decide')
  const form = (to: string) => ({ csrf: view.shell.csrf, action: `${base}/${plan.id}/${to}`, class: 'form no-print', noValidate: true })
  return (
    <>
      {plan.published && !decides && <Panel heading={t.public} id="publik"><PublicLink address={plan.address} words={t.openPublic} /></Panel>}
      {decides && plan.stage === 'draft' && (
        <Panel heading={t.adoptHeading} id="anta">
          <PostForm {...form('anta')}>
            <TextField t={ui} name="adoptedWho" label={t.adoptedWho} hint={t.adoptedWhoHint} />
            <DayField t={ui} name="adoptedOn" label={t.adoptedOn} />
            <ButtonRow><Button>{t.adopt}</Button></ButtonRow>
          </PostForm>
        </Panel>
      )}
      {decides && plan.stage !== 'draft' && (
        <Panel heading={t.publishHeading} id="publicera">
          {plan.published && <PublicLink address={plan.address} words={t.openPublic} />}
          <p class="quiet">{t.publishLead}</p>
          {plan.published ? <PostForm {...form('avpublicera')}><ButtonRow><Button>{t.unpublish}</Button></ButtonRow></PostForm> : (
            <PostForm {...form('publicera')}>
              <TextField t={ui} name="address" label={t.address} hint={t.addressHint} value={address} />
              <ButtonRow><Button>{t.publish}</Button></ButtonRow>
            </PostForm>
          )}
        </Panel>
      )}
      {mayChange(plan, view) && plan.stage === 'adopted' && (
        <Panel heading={t.closeHeading} id="avsluta">
          <PostForm {...form('avsluta')}>
            <p class="quiet">{t.closeLead}</p>
            <TextArea t={ui} name="lessons" label={t.lessons} rows={4} />
            <ButtonRow><Button>{t.close}</Button></ButtonRow>
          </PostForm>
        </Panel>
      )}
      {plan.stage === 'closed' && view.actor.may.has('plan.write') && leads(view, plan.unitId) && (
        <Panel heading={t.copy} id="kopiera">
          <PostForm {...form('kopiera')}><p class="quiet">{t.copyLead}</p><ButtonRow><Button variant="primary">{t.copy}</Button></ButtonRow></PostForm>
        </Panel>
      )}
    </>
  )
}

function PublicLink({ address, words }: { address: string | null; words: string }) {
  return <p><a href={`/plan/${address ?? ''}`}>{words}</a></p>
}
