import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { paste } from './clipboard.ts'
import { alive } from './people.ts'

/** From the page of a recommendation: puts a table of Word below what stands in the section that tells the problem, and comes back. */
export async function writeTable(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Persoalan' }).first().click()
  const problem = page.locator('[name="problem"]')
  await expect(problem).toBeVisible()
  await alive(page)
  await problem.press('ControlOrMeta+End')
  await expect(page.getByRole('toolbar', { name: 'Alat tulis' })).toBeVisible()
  const word = readFileSync('tests/cases/paste/02-word-table-merged.html', 'utf8')
  await paste(page, { 'text/html': word, 'text/plain': 'x' })
  await expect(problem).toHaveValue(/\| Bengalon \| 190 \| 11; dua tidak hadir \|/)
  await expect(page.getByText(/Tersimpan di server/).first()).toBeVisible()
  await page.goBack()
}

/** Who reads the text finds it as a table, on paper too, with nothing of it cut off. */
export async function readTable(page: Page): Promise<void> {
  const table = page.getByRole('table', { name: 'Kecamatan, Balita, Balita' })
  await expect(table.getByRole('cell', { name: '11; dua tidak hadir' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(table).toBeVisible()
  const cutOff = await table.evaluate(({ parentElement: box }) =>
    box ? box.scrollWidth - box.clientWidth : null,
  )
  expect(cutOff).toBe(0)
  await page.emulateMedia({ media: null })
}
