import { expect, type Locator, type Page } from '@playwright/test'

const LABEL = 'Naskah pelajaran (Markdown)'

/** What takes the letters of a lesson's text: the editor where there is a pointer and scripts run, else the plain field. */
export function lessonField(page: Page): Locator {
  return page.getByRole('textbox', { name: LABEL })
}

/** The field that the form sends: what it says, whatever takes its letters. */
export function lessonText(page: Page): Locator {
  return page.locator('textarea[name="naskah"]')
}

/** The editor that stands in for the field. It comes once nobody is just typing. */
export async function editorOn(page: Page): Promise<void> {
  await expect(page.locator('.cm-content')).toBeVisible({ timeout: 20_000 })
}

/** Goes into the text, once what takes its letters will stay. */
export async function goToLesson(page: Page): Promise<void> {
  await expect(lessonField(page)).toBeVisible()
  const isPointed = await page.evaluate(() => matchMedia('(hover: hover) and (pointer: fine)').matches)
  if (isPointed) await editorOn(page)
  await lessonField(page).focus()
}

/** Writes the whole text anew, as somebody does who marks all of it and types. */
export async function writeLesson(page: Page, text: string): Promise<void> {
  await goToLesson(page)
  await page.keyboard.press('ControlOrMeta+a')
  if (text === '') await page.keyboard.press('Delete')
  else await page.keyboard.insertText(text)
  // Behind a table at its end there is room to go on.
  await expect.poll(async () => (await lessonText(page).inputValue()).trimEnd()).toBe(text.trimEnd())
}

/** Marks a part of the text that stands there once. */
export async function markInLesson(page: Page, words: string): Promise<void> {
  await goToLesson(page)
  await page
    .getByRole('toolbar', { name: 'Alat tulis' })
    .getByRole('button', { name: 'Cari dan ganti' })
    .click()
  await page.getByLabel('Cari', { exact: true }).fill(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}
