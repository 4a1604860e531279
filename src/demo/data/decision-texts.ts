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

/** What is said at a meeting, and in a consideration of a transfer of custody, when it is not as usual. */
export const rareTexts = {
  transfer: 'Nämnden ansöker hos tingsrätten om att vårdnaden flyttas till familjehemmet.',
  ceases: 'Vården ska upphöra. Barnet flyttar hem till sommaren.',
  changes: 'Vården ska fortsätta, med umgänge varje vecka och en natt hemma varannan.',
  otherwise: 'Vården ska fortsätta. Utskottet vill se hur umgänget går i ett halvår till.',
  returned: 'Underlaget säger inte vad barnet tycker om att sova hemma. Ärendet lämnas tillbaka.',
  postponed: 'Handläggaren var sjuk. Ärendet tas upp nästa gång.',
  written: {
    carers_view: 'Familjehemmet vill ta över vårdnaden och ha kvar kontakten med föräldrarna.',
    relation_to_carers: 'Barnet kallar dem mamma och pappa och vänder sig till dem när något är svårt.',
    support_of_contact: 'Familjehemmet kör barnet till umgänget och ringer till föräldern varje söndag.',
    relation_to_parents: 'Barnet tycker om att träffa sin förälder men vill inte sova över.',
    situation: 'Föräldern säger själv att barnet hör hemma i familjehemmet.',
  },
} as const
