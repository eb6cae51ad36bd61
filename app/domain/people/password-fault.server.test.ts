import { expect, test } from 'vitest'
import { passwordFault } from './password-fault.server.ts'

const ABOUT = ['Sekar Melati Contoh', 'sekar.melati@contoh.test']

test('refuses what is too short, too long, common or about the person', () => {
  const fault = (password: string) => passwordFault(password, ABOUT)
  expect(fault('sebelas-hur')).toBe('too-short')
  expect(fault('perahu biru '.repeat(11))).toBe('too-long')
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
  expect(passwordFault('é'.repeat(11), [])).toBe('too-short')
})
