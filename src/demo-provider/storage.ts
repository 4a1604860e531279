import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider'

type Kept = { readonly payload: AdapterPayload; readonly until: number }
const most = 2000

/** The cookie by which the provider knows a browser between the steps. */
export const sessionCookie = 'demo-idp'

/** What the provider keeps between the steps of a sign-in: in memory, and for minutes only. The oldest yield when there are many. */
export function storage(): AdapterConstructor {
  const kept = new Map<string, Kept>()
  return class implements Adapter {
    readonly #model: string

    constructor(model: string) {
      this.#model = model
    }

    #key(id: string): string {
      return `${this.#model} ${id}`
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn = 600): Promise<void> {
      const now = Date.now()
      for (const [key, { until }] of kept) if (until < now || kept.size >= most) kept.delete(key)
      kept.set(this.#key(id), { payload, until: now + expiresIn * 1000 })
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      const found = kept.get(this.#key(id))
      return found === undefined || found.until < Date.now() ? undefined : found.payload
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return [...kept.values()].find(({ payload }) => payload.uid === uid)?.payload
    }

    async findByUserCode(): Promise<undefined> {}

    async consume(id: string): Promise<void> {
      const found = await this.find(id)
      if (found !== undefined) found.consumed = Math.floor(Date.now() / 1000)
    }

    async destroy(id: string): Promise<void> {
      kept.delete(this.#key(id))
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
    }
  }
}
