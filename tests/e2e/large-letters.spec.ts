import { expect, test } from '@playwright/test'
import { unfitting } from './fits.ts'
import { DESK, enter, leave, LONG, PHONE } from './people.ts'
import config from './playwright.config.ts'
import { addressOf, screensByAccount } from './rooms.ts'

// The size a person sets for all pages: lengths and widths of windows in `rem` follow it, which a zoom does not show.
const { launchOptions } = config.use ?? {}
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'],
  },
})
test.describe.configure({ mode: 'parallel' })

/** So much of a phone's first screen is the head at most. */
const HEAD = 1 / 4

for (const [account, places] of screensByAccount())
  test(`letters twice as large leave every page of ${account} whole`, async ({ browser }) => {
    const page = await enter(browser, account, PHONE)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    for (const place of places) {
      await page.goto(await addressOf(page, place))
      expect(await unfitting(page), `${page.url()} on a phone`).toEqual([])
      const head = await page.locator('.mast').evaluate((mast) => mast.getBoundingClientRect().bottom)
      expect(head, `${page.url()}: the head`).toBeLessThanOrEqual(PHONE.height * HEAD)
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
      // A wide screen holds what half of it would hold, and is looked at in `npm run prove`.
      if (!LONG) continue
      await page.setViewportSize(DESK)
      expect(await unfitting(page), `${page.url()} on a wide screen`).toEqual([])
      await page.setViewportSize(PHONE)
    }
    await leave(page)
  })
