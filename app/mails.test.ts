import { expect, test } from 'vitest'
import { $ZodArray, $ZodObject, safeParse, type $ZodType } from 'zod/v4/core'
import type { Mail } from '#app/emails/mail.ts'
import { LANGUAGES } from '#app/platform/say/language.ts'
import * as listed from './mails.ts'

const ORIGIN = 'https://aksis.contoh.test'
const HOSTILE = '<img src=x onerror=alert(1)> "Air"\r\nBcc: semua@contoh.test'
const mails: readonly Mail[] = Object.values(listed)

/** What a mail asks to be told, as hostile as its schema lets through; what may be left out is told, too. */
function hostileArgs({ args }: Mail): Record<string, unknown> {
  return hostileShape(args.shape)
}

function hostileShape(shape: Readonly<Record<string, $ZodType>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, worst(schema, optionsOf(schema))]),
  )
}

function worst(schema: $ZodType, options: readonly unknown[]): unknown {
  if (schema instanceof $ZodArray) return [worst(schema._zod.def.element, [])]
  if (schema instanceof $ZodObject) return hostileShape(schema._zod.def.shape)
  const candidates = [HOSTILE, '2026-11-28T04:00:00.000Z', 2, true, ...options]
  const accepted = candidates.find((candidate) => safeParse(schema, candidate).success)
  if (accepted === undefined) throw new Error('The test knows no value that this mail accepts.')
  return accepted
}

function optionsOf(schema: $ZodType): readonly unknown[] {
  return 'options' in schema && Array.isArray(schema.options) ? schema.options : []
}

test.each(mails)(
  '$name says the same in text and HTML, in both languages, and takes no markup from outside',
  (mail) => {
    const subjects = LANGUAGES.map((language) => {
      const { subject, text, html } = mail.write(
        hostileArgs(mail),
        { language, zone: 'Asia/Makassar' },
        ORIGIN,
      )
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

test.each(mails)('$name refuses to be written from less than it has to be told', (mail) => {
  expect(() => mail.write({}, { language: 'id', zone: 'UTC' }, ORIGIN)).toThrow()
})
