import { expect, type Page } from '@playwright/test'
import { alive, word } from './people.ts'

/** What a page that keeps its texts says: the server has all, the device has it, a text of the device is offered. */
export const saved = (page: Page) => page.getByText(/^Tersimpan di server \d/).first()
export const onDevice = (page: Page) => page.getByText('Tersimpan di perangkat ini, belum terkirim').first()
export const offered = (page: Page) => page.getByText(/^Tulisan di perangkat ini yang belum terkirim/)

/** Each save takes as long as on a bad line. */
export async function slowly(page: Page, milliseconds: number) {
  await page.route('**/simpan', async (route) => {
    await new Promise((done) => setTimeout(done, milliseconds))
    await route.continue()
  })
}

/**
 * The phone dies without a word, where closing would let the page send what it holds, and is switched on again: where
 * there is a line, or not. Answers an empty page of the same browser.
 */
export async function dies(page: Page, { line = true } = {}): Promise<Page> {
  const context = page.context()
  const browser = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  browser.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
  const next = await context.newPage()
  if (line) await context.setOffline(false)
  return next
}

/** Milliseconds by the page's own timers: where a busy machine makes them late, this is as late. */
export async function ownTime(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds)
}

/** The same page in another tab. */
export async function secondTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await alive(other)
  return other
}

/** The page of what was set aside, from the page of the text. */
export async function history(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tulisan yang disisihkan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tulisan yang disisihkan' })).toBeVisible()
}

/** On that page: the text of it is the one again. */
export async function callBack(page: Page, text: string): Promise<void> {
  await page
    .getByRole('article')
    .filter({ hasText: text })
    .getByRole('button', { name: /^Pakai tulisan ini/ })
    .click()
  await expect(word(page, 'Tulisan itu dipakai lagi')).toBeVisible()
}

/** The texts that this device keeps of the person whose page it is. */
export async function copies(page: Page): Promise<string[]> {
  return (await rowsOnDevice(page)).map(({ body }) => body.value)
}

/** How many texts of this page, left by openings that are over, it has still to offer. */
export async function toOffer(page: Page): Promise<number> {
  const alive = await page.evaluate(async () =>
    ((await navigator.locks.query()).held ?? []).map(({ name = '' }) => name.replace('aksis-tulisan-', '')),
  )
  const here = new URL(page.url()).pathname
  const left = (await rowsOnDevice(page)).filter(
    ({ address, opening, body }) =>
      address.split('#')[0] === here && !body.aside && !alive.includes(opening.split('.')[0] ?? ''),
  )
  return left.length
}

type Row = { address: string; opening: string; body: { value: string; aside?: boolean } }

function rowsOnDevice(page: Page): Promise<Row[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open(`aksis-${document.documentElement.dataset.orang}`)
    await new Promise((done) => (opening.onsuccess = done))
    const { result } = opening
    const asking: IDBRequest<Row[]> | null = result.objectStoreNames.contains('tulisan')
      ? result.transaction('tulisan').objectStore('tulisan').getAll()
      : null
    if (asking) await new Promise((done) => (asking.onsuccess = done))
    result.close()
    return asking?.result ?? []
  })
}

/** Puts a text on the device that an earlier opening of a page has left there. */
export async function putOnDevice(
  page: Page,
  { value, ...place }: { address: string; field: string; value: string },
) {
  await alive(page)
  await page.evaluate(
    async ([where, text]) => {
      const opening = indexedDB.open(`aksis-${document.documentElement.dataset.orang}`)
      await new Promise<void>((resolve) => {
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('tulisan', { keyPath: ['address', 'field', 'opening'] })
        opening.onsuccess = () => resolve()
      })
      const writing = opening.result.transaction('tulisan', 'readwrite')
      const body = { value: text, base: '', mark: '' }
      writing.objectStore('tulisan').put({ ...where, opening: 'a', at: Date.now(), body })
      await new Promise<void>((resolve) => (writing.oncomplete = () => resolve()))
      opening.result.close()
    },
    [place, value] as const,
  )
}
