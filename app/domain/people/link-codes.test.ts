import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenIn } from './link-codes.ts'

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

test('finds none where there is none', () => {
  for (const pasted of ['', 'rina@contoh.go.id', TOKEN.slice(1), 'https://aksis.contoh.go.id/undangan/'])
    expect(tokenIn(pasted), pasted).toBeNull()
})
