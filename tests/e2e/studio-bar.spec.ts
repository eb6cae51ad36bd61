import { expect, test } from '@playwright/test'
import { lessonField, markInLesson, writeLesson } from './lesson-text.ts'
import { alive, enter } from './people.ts'
import config from './playwright.config.ts'

// As `large-letters.spec.ts`: the size a person sets for all pages.
const { launchOptions } = config.use ?? {}
const LARGE = '--blink-settings=defaultFontSize=32'
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), LARGE] } })

for (const { touch, ...viewport } of [
  { width: 360, height: 640, touch: true },
  { width: 360, height: 640, touch: false },
  { width: 1280, height: 720, touch: false },
])
  test(`the bar covers nothing of what is typed with large letters, ${viewport.width} px${touch ? ', by touch' : ''}`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'pelatih1', viewport, {
      at: '/studio/memahami-stunting-dan-kemiskinan-ekstrem',
      touch,
    })
    await page.locator('main ol.rows > li').nth(3).getByRole('link').first().click()
    await expect(lessonField(page)).toBeVisible()
    await alive(page)
    // In the middle of a long text, whose end lies far below the bar.
    await writeLesson(page, Array.from({ length: 60 }, (_, index) => `Alinea ${index}.`).join('\n\n'))
    await markInLesson(page, 'Alinea 20.')
    await page.keyboard.press('ArrowLeft')
    for (let line = 0; line < 24; line += 1) {
      await page.keyboard.insertText(`Baris ${line}`)
      await page.keyboard.press('Enter')
      if (line % 4 !== 3) continue
      // The line in which the cursor stands lies above the bar, and below what sticks at the head.
      await expect
        .poll(() =>
          page.evaluate(() => {
            const line = lineOfCaret()?.getBoundingClientRect()
            const bar = document.querySelector('.bar')?.getBoundingClientRect()
            if (!line || !bar) return 'nothing to measure'
            return line.bottom > bar.top
              ? `covered by ${Math.round(line.bottom - bar.top)} px`
              : line.top < 0
                ? 'above'
                : 'seen'

            /** Of the editor it is where the letters are; a plain field has a mirror of its lines. */
            function lineOfCaret() {
              const area = document.activeElement
              if (!(area instanceof HTMLTextAreaElement)) {
                const node = document.getSelection()?.focusNode
                const place = node instanceof Element ? node : node?.parentElement
                return place?.closest('.cm-line')
              }
              const number = area.value.slice(0, area.selectionStart).split('\n').length
              return area.parentElement?.querySelector(`pre > span:nth-child(${number})`)
            }
          }),
        )
        .toBe('seen')
    }
    await page.context().close()
  })
