import { ButtonLink } from '../button.tsx'
import { SignInPage } from '../layout.tsx'
import { PersonCards } from '../person-cards.tsx'
import { shellOf, type View } from './frame.tsx'

/** The demo's sign-in, as in picture 08. */
export function SignInExample({ view }: { view: View }) {
  return (
    <SignInPage
      shell={{ ...shellOf(view), path: '/logga-in' }}
      title="Logga in"
      promise={['Ett barn,', 'en handläggare,', 'en sida.']}
      explanation="Det du skriver i vardagen blir fristen som varnar, bilden till chefen och rapporten till staten. Du skriver det en gång."
      links={[{ href: '/anmal', label: 'Gör en orosanmälan' }]}
    >
      <h1>Vem vill du vara i dag?</h1>
      <p class="lead">Lingonby kommun, tisdag 24 november 2026. Varje roll ser olika mycket. Du kan byta när du vill.</p>
      <PersonCards
        csrf="prov"
        action="/logga-in"
        name="som"
        people={[
          {
            value: 'maja',
            initials: 'ME',
            name: 'Maja Ekwall',
            role: 'Socialsekreterare, Utredning Norr',
            sees: 'Sina barn och deras familjer. Inget annat.',
          },
          {
            value: 'hanna',
            initials: 'HN',
            name: 'Hanna Nyvall',
            role: 'Enhetschef, Mottagningen',
            sees: 'Enhetens anmälningar, frister och bemanning.',
          },
          { value: 'bodil', initials: 'BL', name: 'Bodil Lantz', role: 'Socialchef', sees: 'Lägesbild för alla enheter, kris och budget.' },
          {
            value: 'inga',
            initials: 'IF',
            name: 'Inga Frid',
            role: 'Logggranskare',
            sees: 'Vem som läst vad, och varför. Inte innehållet.',
          },
        ]}
      />
      <div class="sign-in-foot">
        <ButtonLink href="/admin">Administratör</ButtonLink>
        <span>I skarp drift står här i stället en knapp: Logga in med e-tjänstelegitimation.</span>
      </div>
    </SignInPage>
  )
}
