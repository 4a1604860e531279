import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'

export const calcRefusals: Texts<RefusalTexts> = {
  sv: {
    calculator_busy: () => ({ title: 'En beräkning pågår redan', detail: 'Vänta tills den är klar och skicka sedan igen.' }),
    calculation_too_long: ({ seconds }) => ({ title: `Beräkningen tog mer än ${seconds} sekunder`,
      detail: 'Dela upp underlaget och skicka delarna var för sig.' }),
  },
  en: {
    calculator_busy: () => ({ title: 'A calculation is already running', detail: 'Wait until it is done, then send again.' }),
    calculation_too_long: ({ seconds }) => ({ title: `The calculation took more than ${seconds} seconds`,
      detail: 'Divide the input and send the parts one by one.' }),
  },
}
