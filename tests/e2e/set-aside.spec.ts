import { expect, test, type Browser, type Page } from '@playwright/test'
import { callBack, history, saved } from './kept-pages.ts'
import { DESK, enter, inspect, leave, PHONE, word } from './people.ts'

const reason = (page: Page) => page.getByRole('textbox', { name: /^Alasan/ })
const work = (page: Page) => page.getByRole('textbox', { name: /^Naskah tugas/ })
const clash = (page: Page) => page.getByText(/mengubah isian ini/)

/** Two members of a team at the first section of a new recommendation. */
async function twoAtASection(browser: Browser, accounts: readonly [string, string]) {
  const one = await enter(browser, accounts[0], PHONE, { at: '/rekomendasi' })
  await one.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await one.waitForURL('**/bagian/identitas')
  await reason(one).fill('Satu.')
  await expect(saved(one)).toBeVisible()
  const two = await enter(browser, accounts[1], DESK, { at: one.url() })
  await expect(reason(two)).toHaveValue('Satu.')
  return { one, two, address: one.url() }
}

/** And the server has it. */
async function writesOn(page: Page, text: string) {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await reason(page).fill(text)
  await answered
  await expect(saved(page)).toBeVisible()
}

/** Two members of a team at an assignment that nobody of it has begun. */
async function twoAtAnAssignment(browser: Browser, accounts: readonly [string, string]) {
  const one = await enter(browser, accounts[0], PHONE, { at: '/tugas' })
  await one.getByRole('link', { name: 'Analisis situasi dan pohon masalah' }).click()
  await expect(work(one)).toBeVisible()
  const two = await enter(browser, accounts[1], DESK, { at: one.url() })
  return { one, two, address: one.url() }
}

test(
  'in a section each chooses hers: what lay there is found by both and comes back by one press',
  { tag: '@long' },
  async ({ browser }) => {
    const { one, two, address } = await twoAtASection(browser, ['peserta13', 'peserta14'])
    await reason(two).fill('Satu dari rekan.')
    await expect(saved(two)).toBeVisible()
    await reason(one).fill('Satu dari saya.')
    await expect(clash(one)).toBeVisible()
    await writesOn(two, 'Satu dari rekan, dan dua.')
    await one.getByRole('button', { name: 'Pakai tulisan saya' }).click()
    await expect(one.getByText('Satu dari rekan, dan dua.').first()).toBeVisible()
    await one.getByRole('button', { name: 'Pakai tulisan saya' }).click()
    await expect(clash(one)).toHaveCount(0)
    await expect(reason(one)).toBeFocused()
    await expect(saved(one)).toBeVisible()
    await expect(one.getByText('masih di perangkat ini saja')).toHaveCount(0)

    await history(one)
    const [newer, older] = [one.getByRole('article').nth(0), one.getByRole('article').nth(1)]
    await expect(newer.getByText('Satu dari rekan, dan dua.').first()).toBeVisible()
    await expect(older.getByText('Satu dari rekan.').first()).toBeVisible()
    await expect(newer.getByText(/^Tulisan (?!seseorang).+ Disisihkan oleh/)).toBeVisible()
    await expect(older.getByText(/^Tulisan seseorang\. Disisihkan oleh/)).toBeVisible()
    await inspect(one)
    await two.goto(address)
    await history(two)
    await expect(two.getByText('Satu dari rekan.').first()).toBeVisible()
    await inspect(two)
    await callBack(two, 'Satu dari rekan, dan dua.')
    await expect(reason(two)).toHaveValue('Satu dari rekan, dan dua.')
    await history(two)
    await expect(two.getByText('Satu dari saya.').first()).toBeVisible()
    await leave(one)
    await leave(two)
  },
)

test(
  'in a section the other text is chosen, as it is by now: one’s own lies on the server',
  { tag: '@long' },
  async ({ browser }) => {
    const { one, two } = await twoAtASection(browser, ['peserta12', 'peserta15'])
    await reason(two).fill('Satu dari rekan.')
    await expect(saved(two)).toBeVisible()
    await reason(one).fill('Satu dari saya.')
    await expect(clash(one)).toBeVisible()
    await writesOn(two, 'Satu dari rekan, dan dua.')
    await one.getByRole('button', { name: /^Pakai tulisan (?!saya)/ }).click()
    await expect(reason(one)).toHaveValue('Satu dari rekan, dan dua.')
    await expect(reason(one)).toBeFocused()
    await expect(saved(one)).toBeVisible()
    await history(one)
    await callBack(one, 'Satu dari saya.')
    await expect(reason(one)).toHaveValue('Satu dari saya.')
    await leave(one)
    await leave(two)
  },
)

