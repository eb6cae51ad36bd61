import { expect, test, type Browser, type Page } from '@playwright/test'
import { DESK, enter, inspect, leave, PHONE } from './people.ts'
import { answerFirst as answer, begin, card } from './quiz-pages.ts'

const MODULE = 'memahami-stunting-dan-kemiskinan-ekstrem'
const QUIZ = `/belajar/${MODULE}/kuis/kuis`
const SETTINGS = `/studio/${MODULE}/kuis/kuis/atur`
/** A minute of the quiz, and what a busy machine takes for the rest. */
const UNTIL_OVER = 100_000

const over = (page: Page) => page.getByText('Waktu habis', { exact: true }).first()

/** The trainer gives the quiz so many minutes; answers how many it had. */
async function setTime(browser: Browser, minutes: string): Promise<string> {
  const page = await enter(browser, 'pelatih1', DESK, { at: SETTINGS })
  const field = page.locator('[name="waktu"]')
  const before = await field.inputValue()
  await field.fill(minutes)
  await page.getByRole('button', { name: 'Simpan pengaturan' }).click()
  await expect(page).not.toHaveURL(new RegExp(`${SETTINGS}$`))
  await leave(page)
  return before
}

test(
  'time runs out on a page and on one without a line: both hand in by themselves, with what was answered in time',
  { tag: '@long' },
  async ({ browser }) => {
    const before = await setTime(browser, '1')
    const near = await enter(browser, 'peserta37', PHONE, { at: QUIZ })
    const far = await enter(browser, 'peserta38', PHONE, { at: QUIZ })
    await begin(near)
    await begin(far)
    await setTime(browser, before)

    await answer(near, 1)
    await expect(card(near, 1).getByText(/^Di server \d/)).toBeVisible()
    await answer(far, 1)
    await expect(card(far, 1).getByText(/^Di server \d/)).toBeVisible()
    await far.context().setOffline(true)
    await answer(far, 2)

    // Nobody presses anything.
    await expect(over(far)).toBeVisible({ timeout: UNTIL_OVER })
    await expect(far.getByText(/^Yang sudah di server dikumpulkan sendiri oleh server\./)).toBeVisible()
    await expect(card(far, 2).locator('input, select, textarea').first()).toBeDisabled()
    await shows(near, [1], [2, 3])
    await inspect(near, { closely: true })
    await leave(near)

    await far.context().setOffline(false)
    await shows(far, [1, 2], [3])
    await far.context().close()
  },
)

/** The result of an attempt that the clock has ended: what was saved in it, and what stayed empty. */
async function shows(page: Page, answered: readonly number[], empty: readonly number[]): Promise<void> {
  await expect(page.getByText(/Dikumpulkan sendiri saat waktu habis/).first()).toBeVisible({
    timeout: UNTIL_OVER,
  })
  await expect(page.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible()
  for (const number of answered) await expect(page.locator(`#u${number}`)).not.toContainText('kosong')
  for (const number of empty) await expect(page.locator(`#u${number}`)).toContainText('kosong')
}
