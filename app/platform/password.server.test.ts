import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.server.ts'

test('knows the right password, also typed in another form of Unicode', async () => {
  const kept = await hashPassword('kopi pagi di café')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(kept, 'kopi pagi di cafe\u0301')).toBe(true)
  expect(await verifyPassword(kept, 'kopi pagi di cafe')).toBe(false)
})

test('says no to everything for a person who does not exist', async () => {
  expect(await verifyPassword(null, '')).toBe(false)
  expect(await verifyPassword(null, 'perahu biru di sungai')).toBe(false)
})

test('never takes an over-long text for the empty password', async () => {
  const kept = await hashPassword('')
  expect(await verifyPassword(kept, 'x'.repeat(129))).toBe(false)
})

test('gets through more than eight at once', async () => {
  const kept = await hashPassword('perahu biru di sungai')
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      verifyPassword(kept, index % 2 ? 'salah' : 'perahu biru di sungai'),
    ),
  )
  expect(answers.filter(Boolean)).toHaveLength(10)
})
