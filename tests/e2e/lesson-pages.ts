import { expect, type Browser, type Page } from '@playwright/test'
import { alive, enter, PHONE } from './people.ts'

export const MODULE = '/belajar/kolaborasi-lintas-sektor'
/** It has a reflection and a list to tick off. */
export const LESSON = `${MODULE}/bekerja-sebagai-satu-tim`
export const DOOR = '**/simpan/*'
export const OFFERED = /^Tulisan di perangkat ini yang belum terkirim/

/** The lesson as a page without React (it brings the one small script), or reached by a link from a page that is alive. */
export const WAYS = ['as a document', 'reached from a page that is alive'] as const
export type Way = (typeof WAYS)[number]

/** A page that is alive keeps its texts with the engine of all other forms: `npm run prove` asks what these ask already. */
export const tagOf = (way: Way) => (way === WAYS[0] ? {} : { tag: '@long' })

export const note = (page: Page) => page.getByRole('textbox', { name: /^Catatan Anda/ })
export const tick = (page: Page, which = 0) => page.getByRole('checkbox').nth(which)
export const block = (page: Page, field: 'note' | 'ticks') =>
  page
    .locator('form')
    .filter({ has: field === 'note' ? page.getByRole('textbox') : page.getByRole('checkbox') })
export const saved = (page: Page, field: 'note' | 'ticks') =>
  block(page, field).getByText(/^Tersimpan di server/)
export const onDevice = (page: Page, field: 'note' | 'ticks') =>
  block(page, field).getByText('Tersimpan di perangkat ini, belum terkirim')

export async function open(page: Page, way: Way) {
  if (way === 'as a document') {
    await page.goto(LESSON)
    expect(await page.evaluate(() => '__remixContext' in window)).toBe(false)
    return
  }
  // A page that is alive leads to reading pages by the router.
  await page.goto('/profil')
  await alive(page)
  await page.evaluate((to) => {
    // Remix puts its router there.
    const router = Reflect.get(window, '__remixRouter') as { navigate: (to: string) => Promise<void> }
    return router.navigate(to)
  }, LESSON)
  await expect(note(page)).toBeVisible()
  await expect(page.locator('form[data-simpan]')).toHaveCount(0)
  await kept(page)
}

/** The engine has come: it has looked at the device for texts of this page. */
export async function kept(page: Page) {
  await page.waitForFunction(async () => (await navigator.locks.query()).held?.length)
}

/** Each test has a person of her own, whom no other test has write in this lesson. */
export async function begin(browser: Browser, way: Way, account: number): Promise<Page> {
  const page = await enter(browser, personOf(way, account), PHONE)
  await open(page, way)
  return page
}

export function personOf(way: Way, account: number): string {
  return `peserta${String(way === WAYS[0] ? account : account + 9).padStart(2, '0')}`
}
