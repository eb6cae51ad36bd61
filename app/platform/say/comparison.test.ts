import { expect, test } from 'vitest'
import { aroundChanges, compareTexts, shortened } from './comparison.ts'

test('shows what changed, word by word', () => {
  expect(compareTexts('Timbang balita di posyandu.', 'Timbang semua balita di posyandu.')).toEqual([
    { kind: 'same', text: 'Timbang ' },
    { kind: 'added', text: 'semua ' },
    { kind: 'same', text: 'balita di posyandu.' },
  ])
})

test('compares only the lines that changed word by word', () => {
  expect(compareTexts('Satu.\nDua kata.\nTiga.\n', 'Satu.\nDua sandi.\nTiga.\nEmpat.\n')).toEqual([
    { kind: 'same', text: 'Satu.\n' },
    { kind: 'same', text: 'Dua ' },
    { kind: 'removed', text: 'kata' },
    { kind: 'added', text: 'sandi' },
    { kind: 'same', text: '.\n' },
    { kind: 'same', text: 'Tiga.\n' },
    { kind: 'added', text: 'Empat.\n' },
  ])
})

test('shows a text beside nothing as what it is', () => {
  expect(compareTexts('sama', 'sama')).toEqual([{ kind: 'same', text: 'sama' }])
  expect(compareTexts('', 'baru')).toEqual([{ kind: 'added', text: 'baru' }])
  expect(compareTexts('lama', '')).toEqual([{ kind: 'removed', text: 'lama' }])
  expect(compareTexts('', '')).toEqual([])
})

test('shortens what did not change, and nothing else', () => {
  const long = 'kata '.repeat(300)
  const [same, removed, added] = shortened(compareTexts(`${long}lama`, `${long}baru`.concat('!'.repeat(500))))
  expect(same?.text.length).toBeLessThan(500)
  expect(removed).toEqual({ kind: 'removed', text: 'lama' })
  expect(added?.text).toHaveLength(504)
})

test('shows little around a change, and begins and ends with it', () => {
  const long = `${'kata '.repeat(100)}\n`
  const parts = aroundChanges(
    compareTexts(`${long}lama\n${long}tetap\n${long}`, `${long}baru\n${long}tetap\n${long}`),
  )
  expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['lama', 'baru'])
  const [before, after] = [parts[0]?.text ?? '', parts.at(-1)?.text ?? '']
  expect([before.startsWith('[…] '), before.length < 100]).toEqual([true, true])
  expect([after.endsWith(' […]'), after.length < 100]).toEqual([true, true])
  expect(new Set(`${before} ${after}`.match(/\p{L}+/gu))).toEqual(new Set(['kata']))
})

test('gives up on two long texts that share nothing, instead of holding up everybody else', () => {
  const long = (sign: string) => Array.from({ length: 15_000 }, (_, line) => `${sign}${line}`).join('\n')
  const parts = compareTexts(long('a'), long('b'))
  expect(parts).toEqual([
    { kind: 'removed', text: long('a') },
    { kind: 'added', text: long('b') },
  ])
})
