import { expect, test } from 'vitest'
import { compareReadings } from './comparing.ts'

function reading(text: string) {
  const fields = [{ name: 'saran', label: 'Saran tindak', text, written: true, told: true }]
  return [{ key: 'saran' as const, title: 'Saran tindak', fields }]
}

test('a list that was only numbered anew is no change', () => {
  const [section] = compareReadings(reading('1. Uji air\n2. Bor'), reading('2. Uji air\n3. Bor'))
  expect(section?.fields.map(({ changed }) => changed)).toEqual([false])
})

test('a changed amount is one change, shown whole', () => {
  const [section] = compareReadings(reading('Rp2.000.000.000, APBD'), reading('Rp1.800.000.000, APBD'))
  expect(section?.fields[0]).toMatchObject({
    changed: true,
    parts: [
      { kind: 'removed', text: 'Rp2.000.000.000' },
      { kind: 'added', text: 'Rp1.800.000.000' },
      { kind: 'same', text: ', APBD' },
    ],
  })
})
