import { expect, test, type Browser, type Page } from '@playwright/test'
import { callBack, history, saved } from './kept-pages.ts'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

const comment = (page: Page) => page.getByRole('textbox', { name: /^Catatan untuk peserta/ })
const level = (page: Page, criterion: number, reached: number) =>
  page.locator(`input[name="tingkat-${criterion}"][value="${reached}"]`)
const clash = (page: Page) => page.getByRole('alert').filter({ hasText: 'mengubah isian ini' })

/** Two trainers at a work that nobody has begun to grade; a walk of another file takes the last. */
async function twoTrainers(browser: Browser, scripts = {}) {
  const one = await enter(browser, 'pelatih2', PHONE, { ...scripts, at: '/penilaian' })
  await one.getByRole('link', { name: /^Catatan 200 kata/ }).click()
  await one.getByRole('link', { name: /^Belum dinilai/ }).click()
  await one.waitForURL(/keadaan=belum-dinilai/)
  await one.locator('tbody th a').first().click()
  await expect(comment(one)).toBeVisible()
  const two = await enter(browser, 'pelatih3', DESK, { ...scripts, at: one.url() })
  await expect(comment(two)).toBeVisible()
  return { one, two, address: one.url() }
}

test('two trainers meet in the comment and in a level: what is not chosen is found by both and comes back', async ({
  browser,
}) => {
  const { one, two, address } = await twoTrainers(browser)
  await alive(one)
  await alive(two)
  await comment(two).fill('Sumber data sudah jelas.')
  await level(two, 0, 3).check()
  await expect(saved(two)).toBeVisible()
  await comment(one).fill('Sumber datanya belum disebut.')
  await level(one, 0, 1).check()
  await expect(clash(one)).toHaveCount(2)
  for (let left = 2; left > 0; left -= 1) {
    await expect(clash(one)).toHaveCount(left)
    await clash(one).first().getByRole('button', { name: 'Pakai tulisan saya' }).click()
  }
  await expect(clash(one)).toHaveCount(0)
  await expect(saved(one)).toBeVisible()
  await expect(one.getByText('masih di perangkat ini saja')).toHaveCount(0)

  await history(one)
  await expect(one.getByText('Sumber data sudah jelas.').first()).toBeVisible()
  await expect(one.getByText('Tingkat 3').first()).toBeVisible()
  await inspect(one)
  await two.goto(address)
  await history(two)
  await inspect(two)
  await callBack(two, 'Sumber data sudah jelas.')
  await expect(comment(two)).toHaveValue('Sumber data sudah jelas.')
  await expect(level(two, 0, 1)).toBeChecked()
  await history(two)
  await expect(two.getByText('Sumber datanya belum disebut.').first()).toBeVisible()
  await leave(one)
  await leave(two)
})

test('the other’s comment is chosen: one’s own lies on the server', { tag: '@long' }, async ({ browser }) => {
  const { one, two } = await twoTrainers(browser)
  await alive(one)
  await alive(two)
  await comment(two).fill('Dari rekan.')
  await expect(saved(two)).toBeVisible()
  await comment(one).fill('Dari saya.')
  await expect(clash(one)).toBeVisible()
  const sent = one.waitForResponse('**/simpan')
  await clash(one)
    .getByRole('button', { name: /^Pakai tulisan (?!saya)/ })
    .click()
  await expect(comment(one)).toHaveValue('Dari rekan.')
  expect(await (await sent).json()).toMatchObject({ kind: 'answered', setAside: ['komentar'] })
  await history(one)
  await callBack(one, 'Dari saya.')
  await expect(comment(one)).toHaveValue('Dari saya.')
  await leave(one)
  await leave(two)
})

test(
  'without scripts a trainer chooses at each field, and the other comment can be called back',
  { tag: '@long' },
  async ({ browser }) => {
    const { one, two } = await twoTrainers(browser, { javaScriptEnabled: false })
    const save = (page: Page) => page.getByRole('button', { name: 'Simpan penilaian' }).click()
    await comment(two).fill('Tanpa skrip, dari rekan.')
    await level(two, 0, 3).check()
    await save(two)
    await expect(word(two, 'Peserta belum melihatnya')).toBeVisible()
    await comment(one).fill('Tanpa skrip, dari saya.')
    await level(one, 0, 1).check()
    await save(one)
    const choices = one.getByRole('group', { name: /^Pilihan untuk/ })
    await expect(choices).toHaveCount(2)
    await choices.first().getByRole('radio', { name: 'Pakai yang tersimpan' }).check()
    await save(one)
    await expect(word(one, 'Peserta belum melihatnya')).toBeVisible()
    await expect(level(one, 0, 3)).toBeChecked()
    await expect(comment(one)).toHaveValue('Tanpa skrip, dari saya.')
    await history(one)
    await expect(one.getByText('Tingkat 1').first()).toBeVisible()
    await callBack(one, 'Tanpa skrip, dari rekan.')
    await expect(comment(one)).toHaveValue('Tanpa skrip, dari rekan.')
    await leave(one)
    await leave(two)
  },
)
