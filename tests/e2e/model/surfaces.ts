import { expect, type Locator, type Page } from '@playwright/test'

/** One thing that is filled in. What it holds is compared as a text. */
export type Field = {
  read: (page: Page) => Promise<string>
  /** Writes something new; `word` stands nowhere else. Answers nothing: what it became is read. */
  write: (page: Page, word: string, how: How) => Promise<void>
  /** It takes words, so a broken character can be typed into it. */
  takesWords: boolean
}
export type How = 'typed' | 'replaced' | 'pasted'

/** A page on which somebody writes. */
export type Surface = {
  name: string
  account: string
  /** Goes to it from the person's own rooms. */
  find: (page: Page) => Promise<void>
  fields: readonly Field[]
}

export const surfaces: readonly Surface[] = [
  {
    name: 'assignment',
    account: 'peserta36',
    find: async (page) => {
      await page.goto('/tugas')
      await page.locator('main a[href^="/tugas/"]').first().click()
      await page.waitForURL('**/tugas/*')
    },
    fields: [words((page) => page.locator('textarea[name=naskah]'))],
  },
  {
    name: 'section',
    account: 'peserta37',
    find: async (page) => {
      await page.goto('/rekomendasi')
      await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
      await page.waitForURL('**/bagian/identitas')
    },
    fields: [
      words((page) => page.getByRole('textbox', { name: /^Judul/ }), 120),
      words((page) => page.getByRole('textbox', { name: /^Alasan/ }), 240),
      oneOf((page) => page.locator('main form input[type=radio]')),
    ],
  },
  {
    name: 'section with rows',
    account: 'peserta40',
    find: async (page) => {
      await page.goto('/rekomendasi')
      await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
      await page.waitForURL('**/bagian/identitas')
      await page.goto(page.url().replace('identitas', 'persoalan'))
    },
    fields: [
      rows((page) => page.locator('textarea[name^="assumptions."]')),
      words((page) => page.locator('textarea[name=problem]')),
    ],
  },
  {
    name: 'studio',
    account: 'pelatih1',
    find: async (page) => {
      await page.goto('/studio')
      await page.locator('main ol.rows > li').last().getByRole('link').first().click()
      await page.waitForURL('**/studio/*')
      await page.locator('main ol.rows > li').last().getByRole('link').first().click()
      await page.waitForURL('**/studio/*/*')
    },
    fields: [
      words((page) => page.locator('textarea[name=naskah]')),
      words((page) => page.locator('textarea[name=ringkasan]')),
    ],
  },
  {
    name: 'grade',
    account: 'pelatih2',
    find: async (page) => {
      await page.goto('/penilaian')
      await page.getByRole('link', { name: /^Catatan 200 kata/ }).click()
      await page.getByRole('link', { name: /^Belum dinilai/ }).click()
      await page.waitForURL(/keadaan=belum-dinilai/)
      await page.locator('tbody th a').first().click()
      await expect(page.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
    },
    fields: [
      words((page) => page.locator('textarea[name=komentar]')),
      oneOf((page) => page.locator('input[name=tingkat-0]')),
      oneOf((page) => page.locator('input[name=tingkat-1]')),
    ],
  },
  {
    name: 'check list',
    account: 'peserta38',
    find: (page) => lesson(page),
    fields: [ticks((page) => page.locator('main form input[type=checkbox]'))],
  },
  {
    name: 'reflection',
    account: 'peserta39',
    find: (page) => lesson(page),
    fields: [words((page) => page.getByRole('textbox', { name: /^Catatan Anda/ }))],
  },
]

/** It has a reflection and a list to tick off. */
async function lesson(page: Page) {
  await page.goto('/belajar/kolaborasi-lintas-sektor/bekerja-sebagai-satu-tim')
}

/** `limit`: letters that the field takes; who has many orders behind her begins anew before it is full. */
function words(place: (page: Page) => Locator, limit = 1000): Field {
  return {
    takesWords: true,
    read: async (page) => tidy(await place(page).first().inputValue()),
    async write(page, word, how) {
      const field = place(page).first()
      // What is folded away is opened before one writes there.
      await field.evaluate((element) => element.closest('details')?.setAttribute('open', ''))
      const isFull = (await field.inputValue()).length > limit - 40
      if (how === 'replaced' || isFull) return field.fill(`Ganti ${word}.`)
      await field.focus()
      await page.keyboard.press('ControlOrMeta+End')
      if (how === 'pasted') return page.keyboard.insertText(`\n“Tempel – ${word}”…`)
      await page.keyboard.type(` Ketik ${word}.`)
    },
  }
}

/** Rows of one text each: one more is added at the end and filled, or the last is written on, or one goes. */
function rows(place: (page: Page) => Locator): Field {
  const read = (page: Page) =>
    place(page).evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value.trim()).join('\n'))
  return {
    takesWords: false,
    read,
    async write(page, word, how) {
      const count = await place(page).count()
      const last = place(page).last()
      if (how === 'typed' && count > 0 && (await last.inputValue()).length < 200) {
        await last.focus()
        await page.keyboard.press('ControlOrMeta+End')
        return page.keyboard.type(` Ketik ${word}.`)
      }
      if (count === 5 || (how === 'replaced' && count > 0)) {
        const buttons = page.getByRole('button', { name: /^Hapus baris: Praanggapan/ })
        return buttons.nth(Number(word.replace(/\D/g, '')) % count).click()
      }
      await page.getByRole('button', { name: /^Tambah baris/ }).click()
      // The focus is in the new row by now.
      return page.keyboard.type(`Baris ${word}.`)
    },
  }
}

/** The server trims what it keeps; a field of one line shows no ends of lines. */
function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

function ticks(place: (page: Page) => Locator): Field {
  return {
    takesWords: false,
    read: (page) => chosen(place(page)),
    async write(page, word) {
      const boxes = place(page)
      const box = boxes.nth(Number(word.replace(/\D/g, '')) % (await boxes.count()))
      await box.setChecked(!(await box.isChecked()))
    },
  }
}

function oneOf(place: (page: Page) => Locator): Field {
  return {
    takesWords: false,
    read: (page) => chosen(place(page)),
    async write(page, word) {
      const boxes = place(page)
      const box = boxes.nth(Number(word.replace(/\D/g, '')) % (await boxes.count()))
      // What is said above it may come or go just then, and the finger meets something else.
      await expect(async () => box.check({ timeout: 2000 })).toPass({ timeout: 10_000 })
    },
  }
}

function chosen(boxes: Locator): Promise<string> {
  return boxes.evaluateAll((all: HTMLInputElement[]) =>
    all.flatMap(({ checked, name, value }) => (checked ? [`${name}=${value}`] : [])).join(' '),
  )
}
