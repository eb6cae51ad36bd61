import { seenOf } from './names.ts'

/** Letters that are not made of a letter and an accent, and how they are typed without them. */
const TYPED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
}
const TYPED_SIGNS = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'gu')
const ACCENTS = /\p{M}/gu
/** As they stand in Nur'aini, Nur’aini and Nurʼaini; who searches leaves them out as often as not. */
const APOSTROPHES = /['’‘‛`´ʼʻʹ′]/gu

/**
 * A name as it is searched for, told apart and put in order: without accents, apostrophes and unseen signs, in small
 * letters, with single spaces. Two names with one key look the same to who reads them in a list. The data base keeps it
 * beside the name (`nameKey`) and compares it by bytes, so that both databases find and order alike.
 */
export function nameKey(name: string): string {
  return seenOf(name.normalize('NFC').replace(APOSTROPHES, '').normalize('NFKD'))
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, '')
    .replace(TYPED_SIGNS, (sign) => TYPED[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim()
}
