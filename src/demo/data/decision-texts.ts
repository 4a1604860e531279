/** What a consideration of care says in the demo: invented, and the same for every child. */
export const careTexts = {
  proposal: 'Vården ska fortsätta med samma inriktning och utformning.',
  written: {
    need: 'Behovet av vård finns kvar. Föräldern orkar träffa barnet varje vecka men inte ha hand om vardagen än.',
    direction: 'Vården ska ge barnet en lugn vardag och stärka kontakten med föräldern.',
    design: 'Barnet bor kvar i hemmet. Umgänge varje lördag, stöd till föräldern en gång i veckan.',
    childs_view: 'Barnet vill bo kvar och träffa sin förälder oftare. Vi talade enskilt vid besöket.',
    custodians_view: 'Vårdnadshavaren samtycker till att vården fortsätter.',
    school: 'Skolan går bättre. Frånvaron har minskat sedan i våras.',
    health: 'Hälsoundersökningen är gjord. Inget nytt har kommit fram.',
  },
} as const

/** Why a decision that gives something is not executed yet. */
export const delayReasons = [
  'Ingen kontaktperson har gått att rekrytera än.', 'Familjen har bett att få vänta till efter flytten.', 'Utföraren har ingen plats före årsskiftet.',
] as const
