import { expect, test, type Browser, type Page } from '@playwright/test'
import { saved } from './kept-pages.ts'
import { editorOn, lessonField, lessonText, writeLesson } from './lesson-text.ts'
import { alive, DESK, enter, inspect, leave, PHONE } from './people.ts'

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Alat tulis' })
const TABLE = '| Desa | KRS |\n| --- | --- |\n| Payau | 12 |'
const LESSON = `## Judul

Kalimat **tebal** dan [tautan](https://contoh.go.id).

- satu

<Penting judul="Awas">

Isi.

</Penting>

${TABLE}

Sesudah tabel.`

/** A new lesson in the studio. */
async function lesson(browser: Browser, title: string, options = {}, viewport = DESK): Promise<Page> {
  const page = await enter(browser, 'pelatih1', viewport, {
    at: '/studio/memahami-stunting-dan-kemiskinan-ekstrem',
    ...options,
  })
  await page.getByRole('link', { name: 'Buat pelajaran' }).click()
  await page.getByLabel('Judul', { exact: true }).fill(title)
  await page.getByLabel('Ringkasan').fill(`Ringkasan ${title}.`)
  await page.getByLabel('Menit baca').fill('5')
  await page.getByRole('button', { name: 'Buat dan tulis' }).click()
  await expect(lessonField(page)).toBeVisible()
  await alive(page)
  await expect(tools(page)).toBeVisible()
  return page
}

test('a lesson is written as it will look, its signs are there where she writes, and a table is a table', async ({
  browser,
}) => {
  const page = await lesson(browser, 'Rupa naskah')
  await writeLesson(page, LESSON)
  const field = lessonField(page)
  await expect(field).toHaveAttribute('lang', 'id')
  await expect(field).toHaveAttribute('aria-describedby', /f-naskah-h/)
  await expect(field.getByText('tebal', { exact: true })).toHaveCSS('font-weight', '700')
  await expect(field).not.toContainText('**')
  await expect(field).not.toContainText('contoh.go.id')
  await expect(field.getByRole('cell', { name: 'Payau' })).toBeVisible()
  await expect(field).not.toContainText('|')
  await inspect(page, { closely: true })
  // Up over the table, the block and the list to the sentence, whose signs are shown now.
  for (let line = 0; line < 10; line += 1) await page.keyboard.press('ArrowUp')
  await expect(field).toContainText('**tebal**')
  await page.keyboard.press('ControlOrMeta+End')
  await expect(field).not.toContainText('**')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('Sebelum tabel.')
  await expect(lessonText(page)).toHaveValue(LESSON.replace(TABLE, `Sebelum tabel.\n\n${TABLE}`))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  // What would join a line to the table marks it instead, and takes it away the second time.
  await page.keyboard.press('Backspace')
  await expect(lessonText(page)).toHaveValue(/Payau/)
  await page.keyboard.press('Backspace')
  await expect(lessonText(page)).not.toHaveValue(/Payau/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field.getByRole('cell', { name: 'Payau' })).toBeVisible()
  await leave(page)
})

test('Enter begins a paragraph, Shift+Enter a line; a letter between two paragraphs is a third; a slash opens the list', async ({
  browser,
}) => {
  const page = await lesson(browser, 'Paragraf')
  await writeLesson(page, 'Satu.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dua')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('baris.')
  await expect(lessonText(page)).toHaveValue('Satu.\n\nDua\\\nbaris.')
  const pane = page.getByRole('region', { name: 'Pratinjau peserta' })
  await expect(pane.locator('p', { hasText: 'Satu.' })).toBeVisible()
  await expect(pane.locator('p', { hasText: 'Dua' }).locator('br')).toHaveCount(1)
  for (let line = 0; line < 2; line += 1) await page.keyboard.press('ArrowUp')
  await page.keyboard.type('/')
  await expect(page.getByRole('listbox', { name: 'Sisipkan' })).toBeVisible()
  await expect(lessonField(page)).toHaveAttribute('aria-activedescendant', /-0$/)
  await inspect(page, { closely: true })
  await page.keyboard.type('jud')
  await expect(page.getByRole('option', { name: 'Judul bagian' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Judul')
  await expect(lessonText(page)).toHaveValue('Satu.\n\n## Judul\n\nDua\\\nbaris.')
  await leave(page)
})

test('a word that is composed is one word, also between two paragraphs, and the last words outlive a reload', async ({
  browser,
}) => {
  const page = await lesson(browser, 'Kata susun')
  await writeLesson(page, 'Satu.\n\nDua.')
  await page.keyboard.press('ArrowUp')
  const line = await page.context().newCDPSession(page)
  for (const text of ['に', 'にほ', 'にほん'])
    await line.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await line.send('Input.insertText', { text: '日本' })
  await expect(lessonText(page)).toHaveValue('Satu.\n\n日本\n\nDua.')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Kata terakhir')
  await page.reload()
  await editorOn(page)
  await page.getByRole('button', { name: 'Pakai', exact: true }).click()
  await expect(lessonText(page)).toHaveValue(/Kata terakhir$/)
  await expect(lessonField(page)).toContainText('Kata terakhir')
  await expect(saved(page)).toBeVisible({ timeout: 20_000 })
  await page.context().close()
})

test('on touch, and where the editor does not come, the plain field is there with its tools', async ({
  browser,
}) => {
  const phone = await lesson(browser, 'Di ponsel', { touch: true }, PHONE)
  await expect(phone.locator('.cm-content')).toHaveCount(0)
  await writeLesson(phone, 'Satu.')
  await phone.keyboard.press('Enter')
  await phone.keyboard.type('Dua.')
  await expect(lessonText(phone)).toHaveValue('Satu.\n\nDua.')
  await phone.keyboard.press('ArrowUp')
  await phone.keyboard.type('Antara.')
  await expect(lessonText(phone)).toHaveValue('Satu.\n\nAntara.\n\nDua.')
  await expect(phone.locator('.cm-content')).toHaveCount(0)
  await inspect(phone)
  await leave(phone)
})

test('the editor comes late: it waits until nobody types, and takes over the caret', async ({ browser }) => {
  const page = await lesson(browser, 'Datang kemudian')
  let goOn = () => {}
  const late = new Promise<void>((resolve) => void (goOn = resolve))
  await page.route('**/live-field-*.js', async (route) => {
    await late
    await route.continue()
  })
  await page.reload()
  await alive(page)
  const plain = lessonText(page)
  await expect(tools(page)).toBeVisible()
  await plain.fill('Satu dua.')
  await page.keyboard.press('Home')
  await page.keyboard.type('Nol ')
  goOn()
  await editorOn(page)
  await expect(lessonField(page)).toBeFocused()
  await page.keyboard.type('koma ')
  await expect(plain).toHaveValue('Nol koma Satu dua.')
  await leave(page)
})
