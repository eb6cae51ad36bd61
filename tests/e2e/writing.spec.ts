import { expect, test, type Browser, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { paste } from './clipboard.ts'
import { saved } from './kept-pages.ts'
import { alive, DESK, enter, inspect, leave, PHONE } from './people.ts'
import { goToLesson, lessonField, lessonText, markInLesson, writeLesson } from './lesson-text.ts'

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Alat tulis' })
const read = (name: string) => readFileSync(`tests/cases/paste/${name}`, 'utf8')

/** A lesson in the studio with nothing in its field yet. */
async function emptyLesson(browser: Browser, number: number, viewport = DESK): Promise<Page> {
  const page = await enter(browser, 'pelatih3', viewport, { at: '/studio/kolaborasi-lintas-sektor' })
  await page.locator('main ol.rows > li').nth(number).getByRole('link').first().click()
  await alive(page)
  await expect(tools(page)).toBeVisible()
  await writeLesson(page, '')
  return page
}

/** The text without the empty lines around it, as it is saved. */
async function lessonSays(page: Page): Promise<string> {
  return (await lessonText(page).inputValue()).trim()
}

const CASES: [name: string, said: RegExp | null][] = [
  ['01-word-lists', /4 nomor huruf atau romawi menjadi angka/],
  ['02-word-table-merged', /3 sel gabungan ditulis di setiap selnya/],
  [
    '03-word-signs-footnote-tracked',
    /1 bagian yang dihapus .* 1 komentar tidak ikut.* 1 catatan kaki dipertahankan/,
  ],
  ['04-excel-range', /1 bagian tersembunyi tidak ikut.* 1 sel berisi ####/],
  ['05-google-docs', null],
  ['08-web-page', /bagian yang bukan teks tidak ikut.* 1 tautan yang tidak dapat dipakai/],
  ['09-word-picture-on-disk', /1 gambar tidak ikut: unggah sendiri/],
]

test('studio: every clipboard becomes the text it should, in one step of undo, and asks nobody for anything', async ({
  browser,
}) => {
  const page = await emptyLesson(browser, 0)
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().includes('/studio/') && !request.url().includes('/assets/')) asked.push(request.url())
  })
  for (const [name, said] of CASES) {
    await writeLesson(page, '')
    await goToLesson(page)
    await paste(page, { 'text/html': read(`${name}.html`), 'text/plain': 'teks biasa' })
    // Behind a table there is room to go on.
    await expect.poll(() => lessonSays(page), name).toBe(read(`right/${name}.md`).trimEnd())
    const word = page.locator('.tools-place > [role=status]').first()
    if (said) await expect(word).toHaveText(said)
    else await expect(word).toBeEmpty()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(lessonText(page)).toHaveValue('')
  }
  expect(asked).toEqual([])
  await page.context().close()
})

test('studio: messages are pasted as they are and read on demand; a paste without form stays plain', async ({
  browser,
}) => {
  const page = await emptyLesson(browser, 0)
  await goToLesson(page)
  await paste(page, { 'text/plain': read('07-whatsapp.txt') })
  await expect(lessonText(page)).toHaveValue(/\*Hasil rapat\*/)
  await page.getByRole('button', { name: 'Ubah *…* menjadi tebal, buang cap waktu' }).click()
  await expect(lessonText(page)).toHaveValue(read('right/07-whatsapp.md'))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(lessonText(page)).toHaveValue(/\*Hasil rapat\*/)
  await writeLesson(page, '')
  await paste(page, { 'text/plain': '## Judul\n\n**tebal**' })
  await expect(lessonText(page)).toHaveValue('## Judul\n\n**tebal**')
  await page.context().close()
})

