import { expect, test, type Page } from '@playwright/test'
import { dies } from './kept-pages.ts'
import { alive, enter, inspect, loseAnswer, PHONE } from './people.ts'
import { answerFirst, begin, card, handInSheet, onServer } from './quiz-pages.ts'

const QUIZ = '/belajar/kolaborasi-lintas-sektor/kuis/kuis'
const HAND_IN = '**/kuis/kuis/kumpul.data*'

const press = (page: Page) => handInSheet(page).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
const openSheet = async (page: Page) => {
  await page.getByRole('link', { name: 'Kumpulkan' }).click()
  await expect(handInSheet(page)).toBeVisible()
}
const takenBack = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Pengumpulan dibatalkan. Jawaban Anda belum dikumpulkan' })

test('closing the sheet while the line is away takes the hand-in back, however it is closed', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta37', PHONE, { at: QUIZ })
  await begin(page)
  await answerFirst(page, 1)
  await onServer(page, 1)
  const ways = [
    () => handInSheet(page).getByRole('link', { name: 'Tutup' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.goBack(),
  ]
  for (const [index, close] of ways.entries()) {
    await page.context().setOffline(true)
    // The first one waits with all answers on the server, the others with one that is on the device.
    if (index > 0) await answerFirst(page, 2, index - 1)
    await openSheet(page)
    await press(page)
    await expect(handInSheet(page).getByText(/^Menunggu sinyal\./)).toBeVisible()
    await close()
    await expect(handInSheet(page)).toBeHidden()
    await expect(takenBack(page)).toBeVisible()
    await expect(card(page, 3).locator('input, select, textarea').first()).toBeEnabled()
    await page.context().setOffline(false)
    await onServer(page, index > 0 ? 2 : 1)
    await page.reload()
    await expect(card(page, 1)).toBeVisible()
  }
  await page.context().close()
})

test('the phone dies while a hand-in waits for a line: Beranda leads there, and she is asked once more', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta24', PHONE, { at: QUIZ })
  await begin(page)
  await answerFirst(page, 1)
  await onServer(page, 1)
  await page.context().setOffline(true)
  await openSheet(page)
  await press(page)
  await expect(handInSheet(page).getByText(/^Menunggu sinyal\./)).toBeVisible()
  const again = await dies(page)
  await again.goto('/')
  await again
    .getByRole('status')
    .filter({ hasText: 'Jawaban kuis di perangkat ini belum terkirim' })
    .getByRole('link')
    .click()
  const asked = again.getByRole('status').filter({ hasText: 'Kuis ini belum jadi dikumpulkan' })
  await expect(asked).toBeVisible()
  await inspect(again, { closely: true })
  await asked.getByRole('link', { name: 'Kumpulkan' }).click()
  // A number leads to its question, and closes the sheet.
  await handInSheet(again).getByRole('link', { name: '3', exact: true }).click()
  await expect(handInSheet(again)).toBeHidden()
  await expect(card(again, 3)).toBeInViewport()
  await asked.getByRole('link', { name: 'Kumpulkan' }).click()
  await press(again)
  await expect(again.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible({ timeout: 40_000 })
  await again.goto('/')
  await expect(again.getByText('Jawaban kuis di perangkat ini belum terkirim')).toBeHidden()
  await again.context().close()
})

test('a hand-in that is under way when its sheet is closed is told at the top, locks what it takes, and can be called back', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta38', PHONE, { at: QUIZ })
  await begin(page)
  await answerFirst(page, 1)
  await onServer(page, 1)
  const waiting = page.getByRole('status').filter({ hasText: 'Kumpulan menunggu sinyal' })
  const field = card(page, 1).locator('input, select, textarea').first()

  // The line breaks between the sign of life and the form itself.
  await page.route(HAND_IN, (route) => route.abort('connectionreset'))
  await openSheet(page)
  await press(page)
  await expect(handInSheet(page).getByRole('button', { name: 'Mengirim…' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(waiting).toBeVisible()
  await expect(field).toBeDisabled()
  await page.getByRole('button', { name: 'Batalkan pengumpulan' }).click()
  await page.unroute(HAND_IN)
  await expect(field).toBeEnabled()
  await page.reload()
  await expect(card(page, 1)).toBeVisible()

  // The server has it, and only its answer is lost: calling it back shows what became of it.
  await page.route(HAND_IN, async (route) => {
    if (route.request().method() === 'POST') await loseAnswer(route)
    else await route.continue()
  })
  await openSheet(page)
  await press(page)
  await expect(handInSheet(page).getByRole('button', { name: 'Mengirim…' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Batalkan pengumpulan' }).click()
  await expect(page.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible({ timeout: 40_000 })
  await page.context().close()
})

test('a tab that is still open when another one hands in goes to the result, and says so of what comes after', async ({
  browser,
}) => {
  const first = await enter(browser, 'peserta39', PHONE, { at: QUIZ })
  await begin(first)
  const second = await first.context().newPage()
  await second.goto(QUIZ)
  await alive(second)
  // A browser whose tabs hear nothing of each other (Safari 15), and which asks before it leaves a page.
  const deaf = await first.context().newPage()
  await deaf.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  const asked: string[] = []
  deaf.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await deaf.goto(QUIZ)
  await alive(deaf)

  await openSheet(first)
  await press(first)
  await expect(first.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible()
  await expect(second.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible()

  await answerFirst(deaf, 1, 1)
  await expect(deaf.getByText(/^Kuis ini sudah Anda kumpulkan \d/)).toBeVisible({ timeout: 40_000 })
  await expect(deaf.getByText('Soal 1:')).toBeVisible()
  expect(asked).toEqual([])
  await inspect(deaf, { closely: true })
  await first.context().close()
})
