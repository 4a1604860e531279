import type { Browser } from 'playwright-core'

/** An office computer four times slower than this one, on a line of ten megabits with thirty milliseconds to the server. */
const slowed = { processor: 4, latency: 30, bytesPerSecond: 10_000_000 / 8 }

const shown = `new Promise((resolve) => {
  const done = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))
  if (document.readyState === 'complete') done()
  else addEventListener('load', done)
})`

/** A new window first loads its own frame (the address field and its suggestions are pages too), which is no part of ours. */
const windowSettles = 1500

/**
 * How long it takes from the click until a page stands finished on a slow computer, each time in a browser that has nothing of it.
 *
 * @param state the cookies of somebody who may see the page.
 * @returns milliseconds, the shortest first, and how many rows the page had.
 */
export async function loadTimes(
  browser: Browser, address: string, cookies: Parameters<Awaited<ReturnType<Browser['newContext']>>['addCookies']>[0], times = 9,
): Promise<{ milliseconds: number[]; rows: number }> {
  const milliseconds: number[] = []
  const seen = { rows: 0 }
  for (let time = 0; time < times; time += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'sv-SE' })
    await context.addCookies(cookies)
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Network.enable')
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false, latency: slowed.latency, downloadThroughput: slowed.bytesPerSecond, uploadThroughput: slowed.bytesPerSecond,
    })
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowed.processor })
    await page.waitForTimeout(windowSettles)
    await page.goto(address, { waitUntil: 'commit' })
    milliseconds.push(Number(await page.evaluate(shown)))
    seen.rows = await page.locator('[data-row]').count()
    await context.close()
  }
  return { milliseconds: milliseconds.toSorted((one, other) => one - other), rows: seen.rows }
}

/** The one in the middle. */
export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
