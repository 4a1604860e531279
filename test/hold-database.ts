import { argv } from 'node:process'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'

/** A process that starts the embedded database on the folder it is given, says where, and stays: for tests that kill it. */
const dataDirectory = argv[2] ?? ''
const opened = await startEmbeddedPostgres({ dataDirectory, doing: 'start', since: new Date().toISOString(), onLost: () => {} })
console.log('appUrl' in opened ? opened.appUrl : 'taken')
setInterval(() => {}, 60_000)
