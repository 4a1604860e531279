import type { TimelineEvent, TimelineGroup } from '../timeline.tsx'

let made = 0
function event(
  when: string,
  icon: TimelineEvent['icon'],
  strand: string,
  text: TimelineEvent['text'],
  who: string,
  more: Partial<TimelineEvent> = {},
): TimelineEvent {
  made += 1
  return { id: String(made), when, day: '2026-11-20', icon, strand, text, who, ...more }
}

/** The timeline of picture 02. */
export const sampleEvents: readonly TimelineGroup[] = [
  {
    label: 'Kommande',
    coming: true,
    events: [
      event(
        '26 nov',
        'calendar',
        'Planerat',
        <>
          <strong>Hembesök</strong> 15.30, träffa Elis enskilt
        </>,
        'Maja E',
      ),
      event(
        '11 dec',
        'calendar',
        'Planerat',
        <>
          <strong>Utredningen ska vara klar</strong>, SoL 20:3
        </>,
        '',
      ),
    ],
  },
  {
    label: 'November 2026',
    events: [
      event('20 nov', 'phone', 'Kontakt', 'Telefon med pappa. Bor hos farmor till jul.', 'Maja E', {
        detail: 'Pappa ringde. Han bor hos farmor till jul och vill träffa barnen på lördagar.',
      }),
      event(
        '18 nov',
        'house',
        'Kontakt',
        <>
          Hembesök, <span class="alarming">de ställde in</span>: Samira sjuk
        </>,
        'Maja E',
      ),
      event('15 nov', 'inbox', 'Inkommet', 'BUP svarade: första besök 9 december', 'Registrator'),
      event('12 nov', 'coin', 'Stöd', 'Försörjningsstöd november beviljat, mamma', 'Maja E'),
    ],
  },
  {
    label: 'Oktober 2026',
    events: [
      event('28 okt', 'video', 'Kontakt', 'Video med båda föräldrarna, 45 min', 'Maja E'),
      event(
        '14 okt',
        'house',
        'Kontakt',
        <>
          <strong>Hembesök. Elis sedd enskilt</strong>, 60 min
        </>,
        'Maja E',
        {
          open: true,
          detail: (
            <p>
              Elis berättar att han sover dåligt när det bråkas. Han litar på farmor och vill inte byta skola. <a
                href="/l">Läs hela</a> ·{' '}
              <a href="/r">Lägg till rättelse</a>
            </p>
          ),
        },
      ),
      event('2 okt', 'inbox', 'Inkommet', 'Granåsskolan svarade: frånvaro 18 % i september', 'Registrator'),
    ],
  },
  {
    label: 'Augusti 2026',
    events: [
      event('14 aug', 'phone', 'Kontakt', 'Återkoppling till skolan: utredning inledd', 'Maja E'),
      event(
        '11 aug',
        'decision',
        'Beslut',
        <>
          <strong>Utredning inleds</strong>, SoL 14:2, 20:3
        </>,
        'Låst · Bo R',
        { law: true, detail: 'Beslutet är låst. Skälen står i handlingen.' },
      ),
      event(
        '11 aug',
        'decision',
        'Beslut',
        <>
          <strong>Skyddsbedömning:</strong> inte behov av omedelbart skydd
        </>,
        'Låst · Maja E',
        { law: true },
      ),
      event(
        '11 aug',
        'inbox',
        'Inkommet',
        <>
          <strong>Anmälan nr 3 på 13 månader</strong>, från skola
        </>,
        'Öppnad 09.40',
        { law: true },
      ),
    ],
  },
  {
    label: 'Tidigare',
    events: [
      event(
        '3 mars',
        'person',
        'Byte',
        <>
          <strong>Ny handläggare:</strong> Maja Ekwall. Per Aldin har slutat
        </>,
        'Bo R',
      ),
      event('20 jan', 'inbox', 'Inkommet', 'Anmälan nr 2, privatperson. Utredning inleddes inte.', 'Per A'),
    ],
  },
]
