import { Button } from '../button.tsx'
import { DraftDone, DraftState, draftOf } from '../draft.tsx'
import { CheckboxField, RadioCards } from '../field-choice.tsx'
import { TextArea, TextField } from '../field-text.tsx'
import { Icon } from '../icon.tsx'
import { PublicPage } from '../layout.tsx'
import { ErrorSummary, Notice } from '../messages.tsx'
import { PostForm } from '../post-form.tsx'
import { uiTexts, type UiTexts } from '../texts.ts'
import { shellOf, type View } from './frame.tsx'

const nameFault = 'Skriv barnets namn, eller något som gör att vi hittar barnet'
const ageFault = 'Februari har inte 31 dagar. Skriv åldern om du är osäker'

/** The public form, whole and with faults, as in pictures 04a and 04b. */
export function PublicFormExample({ view, faulty = false }: { view: View; faulty?: boolean | undefined }) {
  const t = uiTexts[view.language]
  const faults = faulty
    ? [
        { field: 'barn', message: nameFault },
        { field: 'alder', message: ageFault },
      ]
    : []
  return (
    <PublicPage
      shell={{ ...shellOf(view), path: '/anmal' }}
      title="Orosanmälan"
      islands={['ui/drafts']}
      status={<ErrorSummary t={t} faults={faults} />}
    >
      <h1>Orosanmälan</h1>
      {!faulty && <Start />}
      <PostForm csrf="prov" action="/anmal" {...draftOf('orosanmalan')}>
        <AboutChild t={t} faulty={faulty} />
        <AboutWorry t={t} />
        <AboutReporter t={t} />
      </PostForm>
    </PublicPage>
  )
}

function AboutChild({ t, faulty }: { t: UiTexts; faulty: boolean }) {
  return (
    <section class="public-part">
      <h2>Barnet</h2>
      <p>Skriv det du vet. Det räcker att vi kan förstå vem det gäller.</p>
      <TextField
        t={t}
        name="barn"
        label="Barnets namn"
        value={faulty ? '' : 'Tuva'}
        error={faulty ? nameFault : undefined}
        autocomplete="off"
      />
      <TextField
        t={t}
        name="alder"
        label="Ålder eller född"
        hint="Till exempel 3 år, eller 2023-02-11"
        value={faulty ? '31 februari 2023' : '3 år'}
        error={faulty ? ageFault : undefined}
      />
      <TextField t={t} name="plats" label="Var finns barnet oftast?" hint="Adress, förskola eller skola" value="Förskolan Myran" />
    </section>
  )
}

function AboutWorry({ t }: { t: UiTexts }) {
  return (
    <section class="public-part">
      <h2>Din oro</h2>
      <TextArea
        t={t}
        name="oro"
        label="Vad har du sett eller hört?"
        hint="Skriv med egna ord. Skilj gärna på det du sett själv och det andra berättat."
        value="Tuva har kommit utan ytterkläder fyra dagar den här veckan. I går sa hon att hon var ensam hemma på natten."
      />
      <RadioCards
        t={t}
        name="senast"
        label="När hände det senast?"
        value="nyss"
        options={[
          { value: 'nyss', label: 'I dag eller i går' },
          { value: 'vecka', label: 'Den senaste veckan' },
          { value: 'lange', label: 'Längre sedan, eller vet inte' },
        ]}
      />
    </section>
  )
}

function AboutReporter({ t }: { t: UiTexts }) {
  return (
    <section class="public-part">
      <h2>Du som anmäler</h2>
      <RadioCards
        t={t}
        name="roll"
        label="Hur kommer du i kontakt med barnet?"
        value="arbete"
        options={[
          {
            value: 'arbete',
            label: 'Genom mitt arbete',
            hint: 'Skola, vård, polis med flera är skyldiga att anmäla. Du får besked om utredning inleds, om du vill.',
          },
          { value: 'privat', label: 'Privat', hint: 'Släkting, granne, vän. Du kan vara anonym.' },
          { value: 'sjalv', label: 'Det gäller mig själv', hint: 'Du är under 18 år och vill ha hjälp.' },
        ]}
      />
      <TextField
        t={t}
        name="namn"
        label="Ditt namn och din arbetsplats"
        hint="Får vara tomt om du anmäler privat."
        value="Rut Alm, Förskolan Myran"
        autocomplete="name"
      />
      <TextField t={t} name="kontakt" label="Så når vi dig" hint="Telefon eller e-post" value="0999-55 44 33" />
      <CheckboxField t={t} name="besked" label="Jag vill veta om utredning inleds" checked card />
      <p class="privacy-note">
        <Icon name="lock" />
        <span>Familjen får oftast veta vem som har anmält. Utkastet sparas bara i din webbläsare.</span>
      </p>
      <DraftState t={t} />
      <Button variant="primary" size="full">
        Skicka orosanmälan
      </Button>
    </section>
  )
}

function Start() {
  return (
    <>
      <p>Berätta om du är orolig för ett barn. Du behöver inte vara säker. Det tar ungefär fem minuter.</p>
      <Notice kind="danger" heading="Är barnet i fara just nu?">
        <p>
          Ring <a href="tel:112">112</a>. Kvällar och helger når du socialjouren på <a href="tel:0999102030">0999-10 20 30</a>.
        </p>
      </Notice>
      <h2>Så går det till</h2>
      <ol class="steps-list">
        <li>Vi läser din anmälan samma dag.</li>
        <li>Vi bedömer direkt om barnet behöver skydd.</li>
        <li>Inom 14 dagar beslutar vi om vi ska utreda.</li>
      </ol>
    </>
  )
}

/** The receipt, as in picture 04c. */
export function ReceiptExample({ view }: { view: View }) {
  return (
    <PublicPage shell={{ ...shellOf(view), path: '/anmal/kvitto' }} title="Kvitto på orosanmälan">
      <div class="receipt" role="status">
        <h1>Vi har tagit emot din orosanmälan</h1>
        <DraftDone draft="orosanmalan" />
        <p>Tisdag 24 november 2026 kl. 08.12</p>
      </div>
      <div>
        <p>Ditt referensnummer</p>
        <p class="reference">LB-7K4Q-26</p>
        <p class="quiet">Spara numret. Uppge det om du ringer oss.</p>
      </div>
      <section class="public-part">
        <h2>Det här händer nu</h2>
        <ol class="steps-list">
          <li>
            <span>
              <strong>I dag</strong> läser en socialsekreterare anmälan och bedömer om barnet behöver skydd direkt.
            </span>
          </li>
          <li>
            <span>
              <strong>Senast tisdag 8 december</strong> beslutar vi om vi ska utreda barnets behov.
            </span>
          </li>
          <li>
            <span>
              <strong>Inom en vecka efter beslutet</strong> får du veta om utredning inleds. Mer får vi oftast inte berätta.
            </span>
          </li>
        </ol>
      </section>
      <section class="public-part">
        <h2>Händer något mer?</h2>
        <p>
          Ring mottagningen <a href="tel:0999102000">0999-10 20 00</a>, vardagar 8–16.30. Vid fara, ring <a href="tel:112">112</a>.
        </p>
      </section>
    </PublicPage>
  )
}