test('the same for an assignment', { tag: '@long' }, async ({ browser }) => {
  const { one, two, address } = await twoAtAnAssignment(browser, ['peserta08', 'peserta10'])
  await work(two).fill('Naskah dari rekan.')
  await expect(saved(two)).toBeVisible()
  await work(one).fill('Naskah dari saya.')
  await expect(clash(one)).toBeVisible()
  await one.getByRole('button', { name: 'Pakai tulisan saya' }).click()
  await expect(work(one)).toBeFocused()
  await expect(saved(one)).toBeVisible()
  await history(one)
  await expect(one.getByText('Naskah dari rekan.').first()).toBeVisible()
  await two.goto(address)
  await history(two)
  await callBack(two, 'Naskah dari rekan.')
  await expect(work(two)).toHaveValue('Naskah dari rekan.')
  await history(two)
  await expect(two.getByText('Naskah dari saya.').first()).toBeVisible()
  await inspect(two)
  await leave(one)
  await leave(two)
})

test('without scripts both pages of a clash set the other text aside', async ({ browser }) => {
  const plain = { javaScriptEnabled: false }
  const one = await enter(browser, 'peserta37', PHONE, plain)
  const two = await enter(browser, 'peserta38', PHONE, plain)
  await one.goto('/tugas')
  await one.getByRole('link', { name: 'Lembar bukti tiga data' }).click()
  const address = one.url()
  await two.goto(address)
  await work(two).fill('Naskah tanpa skrip dari rekan.')
  await two.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(word(two, /^Naskah tersimpan/)).toBeVisible()
  await work(one).fill('Naskah tanpa skrip dari saya.')
  await one.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(one.getByText('Ada dua naskah. Tidak ada yang hilang.')).toBeVisible()
  await one.getByRole('button', { name: 'Simpan naskah saya' }).click()
  await expect(word(one, /^Naskah tersimpan/)).toBeVisible()
  await history(one)
  await callBack(one, 'Naskah tanpa skrip dari rekan.')
  await expect(work(one)).toHaveValue('Naskah tanpa skrip dari rekan.')

  await one.goto('/rekomendasi')
  await one.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await two.goto(one.url())
  await reason(two).fill('Alasan dari rekan.')
  await two.getByRole('button', { name: 'Simpan', exact: true }).click()
  await reason(one).fill('Alasan dari saya.')
  await one.getByRole('button', { name: 'Simpan', exact: true }).click()
  await one.getByRole('radio', { name: 'Pakai yang tersimpan' }).check()
  await one.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(reason(one)).toHaveValue('Alasan dari rekan.')
  await history(one)
  await callBack(one, 'Alasan dari saya.')
  await expect(reason(one)).toHaveValue('Alasan dari saya.')
  await leave(one)
  await leave(two)
})

test(
  'chosen without a line, the other text waits on the device, is called so, and goes when the line is back',
  { tag: '@long' },
  async ({ browser }) => {
    const { one, two } = await twoAtASection(browser, ['peserta13', 'peserta14'])
    await reason(two).fill('Satu dari rekan.')
    await expect(saved(two)).toBeVisible()
    await reason(one).fill('Satu dari saya.')
    await expect(clash(one)).toBeVisible()
    await one.context().setOffline(true)
    await one.getByRole('button', { name: 'Pakai tulisan saya' }).click()
    await expect(one.getByText(/^Tulisan yang tidak dipilih, masih di perangkat ini saja/)).toBeVisible()
    await one.context().setOffline(false)
    await expect(one.getByText(/masih di perangkat ini saja/)).toHaveCount(0, { timeout: 20_000 })
    await expect(saved(one)).toBeVisible()
    await history(one)
    await expect(one.getByText('Satu dari rekan.').first()).toBeVisible()
    await one.context().close()
    await leave(two)
  },
)
