import { test } from '@playwright/test'
import { enter, leave, PHONE } from './people.ts'
import { addressOf, screensByAccount } from './rooms.ts'
import { fitsWhenSpaced } from './spacing.ts'

test.describe.configure({ mode: 'parallel' })

// In `npm test` the screens of a phone are looked at so while they are open (`rooms.spec.ts`); here all of them are.
for (const [account, places] of screensByAccount())
  test(
    `letters, words and lines further apart leave every page of ${account} whole`,
    { tag: '@long' },
    async ({ browser }) => {
      const page = await enter(browser, account, PHONE)
      for (const place of places) {
        await page.goto(await addressOf(page, place))
        await fitsWhenSpaced(page)
      }
      await leave(page)
    },
  )
