import { expect, type Page } from '@playwright/test'

/** The card of a question while a quiz is taken. */
export const card = (page: Page, number: number) =>
  page.getByRole('region', { name: new RegExp(`^Soal ${number} dari`) })

export const handInSheet = (page: Page) => page.getByRole('dialog', { name: 'Kumpulkan jawaban?' })

/** The server has the answer to this question. */
export const onServer = (page: Page, number: number) =>
  expect(card(page, number).getByText(/^Di server \d/)).toBeVisible({ timeout: 40_000 })

export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Mulai/ }).click()
  await expect(card(page, 1)).toBeVisible()
}

/** Answers to questions by their number: a choice by its words, else what is typed. */
export async function answerAll(page: Page, answers: Readonly<Record<number, string>>): Promise<void> {
  for (const [number, answer] of Object.entries(answers)) {
    const question = card(page, Number(number))
    const choice = question.getByRole('radio', { name: answer, exact: true })
    if ((await choice.count()) > 0) await choice.check({ force: true })
    else await question.getByRole('textbox').fill(answer)
  }
}

/** Gives some answer to a question, whatever its kind; the same `choice` gives the same one. */
export async function answerFirst(page: Page, number: number, choice = 0): Promise<void> {
  const question = card(page, number)
  const boxes = question.locator('input[type=radio], input[type=checkbox]:not([name^="ragu"])')
  const selects = question.locator('select')
  if ((await boxes.count()) > 0) await boxes.nth(choice).check({ force: true })
  else if ((await selects.count()) > 0) await selects.first().selectOption({ index: 1 + choice })
  else await question.getByRole('textbox').fill(String(12 + choice))
}
