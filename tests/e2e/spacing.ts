import { expect, type Page } from '@playwright/test'
import { unfitting } from './fits.ts'

/** What a reader may set for every text (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** Letters, words and lines further apart leave the page whole; afterwards it is as it was. */
export async function fitsWhenSpaced(page: Page): Promise<void> {
  // As an extension sets it: past the page's own rules of what may be added to it.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, SPACED)
  const spacing = await page.locator('h1').evaluate((title) => getComputedStyle(title).letterSpacing)
  expect(spacing).not.toBe('normal')
  expect(await unfitting(page), `${page.url()}, spaced`).toEqual([])
  await page.evaluate(() => void document.adoptedStyleSheets.pop())
}
