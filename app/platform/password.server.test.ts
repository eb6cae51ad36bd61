import { expect, test } from 'vitest'
import { hashPassword, passwordFault, verifyPassword } from './password.server.ts'

const ABOUT = ['Sekar Melati Contoh', 'sekar.melati@contoh.test']

test('refuses what is too short, too long, common or about the person', () => {
  const fault = (password: string) => passwordFault(password, ABOUT)
  expect(fault('sebelas-hur')).toBe('tooShort')
  expect(fault('perahu biru '.repeat(11))).toBe('tooLong')
  for (const guessable of [
    'password1234',
    'P4ssw0rd!!!!',
    'aksis-demo-2026',
    'KutaiTimur2026!',
    'sekarmelati99',
    'Sekar Melati 2026',
    'rahasia rahasia',
    'qwertyuiop123',
    'aaaaaaaaaaaa',
    '123456789012',
    'abababababab',
    'bismillah2026',
  ])
    expect(fault(guessable), guessable).toBe('guessable')
})

test('accepts a sentence and a random text, without rules about signs', () => {
  for (const fine of [
    'perahu biru di sungai',
    'tujuh kucing tidur',
    'xK9#mQ2$vLp7w',
    'gunung-lipat-payung-teh',
  ])
    expect(passwordFault(fine, ABOUT), fine).toBeNull()
})

test('counts letters as a reader does', () => {
  expect(passwordFault('é'.repeat(11), [])).toBe('tooShort')
})

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
