import { expect, test } from '@playwright/test'
import { unfitting } from './fits.ts'
import { enter, leave, PHONE } from './people.ts'
import { addressOf, screensByAccount } from './rooms.ts'

test.describe.configure({ mode: 'parallel' })

/** What a reader may set for every text (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

for (const [account, places] of screensByAccount())
  test(`letters, words and lines further apart leave every page of ${account} whole`, async ({ browser }) => {
    const page = await enter(browser, account, PHONE)
    for (const place of places) {
      await page.goto(await addressOf(page, place))
      // As an extension sets it: past the page's own rules of what may be added to it.
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      }, SPACED)
      const height = await page.locator('h1').evaluate((title) => getComputedStyle(title).letterSpacing)
      expect(height).not.toBe('normal')
      expect(await unfitting(page), page.url()).toEqual([])
    }
    await leave(page)
  })
