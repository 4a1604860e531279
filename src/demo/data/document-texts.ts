/** Templates that a municipality could have, and texts that a social worker could have written. All of it is invented. */
export const documentTemplates = [
  {
    name: 'Kallelse till möte', kind: 'letter', title: 'Kallelse till möte',
    body: '# Kallelse\nHej {{custodians.names}},\n\nvi vill träffa er om {{person.name}}. Mötet handlar om hur ni har det och vad ni önskar.\n\n## Tid och plats\n'
      + '- Dag och tid:\n- Plats: {{unit.name}}\n\nHör av er till {{worker.name}}, {{worker.title}}, om tiden inte passar: {{municipality.phone}}.\n\nÄrende {{case.number}}',
    childText: 'Hej {{person.name}}.\nJag heter {{worker.name}}. Jag vill träffa dig. Du får säga vad du tycker. Du får fråga om allt.',
  },
  {
    name: 'Vårdplan', kind: 'plan', title: 'Vårdplan för {{person.name}}',
    body: '# Vårdplan\nÄrende {{case.number}}. Utredningen inleddes {{investigation.opened_on}}.\n\n## Behov\n\n## Mål\n1. \n\n## Vem gör vad\n- \n\n## Uppföljning\n',
    childText: '',
  },
  {
    name: 'Besked om beslut', kind: 'letter', title: 'Besked om beslut',
    body: '# Vi har fattat ett beslut\n{{decision.what}} ({{decision.decided_on}})\n\n## Varför\n{{decision.reasons}}\n\nLagrum: {{decision.paragraph}}',
    childText: 'Vi har bestämt en sak som rör dig. Fråga mig om du undrar.',
  },
] as const

export const caseNotes = [
  'Samtal med mentorn på skolan. Frånvaron har minskat sedan höstlovet. Mentorn ringer om något ändras.',
  'Vårdnadshavaren har ringt och bett att nästa möte flyttas en vecka. Ny tid är bokad.',
  'Kontakt med elevhälsan. Kuratorn träffar barnet varje vecka och ser att det går åt rätt håll.',
] as const

export const plans = [
  { body: '# Plan\nFamiljen och socialtjänsten har kommit överens om det här.\n\n## Mål\n1. Lugna kvällar hemma\n2. Till skolan varje dag\n\n## Vem gör vad\n'
    + '- Föräldrarna: läggdags klockan åtta\n- Skolan: ringer samma dag vid frånvaro\n- Socialtjänsten: träffar familjen varannan vecka\n\n## Uppföljning\nOm tre månader.',
    child: 'Det här har vi bestämt.\n- Du går och lägger dig klockan åtta.\n- Läraren hör av sig om du är borta.\n- Vi ses varannan vecka.\nDu får säga till om något inte blir bra.' },
] as const

export const incomingFiles = ['Yttrande från skolan', 'Intyg från barnhälsovården', 'Avtal om samarbete', 'Brev från vårdnadshavaren'] as const
