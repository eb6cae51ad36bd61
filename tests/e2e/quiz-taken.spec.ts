import { expect, test } from '@playwright/test'
import { ownTime } from './kept-pages.ts'
import { alive, enter, inspect, leave, PHONE } from './people.ts'
import { answerFirst as answer, begin, card, handInSheet } from './quiz-pages.ts'

const QUIZ = '/belajar/kolaborasi-lintas-sektor/kuis/kuis'

test('a line that drops: answers wait on the phone, are handed in by themselves, and the receipt comes', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta31', PHONE, { at: QUIZ })
  await begin(page)
  await answer(page, 1)
  await expect(card(page, 1).getByText(/^Di server \d/)).toBeVisible()
  await inspect(page, { closely: true })

  await page.context().setOffline(true)
  await answer(page, 2)
  await answer(page, 3)
  await card(page, 3).getByLabel('Tandai ragu').check()
  await expect(card(page, 3).getByText(/^Di perangkat \d/)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(/Soal 2, 3 tersimpan di perangkat ini/)).toBeVisible()

  // She hands in while there is no line at all.
  await page.getByRole('link', { name: 'Kumpulkan' }).click()
  await expect(handInSheet(page).getByText(/^Belum dijawab: soal 4/)).toBeVisible()
  await expect(handInSheet(page).getByText('Ditandai ragu: soal 3.')).toBeVisible()
  await handInSheet(page).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
  await expect(handInSheet(page).getByText(/^Menunggu sinyal\. Jawaban/)).toBeVisible()

  await page.context().setOffline(false)
  await expect(page.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible({ timeout: 40_000 })
  await inspect(page, { closely: true })
  await page.getByRole('link', { name: 'Coba lagi' }).click()
  const start = page.getByRole('button', { name: 'Mulai percobaan berikutnya' })
  await expect(start).toBeVisible()

  // Without a line nothing begins, and nothing by itself once it is back.
  await page.context().setOffline(true)
  await start.click()
  await expect(page.locator('.stay').getByText(/^Tidak ada sinyal\. Kuis belum dimulai/)).toBeVisible()
  await inspect(page, { closely: true })
  await page.context().setOffline(false)
  await ownTime(page, 3000)
  await expect(start).toBeVisible()
  await start.click()
  await expect(card(page, 1)).toBeVisible()

  // Letters twice as large: most of the window is for the questions.
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const bar = await page.locator('.attempt-bar').boundingBox()
  expect(bar?.height).toBeLessThan(PHONE.height / 3)
  await page.context().close()
})

test('without scripts: answered, saved, handed in', async ({ browser }) => {
  const page = await enter(browser, 'peserta32', PHONE, { at: QUIZ, javaScriptEnabled: false })
  await begin(page)
  await answer(page, 1)
  await card(page, 1).getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByText(/^Jawaban tersimpan di server/)).toBeVisible()
  await expect(card(page, 1).getByText(/^Di server \d/)).toBeVisible()
  await answer(page, 2)
  await page.getByRole('button', { name: 'Kumpulkan', exact: true }).click()
  await expect(handInSheet(page).getByText(/^Belum dijawab: soal 3/)).toBeVisible()
  await handInSheet(page).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
  await expect(page.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ulasan jawaban' })).toBeVisible()
  await leave(page)
})

test('two devices: the later one is told what the other has saved, and nothing is lost', async ({
  browser,
}) => {
  const phone = await enter(browser, 'peserta33', PHONE, { at: QUIZ })
  await begin(phone)
  const tablet = await enter(browser, 'peserta33', { width: 1280, height: 800 }, { at: QUIZ })
  await alive(tablet)
  await answer(phone, 1, 0)
  await expect(card(phone, 1).getByText(/^Di server \d/)).toBeVisible()

  await answer(tablet, 1, 1)
  await expect(card(tablet, 1).getByText('Ada dua jawaban')).toBeVisible()
  await card(tablet, 1).getByRole('button', { name: 'Pakai tulisan saya' }).first().click()
  await expect(card(tablet, 1).getByText(/^Di server \d/)).toBeVisible()

  await phone.reload()
  await expect(card(phone, 1).locator('input[type=radio]').nth(1)).toBeChecked()
  await leave(tablet)

  // By the keyboard alone: to the question, an answer, and to the end.
  await alive(phone)
  await card(phone, 1).locator('input[type=radio]').nth(1).focus()
  await phone.keyboard.press('ArrowUp')
  await expect(card(phone, 1).locator('input[type=radio]').nth(0)).toBeChecked()
  const handIn = phone.getByRole('link', { name: 'Kumpulkan' })
  await handIn.focus()
  await phone.keyboard.press('Enter')
  await expect(handInSheet(phone)).toBeVisible()
  await phone.keyboard.press('Escape')
  await expect(handInSheet(phone)).toBeHidden()
  await expect(handIn).toBeFocused()
  await leave(phone)
})

