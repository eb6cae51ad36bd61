import type { Language } from './language.ts'

/**
 * Figures in words people read. No ICU: its versions differ in spaces and abbreviations ("M" is miliar to one
 * reader and million to another). The only space in any answer is U+0020.
 */

const SIGNS = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } }

const SCALES = [
  { size: 1_000_000_000_000n, id: 'triliun', en: 'trillion' },
  { size: 1_000_000_000n, id: 'miliar', en: 'billion' },
  { size: 1_000_000n, id: 'juta', en: 'million' },
]

/**
 * "19.900" · "19,900". At most `decimals` decimals (2 unless told), no trailing zeros.
 * Throws a RangeError on NaN, an infinity or a number beyond exact integers.
 */
export function number(value: number | bigint, language: Language = 'id', decimals = 2): string {
  if (typeof value === 'bigint') return written(value.toString(), language)
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('a figure must be finite and exact')
  }
  return written(value.toFixed(decimals), language)
}

/** Whole rupiah, short, at most two decimals: "Rp1,8 miliar" · "Rp240 juta" · "Rp950.000" · "-Rp2 triliun". */
export function money(rupiah: number | bigint, language: Language = 'id'): string {
  const { sign, amount } = rupiahOf(rupiah)
  const scale = SCALES.find(({ size }, index) => {
    const finer = SCALES[index + 1]
    // What would round to "1.000 juta" is already told as "1 miliar".
    return amount >= (finer ? size - finer.size / 200n : size)
  })
  if (!scale) return `${sign}Rp${written(amount.toString(), language)}`
  const hundredths = ((amount * 100n + scale.size / 2n) / scale.size).toString().padStart(3, '0')
  const figure = `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`
  return `${sign}Rp${written(figure, language)} ${scale[language]}`
}

/** Whole rupiah, every digit: "Rp1.800.000.000" · "Rp1,800,000,000". */
export function moneyExact(rupiah: number | bigint, language: Language = 'id'): string {
  const { sign, amount } = rupiahOf(rupiah)
  return `${sign}Rp${written(amount.toString(), language)}`
}

function rupiahOf(rupiah: number | bigint): { sign: '' | '-'; amount: bigint } {
  if (typeof rupiah === 'number' && !Number.isSafeInteger(rupiah)) {
    throw new RangeError('money is whole rupiah')
  }
  const whole = BigInt(rupiah)
  return whole < 0n ? { sign: '-', amount: -whole } : { sign: '', amount: whole }
}

/** A plain decimal ("-1234.50") with the signs of the language and without trailing zeros. */
function written(plain: string, language: Language): string {
  const negative = plain.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? plain.slice(1) : plain).split('.')
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end))
  let decimals = fraction
  while (decimals.endsWith('0')) decimals = decimals.slice(0, -1)
  const { group, decimal } = SIGNS[language]
  const figure = groups.join(group) + (decimals === '' ? '' : decimal + decimals)
  return negative && figure !== '0' ? `-${figure}` : figure
}
