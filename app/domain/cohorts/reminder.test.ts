import fc from 'fast-check'
import { expect, it } from 'vitest'
import { letters } from '#app/platform/say/words.ts'
import { REMINDER_LETTERS, reminderFor, reminderForTeam } from './reminder.ts'

const address = 'https://aksis.contoh.go.id/belajar'

it('names what is late, and where to go', () => {
  const modules = [{ title: 'Tiga data dasar', left: 2 }]
  expect(reminderFor({ name: 'Raka Contoh', modules, late: 2, others: ['Peta peran'], address })).toBe(
    'Yth. Raka Contoh, 2 pelajaran belum selesai menurut jadwal: “Tiga data dasar” 2 pelajaran, “Peta peran”. Mohon dilengkapi. Masuk di https://aksis.contoh.go.id/belajar. Terima kasih.',
  )
  expect(reminderForTeam({ team: 'Tim 3', members: [{ name: 'Raka Contoh', late: 2 }], address })).toContain(
    'Tim 3, yang masih tertinggal: Raka Contoh (2 pelajaran).',
  )
})

it('never is longer than a message may be, whatever people and modules are called', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 30 }), (name, titles) => {
      const modules = titles.map((title) => ({ title, left: 3 }))
      expect(letters(reminderFor({ name, modules, late: 9, others: titles, address }))).toBeLessThanOrEqual(
        REMINDER_LETTERS,
      )
      const members = titles.map((one) => ({ name: one, late: 120 }))
      expect(letters(reminderForTeam({ team: name, members, address }))).toBeLessThanOrEqual(REMINDER_LETTERS)
    }),
  )
})
