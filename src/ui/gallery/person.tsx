import { ButtonLink } from '../button.tsx'
import { ClockCard, ClockCards } from '../clock.tsx'
import { FilterLinks } from '../navigation.tsx'
import { DefinitionList, Panel, PanelPart } from '../panel.tsx'
import { PersonHead, PersonLayout } from '../person-layout.tsx'
import { Timeline, type TimelineEvent } from '../timeline.tsx'
import { WorkerPage, type View } from './frame.tsx'
import { ContactNote } from './note.tsx'

/** The person page, with the contact note at the side as in pictures 02, 03 and 09. */
export function PersonExample({ view, withNote = false }: { view: View; withNote?: boolean | undefined }) {
  return (
    <WorkerPage view={view} current="Mina personer" islands={['ui/drafts']}>
      <PersonLayout
        head={(
          <PersonHead
            name="Elis Sandberg Haddad" about="11 år · 20150718-2390"
            actions={<><ButtonLink href="/ny">Ny handling</ButtonLink><ButtonLink href="/over">Lämna över</ButtonLink><ButtonLink href="/mer">Mer</ButtonLink></>}
            facts={[
              <span>Ansvarig <strong>Maja Ekwall</strong> sedan 3 mars 2026, den andra handläggaren på 14 månader</span>,
              <><span>Ärende <b>SN 2025/00212</b></span><span>Bor <b>hos mamma, Lingonby</b></span></>,
            ]}
          />
        )}
        clocks={(
          <ClockCards label="Klockor">
            <ClockCard label="Träffa Elis enskilt, senast för" clock={{ kind: 'today', words: '41 dagar sedan', used: 0.96 }} />
            <ClockCard label="Hembesök, eget löfte" clock={{ kind: 'promise', words: '2 dagar kvar, tors 26 nov', used: 0.75 }} />
            <ClockCard label="Utredning, SoL 20:3" clock={{ kind: 'later', words: '17 dagar kvar, fre 11 dec', used: 0.86 }} />
            <ClockCard label="Återkoppling till skolan, SoL 19:6" clock={{ kind: 'done', words: 'Gjord 14 augusti' }} />
          </ClockCards>
        )}
        next={<NextSteps />}
        rest={<Family />}
        timeline={(
            <Panel heading="Allt som hänt" id="tidslinje" flush aside={<FilterLinks label="Visa" links={['Allt', 'Kontakt', 'Beslut', 'Inkommet', 'Stöd'].map((label, index) => ({ href: `?visa=${index}`, label, current: index === 0 }))} />}>
              <Timeline groups={groups} />
            </Panel>
        )}
        note={withNote ? <ContactNote view={view} /> : undefined}
      />
    </WorkerPage>
  )
}

function NextSteps() {
  return (
    <Panel heading="Gör härnäst">
      <div class="panel-part"><h3>Träffa Elis enskilt</h3><p class="line-2">Hembesök tors 26 nov kl. 15.30</p><ButtonLink href="/f" variant="primary">Förbered besöket</ButtonLink></div>
      <div class="panel-part"><h3>Skriv barnets syn</h3><p class="line-2">Saknas i utredningen</p><ButtonLink href="/o">Öppna utredningen</ButtonLink></div>
      <div class="panel-part"><h3>Ring skolkurator</h3><p class="line-2">Svar om frånvaro, 9 dagar</p></div>
    </Panel>
  )
}

function Family() {
  return (
    <Panel heading="Familj och nätverk">
      <DefinitionList rows={[
        { term: 'Syster', value: <><a href="/noor">Noor</a>, 7 år</>, second: 'egen utredning, samma handläggare' },
        { term: 'Mamma', value: 'Samira Haddad', second: 'vårdnad · arabiska, tolk bokas' },
        { term: 'Pappa', value: 'Jonas Sandberg', second: 'vårdnad · bor hos farmor' },
        { term: 'Farmor', value: 'Ulla, stöd på helger' },
        { term: 'Skola', value: 'Granåsskolan, 5 B' },
      ]} />
    </Panel>
  )
}

let made = 0
function event(when: string, icon: TimelineEvent['icon'], strand: string, text: TimelineEvent['text'], who: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  made += 1
  return { id: String(made), when, day: '2026-11-20', icon, strand, text, who, ...more }
}

const groups = [
  { label: 'Kommande', coming: true, events: [
    event('26 nov', 'calendar', 'Planerat', <><strong>Hembesök</strong> 15.30, träffa Elis enskilt</>, 'Maja E'),
    event('11 dec', 'calendar', 'Planerat', <><strong>Utredningen ska vara klar</strong>, SoL 20:3</>, ''),
  ] },
  { label: 'November 2026', events: [
    event('20 nov', 'phone', 'Kontakt', 'Telefon med pappa. Bor hos farmor till jul.', 'Maja E', { detail: 'Pappa ringde. Han bor hos farmor till jul och vill träffa barnen på lördagar.' }),
    event('18 nov', 'house', 'Kontakt', <>Hembesök, <span class="alarming">de ställde in</span>: Samira sjuk</>, 'Maja E'),
    event('15 nov', 'inbox', 'Inkommet', 'BUP svarade: första besök 9 december', 'Registrator'),
    event('12 nov', 'coin', 'Stöd', 'Försörjningsstöd november beviljat, mamma', 'Maja E'),
  ] },
  { label: 'Oktober 2026', events: [
    event('28 okt', 'video', 'Kontakt', 'Video med båda föräldrarna, 45 min', 'Maja E'),
    event('14 okt', 'house', 'Kontakt', <><strong>Hembesök. Elis sedd enskilt</strong>, 60 min</>, 'Maja E', {
      open: true,
      detail: <p>Elis berättar att han sover dåligt när det bråkas. Han litar på farmor och vill inte byta skola. <a href="/l">Läs hela</a> · <a href="/r">Lägg till rättelse</a></p>,
    }),
    event('2 okt', 'inbox', 'Inkommet', 'Granåsskolan svarade: frånvaro 18 % i september', 'Registrator'),
  ] },
  { label: 'Augusti 2026', events: [
    event('14 aug', 'phone', 'Kontakt', 'Återkoppling till skolan: utredning inledd', 'Maja E'),
    event('11 aug', 'decision', 'Beslut', <><strong>Utredning inleds</strong>, SoL 14:2, 20:3</>, 'Låst · Bo R', { law: true, detail: 'Beslutet är låst. Skälen står i handlingen.' }),
    event('11 aug', 'decision', 'Beslut', <><strong>Skyddsbedömning:</strong> inte behov av omedelbart skydd</>, 'Låst · Maja E', { law: true }),
    event('11 aug', 'inbox', 'Inkommet', <><strong>Anmälan nr 3 på 13 månader</strong>, från skola</>, 'Öppnad 09.40', { law: true }),
  ] },
  { label: 'Tidigare', events: [
    event('3 mars', 'person', 'Byte', <><strong>Ny handläggare:</strong> Maja Ekwall. Per Aldin har slutat</>, 'Bo R'),
    event('20 jan', 'inbox', 'Inkommet', 'Anmälan nr 2, privatperson. Utredning inleddes inte.', 'Per A'),
  ] },
]
