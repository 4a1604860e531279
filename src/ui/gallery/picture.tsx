import { ButtonLink } from '../button.tsx'
import { Panel } from '../panel.tsx'
import { AlarmCard, Alarms, KeyFigures } from '../picture-parts.tsx'
import { uiTexts } from '../texts.ts'
import { DirectorPage, type View } from './frame.tsx'
import { Floors, Multiples, Reporters, Waiting, Weeks } from './sample-charts.tsx'

/** The director's picture, as in 05 and 13. */
export function PictureExample({ view }: { view: View }) {
  const t = uiTexts[view.language]
  return (
    <DirectorPage
      view={view}
      heading="Mottagningen är under golvet. Utredning Syd träffar färre barn."
      lead="Lägesbild tisdag 24 november kl. 08.05, vecka 48. Alla fyra enheter. Uppgifterna kommer ur det dagliga arbetet."
      actions={
        <>
          <ButtonLink href="?skriv=ja">Skriv ut</ButtonLink>
          <ButtonLink href="?csv=ja">Hämta CSV</ButtonLink>
          <ButtonLink href="/mote">Dagligt möte</ButtonLink>
        </>
      }
    >
      <Alarms label="Larm">
        <AlarmCard
          kind="Bemanning, sedan 07.30 i dag"
          finding="Mottagningen har 3 av 7 på plats. Golvet är 4."
          cause="Två är sjuka eller hemma med barn, två på utbildning. Norr kan låna ut en person till kl. 16."
          actions={
            <>
              <ButtonLink href="/1" variant="primary">
                Se förslaget
              </ButtonLink>
              <ButtonLink href="/2">Öppna bemanningen</ButtonLink>
            </>
          }
        />
        <AlarmCard
          kind="Kontakter, sedan vecka 45"
          finding="Utredning Syd träffar färre barn: 34 möten mot väntade 61."
          cause={
            <>
              <strong>Vi ställde in 17 av 22.</strong> Familjerna ställde in 5. Inte förklarat av helg eller frånvaro.
            </>
          }
          actions={
            <>
              <ButtonLink href="/3" variant="primary">
                Se vilka barn
              </ButtonLink>
              <ButtonLink href="/4">Ta upp på mötet</ButtonLink>
            </>
          }
        />
        <AlarmCard
          level="watch"
          kind="Frister, den här veckan"
          finding="Fem anmälningar ska avgöras senast i morgon. En är försenad."
          cause="Fyra av dem finns på Mottagningen. Ingen anmälan är oöppnad (kontrollerat 08.00)."
          actions={<ButtonLink href="/5">Öppna listan</ButtonLink>}
        />
      </Alarms>
      <Panel>
        <Multiples t={t} />
      </Panel>
      <div class="with-wide-side">
        <div class="column">
          <Panel>
            <Weeks t={t} />
          </Panel>
          <Panel>
            <KeyFigures
              howCounted={t.howCounted}
              figures={[
                { label: 'Beslut i tid, 14 dagar', value: '91 %', numbers: '412 av 453, i år', href: '/6' },
                { label: 'Anmälningar förra veckan', value: '31', numbers: '24–37 är vanligt i november' },
                {
                  label: 'Barn ej sedda enskilt på 60 dagar',
                  value: '12',
                  numbers: 'av 148 med pågående utredning',
                  definition: 'Barn med öppen utredning där ingen kontakt med barnet sedd enskilt finns de senaste 60 dagarna.',
                },
                { label: 'Ofördelade ärenden', value: '2', numbers: 'äldst sedan i går 15.10' },
              ]}
            />
          </Panel>
          <Panel>
            <Reporters t={t} />
          </Panel>
        </div>
        <div class="column">
          <Panel>
            <Waiting t={t} />
          </Panel>
          <Panel>
            <Floors t={t} />
          </Panel>
        </div>
      </div>
    </DirectorPage>
  )
}
