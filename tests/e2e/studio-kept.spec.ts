import { expect, test, type Browser, type Page } from '@playwright/test'
import { dies, offered, onDevice, saved, secondTab, slowly } from './kept-pages.ts'
import { alive, DESK, enter, leave, PHONE, word } from './people.ts'
import { goToLesson, lessonField, lessonText, writeLesson } from './lesson-text.ts'

const facts = (page: Page) => page.getByText('Judul dan keterangan')

/** A lesson in the studio; each test has one of its own. */
async function lesson(browser: Browser, number: number, viewport = DESK, scripts = {}): Promise<Page> {
  const page = await enter(browser, 'pelatih2', viewport, {
    ...scripts,
    at: '/studio/akar-masalah-dan-analisis-situasi',
  })
  await page.locator('main ol.rows > li').nth(number).getByRole('link').first().click()
  await expect(lessonField(page)).toBeVisible()
  return page
}

/** Puts a sentence of its own behind the text. */
async function write(page: Page, sentence: string) {
  await goToLesson(page)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText(`\n\n${sentence}`)
}

test(
  'studio: a late sentence and an inserted block are saved, and the history has one version of them',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await lesson(browser, 0)
    await alive(page)
    await slowly(page, 2500)
    await write(page, 'Kalimat pertama.')
    await page.waitForRequest('**/simpan')
    await write(page, 'Kalimat kedua.')
    await page.getByText('Sisipkan blok').click()
    await page.locator('.menu').getByRole('button', { name: 'Catatan', exact: true }).click()
    const typed = await lessonText(page).inputValue()
    await expect(saved(page)).toBeVisible({ timeout: 20_000 })
    await page.unroute('**/simpan')
    await facts(page).click()
    await Promise.all([page.waitForResponse('**/simpan'), page.getByLabel('Menit baca').fill('17')])
    await page.reload()
    expect((await lessonText(page).inputValue()).trim()).toBe(typed.trim())
    await facts(page).click()
    await expect(page.getByLabel('Menit baca')).toHaveValue('17')
    await page.getByRole('link', { name: 'Semua versi' }).click()
    await expect(page.getByText(/^Versi \d+:/)).toHaveCount(2)
    await page.context().close()
  },
)

test(
  'studio: typed offline, the tab closed: the next opening offers it, and it is sent',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await lesson(browser, 1, PHONE)
    await alive(page)
    const address = page.url()
    await page.context().setOffline(true)
    await write(page, 'Ditulis tanpa sinyal.')
    await expect(onDevice(page)).toBeVisible({ timeout: 20_000 })
    const again = await dies(page)
    await again.goto(address)
    await expect(offered(again)).toBeVisible()
    await again.getByRole('button', { name: 'Pakai', exact: true }).click()
    await expect(lessonText(again)).toHaveValue(/Ditulis tanpa sinyal\.$/)
    await expect(saved(again)).toBeVisible()
    await again.reload()
    await expect(lessonText(again)).toHaveValue(/Ditulis tanpa sinyal\.$/)
    await again.context().close()
  },
)

