import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/platform/say/language.ts'
import { MAIL_TEMPLATES, writeMail, type MailArgs, type MailTemplate } from './templates.ts'

const ORIGIN = 'https://aksis.contoh.test'
const HOSTILE = '<img src=x onerror=alert(1)> "Air"\r\nBcc: semua@contoh.test'
const until = '2026-11-28T04:00:00.000Z'

const ARGS: { [K in MailTemplate]: MailArgs<K> } = {
  invitation: { name: HOSTILE, district: HOSTILE, token: 'abc', until },
  'password-reset': { name: HOSTILE, token: 'abc', until },
  'password-changed': { name: HOSTILE, at: until },
  'assignment-released': { name: HOSTILE, title: HOSTILE, assignmentId: 'a1' },
  'assignment-returned': { name: HOSTILE, title: HOSTILE, assignmentId: 'a1' },
  'recommendation-returned': { name: HOSTILE, title: HOSTILE, recommendationId: 'r1', points: 2 },
  'decision-published': {
    name: HOSTILE,
    title: HOSTILE,
    recommendationId: 'r1',
    kind: 'DEFER',
    deferUntil: until,
  },
  'recommendation-waits': { name: HOSTILE, title: HOSTILE, team: HOSTILE, recommendationId: 'r1' },
}

// The keys of the table are its names.
const names = Object.keys(MAIL_TEMPLATES) as MailTemplate[]

test.each(names)(
  '%s says the same in text and HTML, in both languages, and takes no markup from outside',
  (name) => {
    const subjects = LANGUAGES.map((language) => {
      const { subject, text, html } = writeMail(name, ARGS[name], language, ORIGIN)
      expect(subject).not.toMatch(/[\r\n]/)
      expect(html).not.toContain('<img')
      expect(html).toContain(`lang="${language}"`)
      const link = /https:\S+/.exec(text)?.[0] ?? ''
      expect(link.startsWith(`${ORIGIN}/`)).toBe(true)
      expect(html).toContain(`href="${link}"`)
      return subject
    })
    expect(new Set(subjects).size).toBe(2)
  },
)

test('refuses arguments that are not those of the template', () => {
  expect(() => writeMail('invitation', { name: 'Rani' }, 'id', ORIGIN)).toThrow()
})
