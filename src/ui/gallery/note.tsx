import { Button } from '../button.tsx'
import { DraftState, draftOf } from '../draft.tsx'
import { CheckboxButtons, RadioButtons } from '../field-choice.tsx'
import { DayField, TextArea, TextField } from '../field-text.tsx'
import { Kbd } from '../kbd.tsx'
import { NotePanel } from '../person-layout.tsx'
import { PostForm } from '../post-form.tsx'
import { uiTexts } from '../texts.ts'
import type { View } from './frame.tsx'

const option = (label: string) => ({ value: label.toLowerCase(), label })

/** The contact note, as in pictures 02 and 03. */
export function ContactNote({ view }: { view: View }) {
  const t = uiTexts[view.language]
  return (
    <PostForm csrf="prov" action="/anteckna" {...draftOf('anteckning-prov', '/api/utkast/prov')}>
      <NotePanel
        id="anteckna"
        heading="Anteckna kontakt"
        state={<DraftState t={t} savedAt="15.58" />}
        close={{ href: '/person/1', label: t.close }}
        foot={
          <>
            <Button variant="primary" icon="lock" data-key-send>
              Klar, lås anteckningen
            </Button>
            <Button variant="quiet" name="utkast" value="ja">
              Spara utkast
            </Button>
            <Kbd>Ctrl+Enter</Kbd>
          </>
        }
      >
        <RadioButtons
          t={t}
          name="satt"
          label="Hur möttes ni?"
          keys
          value="hembesök"
          options={['Hembesök', 'Kontor', 'Ute', 'Video', 'Telefon', 'Brev'].map(option)}
        />
        <RadioButtons
          t={t}
          name="utfall"
          label="Blev det av?"
          value="ja"
          options={['Ja', 'Vi ställde in', 'De ställde in', 'Sjukdom', 'Uteblev'].map(option)}
        />
        <CheckboxButtons
          t={t}
          name="med"
          label="Vilka var med?"
          values={['elis', 'noor', 'mamma']}
          options={['Elis', 'Noor', 'Mamma', 'Pappa', 'Annan'].map(option)}
        />
        <fieldset class="field">
          <legend>Såg du barnet?</legend>
          <RadioButtons t={t} name="sedd-1" label="Elis" inline value="enskilt" options={['Enskilt', 'Sedd', 'Inte sedd'].map(option)} />
          <RadioButtons t={t} name="sedd-2" label="Noor" inline value="sedd" options={['Enskilt', 'Sedd', 'Inte sedd'].map(option)} />
        </fieldset>
        <div class="form-pair">
          <TextField t={t} name="nar" label="När" value="i dag 14.45" />
          <RadioButtons t={t} name="minuter" label="Minuter" value="60" options={['30', '45', '60', '90'].map(option)} />
        </div>
        <TextArea
          t={t}
          name="text"
          label="Det som har betydelse"
          optional={t.optional}
          value={
            'Elis säger att det är lugnare när pappa bor hos farmor. Vill fortsätta på fotbollen.\n\n' +
            'Mamma vill ha hjälp att prata med skolan om frånvaron. Vi ringer kuratorn tillsammans.'
          }
        />
        <div class="form-pair">
          <TextField t={t} name="steg" label="Nästa steg" value="Ring skolkurator" />
          <DayField t={t} name="senast" label="Senast" value="fre 27 nov" hint={null} />
        </div>
      </NotePanel>
    </PostForm>
  )
}
