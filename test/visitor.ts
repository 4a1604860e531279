import { createServer } from 'node:net'

export type Visited = { readonly status: number; readonly url: string; readonly text: string; readonly location: string | null;
  readonly headers: Headers }

export type Visitor = {
  /** One request as a browser sends it, with its cookies; redirects are not followed. */
  readonly visit: (url: string, form?: Record<string, string>) => Promise<Visited>
  /** The same, then every redirect until a page answers. */
  readonly follow: (url: string, form?: Record<string, string>) => Promise<Visited>
  /** What the browser keeps of an origin, by name. */
  readonly cookies: (origin: string) => Map<string, string>
}

/** A browser over real HTTP, without scripts: cookies per origin and path, redirects, forms. */
export function visitor(home: string): Visitor {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (origin: string): Map<string, string> => {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }

  async function visit(url: string, form?: Record<string, string>): Promise<Visited> {
    const address = new URL(url, home)
    const jar = jarOf(address.origin)
    const answer = await fetch(address, {
      redirect: 'manual', method: form === undefined ? 'GET' : 'POST',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === undefined ? {} : { origin: address.origin, 'sec-fetch-site': 'same-origin' }) },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) keep(jar, line)
    return { status: answer.status, url: address.href, text: await answer.text(), location: answer.headers.get('location'),
      headers: answer.headers }
  }

  async function follow(url: string, form?: Record<string, string>): Promise<Visited> {
    let at = await visit(url, form)
    for (let steps = 0; at.location !== null && steps < 20; steps += 1) at = await visit(new URL(at.location, at.url).href)
    return at
  }

  return { visit, follow, cookies: jarOf }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...settings] = line.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  const value = pair.slice(name.length + 1)
  const gone = value === '' || settings.some((setting) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(setting))
  if (gone) jar.delete(name)
  else jar.set(name, value)
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
