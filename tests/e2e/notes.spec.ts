import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { paste } from './clipboard.ts'
import { saved } from './kept-pages.ts'
import { alive, enter, inspect, leave, PHONE } from './people.ts'
import { begin, reread } from './section-pages.ts'

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Alat tulis' })
const preview = (page: Page) => page.getByRole('dialog', { name: 'Pratinjau' })
const read = (name: string) => readFileSync(`tests/cases/paste/${name}`, 'utf8')

test('a section on a phone: a list and a table of Word, saved as letters, seen drawn; the field never moves', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await begin(browser, 'peserta21', { section: 'persoalan' })
  const field = page.locator('[name="problem"]')
  await expect(tools(page)).toHaveCount(0)
  await field.scrollIntoViewIfNeeded()
  const before = await field.boundingBox()
  await field.focus()
  await expect(tools(page)).toBeVisible()
  const after = await field.boundingBox()
  expect([after?.y, after?.height]).toEqual([before?.y, before?.height])
  const bar = await tools(page).boundingBox()
  expect(bar?.y ?? 0).toBeGreaterThanOrEqual((after?.y ?? 0) + (after?.height ?? 0))
  // One line of buttons that a thumb meets.
  expect(bar?.height ?? 0).toBeLessThan(2 * 44)
  for (const button of await tools(page).getByRole('button').all()) {
    const size = await button.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
    expect((size?.x ?? 0) + (size?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
  }

  await paste(page, { 'text/html': read('01-word-lists.html'), 'text/plain': 'x' })
  await expect(field).toHaveValue(
    /^\*\*Langkah kerja\*\*\n\n- Kumpulkan tiga data\n {2}- KRS dari \*\*BKKBN\*\*/,
  )
  await expect(page.getByText(/^Ditempel\. 4 nomor huruf atau romawi/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field).toHaveValue('')
  await paste(page, { 'text/html': read('01-word-lists.html'), 'text/plain': 'x' })
  await page.keyboard.press('ControlOrMeta+End')
  await paste(page, { 'text/html': read('02-word-table-merged.html'), 'text/plain': 'x' })
  await expect(field).toHaveValue(/\| Bengalon \| 190 \| 11; dua tidak hadir \|/)
  const typed = await field.inputValue()

  await tools(page).getByRole('button', { name: 'Pratinjau' }).click()
  await expect(preview(page).getByRole('listitem').filter({ hasText: 'e-PPGBM' }).first()).toBeVisible()
  await expect(preview(page).getByRole('cell', { name: '11; dua tidak hadir' })).toBeVisible()
  await inspect(page, { closely: true })
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await tools(page).getByRole('button', { name: 'Bantuan menulis' }).click()
  const help = page.getByRole('dialog', { name: 'Bantuan menulis' })
  await expect(help.getByText('## ')).toHaveCount(0)
  await expect(help.getByText('https://…')).toBeVisible()
  await inspect(page)
  await help.getByRole('button', { name: 'Tutup' }).click()
  await expect(field).toBeFocused()
  await inspect(page, { closely: true })
  await expect(saved(page)).toBeVisible({ timeout: 20_000 })
  await reread(page)
  await expect(field).toHaveValue(typed.trim())
  await leave(page)
})

test('a field of the leaders’ card has none, and with the keyboard alone the tools come after their field', async ({
  browser,
}) => {
  const page = await begin(browser, 'peserta21', { section: 'kartu' })
  const place = page.locator('.tools-place')
  await page.locator('[name="request"]').pressSequentially('Menyetujui')
  await expect(place).toHaveCount(0)
  await page.goto(page.url().replace('kartu', 'biaya'))
  await alive(page)
  const field = page.locator('[name="costNote"]')
  await field.focus()
  await expect(place).toHaveCount(1)
  await expect(tools(page)).toHaveCount(1)
  const keys = page.keyboard
  await keys.type('Biaya per desa:\n1. satu')
  await keys.press('Enter')
  await keys.type('dua')
  await expect(field).toHaveValue('Biaya per desa:\n1. satu\n2. dua')
  await keys.press('Control+b')
  await keys.type('tebal')
  await expect(field).toHaveValue('Biaya per desa:\n1. satu\n2. dua**tebal**')
  // It has no links of its own: the keys stay the browser’s.
  await keys.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await field.focus()
  await keys.press('Tab')
  await expect(tools(page).getByRole('button', { name: 'Tebal' })).toBeFocused()
  await keys.press('End')
  await keys.press('ArrowLeft')
  await keys.press('Enter')
  await expect(preview(page).getByRole('listitem')).toHaveCount(2)
  await keys.press('Escape')
  await expect(field).toBeFocused()
  await leave(page)
})

test('a decision’s sheet stays open below the preview of its note', async ({ browser }) => {
  const page = await enter(browser, 'wabup', PHONE, { at: '/tinjau' })
  await page.locator('main ol.rows a').first().click()
  await page.waitForURL('**/tinjau/*')
  await alive(page)
  await page.getByRole('link', { name: '+ Catatan' }).click()
  const sheet = page.getByRole('dialog', { name: 'Setujui dengan catatan' })
  const note = sheet.getByLabel('Catatan')
  await note.focus()
  await expect(tools(page)).toBeVisible()
  await page.keyboard.type('Setuju, asal:\n- juru mudi ada')
  await page.keyboard.press('Enter')
  await page.keyboard.type('perahu berasuransi')
  await tools(page).getByRole('button', { name: 'Pratinjau' }).click()
  await expect(preview(page).getByRole('listitem')).toHaveText(['juru mudi ada', 'perahu berasuransi'])
  await inspect(page)
  await page.keyboard.press('Escape')
  await expect(preview(page)).toHaveCount(0)
  await expect(note).toBeFocused()
  await expect(note).toHaveValue('Setuju, asal:\n- juru mudi ada\n- perahu berasuransi')
  await expect(sheet).toBeVisible()
  await note.fill('')
  await leave(page)
})

test('the introduction of a module has the tools of a lesson and its look', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', PHONE, { at: '/studio/baru' })
  await alive(page)
  await expect(tools(page)).toHaveCount(1)
  const field = page.locator('[name="pengantar"]')
  await field.focus()
  await paste(page, { 'text/html': read('01-word-lists.html'), 'text/plain': 'x' })
  await expect(field).toHaveValue(/^## Langkah kerja/)
  await tools(page).getByRole('button', { name: 'Pratinjau' }).click()
  await expect(preview(page).getByRole('heading', { name: 'Langkah kerja' })).toBeVisible()
  await inspect(page)
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await field.fill('')
  await leave(page)
})
