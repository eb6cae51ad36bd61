import { expect, test } from 'vitest'
import { safeLine, safeLines, safeMarkdown, safeText } from './privacy.schema.ts'

const schema = safeText(3, 20)

function faults(value: unknown): string[] {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

test('refuses what is no text', () => {
  for (const value of [undefined, null, 42, ['teks'], {}]) expect(faults(value)).toEqual(['notText'])
})

test('refuses texts that are too short or too long, counted after trimming', () => {
  expect(faults('  ab \n')).toEqual(['tooShort'])
  expect(faults('a'.repeat(21))).toEqual(['tooLong'])
  expect(faults(` ${'a'.repeat(20)} `)).toEqual([])
})

test('counts characters as a reader does, and a line end as one', () => {
  expect(faults('🌱'.repeat(20))).toEqual([])
  expect(faults('🌱🌱')).toEqual(['tooShort'])
  expect(schema.parse('baris\r\ndua\rtiga')).toBe('baris\ndua\ntiga')
  expect(schema.parse('baris\vdua\u2028tiga')).toBe('baris\ndua\ntiga')
})

test('refuses control characters and broken characters', () => {
  expect(faults('abc\u0000def')).toEqual(['badCharacter 1 0 i'])
  expect(faults('abc\ndef\u001B.')).toEqual(['badCharacter 2 0 i'])
  expect(faults('abc\uD800def')).toEqual(['badCharacter 1 0 i'])
  expect(faults('\r\n\r\nabc\r\nd\uFFFDef')).toEqual(['badCharacter 4 0 v'])
  expect(faults('abc\tdef\nghi')).toEqual([])
})

test('refuses a sixteen-digit number without repeating it', () => {
  const result = schema.safeParse('6408 0131 1299 9999')
  expect(result.error?.issues.map((issue) => issue.message)).toEqual(['digits16'])
  expect(JSON.stringify(result.error?.issues)).not.toContain('1299')
})

test('a name or a title keeps to one line and one direction', () => {
  const line = safeLine(3, 60)
  for (const tabs of ['\t', ' \t', '\t\t ', ' \t \t'])
    expect(line.parse(` Rina${tabs}Contoh\t`), JSON.stringify(tabs)).toBe('Rina Contoh')
  expect(safeLines(3, 60).parse('Tim\tSatu\nTim\t\tDua')).toBe('Tim Satu\nTim Dua')
  for (const sign of ['\n', '\r\n', '\u2028', '\u2029', '\u202E', '\u2067'])
    expect(line.safeParse(`Perahu${sign}Buka https://contoh.test`).error?.issues[0]?.message).toBe(
      'badCharacter  0 i',
    )
  expect(line.safeParse('ab').error?.issues[0]?.message).toBe('tooShort')
  expect(line.safeParse('6408013112999999').error?.issues[0]?.message).toBe('digits16')
})

test('a text in Markdown is refused for the number that its reader would see', () => {
  const markdown = safeMarkdown(3, 400)
  const [one, two, three, four] = ['6408', '0131', '1299', '9999']
  for (const shown of [
    `${one}**${two}**${three}*${four}*`,
    `${one}~~${two}~~${three}${four}`,
    `\`${one}\`${two}${three}${four}`,
    `${one}\\-${two}\\-${three}\\.${four}`,
    `&#54;408${two}${three}&#x39;999`,
    `${one}&nbsp;${two}&shy;${three}&ZeroWidthSpace;${four}`,
    `[${one}${two}](https://contoh.id)${three}${four}`,
    `**${one} ${two}** **${three} ${four}**`,
  ])
    expect(markdown.safeParse(shown).error?.issues[0]?.message, shown).toBe('digits16')
  for (const fine of [
    'Rp1.800.000 **dan** 2.400.000',
    '12 * 34 * 5678',
    '&#&#x;&; \\',
    `[${one}](/a) ${two}`,
  ])
    expect(markdown.parse(fine)).toBe(fine)
})

test('refuses a name of signs that nobody sees', () => {
  const line = safeLine(3, 20)
  for (const name of ['\u200B\u200B\u200B', '\u3164\u3164\u3164', 'a\u2060\u2060', '\u2800\u00AD\u2800'])
    expect(line.safeParse(name).error?.issues.map(({ message }) => message)).toEqual(['tooShort'])
  expect(line.safeParse('Tim\u200B 1').success).toBe(true)
})

test('a text of which nobody sees anything is an empty one, and none where something is asked', () => {
  for (const nothing of ['\u200B\u200B', '\u00AD \u2060', ' \u00A0\n'])
    expect([safeText(0, 20).parse(nothing), schema.safeParse(nothing).success]).toEqual(['', false])
  expect(safeText(0, 20).parse('\u200Bada')).toBe('\u200Bada')
})
