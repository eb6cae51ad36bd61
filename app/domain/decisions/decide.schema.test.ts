import { expect, test } from 'vitest'
import { decisionTexts } from '#app/routes/decisions/texts.ts'
import { decideSchema, deferBounds, verdictOf } from './decide.schema.ts'

const ZONE = 'Asia/Makassar'
const NOW = new Date('2026-11-21T16:30:00Z') // 22 November, half past midnight, in Kutai Timur
const COMMON = {
  naskah: `01234567-89ab-7def-8123-456789abcdef.${'a'.repeat(64)}`,
  masa: '22222222-2222-7333-8444-555555555555',
  kunci: '11111111-2222-4333-8444-555555555555',
}
const schema = decideSchema(NOW, ZONE)

/** Field → code of the first thing that is wrong with it. */
function faults(form: Record<string, unknown>) {
  const parsed = schema.safeParse({ ...COMMON, ...form })
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((i) => [i.path.join('.'), i.message]))
}

function verdict(form: Record<string, unknown>) {
  return verdictOf(schema.parse({ ...COMMON, ...form }), decisionTexts.id.presets)
}

test('refuses fields of another kind, unknown kinds and foreign marks', () => {
  const issues = schema.safeParse({ ...COMMON, keputusan: 'setujui', alasan: 'x' }).error?.issues
  expect(issues?.[0]?.code).toBe('unrecognized_keys')
  expect(schema.safeParse({ ...COMMON, keputusan: 'setujui', status: 'APPROVED' }).success).toBe(false)
  expect(schema.safeParse({ ...COMMON, keputusan: 'hapus' }).success).toBe(false)
  expect(faults({ keputusan: 'setujui', naskah: 'x' })).toEqual({ naskah: 'required' })
  expect(faults({ keputusan: 'setujui', kunci: 'x' })).toEqual({ kunci: 'required' })
  for (const masa of ['', undefined])
    expect(faults({ keputusan: 'setujui', masa })).toEqual({ masa: 'required' })
})

test('asks for notes, reasons and points where they are due', () => {
  expect(faults({ keputusan: 'catatan', catatan: ' ' })).toEqual({ catatan: 'required' })
  expect(faults({ keputusan: 'tolak', alasan: '' })).toEqual({ alasan: 'required' })
  expect(faults({ keputusan: 'tolak', alasan: 'tak' })).toEqual({ alasan: 'tooShort' })
  expect(faults({ keputusan: 'perbaiki', catatan: '' })).toEqual({ catatan: 'noteOrPreset' })
  expect(faults({ keputusan: 'perbaiki', catatan: 'a\n'.repeat(11) })).toEqual({ catatan: 'tooManyPoints' })
  expect(faults({ keputusan: 'tunda', sampai: '', alasan: 'Menunggu rembuk.' })).toEqual({
    sampai: 'required',
  })
})

test('refuses a 16-digit number in every text', () => {
  const text = 'NIK 6408 0131 1299 9999 ikut.'
  expect(faults({ keputusan: 'catatan', catatan: text })).toEqual({ catatan: 'digits16' })
  expect(faults({ keputusan: 'perbaiki', catatan: text })).toEqual({ catatan: 'digits16' })
  expect(faults({ keputusan: 'tolak', alasan: text })).toEqual({ alasan: 'digits16' })
  expect(faults({ keputusan: 'tunda', sampai: '2026-12-01', alasan: text })).toEqual({ alasan: 'digits16' })
})

test('a deferral names a day from tomorrow to 180 days ahead, as the calendar of Kutai Timur counts', () => {
  const day = (sampai: string) => faults({ keputusan: 'tunda', sampai, alasan: 'Menunggu rembuk.' })
  expect(deferBounds(NOW, ZONE)).toEqual({ first: '2026-11-23', last: '2027-05-21' })
  expect(day('2026-11-22')).toEqual({ sampai: 'tooEarly' })
  expect(day('2026-11-23')).toEqual({})
  expect(day('2027-05-21')).toEqual({})
  expect(day('2027-05-22')).toEqual({ sampai: 'tooLate' })
  expect(day('2027-02-30')).toEqual({ sampai: 'required' })
})

test('a deferral decided just before midnight begins no earlier than the day after its publication', () => {
  const late = new Date('2026-11-21T15:55:00Z') // five to midnight on 21 November in Kutai Timur
  const form = { ...COMMON, keputusan: 'tunda', alasan: 'Menunggu rembuk.' }
  const fits = (sampai: string) => decideSchema(late, ZONE).safeParse({ ...form, sampai }).success
  expect(deferBounds(late, ZONE).first).toBe('2026-11-23')
  expect([fits('2026-11-22'), fits('2026-11-23')]).toEqual([false, true])
})

test('each form becomes its decision', () => {
  expect(verdict({ keputusan: 'setujui' })).toEqual({ kind: 'APPROVE', note: '', deferUntil: null })
  expect(verdict({ keputusan: 'catatan', catatan: 'Mulai dari dua desa.' }).kind).toBe('APPROVE_WITH_NOTES')
  expect(verdict({ keputusan: 'perbaiki', bukti: 'on', catatan: ' Sebut dusun. \n\nSebut kader.' })).toEqual({
    kind: 'RETURN',
    note: 'Lengkapi bukti lapangan atas persoalan.\nSebut dusun.\nSebut kader.',
    deferUntil: null,
  })
  expect(verdict({ keputusan: 'tunda', sampai: '2026-12-01', alasan: 'Menunggu rembuk.' })).toEqual({
    kind: 'DEFER',
    note: 'Menunggu rembuk.',
    // Midnight in Kutai Timur.
    deferUntil: new Date('2026-11-30T16:00:00Z'),
  })
})
