import { formatDay, formatTime } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { DraftDone } from '../../ui/draft.tsx'
import type { Receipt } from '../queries/receive.ts'
import { publicTexts } from '../texts/public.ts'
import { Phone, publicDraft } from './public-form.tsx'

export type ReceiptData = { receipt: Receipt; phone: string | null }

/** The receipt: reference, time, and what happens now. Nothing of what was written. */
export function receiptPage({ receipt, phone }: ReceiptData, view: View): Shown {
  const { language } = view
  const t = publicTexts[language]
  const receivedOn = formatDay(dayOf(receipt.receivedAt), language, 'full')
  return {
    title: t.receiptTitle, islands: ['ui/drafts', 'ui/print'],
    main: (
      <>
        <DraftDone draft={publicDraft} />
        <div class="receipt">
          <h1>{t.receiptHeading}</h1>
          <p>{t.receiptAt(`${receivedOn.slice(0, 1).toUpperCase()}${receivedOn.slice(1)}`,
            formatTime(timeOf(receipt.receivedAt), language))}</p>
        </div>
        <div>
          <p>{t.referenceLabel}</p>
          <p class="reference">{receipt.reference}</p>
          <p class="quiet">{t.referenceHint}</p>
        </div>
        <section class="public-part">
          <h2>{t.nowHeading}</h2>
          <ol class="steps-list">
            <li><span><strong>{t.now1.strong}</strong>{t.now1.rest}</span></li>
            <li><span><strong>{t.now2.strong(formatDay(receipt.decideBy, language, 'dayMonth'))}</strong>{t.now2.rest}</span></li>
            {receipt.tellsBack && <li><span><strong>{t.now3.strong}</strong>{t.now3.rest}</span></li>}
          </ol>
        </section>
        <section class="public-part">
          <h2>{t.moreHeading}</h2>
          <p>
            {phone !== null && <>{t.moreCall} <Phone number={phone} />. </>}
            {t.moreDanger} <a href="tel:112">112</a>.
          </p>
        </section>
        <Button type="button" size="full" data-print hidden>{t.print}</Button>
        <p class="quiet">{t.notKept}</p>
      </>
    ),
  }
}
