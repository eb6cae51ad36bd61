import { expect, test } from 'vitest'
import { compileText } from './restricted.ts'
import { textOf } from './html.ts'
import { unbroken } from './unbroken.ts'

function unitsIn(text: string): string[] {
  return unbroken(text).flatMap((node) => (node.type === 'element' ? [textOf([node])] : []))
}

test.each([
  ['keluarga desil 1–4 dan desil 1.', ['desil 1–4', 'desil 1']],
  ['e-PPGBM, D/S, TB/U, KUA-PPAS dan z-score', ['e-PPGBM', 'D/S', 'TB/U', 'KUA-PPAS', 'z-score']],
  ['naik 11,3 %, biaya Rp2 miliar atau Rp1,4 triliun', ['11,3 %', 'Rp2 miliar', 'Rp1,4 triliun']],
  ['di bawah −2 SD pada S1 2026, usia 0–23 bulan', ['−2 SD', 'S1 2026', '0–23']],
])('keeps together what is read as one: %s', (text, units) => {
  expect(unitsIn(text)).toEqual(units)
})

test.each([
  'Kata biasa saja, 12.362 keluarga dan 126 KRS.',
  'ibu-ibu, dan/atau, satu-satunya, hari-hari',
  'Rp2.000.000.000 setahun',
  'AB1-2 x1–4 desilan 3',
  `${'1–'.repeat(8)}9`,
  'Rp123.456.789.012 juta',
])('leaves alone what does not break, is no unit or is too long: %s', (text) => {
  expect(unitsIn(text)).toEqual([])
})

test('changes no sign: what is searched and copied is what was written', () => {
  const text = 'Desil 1–4 (D/S 50 %, Rp 2 miliar) <5 & “e-PPGBM”, 3 × 24 jam; 09.00–10.30'
  expect(textOf(unbroken(text))).toBe(text)
  const compiled = compileText(`## Desil 1–4\n\n**D/S** 11,3 %`, {})
  expect(compiled.ok && compiled.document.plainText).toBe('Desil 1–4\nD/S 11,3 %')
  expect(compiled.ok && compiled.document.headings).toEqual([
    { depth: 2, id: 's-desil-1-4', text: 'Desil 1–4' },
  ])
})
