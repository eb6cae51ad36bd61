import { expect, test, type Browser, type Page } from '@playwright/test'
import { saved, secondTab } from './kept-pages.ts'
import { alive, DESK, enter, inspect } from './people.ts'
import { lessonField, lessonText, writeLesson } from './lesson-text.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Pratinjau peserta' })

async function lesson(browser: Browser, number: number): Promise<Page> {
  const page = await enter(browser, 'pelatih3', DESK, { at: '/studio/turun-lapangan' })
  await page.locator('main ol.rows > li').nth(number).getByRole('link').first().click()
  await expect(lessonField(page)).toBeVisible()
  await alive(page)
  return page
}

test('studio: faults name cause and cure all at once, and the last good preview stays beside them', async ({
  browser,
}) => {
  const page = await lesson(browser, 0)
  await writeLesson(page, '## Satu\n\nKalimat yang baik.')
  await expect(pane(page)).toContainText('Kalimat yang baik.')
  await writeLesson(page, '## Satu\n\n<!-- catatan -->\n\nLihat <https://contoh.go.id>.\n\n• butir')
  const holding = page.locator('#menahan')
  await expect(holding).toContainText('Baris 3: catatan <!-- … --> tidak dipakai di pelajaran.')
  await expect(holding).toContainText('“https://contoh.go.id” tanpa tanda < dan >')
  await expect(pane(page)).toContainText('Pratinjau baik terakhir.')
  await expect(pane(page)).toContainText('Kalimat yang baik.')
  await inspect(page)
  await writeLesson(page, '## Satu\n\n| a | b |\n| - | - |\n| satu | dua | hilang |')
  await expect(pane(page)).toContainText('Naskah yang sedang ditulis')
  await expect(pane(page).getByRole('cell', { name: 'dua' })).toBeVisible()
  await expect(page.locator('#menahan').filter({ hasText: '“hilang” tidak tampil' })).toBeVisible()
  await page.context().close()
})

test('studio: one press takes invisible signs out, undo brings them back, and the text is saved', async ({
  browser,
}) => {
  const page = await lesson(browser, 1)
  await writeLesson(page, 'Ta\u00adda \u200btersem\u00adbunyi. Keluarga 👨\u200d👩\u200d👧.')
  const button = page.getByRole('button', { name: '3 tanda tak terlihat: bersihkan' })
  await expect(button).toBeVisible()
  await inspect(page)
  await button.click()
  const clean = 'Tada tersembunyi. Keluarga 👨\u200d👩\u200d👧.'
  await expect(lessonText(page)).toHaveValue(clean)
  await expect(lessonField(page)).toBeFocused()
  await expect(button).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: '3 tanda tak terlihat dihapus.' })).toBeVisible()
  await expect(saved(page)).toBeVisible({ timeout: 20_000 })
  const other = await secondTab(page)
  await expect(lessonText(other)).toHaveValue(clean)
  await other.close()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(button).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(lessonText(page)).toHaveValue(clean)
  await page.context().close()
})
