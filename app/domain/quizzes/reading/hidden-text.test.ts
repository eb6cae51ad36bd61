import { expect, test } from 'vitest'
import { docx, paragraph } from '#tests/support/docx.ts'
import { isReady } from './found.ts'
import { readQuestions } from './read-questions.ts'
import { textOfFile } from './read-source.server.ts'

test.each([
  ['hidden', '<w:vanish/>'],
  ['white', '<w:color w:val="FFFFFF"/>'],
  ['tiny', '<w:sz w:val="2"/>'],
])('%s text of a Word document is no question, no answer and no key', async (_how, look) => {
  const body = [
    paragraph('1. Siapa pemilik data KRS?'),
    paragraph('A. Dinas Kesehatan'),
    paragraph('B. DPPKB'),
    paragraph('Kunci: A', look),
    paragraph('2. Rahasia?', look),
    paragraph('C. rahasia', look),
  ]
  const answer = await textOfFile(docx(body.join('')))
  const text = answer.ok ? answer.text : ''
  expect(text).toBe('1. Siapa pemilik data KRS?\nA. Dinas Kesehatan\nB. DPPKB')
  expect(readQuestions(text).questions.map(isReady)).toEqual([false])
  expect(answer).toMatchObject({
    notes: [{ id: 'Teks tersembunyi atau terhapus di dokumen itu tidak dibaca.' }],
  })
})

test('a Word document with macros, or of an older Word, is refused', async () => {
  expect(await textOfFile(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({
    ok: false,
    fault: 'old-office',
  })
  const macro = docx(paragraph('1. Apa?'), [{ name: 'word/vbaProject.bin', content: 'x' }])
  expect(await textOfFile(macro)).toEqual({ ok: false, fault: 'macro' })
})
