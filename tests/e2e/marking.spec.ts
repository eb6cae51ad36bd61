import { expect, test, type Browser, type Page } from '@playwright/test'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

const comment = (page: Page) => page.getByRole('textbox', { name: /^Catatan untuk peserta/ })
const levels = (page: Page, reached: number) =>
  page.getByRole('radio', { name: new RegExp(`^Tingkat ${reached}`) }).all()
const bar = (page: Page) => page.getByRole('group', { name: 'Jumlah nilai dan lanjut' })
const text = (page: Page) => page.getByRole('region', { name: 'Naskah' })

/** A work that nobody has begun to grade; the first ones and the last are other walks'. */
async function ungraded(
  browser: Browser,
  place: number,
  viewport: typeof PHONE,
  scripts = {},
): Promise<Page> {
  const page = await enter(browser, 'pelatih1', viewport, { ...scripts, at: '/penilaian' })
  await page.getByRole('link', { name: /^Catatan 200 kata/ }).click()
  await page.getByRole('link', { name: /^Belum dinilai/ }).click()
  await page.waitForURL(/keadaan=belum-dinilai/)
  await page.locator('tbody th a').nth(place).click()
  await expect(page.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
  return page
}

async function nameOf(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

test('on a phone text and sheet take turns, the total counts on, and saving leads to the next by name', async ({
  browser,
}) => {
  const page = await ungraded(browser, 4, PHONE)
  await alive(page)
  await expect(text(page)).toBeHidden()
  await page.getByRole('link', { name: 'Naskah', exact: true }).click()
  await expect(text(page)).toBeVisible()
  await expect(text(page)).toContainText(/Percobaan ke-1, T-\d+\. .+ kata\./)
  await expect(comment(page)).toBeHidden()
  await inspect(page)
  await page.getByRole('link', { name: 'Penilaian', exact: true }).last().click()
  await expect(comment(page)).toBeVisible()
  const [first, ...others] = await levels(page, 3)
  await first?.check()
  await expect(bar(page).getByText('19 dari 25')).toBeVisible()
  for (const level of others) await level.check()
  await expect(bar(page).getByText('Nilai 75 dari 100')).toBeVisible()
  await inspect(page)
  const name = await nameOf(page)
  await bar(page)
    .getByRole('button', { name: /^Lanjut: / })
    .click()
  await expect(word(page, `Penilaian ${name} tersimpan`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toHaveCount(0)
  await leave(page)
})

test('a sentence is kept from a comment and put in at the caret of the next', async ({ browser }) => {
  const page = await ungraded(browser, 6, DESK)
  await alive(page)
  await expect(text(page)).toBeVisible()
  await comment(page).fill('Bacakan keras-keras sebelum dikirim.')
  await page.getByText(/^Kalimat tersimpan/).click()
  await page.getByRole('button', { name: 'Simpan catatan ini sebagai kalimat' }).click()
  await expect(word(page, 'Kalimat tersimpan.')).toBeVisible()
  await expect(comment(page)).toHaveValue('Bacakan keras-keras sebelum dikirim.')
  await inspect(page)
  const name = await nameOf(page)
  await bar(page)
    .getByRole('button', { name: /^Simpan, lanjut ke / })
    .click()
  await expect(word(page, `Penilaian ${name} tersimpan`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toHaveCount(0)
  await comment(page).fill('Awal akhir.')
  await expect(comment(page)).toHaveValue('Awal akhir.')
  await comment(page).press('Home')
  for (let letter = 0; letter < 4; letter += 1) await comment(page).press('ArrowRight')
  await page.getByText(/^Kalimat tersimpan/).click()
  await page.getByRole('button', { name: 'Sisipkan: Bacakan keras-keras' }).click()
  await expect(comment(page)).toHaveValue('Awal Bacakan keras-keras sebelum dikirim. akhir.')
  await inspect(page)
  // On their own page the form is empty again, and a refusal stands alone.
  await page.goto('/penilaian/kalimat')
  await alive(page)
  const sentence = page.getByRole('textbox', { name: 'Kalimat' })
  await sentence.fill('Sebutkan sumber angkanya.')
  await page.getByRole('button', { name: 'Simpan kalimat' }).click()
  await expect(word(page, 'Kalimat tersimpan.')).toBeVisible()
  await expect(sentence).toHaveValue('')
  await sentence.fill('Sebutkan sumber angkanya.')
  await page.getByRole('button', { name: 'Simpan kalimat' }).click()
  await expect(page.getByText('Kalimat yang sama sudah tersimpan.').first()).toBeVisible()
  await expect(word(page, 'Kalimat tersimpan.')).toHaveCount(0)
  await expect(sentence).toHaveValue('Sebutkan sumber angkanya.')
  await leave(page)
})

test('without scripts a work is marked, a sentence goes behind the comment, and those ticked are released at once', async ({
  browser,
}) => {
  const page = await ungraded(browser, 8, DESK, { javaScriptEnabled: false })
  const name = await nameOf(page)
  for (const level of await levels(page, 2)) await level.check()
  await page.getByRole('button', { name: 'Simpan penilaian' }).click()
  await expect(page.getByText('Penilaian tersimpan. Peserta belum melihatnya.').first()).toBeVisible()
  await expect(bar(page).getByText('Nilai 50 dari 100')).toBeVisible()
  await page.getByRole('link', { name: 'Catatan 200 kata untuk pimpinan' }).click()
  await page.getByRole('link', { name: /^Rilis \d+ nilai sekaligus/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rilis sekaligus' })).toBeVisible()
  const hers = page.getByRole('checkbox', { name: `${name}, 50, di bawah batas 70` })
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('button', { name: 'Rilis yang dicentang' }).click()
  await expect(page.getByText('Centang paling sedikit satu nilai.').first()).toBeVisible()
  await hers.check()
  await page.getByRole('button', { name: 'Rilis yang dicentang' }).click()
  await expect(page.getByText('1 nilai dirilis.').first()).toBeVisible()
  await leave(page)
})

test('who marks what is shared out evenly, and the release of all asks before anything is shown', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih2', PHONE, { at: '/penilaian' })
  await page.getByRole('link', { name: /^Catatan 200 kata/ }).click()
  await page.getByRole('link', { name: /^Rilis \d+ nilai sekaligus/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rilis sekaligus' })).toBeVisible()
  await inspect(page)
  await page.getByRole('link', { name: 'Catatan 200 kata untuk pimpinan' }).click()
  await page.getByRole('link', { name: 'Bagian saya' }).click()
  await expect(page.getByText('Belum ada yang dibagikan kepada Anda')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bagian saya' })).toHaveAttribute('aria-current', 'page')
  await inspect(page)
  await page.getByRole('main').getByRole('link', { name: 'Pembagian naskah' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pembagian naskah' })).toBeVisible()
  await inspect(page)
  await leave(page)
})
