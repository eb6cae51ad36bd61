import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseForm, refuseForm } from './forms.server.ts'
import { safePath } from './responses.server.ts'

const schema = z
  .object({ judul: z.string().min(3, 'tooShort'), sandi: z.string().min(12, 'tooShort') })
  .strict()

function form(body: string, type = 'application/x-www-form-urlencoded'): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers: { 'Content-Type': type } })
}

describe('a form', () => {
  it.each([
    ['a field we never ask for', form('judul=abc&sandi=123456789012&status=APPROVED')],
    ['a field that stands twice', form('judul=abc&judul=def&sandi=123456789012')],
    ['a field named like a part of every object', form('__proto__=a&judul=abc&sandi=123456789012')],
    ['a field whose name no database takes', form('ju%00dul=abc&judul=abc&sandi=123456789012')],
    ['thousands of fields', form('a&'.repeat(100_000))],
    [
      'thousands of parts',
      form(
        '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(4_000) + '--x--\r\n',
        'multipart/form-data; boundary=x',
      ),
    ],
    ['JSON', form('{"judul":"abc"}', 'application/json')],
    ['plain text', form('judul=abc', 'text/plain')],
    ['a broken multipart body', form('--x\r\nnot a part', 'multipart/form-data; boundary=x')],
  ])('refuses %s', async (_name, request) => {
    await expect(parseForm(request, schema)).rejects.toMatchObject({ init: { status: 400 } })
  })

  it('refuses to repeat a name it was given', async () => {
    const sent = parseForm(form('<b>=1&<b>=2'), schema)
    await expect(sent).rejects.toMatchObject({ data: { reason: expect.not.stringContaining('<b>') } })
  })

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a group of thousands in %s',
    async (type) => {
      const group = z.object({ opd: z.array(z.string()) }).strict()
      const part = '--x\r\nContent-Disposition: form-data; name="opd"\r\n\r\na\r\n'
      const body = type.startsWith('m') ? `${part.repeat(2_000)}--x--\r\n` : 'opd=a&'.repeat(2_000)
      const sent = parseForm(form(body, type), group, { lists: ['opd'] })
      await expect(sent).rejects.toMatchObject({ init: { status: 400 } })
    },
  )

  it('refuses a file where text is wanted', async () => {
    const body = new FormData()
    body.set('judul', new File(['x'], 'x.txt'))
    const request = new Request('http://localhost/', { method: 'POST', body })
    await expect(parseForm(request, schema)).rejects.toMatchObject({ init: { status: 400 } })
  })

  it('answers one code per wrong field and what was typed, without passwords', async () => {
    const parsed = await parseForm(form('judul=a&sandi=rahasia'), schema)
    expect(parsed).toEqual({
      ok: false,
      errors: { judul: 'tooShort', sandi: 'tooShort' },
      values: { judul: 'a' },
      lists: {},
    })
  })

  it('is refused with what was typed, without passwords, also when only the domain finds fault', async () => {
    const parsed = await parseForm(form('judul=abc&sandi=123456789012'), schema)
    const answer = refuseForm(parsed, { judul: 'Sudah ada.' })
    expect(answer.init).toEqual({ status: 422 })
    expect(answer.data).toEqual({ errors: { judul: 'Sudah ada.' }, values: { judul: 'abc' }, lists: {} })
  })

  it('refuses a NUL that its schema lets pass, with the line, and gives back what was typed', async () => {
    const parsed = await parseForm(form('judul=abc%0D%0Ad%00ef&sandi=123456789012'), schema)
    expect(parsed).toMatchObject({ ok: false, errors: { judul: 'badCharacter 2 0 i' } })
    expect(parsed.values).toEqual({ judul: 'abc\nd\0ef' })
    const group = z.object({ opd: z.array(z.string()) }).strict()
    const list = await parseForm(form('opd=a&opd=b%00'), group, { lists: ['opd'] })
    expect(list).toMatchObject({ ok: false, errors: { opd: 'badCharacter 2 0 i' } })
  })

  it('takes broken signs out at a press and does nothing else with the form', async () => {
    const pressed = 'judul=a%00b%EF%BF%BDc&sandi=123456789012&bersihkan=text%3Ajudul'
    const parsed = await parseForm(form(pressed), schema)
    expect(parsed).toEqual({
      ok: false,
      errors: { judul: 'signsTakenOut' },
      values: { judul: 'abc' },
      lists: {},
    })
    const short = await parseForm(form(pressed.replace('c&', '&')), schema)
    expect(short).toMatchObject({ errors: { judul: 'tooShort' }, values: { judul: 'ab' } })
    const later = await parseForm(form(pressed), schema, { judgedLater: true })
    expect(later).toMatchObject({ ok: true, value: { judul: 'abc' } })
  })

  it.each(['text:__proto__', 'text:lain', 'judul', ':', ''])(
    'is not confused by a press on "%s"',
    async (press) => {
      const sent = form(`judul=abc&sandi=123456789012&bersihkan=${encodeURIComponent(press)}`)
      expect(await parseForm(sent, schema)).toMatchObject({ ok: true, values: { judul: 'abc' } })
    },
  )

  it('reads groups of check boxes as lists and line ends as one character', async () => {
    const group = z.object({ opd: z.array(z.string()), catatan: z.string() }).strict()
    const parsed = await parseForm(form('opd=a&opd=b&catatan=x%0D%0Ay'), group, { lists: ['opd'] })
    expect(parsed).toMatchObject({ ok: true, value: { opd: ['a', 'b'], catatan: 'x\ny' } })
    expect(parsed).toMatchObject({ values: { catatan: 'x\ny' }, lists: { opd: ['a', 'b'] } })
  })
})

describe('a way back', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '\\/evil.example',
    '/\u0009/evil.example',
    'javascript:alert(1)',
    '',
    null,
    `/${'a'.repeat(600)}`,
    '/..//evil.example',
    '/a/../..//evil.example',
    '/%2e%2e//evil.example',
    '/.//evil.example',
    '/\ud800',
    // A header cannot carry it: the answer of a sign-in that has just succeeded would be an error.
    '/\u2028tugas',
    '/harga-€',
    '/tugas?nama=Müller',
  ])('refuses %s', (target) => {
    expect(safePath(target, '/fallback')).toBe('/fallback')
  })

  it('keeps a path of ours with its query', () => {
    expect(safePath('/tugas/1?hal=2')).toBe('/tugas/1?hal=2')
  })
})
