import { addressesOf } from '../../access/queries/staff.ts'
import { dayOf, epochMs, instant, instantFrom } from '../../calendar/instant.ts'
import { archiveOf } from '../../platform/archive.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { packed } from '../../platform/pack-files.ts'
import { sealed } from '../../platform/sealed-file.ts'
import { approvedKey, dropExpiredParts, saveExportMade, saveExportPart } from '../queries/exports.ts'
import { dropOldImportFiles, waitLonger } from '../queries/imports.ts'
import { runImport } from './run-import.ts'

const daysKept = 7
const dayMs = 86_400_000

/**
 * Makes an approved export: everything of the municipality as it stands at one moment, sealed to the key that the request names, kept in
 * pieces until the request expires. In clear it exists nowhere but in the memory of this process, some rows at a time.
 */
const makeExport: JobKind = {
  kind: 'export',
  async run(tx, { body, municipality, now, aside }) {
    const requestId = String(body['requestId'])
    const at = instant(now)
    const key = await approvedKey(tx, at, requestId)
    if (key === null) return
    await waitLonger(tx)
    const bytes = await aside(async (_beside, client) => {
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
      let [number, size] = [0, 0]
      for await (const piece of sealed(key, packed(archiveOf(client, municipality)))) {
        await saveExportPart(tx, requestId, number, piece)
        number += 1
        size += piece.length
      }
      return size
    })
    await saveExportMade(tx, requestId, { at, bytes })
    for (const { id, email } of await addressesOf(tx, 'log_reviewer', dayOf(at))) {
      await askForMail(
        tx,
        { template: 'export_made', to: email, language: 'sv', reference: null, path: '/logg/export' },
        { municipality, key: `export made ${requestId} ${id}`, now: at },
      )
    }
    for (const { id, email } of await addressesOf(tx, 'administrator', dayOf(at))) {
      await askForMail(
        tx,
        { template: 'export_made', to: email, language: 'sv', reference: null, path: '/administration/export' },
        { municipality, key: `export made ${requestId} ${id}`, now: at },
      )
    }
  },
}

/** Takes away exports whose request has expired, and files of imports that nobody has gone on with for a week. */
const forgetTransfers: JobKind = {
  kind: 'forget_transfers',
  async run(tx, { now }) {
    const at = instant(now)
    await dropExpiredParts(tx, at)
    await dropOldImportFiles(tx, instantFrom(epochMs(at) - daysKept * dayMs), at)
  },
}

export const transferJobKinds: readonly JobKind[] = [runImport, makeExport, forgetTransfers]
export const transferRecurring: readonly Recurring[] = [{ kind: 'forget_transfers', everyMinutes: 60, offsetMinutes: 17 }]
