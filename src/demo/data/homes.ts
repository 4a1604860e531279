/** Invented homes and those who run them. No name stands for a real one; the organisation numbers are in a series that nobody is given. */
export const providers = [
  { name: 'Skogsro Omsorg AB', number: '9900000013', kinds: ['hvb'], price: 412_000, homes: ['Tallåsens HVB', 'Myrbackens HVB'] },
  { name: 'Stiftelsen Nordhöjd', number: '9900000021', kinds: ['hvb'], price: 455_000, homes: ['Nordhöjd'] },
  { name: 'Bryggan Boende AB', number: '9900000039', kinds: ['hvb', 'supported-housing'], price: 389_000, homes: ['Brygghuset'] },
  { name: 'Egna Steg AB', number: '9900000047', kinds: ['supported-housing'], price: 168_000, homes: ['Stegen', 'Trappan'] },
] as const
export const neighbours = ['Lingonby', 'Lingonby', 'Odonby', 'Tallmo', 'Grankulla', 'Ljungsele'] as const
export const deviations = [
  ['Nattpersonalen uteblev en natt utan att vi fick veta det.', 'Utföraren har infört dubbel kontroll av schemat.'],
  ['Genomförandeplanen kom tre veckor för sent.', 'Ny rutin: planen lämnas vid första uppföljningen.'],
  ['Samtalet med barnet hölls inte enskilt som vi kommit överens om.', null],
] as const
/** What is decided when a child is placed by agreement, and why. */
export const placingWords = {
  what: 'Barnet får vård utanför hemmet.',
  reasons: 'Föräldrarna orkar inte ge den trygghet som barnet behöver just nu. Hjälp i hemmet har prövats och räcker inte. Barnet och vårdnadshavarna vill att det blir så.',
} as const

export const planWords = {
  care_plan: 'Barnet behöver en trygg vardag med fasta vuxna. Vården ska ge sömn, mat och skolgång varje dag, umgänge med föräldrarna varannan vecka och ett eget sammanhang på fritiden.',
  implementation_plan: 'Barnet går i sin gamla skola med skolskjuts. Hemmet ansvarar för läxor och fritid. Socialsekreteraren besöker hemmet var sjätte vecka och talar enskilt med barnet.',
} as const
