import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownCode, tokenIn } from './link-codes.ts'

const TOKEN = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0-_x'
const ADDRESS = `https://aksis.contoh.go.id/undangan/${TOKEN}`

test('takes the code out of whatever was copied with it', () => {
  expect(TOKEN).toHaveLength(43)
  for (const pasted of [
    TOKEN,
    `${TOKEN}.`,
    `${TOKEN})`,
    `${TOKEN}>`,
    `${TOKEN}%20`,
    `${TOKEN}%E2%80%8B`,
    `${TOKEN}\u200B`,
    `\u200B${TOKEN}`,
    ` ${TOKEN} `,
    `${TOKEN}?utm=1`,
    ADDRESS,
    `${ADDRESS}.`,
    `<${ADDRESS}>`,
    `${ADDRESS}?utm_source=surel&utm=2#isi`,
    `Tautan Anda: ${ADDRESS}, berlaku 7 hari.`,
    `https://aksis.contoh.go.id/atur-sandi/${TOKEN}_`,
    `https://aksis.contoh.go.id/surel/${TOKEN}_`,
    `*${ADDRESS}*`,
    `"${ADDRESS}”`,
    `${ADDRESS}%`,
  ])
    expect(tokenIn(pasted), pasted).toBe(TOKEN)
})

test('takes it out of any frame of signs that are none of its own', () => {
  const frame = fc.string({
    unit: fc.constantFrom('.', ')', '>', ' ', '\u200B', ',', '“', '\u00A0', '\n', '/'),
  })
  fc.assert(fc.property(frame, frame, (before, after) => tokenIn(`${before}${TOKEN}${after}`) === TOKEN))
})

test('reads the code of a printed sheet as people type it', () => {
  for (const typed of [
    'K7QM-4T0P-9X1D',
    'k7qm4t0p9x1d',
    ' K7QM 4T0P 9X1D ',
    'k7qm.4top.9xld',
    'K7QM–4TOP–9XID'.replaceAll('–', '-'),
    'https://aksis.contoh.go.id/undangan/K7QM-4T0P-9X1D',
    'Kode: K7QM-4T0P-9X1D.',
    'kode K7QM-4T0P-9X1D',
    'kode saya k7qm 4t0p 9x1d',
    'K7QM 4T0P 9X1D dari kota kami',
    'untuk pendampingan: K7QM-4T0P-9X1D',
    'Ｋ７ＱＭ-4T0P-9X1D',
  ])
    expect(tokenIn(typed), typed).toBe('K7QM4T0P9X1D')
  expect(shownCode('K7QM4T0P9X1D')).toBe('K7QM-4T0P-9X1D')
  for (const typed of ['K7QM-4T0P-9X1', 'K7QM-4T0P-9X1DA', 'AKSIS']) expect(tokenIn(typed), typed).toBeNull()
})

test('finds none where there is none', () => {
  for (const pasted of ['', 'rina@contoh.go.id', TOKEN.slice(1), 'https://aksis.go.id/undangan/'])
    expect(tokenIn(pasted), pasted).toBeNull()
})
