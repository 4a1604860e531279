import type { FastifyInstance } from 'fastify'
import { createServer } from 'node:net'
import { StartFault } from './start-fault.ts'

/** Whether the address can be taken, asked before the slow part of a start. @throws StartFault that names PORT or HELHET_HOST. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  }).catch((fault: unknown) => {
    throw explained(fault, host, port)
  })
}

/** Begins to answer. @throws StartFault when somebody took the address meanwhile. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  await app.listen({ host, port }).catch((fault: unknown) => {
    throw explained(fault, host, port)
  })
}

/**
 * Takes no more requests, and answers those under way. A connection that a browser keeps open for later is closed as soon as it is
 * idle.
 */
export async function stopListening(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 100)
  await app.close().finally(() => clearInterval(idle))
}

function explained(fault: unknown, host: string, port: number): unknown {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined
  if (code === 'EADDRINUSE') {
    return new StartFault({
      sv: `Port ${port} används redan av ett annat program. Välj en annan: PORT=${other(port)}.`,
      en: `Port ${port} is already used by another program. Choose another: PORT=${other(port)}.`,
    }, fault)
  }
  if (code === 'EACCES') {
    return new StartFault({
      sv: `Port ${port} kräver särskild behörighet. Välj en över 1023: PORT=8080.`,
        en: `Port ${port} needs special rights. Choose one above 1023: PORT=8080.`,
    }, fault)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartFault({
      sv: `${host} är ingen adress på den här datorn. Rätta HELHET_HOST, eller utelämna den.`,
      en: `${host} is no address of this machine. Correct HELHET_HOST, or leave it out.`,
    }, fault)
  }
  return fault
}

function other(port: number): number {
  return port < 65535 ? port + 1 : port - 1
}
