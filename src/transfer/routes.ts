import { action, file, form, page, reading, writing } from '../mount/route.ts'
import type { About, Route } from '../mount/route.ts'
import * as z from 'zod'
import {
  decisionShape,
  exportRequestShape,
  exportsShape,
  idParams,
  importDetailShape,
  importForm,
  importsShape,
  madeShape,
  mostImportBytes,
  newExportKeyShape,
  newExportShape,
  newImportShape,
} from './contract.ts'
import { showDecision, showReview } from './pages/export-review.tsx'
import { showExportKey, showExports } from './pages/exports.tsx'
import { showImport } from './pages/import.tsx'
import { showImports } from './pages/imports.tsx'
import { askForExport, decideExport, exportedFile, exportOf, exportsSoFar, setExportKey } from './usecases/ask-export.ts'
import { confirmImport, importDetail, imports, receiveEncoded, receiveUploads, withdrawImport } from './usecases/ask-import.ts'

const nobody = (): readonly string[] => []
const fewAtATime = { most: 20, minutes: 10 }
// Base64 is a third longer than the bytes, and a form has some lines around each file.
const mostJsonBytes = Math.ceil(mostImportBytes * 1.4)
const mostFormBytes = mostImportBytes + 64 * 1024

const importRoutes: readonly Route[] = [
  reading({
    path: '/api/imports',
    may: 'import.run',
    summary: 'Imports of open cases: counts and states',
    answer: importsShape,
    about: nobody,
    handle: imports,
  }),
  writing({
    path: '/api/imports',
    may: 'import.run',
    summary: 'Hand in files of open cases, to be looked through',
    body: newImportShape,
    answer: madeShape,
    limit: fewAtATime,
    mostBytes: mostJsonBytes,
    about: nobody,
    handle: receiveEncoded,
  }),
  reading({
    path: '/api/imports/:id',
    may: 'import.run',
    summary: 'One import: progress, counts, and faults by file, line and column',
    params: idParams,
    answer: importDetailShape,
    about: nobody,
    handle: importDetail,
  }),
  writing({
    path: '/api/imports/:id/confirm',
    may: 'import.run',
    summary: 'Let an import without faults be saved',
    params: idParams,
    answer: madeShape,
    about: nobody,
    handle: confirmImport,
  }),
  writing({
    path: '/api/imports/:id/withdraw',
    may: 'import.run',
    summary: 'Take an import back before it is saved',
    params: idParams,
    answer: madeShape,
    about: nobody,
    handle: withdrawImport,
  }),
  form({
    path: '/administration/import',
    may: 'import.run',
    limit: fewAtATime,
    mostBytes: mostFormBytes,
    body: importForm,
    about: nobody,
    load: imports,
    show: showImports,
    async submit(tx, asked) {
      const { id } = await receiveUploads(tx, asked)
      return { to: `/administration/import/${id}`, about: [] }
    },
  }),
  page({ path: '/administration/import/:id', may: 'import.run', params: idParams, about: nobody, load: importDetail, show: showImport }),
  action({
    path: '/administration/import/:id/genomfor',
    may: 'import.run',
    params: idParams,
    async submit(tx, asked) {
      const { id } = await confirmImport(tx, asked)
      return { to: `/administration/import/${id}`, about: [] }
    },
  }),
  action({
    path: '/administration/import/:id/avbryt',
    may: 'import.run',
    params: idParams,
    async submit(tx, asked) {
      await withdrawImport(tx, asked)
      return { to: '/administration/import', done: 'withdrawn', about: [] }
    },
  }),
]

/** The line in the log names the request: which of them was read, decided or downloaded. */
const ofRequest = (_: unknown, { params }: { params: { id: string } }): About => ({ persons: [], why: 'role', of: params.id })

const exportRoutes: readonly Route[] = [
  reading({
    path: '/api/exports',
    may: 'export.ask',
    summary: 'Requests for whole exports, and the key in use',
    answer: exportsShape,
    about: nobody,
    handle: exportsSoFar,
  }),
  writing({
    path: '/api/exports',
    may: 'export.ask',
    summary: 'Ask for a whole export',
    body: newExportShape,
    answer: madeShape,
    about: nobody,
    handle: askForExport,
  }),
  writing({
    path: '/api/export-key',
    may: 'export.ask',
    summary: 'Set the public key that exports are sealed to',
    body: newExportKeyShape,
    answer: madeShape,
    about: nobody,
    handle: setExportKey,
  }),
  form({
    path: '/administration/export',
    may: 'export.ask',
    body: newExportShape,
    about: nobody,
    load: exportsSoFar,
    show: showExports,
    async submit(tx, asked) {
      await askForExport(tx, asked)
      return { to: '/administration/export', done: 'asked', about: [] }
    },
  }),
  form({
    path: '/administration/export/nyckel',
    may: 'export.ask',
    body: newExportKeyShape,
    about: nobody,
    load: exportsSoFar,
    show: showExportKey,
    async submit(tx, asked) {
      await setExportKey(tx, asked)
      return { to: '/administration/export', done: 'key_set', about: [] }
    },
  }),
  file({ path: '/administration/export/:id/fil', may: 'export.ask', params: idParams, about: ofRequest, load: exportedFile }),
]

const reviewRoutes: readonly Route[] = [
  reading({
    path: '/api/exports/to-decide',
    may: 'export.approve',
    summary: 'Requests for whole exports, for who approves them',
    answer: exportsShape,
    about: nobody,
    handle: exportsSoFar,
  }),
  writing({
    path: '/api/exports/:id/approve',
    may: 'export.approve',
    summary: 'Approve a whole export',
    params: idParams,
    body: decisionShape,
    answer: madeShape,
    about: ofRequest,
    handle: (tx, asked) => decideExport(tx, 'approved', asked),
  }),
  writing({
    path: '/api/exports/:id/refuse',
    may: 'export.approve',
    summary: 'Refuse a whole export',
    params: idParams,
    body: decisionShape,
    answer: madeShape,
    about: ofRequest,
    handle: (tx, asked) => decideExport(tx, 'refused', asked),
  }),
  reading({
    path: '/api/exports/:id',
    may: 'export.approve',
    summary: 'One request for a whole export',
    params: idParams,
    answer: exportRequestShape,
    about: ofRequest,
    handle: exportOf,
  }),
  page({ path: '/logg/export', may: 'export.approve', about: nobody, load: exportsSoFar, show: showReview }),
  form({
    path: '/logg/export/:id',
    may: 'export.approve',
    params: idParams,
    body: decisionShape.extend({ decision: z.enum(['approved', 'refused'], 'decision_needed') }),
    about: ofRequest,
    load: exportOf,
    show: showDecision,
    async submit(tx, asked) {
      const { decision, reason } = asked.body
      await decideExport(tx, decision, { ...asked, body: { reason } })
      return { to: '/logg/export', done: decision, about: ofRequest(null, asked) }
    },
  }),
]

/** A municipality's open cases in, and everything out again. */
export const transferRoutes: readonly Route[] = [...importRoutes, ...exportRoutes, ...reviewRoutes]