test('studio: with the keyboard alone: bold, lists, a table as a table, find and replace, what a slash opens; undo takes all back', async ({
  browser,
}) => {
  const page = await emptyLesson(browser, 1)
  const keys = page.keyboard
  await goToLesson(page)
  await keys.type('Angka itu')
  await keys.press('Control+b')
  await keys.type('penting')
  await expect(lessonText(page)).toHaveValue('Angka itu**penting**')
  await keys.press('End')
  await keys.press('Enter')
  await keys.type('- satu')
  await keys.press('Enter')
  await keys.type('dua')
  await keys.press('Enter')
  await keys.press('Enter')
  await keys.type('/tab')
  await expect(page.getByRole('option', { name: 'Tabel' })).toHaveAttribute('aria-selected', 'true')
  await keys.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Tabel' })
  await expect(sheet.getByLabel('Kepala kolom 1')).toBeFocused()
  await inspect(page)
  await keys.type('Desa')
  await keys.press('Tab')
  await keys.type('KRS')
  await sheet.getByLabel('Baris 1, Desa').fill('Sepaso | Timur\ndan Barat')
  await sheet.getByLabel('Baris 1, KRS').fill('311')
  await sheet.getByLabel('Baris 2, Desa').focus()
  await sheet.getByRole('button', { name: 'Hapus baris 2' }).click()
  await expect(sheet.getByLabel('Baris 1, Desa')).toBeFocused()
  await keys.press('Escape')
  await expect(sheet.getByText('Isian di lembar ini belum dipakai. Buang?')).toBeVisible()
  await inspect(page)
  await keys.press('Escape')
  await expect(sheet.getByLabel('Baris 1, Desa')).toBeFocused()
  await sheet.getByRole('button', { name: 'Pakai tabel ini' }).click()
  await expect(lessonField(page)).toBeFocused()
  await expect(lessonText(page)).toHaveValue(
    'Angka itu**penting**\n\n- satu\n- dua\n\n| Desa                         | KRS |\n| ---------------------------- | --- |\n| Sepaso \\| Timur<br>dan Barat | 311 |\n\n',
  )
  await page.getByRole('button', { name: 'Ubah tabel' }).focus()
  await keys.press('Enter')
  await expect(sheet.getByLabel('Baris 1, Desa')).toHaveValue('Sepaso | Timur\ndan Barat')
  // From cell to cell; the last one has a row after it, and out of an empty row the way leads on.
  for (let cell = 0; cell < 4; cell += 1) await keys.press('Tab')
  await expect(sheet.getByLabel('Baris 2, Desa')).toBeFocused()
  await keys.press('Tab')
  await keys.press('Tab')
  await expect(sheet.getByRole('button', { name: 'Tambah baris' })).toBeFocused()
  await keys.press('Escape')
  await sheet.getByRole('button', { name: 'Buang isian' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(lessonField(page)).toBeFocused()

  await keys.press('Control+f')
  await expect(page.getByLabel('Cari', { exact: true })).toBeFocused()
  await keys.type('a')
  await expect(page.getByText('9 ditemukan.')).toBeVisible()
  await page.getByLabel('Cari', { exact: true }).fill('penting')
  await page.getByLabel('Ganti dengan').fill('utama')
  await page.getByRole('button', { name: 'Ganti semua' }).click()
  await expect(lessonText(page)).toHaveValue(/^Angka itu\*\*utama\*\*/)
  await keys.press('ControlOrMeta+z')
  await expect(lessonText(page)).toHaveValue(/^Angka itu\*\*penting\*\*/)
  await expect(saved(page)).toBeVisible({ timeout: 20_000 })

  await keys.press('ControlOrMeta+End')
  await keys.type('\n/')
  await expect(page.getByRole('listbox', { name: 'Sisipkan' })).toBeVisible()
  await keys.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Sisipkan' })).toHaveCount(0)
  await expect(lessonText(page)).toHaveValue(/\n\/$/)
  await leave(page)
})

test('studio, as it is written: inside a cell a paste stays one line, and Enter is a line end of the cell', async ({
  browser,
}) => {
  const page = await emptyLesson(browser, 2)
  await tools(page).getByRole('button', { name: 'Bantuan menulis' }).click()
  await page.getByRole('checkbox', { name: /naskah mentah/ }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  await writeLesson(page, '| Desa | KRS |\n| --- | --- |\n| Sepaso | 311 |')
  await expect(page.getByRole('button', { name: 'Ubah tabel' })).toHaveCount(0)
  await markInLesson(page, '311')
  await paste(page, { 'text/html': '<b>a</b>', 'text/plain': '1 | 2\r\n3' })
  await expect(lessonText(page)).toHaveValue(/\| 1 \\\| 2<br>3 \|$/)
  await page.keyboard.press('Enter')
  await expect(lessonText(page)).toHaveValue(/\| 1 \\\| 2<br>3<br> \|$/)
  await page.reload()
  await goToLesson(page)
  await expect(page.getByRole('button', { name: 'Ubah tabel' })).toHaveCount(0)
  await leave(page)
})

test('assignment on a phone: the tools are at hand, cover nothing, and have no sheet of the studio', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta07', PHONE, { at: '/tugas' })
  await page.locator('main a[href^="/tugas/"]').first().click()
  await alive(page)
  const field = page.getByRole('textbox', { name: /Naskah|Tulisan/ }).first()
  await expect(tools(page)).toBeVisible()
  await expect(tools(page).getByRole('button', { name: 'Cari dan ganti' })).toHaveCount(0)
  const [bar, box] = [await tools(page).boundingBox(), await field.boundingBox()]
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0)
  for (const button of await tools(page).getByRole('button').all()) {
    const size = await button.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
    expect((size?.x ?? 0) + (size?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
  }
  await field.fill('')
  await field.focus()
  await paste(page, { 'text/html': read('02-word-table-merged.html'), 'text/plain': 'x' })
  await expect(field).toHaveValue(/11; dua tidak hadir/)
  await tools(page).getByRole('button', { name: 'Pratinjau' }).click()
  const preview = page.getByRole('dialog', { name: 'Pratinjau' })
  await expect(preview.getByRole('cell', { name: '11; dua tidak hadir' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await tools(page).getByRole('button', { name: 'Bantuan menulis' }).click()
  const help = page.getByRole('dialog', { name: 'Bantuan menulis' })
  await expect(help).toBeVisible()
  await inspect(page)
  await help.getByRole('button', { name: 'Tutup' }).click()
  await expect(field).toBeFocused()
  await leave(page)
})
