import { ButtonLink } from '../button.tsx'
import { ClockCard, ClockCards } from '../clock.tsx'
import { FilterLinks } from '../navigation.tsx'
import { DefinitionList, Panel } from '../panel.tsx'
import { PersonHead, PersonLayout } from '../person-layout.tsx'
import { Timeline } from '../timeline.tsx'
import { WorkerPage, type View } from './frame.tsx'
import { ContactNote } from './note.tsx'
import { sampleEvents } from './sample-events.tsx'

/** The person page, with the contact note at the side as in pictures 02, 03 and 09. */
export function PersonExample({ view, withNote = false }: { view: View; withNote?: boolean | undefined }) {
  return (
    <WorkerPage view={view} current="Mina personer" islands={['ui/drafts']}>
      <PersonLayout
        head={
          <PersonHead
            name="Elis Sandberg Haddad"
            about="11 år · 20150718-2390"
            actions={
              <>
                <ButtonLink href="/ny">Ny handling</ButtonLink>
                <ButtonLink href="/over">Lämna över</ButtonLink>
                <ButtonLink href="/mer">Mer</ButtonLink>
              </>
            }
            facts={[
              <span>
                Ansvarig <strong>Maja Ekwall</strong> sedan 3 mars 2026, den andra handläggaren på 14 månader
              </span>,
              <>
                <span>
                  Ärende <b>SN 2025/00212</b>
                </span>
                <span>
                  Bor <b>hos mamma, Lingonby</b>
                </span>
              </>,
            ]}
          />
        }
        clocks={
          <ClockCards label="Klockor">
            <ClockCard label="Träffa Elis enskilt, senast för" clock={{ kind: 'today', words: '41 dagar sedan', used: 0.96 }} />
            <ClockCard label="Hembesök, eget löfte" clock={{ kind: 'promise', words: '2 dagar kvar, tors 26 nov', used: 0.75 }} />
            <ClockCard label="Utredning, SoL 20:3" clock={{ kind: 'later', words: '17 dagar kvar, fre 11 dec', used: 0.86 }} />
            <ClockCard label="Återkoppling till skolan, SoL 19:6" clock={{ kind: 'done', words: 'Gjord 14 augusti' }} />
          </ClockCards>
        }
        next={<NextSteps />}
        rest={<Family />}
        timeline={
          <Panel
            heading="Allt som hänt"
            id="tidslinje"
            flush
            aside={
              <FilterLinks
                label="Visa"
                links={['Allt', 'Kontakt', 'Beslut', 'Inkommet', 'Stöd'].map((label, index) => ({
                  href: `?visa=${index}`,
                  label,
                  current: index === 0,
                }))}
              />
            }
          >
            <Timeline groups={sampleEvents} />
          </Panel>
        }
        note={withNote ? <ContactNote view={view} /> : undefined}
      />
    </WorkerPage>
  )
}

function NextSteps() {
  return (
    <Panel heading="Gör härnäst">
      <div class="panel-part">
        <h3>Träffa Elis enskilt</h3>
        <p class="line-2">Hembesök tors 26 nov kl. 15.30</p>
        <ButtonLink href="/f" variant="primary">
          Förbered besöket
        </ButtonLink>
      </div>
      <div class="panel-part">
        <h3>Skriv barnets syn</h3>
        <p class="line-2">Saknas i utredningen</p>
        <ButtonLink href="/o">Öppna utredningen</ButtonLink>
      </div>
      <div class="panel-part">
        <h3>Ring skolkurator</h3>
        <p class="line-2">Svar om frånvaro, 9 dagar</p>
      </div>
    </Panel>
  )
}

function Family() {
  return (
    <Panel heading="Familj och nätverk">
      <DefinitionList
        rows={[
          {
            term: 'Syster',
            value: (
              <>
                <a href="/noor">Noor</a>, 7 år
              </>
            ),
            second: 'egen utredning, samma handläggare',
          },
          { term: 'Mamma', value: 'Samira Haddad', second: 'vårdnad · arabiska, tolk bokas' },
          { term: 'Pappa', value: 'Jonas Sandberg', second: 'vårdnad · bor hos farmor' },
          { term: 'Farmor', value: 'Ulla, stöd på helger' },
          { term: 'Skola', value: 'Granåsskolan, 5 B' },
        ]}
      />
    </Panel>
  )
}