test('the phone dies without a line: what was answered is there again and goes out', async ({ browser }) => {
  const page = await enter(browser, 'peserta34', PHONE, { at: QUIZ })
  await begin(page)
  await page.context().setOffline(true)
  await answer(page, 1, 1)
  await expect(card(page, 1).getByText(/^Di perangkat \d/)).toBeVisible({ timeout: 40_000 })
  const again = await page.context().newPage()
  await page.close()
  await page.context().setOffline(false)
  // Until its own page is open nothing goes out, so every page that leads there says so.
  const waiting = again
    .getByRole('status')
    .filter({ hasText: 'Jawaban kuis di perangkat ini belum terkirim' })
  for (const place of ['/belajar/kolaborasi-lintas-sektor', '/belajar', '/']) {
    await again.goto(place)
    await expect(waiting.getByRole('link')).toHaveCount(1)
  }
  await inspect(again, { closely: true })
  await waiting.getByRole('link').click()
  await expect(card(again, 1).getByText(/^Di server \d/)).toBeVisible({ timeout: 40_000 })
  await again.reload()
  await expect(card(again, 1).locator('input[type=radio]').nth(1)).toBeChecked()
  await again.goto('/')
  await expect(waiting).toBeHidden()
  await again.context().close()
})

test('answered without a line while another device hands in: it comes as a late answer', async ({
  browser,
}) => {
  const phone = await enter(browser, 'peserta35', PHONE, { at: QUIZ })
  await begin(phone)
  await phone.context().setOffline(true)
  await answer(phone, 1, 1)
  await expect(card(phone, 1).getByText(/^Di perangkat \d/)).toBeVisible({ timeout: 40_000 })

  const tablet = await enter(browser, 'peserta35', { width: 1280, height: 800 }, { at: QUIZ })
  await tablet.getByRole('link', { name: 'Kumpulkan' }).click()
  await handInSheet(tablet).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
  await expect(tablet.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible()
  await leave(tablet)

  const again = await phone.context().newPage()
  await phone.close()
  await again.context().setOffline(false)
  // Where Beranda leads her she is told that they have come, and where it stands what becomes of them.
  await again.goto(QUIZ)
  const told = again.getByRole('status').filter({ hasText: 'Jawaban dari perangkat ini sudah sampai' })
  await told.getByRole('link', { name: 'Hasil percobaan 1' }).click({ timeout: 40_000 })
  await expect(again.getByText(/^Kuis ini Anda kumpulkan \d\d\.\d\d .* soal 1 /)).toBeVisible({
    timeout: 40_000,
  })
  await again.context().close()
})

test(
  'answered without a line after another device has handed in: told in its words until she has read it',
  { tag: '@long' },
  async ({ browser }) => {
    const phone = await enter(browser, 'peserta36', PHONE, { at: QUIZ })
    await begin(phone)
    await phone.context().setOffline(true)
    const tablet = await enter(browser, 'peserta36', { width: 1280, height: 800 }, { at: QUIZ })
    await tablet.getByRole('link', { name: 'Kumpulkan' }).click()
    await handInSheet(tablet).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
    await expect(tablet.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible()
    const result = tablet.url()
    await leave(tablet)

    await answer(phone, 1, 1)
    await expect(card(phone, 1).getByText(/^Di perangkat \d/)).toBeVisible({ timeout: 40_000 })
    const again = await phone.context().newPage()
    await phone.close()
    await again.context().setOffline(false)
    const told = again.getByRole('status').filter({ hasText: 'Jawaban ini tidak ikut dihitung' })
    // Seen by nobody it is there again.
    for (const _ of ['first', 'again']) {
      await again.goto(result)
      await expect(told.getByText('Soal 1:')).toBeVisible({ timeout: 40_000 })
    }
    await inspect(again, { closely: true })
    await told.getByRole('button', { name: 'Sudah saya baca' }).click()
    await expect(told).toBeHidden()
    await again.reload()
    await alive(again)
    await expect(told).toBeHidden()
    await again.context().close()
  },
)
