import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrOf, type Qr } from './qr.server.ts'

const ADDRESS = 'https://aksis.contoh.go.id/undangan/K7QM-4T0P-9X1D'

/** The fields that a path of our kind makes dark, read back from its text. */
function fieldsOf({ size, path }: Qr): boolean[][] {
  const fields = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step += 1) {
      const row = fields[Number(y)]
      if (!row) throw new Error('The path leaves its grid.')
      row[Number(x) + step] = true
    }
  return fields
}

test.each([ADDRESS, 'a', 'Panjang '.repeat(40)])('draws the very fields of the code of %s', (text) => {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const qr = qrOf(text)
  expect(qr.size).toBe(size)
  expect(fieldsOf(qr)).toEqual(data)
})

test('goes back to where each run began, and leaves the quiet zone white', () => {
  const qr = qrOf(ADDRESS)
  expect(qr.path).toMatch(/^(?:M\d+ \d+h(\d+)v1h-\1z)+$/)
  const fields = fieldsOf(qr)
  const edge = (index: number) => index < 4 || index >= qr.size - 4
  expect(fields.some((row, y) => row.some((dark, x) => dark && (edge(x) || edge(y))))).toBe(false)
  // The corner of the finder begins right behind it.
  expect(fields[4]?.[4]).toBe(true)
})
