import { expect, test } from '@playwright/test'
import { alive, enter } from './people.ts'
import config from './playwright.config.ts'

// As `large-letters.spec.ts`: the size a person sets for all pages.
const { launchOptions } = config.use ?? {}
const LARGE = '--blink-settings=defaultFontSize=32'
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), LARGE] } })

for (const viewport of [
  { width: 360, height: 640 },
  { width: 1280, height: 720 },
])
  test(`the bar covers nothing of what is typed with large letters, ${viewport.width} px`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'pelatih1', viewport, {
      at: '/studio/memahami-stunting-dan-kemiskinan-ekstrem',
    })
    await page.locator('main ol.rows > li').nth(3).getByRole('link').first().click()
    const naskah = page.getByLabel('Naskah pelajaran (Markdown)')
    await expect(naskah).toBeVisible()
    await alive(page)
    // In the middle of a long text, whose end lies far below the bar.
    await naskah.fill(Array.from({ length: 60 }, (_, index) => `Alinea ${index}.\n`).join('\n'))
    await naskah.evaluate((field: HTMLTextAreaElement) => {
      const at = field.value.indexOf('Alinea 20.')
      field.focus()
      field.setSelectionRange(at, at)
    })
    for (let line = 0; line < 24; line += 1) {
      await page.keyboard.insertText(`Baris ${line}`)
      await page.keyboard.press('Enter')
      if (line % 4 !== 3) continue
      // The line in which the cursor stands lies above the bar, and below what sticks at the head.
      await expect
        .poll(() =>
          naskah.evaluate((field: HTMLTextAreaElement) => {
            const number = field.value.slice(0, field.selectionStart).split('\n').length
            const line = field.parentElement
              ?.querySelector(`pre > span:nth-child(${number})`)
              ?.getBoundingClientRect()
            const bar = document.querySelector('.bar')?.getBoundingClientRect()
            if (!line || !bar) return 'nothing to measure'
            return line.bottom > bar.top
              ? `covered by ${Math.round(line.bottom - bar.top)} px`
              : line.top < 0
                ? 'above'
                : 'seen'
          }),
        )
        .toBe('seen')
    }
    await page.context().close()
  })
