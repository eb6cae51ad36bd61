import { expect, test } from 'vitest'
import type { DeviceCopy } from '#app/platform/line/device-copies.ts'
import { formOf } from './left-answers.ts'

function copy(at: number, body: Partial<DeviceCopy['body']>): DeviceCopy {
  return {
    address: '/kuis#percobaan-1',
    field: 'j4',
    opening: `${at}`,
    at,
    body: { value: '', base: null, mark: '2-e0248706fc87', ...body },
  }
}

test('refuses to send as an answer what she has not chosen, also where it is the newest text of its question', () => {
  const chosen = copy(1, { value: 'Dari HP.' })
  const left = copy(2, { value: 'Dari tablet.', mark: '', aside: true })
  expect(formOf([chosen, left], 10)).toEqual([
    ['j4', 'Dari HP.'],
    ['dasar.j4', '2-e0248706fc87'],
    ['saat.j4', '11'],
  ])
  expect(formOf([left], 10)).toEqual([])
})