test(
  'studio: paragraphs of two tabs become one text; of one line the trainer chooses',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await lesson(browser, 2)
    await alive(page)
    const other = await secondTab(page)
    const before = (await lessonText(page).inputValue()).trimEnd()
    await writeLesson(page, `Pembuka baru.\n\n${before}`)
    await expect(saved(page)).toBeVisible()
    await write(other, 'Penutup baru.')
    await expect(other.getByText(/Tab Anda yang lain .* digabungkan/)).toBeVisible()
    await expect(lessonText(other)).toHaveValue(/^Pembuka baru\.[\s\S]*Penutup baru\.$/)
    await expect(saved(other)).toBeVisible()

    // One paragraph both have changed; what each has put before it and elsewhere needs no choice.
    const both = await lessonText(other).inputValue()
    await page.bringToFront()
    await writeLesson(page, both.replace('Pembuka baru.', 'Pembuka dari satu.\n\nSisipan satu.'))
    await expect(page.locator('.tool-row')).toContainText('Tersimpan di server')
    await other.bringToFront()
    await writeLesson(
      other,
      `Sisipan dua.\n\n${both.replace('Pembuka baru.', 'Pembuka dari dua.')}\n\nAkhir dari dua.`,
    )
    const choice = other.getByRole('alert').filter({ hasText: 'Yang tampil hanya bagian yang berbeda' })
    await expect(choice).not.toContainText('Penutup baru.')
    await choice.getByRole('button', { name: 'Pakai tulisan Tab Anda yang lain' }).click()
    await expect(lessonText(other)).toHaveValue(
      /Pembuka dari satu\.[\s\S]*Penutup baru\.\n\nAkhir dari dua\.$/,
    )
    await expect(other.locator('.tool-row')).toContainText('Tersimpan di server')
    await page.reload()
    await expect(lessonText(page)).toHaveValue(/Akhir dari dua\.$/)

    await facts(page).click()
    await Promise.all([
      page.waitForResponse('**/simpan'),
      page.getByLabel('Ringkasan').fill('Dari tab pertama.'),
    ])
    await facts(other).click()
    await other.getByLabel('Ringkasan').fill('Dari tab kedua.')
    const clash = other.getByRole('alert').filter({ hasText: 'Tab Anda yang lain mengubah isian ini' })
    await expect(clash).toContainText('Dari tab pertama.')
    await clash.getByRole('button', { name: 'Pakai tulisan saya' }).click()
    await expect(clash).toHaveCount(0)
    await expect(other.locator('.tool-row')).toContainText('Tersimpan di server')
    await page.reload()
    await expect(page.getByLabel('Ringkasan')).toHaveValue('Dari tab kedua.')
    await expect(lessonText(page)).toHaveValue(/Pembuka dari satu\./)
    await page.context().close()
  },
)

test('studio: what was typed last is on the sheet and is what participants read', async ({ browser }) => {
  const page = await lesson(browser, 0)
  await alive(page)
  await slowly(page, 1500)
  await write(page, 'Kalimat yang ditulis terakhir.')
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.locator('ins').filter({ hasText: 'Kalimat yang ditulis terakhir.' })).toBeVisible({
    timeout: 20_000,
  })
  const other = await secondTab(page)
  await other.keyboard.press('Escape')
  await write(other, 'Tidak ada di lembarnya.')
  await expect(saved(other)).toBeVisible()
  await sheet.getByRole('button', { name: /^Terbitkan versi/ }).click()
  await expect(word(page, 'Naskah versi ini berubah sesudah lembarnya dibuka')).toBeVisible()
  await expect(sheet.locator('ins').filter({ hasText: 'Tidak ada di lembarnya.' })).toBeVisible()
  await sheet.getByRole('button', { name: /^Terbitkan versi/ }).click()
  await expect(word(page, 'Peserta sudah dapat membacanya')).toBeVisible()
  await page.getByRole('link', { name: 'Lihat sebagai peserta' }).click()
  await expect(page.getByText('Tidak ada di lembarnya.').first()).toBeVisible()
  await page.context().close()
})

test(
  'studio without scripts saves field by field, and shows what was saved first',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await lesson(browser, 1, PHONE, { javaScriptEnabled: false })
    const other = await page.context().newPage()
    await other.goto(page.url())
    await facts(page).click()
    await page.getByLabel('Ringkasan').fill('Ringkasan tanpa skrip.')
    await page.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(word(page, 'Peserta belum melihatnya')).toBeVisible()

    await facts(other).click()
    await other.getByLabel('Ringkasan').fill('Ringkasan lain.')
    await other.getByLabel('Menit baca').fill('19')
    await other.getByRole('button', { name: 'Simpan draf' }).click()
    const clash = other.getByRole('alert').filter({ hasText: 'Isian yang sama sudah disimpan lebih dulu.' })
    await expect(clash).toContainText('Ringkasan tanpa skrip.')
    await page.reload()
    await facts(page).click()
    await expect(page.getByLabel('Menit baca')).toHaveValue('19')
    await expect(page.getByLabel('Ringkasan')).toHaveValue('Ringkasan tanpa skrip.')
    await other.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(word(other, 'Peserta belum melihatnya')).toBeVisible()
    await leave(page)
  },
)
