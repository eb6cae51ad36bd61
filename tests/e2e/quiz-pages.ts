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
