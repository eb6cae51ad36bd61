import { expect, test, type Page } from '@playwright/test'
import { callBack, copies } from './kept-pages.ts'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'
import { begin } from './quiz-pages.ts'

const QUIZ = '/belajar/kolaborasi-lintas-sektor/kuis/kuis'
const ON_PHONE = 'Posyandu tambahan di Desa Contoh, mulai Maret, ditulis di HP.'
const ON_TABLET = 'Kelas ibu hamil di Kecamatan Contoh, mulai April, ditulis di tablet.'

/** The one question of the quiz that is answered in words of one's own. */
const essay = (page: Page) =>
  page.getByRole('region').filter({ hasText: 'yang dapat dimulai tanpa anggaran baru' })
const text = (page: Page) => essay(page).getByRole('textbox')
const stored = (page: Page) => expect(essay(page).getByText(/^Di server \d/)).toBeVisible()
const link = (page: Page, count: number) =>
  page.getByRole('link', { name: `Tulisan yang disisihkan (${count})`, exact: true })

test('two devices answer an essay: the text that is not chosen leaves the device, and is called back', async ({
  browser,
}) => {
  const phone = await enter(browser, 'peserta40', PHONE, { at: QUIZ })
  await begin(phone)
  const tablet = await enter(browser, 'peserta40', DESK, { at: QUIZ })
  await alive(tablet)
  await text(phone).fill(ON_PHONE)
  await stored(phone)

  await text(tablet).fill(ON_TABLET)
  await expect(essay(tablet).getByText('disisihkan di server')).toBeVisible()
  await inspect(tablet)
  await essay(tablet).getByRole('button', { name: 'Pakai tulisan saya' }).click()
  await stored(tablet)
  // What was not chosen is on the server by now, and the page leads to it without being loaded anew.
  await expect(link(tablet, 1)).toBeVisible()
  await expect.poll(() => copies(tablet)).toEqual([])
  await inspect(tablet)

  await phone.reload()
  await expect(text(phone)).toHaveValue(ON_TABLET)
  await link(phone, 1).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Tulisan yang disisihkan' })).toBeVisible()
  await expect(phone.getByRole('article').filter({ hasText: ON_PHONE })).toBeVisible()
  await inspect(phone, { closely: true })
  await callBack(phone, ON_PHONE)
  await expect(text(phone)).toHaveValue(ON_PHONE)
  await expect(essay(phone)).toBeInViewport()
  await link(phone, 2).click()
  await expect(phone.getByRole('article').filter({ hasText: ON_TABLET })).toBeVisible()
  await leave(tablet)
  await leave(phone)
})

test('without scripts the text that is not chosen is found from the quiz, and is called back', async ({
  browser,
}) => {
  const plain = { javaScriptEnabled: false, at: QUIZ }
  const one = await enter(browser, 'peserta29', PHONE, plain)
  await begin(one)
  const two = await enter(browser, 'peserta29', PHONE, plain)
  const save = (page: Page) => essay(page).getByRole('button', { name: 'Simpan jawaban' }).click()
  await text(one).fill(ON_PHONE)
  await save(one)
  await expect(word(one, /^Jawaban tersimpan di server/)).toBeVisible()
  await text(two).fill(ON_TABLET)
  await save(two)
  await essay(two).getByRole('radio', { name: 'Pakai yang tersimpan' }).check({ force: true })
  await save(two)
  await expect(text(two)).toHaveValue(ON_PHONE)
  await link(two, 1).click()
  await callBack(two, ON_TABLET)
  await expect(text(two)).toHaveValue(ON_TABLET)
  await expect(link(two, 2)).toBeVisible()
  await leave(one)
  await leave(two)
})
