import AxeBuilder from '@axe-core/playwright'
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

export const PHONE = { width: 360, height: 780 }
export const DESK = { width: 1280, height: 800 }

type Viewport = { width: number; height: number }

/** A person with a browser of her own, signed in with one click where the sign-in page offers it. */
export async function enter(
  browser: Browser,
  account: string,
  viewport: Viewport,
  { javaScriptEnabled = true } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled })
  const page = await context.newPage()
  collectComplaints(page)
  await page.goto('/masuk')
  const email = `${account}@demo.aksis.test`
  const oneClick = page.locator(`button[name="akun"][value="${email}"]`)
  if ((await oneClick.count()) > 0) await oneClick.click()
  else {
    await page.getByLabel('Surel').fill(email)
    await page.locator('input[type="password"]').fill('aksis-demo-2026')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  }
  await page.waitForURL((address) => !address.pathname.startsWith('/masuk'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

const complaints = new WeakMap<BrowserContext, string[]>()

function collectComplaints(page: Page) {
  const list: string[] = []
  complaints.set(page.context(), list)
  page.on('console', (message) => {
    // Chromium notes a form that came back with its errors as a resource that failed to load.
    if (/status of 4(?:09|22)/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning')
      list.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => list.push(`${page.url()}: ${error.message}`))
}

/** Ends the visit; the browser must not have complained about anything, a blocked script or style included. */
export async function leave(page: Page): Promise<void> {
  expect(complaints.get(page.context()) ?? []).toEqual([])
  await page.context().close()
}

/**
 * axe finds nothing, in either theme, and the page does not scroll sideways. The window is as high as the page: what
 * the bar at the bottom of a phone happens to cover can be scrolled out from under it, so it is not too small.
 */
export async function inspect(page: Page): Promise<void> {
  const viewport = page.viewportSize() ?? DESK
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) })
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours move after a change of theme; axe would measure them halfway.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
    expect(found, `${page.url()} (${colorScheme})`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
  await page.setViewportSize(viewport)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** The word that the last action left at the top of the page. */
export function word(page: Page, text: string | RegExp) {
  return page.getByRole('status').filter({ hasText: text })
}
