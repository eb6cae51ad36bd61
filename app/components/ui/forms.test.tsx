import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { Button } from './button.tsx'
import { ChoiceGroup } from './choice.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { formFields } from './form-fields.ts'
import { PasswordField } from './password-field.tsx'
import { SubmissionKey } from './submission-key.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

describe('a field', () => {
  it('is found by its label and described by its error and its hint', () => {
    render(
      <TextField name="jumlah" label="Jumlah sasaran" hint="Bilangan bulat." error="Tulis angka saja." />,
    )
    const input = screen.getByRole('textbox', {
      name: 'Jumlah sasaran',
      description: 'Tulis angka saja. Bilangan bulat.',
    })
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('hides a password until it is shown on purpose, and is open to pasting and to what keeps passwords', () => {
    render(<PasswordField name="sandi" label="Kata sandi" autoComplete="current-password" />)
    const input = screen.getByLabelText('Kata sandi')
    expect(input.getAttribute('type')).toBe('password')
    expect(input.getAttribute('autocomplete')).toBe('current-password')
    // False where a listener forbids it.
    expect(fireEvent.paste(input)).toBe(true)
    fireEvent.click(screen.getByRole('button'))
    expect(input.getAttribute('type')).toBe('text')
  })

  it('counts letters in the page the server sends and says how many are too many', () => {
    render(<TextArea name="uraian" label="Uraian" limit={1500} defaultValue={'x'.repeat(1502)} />)
    expect(screen.getByText(/1\.502 dari 1\.500 huruf/).textContent).toContain('Kelebihan 2 huruf')
  })

  it('keeps the chosen value of a group of choices', () => {
    render(
      <ChoiceGroup
        name="sifat"
        label="Sifat"
        defaultValue="segera"
        options={[
          { value: 'biasa', label: 'Biasa' },
          { value: 'segera', label: 'Segera' },
        ]}
      />,
    )
    expect(screen.getByRole('group', { name: 'Sifat' })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Segera' }).checked).toBe(true)
  })

  it('carries the submission key under the name the server reads', () => {
    const { container } = render(<SubmissionKey value="k-1" />)
    expect(container.querySelector<HTMLInputElement>('input[type=hidden][name=kunci]')?.value).toBe('k-1')
  })
})

describe('the fields of a form', () => {
  const labels = { akun: 'Akun', peran: 'Peran' }
  const saved = { akun: 'sekar', peran: ['auditor'] }

  it('stand on what is saved until something was sent', () => {
    const { field, listField, errors } = formFields(undefined, labels, { saved })
    expect(field('akun')).toMatchObject({
      name: 'akun',
      label: 'Akun',
      defaultValue: 'sekar',
      error: undefined,
    })
    expect(listField('peran').defaultValue).toEqual(['auditor'])
    expect(errors).toEqual([])
  })

  it('show again what was sent, also when it was emptied, with what is wrong with it', () => {
    const sent = { errors: { akun: 'Belum diisi.' }, values: { akun: '' }, lists: { peran: [] } }
    const { field, listField, errors } = formFields(sent, labels, { saved })
    expect(field('akun')).toMatchObject({ defaultValue: '', error: 'Belum diisi.' })
    expect(listField('peran').defaultValue).toEqual([])
    expect(errors).toEqual([{ field: 'akun', label: 'Akun', message: 'Belum diisi.' }])
  })

  it('say what is wrong with the form as a whole without leading to a field', () => {
    const sent = { errors: { [WHOLE_FORM]: 'Tunggu sebentar.' }, values: {}, lists: {} }
    expect(formFields(sent, labels).errors).toEqual([{ message: 'Tunggu sebentar.' }])
  })
})

describe('the error summary', () => {
  it('takes the focus and leads to each field', () => {
    const errors = [
      { field: 'jumlah', message: 'jumlah: digits' },
      { field: 'desa', message: 'desa: required' },
    ]
    render(<ErrorSummary errors={errors} answer={undefined} />)
    const summary = screen.getByRole('group', { name: /hal yang perlu/ })
    expect(document.activeElement).toBe(summary)
    expect(summary.textContent).toContain('Ada 2 hal yang perlu diperbaiki.')
    expect(screen.getByRole('link', { name: 'desa: required' }).getAttribute('href')).toBe('#f-desa')
  })

  it('names the field that a sentence speaks of, once', () => {
    const errors = [
      { field: 'lama', label: 'Sandi sekarang', message: 'Belum diisi.' },
      { field: 'baru', label: 'Sandi baru', message: 'Belum diisi.' },
      { field: 'surel', label: 'Surel', message: 'Surel belum diisi.' },
      { field: 'nama', label: 'Nama', message: 'NIK tidak boleh ditulis.' },
    ]
    render(<ErrorSummary errors={errors} answer={undefined} />)
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Sandi sekarang: belum diisi.',
      'Sandi baru: belum diisi.',
      'Surel belum diisi.',
      'Nama: NIK tidak boleh ditulis.',
    ])
  })

  it('takes it again with each answer, also in the same words, and with nothing else', () => {
    const page = (answer: object) => (
      <>
        <ErrorSummary errors={[{ message: 'Sandi salah.' }]} answer={answer} />
        <Button>Kirim</Button>
      </>
    )
    const first = {}
    const { rerender } = render(page(first))
    const summary = screen.getByRole('group', { name: /hal yang perlu/ })
    const scrolled = vi.spyOn(summary, 'scrollIntoView')
    screen.getByRole('button').focus()
    rerender(page(first))
    expect(document.activeElement).toBe(screen.getByRole('button'))
    rerender(page({}))
    expect(document.activeElement).toBe(summary)
    expect(scrolled).toHaveBeenCalledOnce()
  })

  it('goes to a field without a navigation, which would make the page forget its errors', () => {
    render(
      <>
        <ErrorSummary errors={[{ field: 'desa', message: 'Desa belum dipilih.' }]} answer={undefined} />
        <TextField name="desa" label="Desa" />
      </>,
    )
    const followed = fireEvent.click(screen.getByRole('link', { name: 'Desa belum dipilih.' }))
    expect(followed).toBe(false)
    expect(document.activeElement).toBe(screen.getByLabelText('Desa'))
  })

  it.each([
    ['ask', 'Ada satu hal yang perlu Anda pastikan.', 'warn'],
    ['newer', 'Data ini berubah sementara Anda menulis.', 'info'],
  ] as const)('does not call it a fault where nothing is wrong (%s)', (why, title, tone) => {
    const answer = { errors: { nama: 'Ada orang lain bernama Sekar.' }, values: {}, lists: {}, why }
    const { field, errors } = formFields(answer, { nama: 'Nama' })
    const { container } = render(
      <>
        <ErrorSummary errors={errors} answer={answer} />
        <TextField {...field('nama')} />
      </>,
    )
    const summary = screen.getByRole('group', { name: new RegExp(title) })
    expect(document.activeElement).toBe(summary)
    expect(summary.textContent).toContain(title)
    expect(summary.classList.contains(tone)).toBe(true)
    const input = screen.getByRole('textbox', { name: 'Nama', description: 'Ada orang lain bernama Sekar.' })
    expect(input.getAttribute('aria-invalid')).toBeNull()
    expect(container.querySelector('.danger, .err:not(.asks), .has-err:not(.asks)')).toBeNull()
  })

  it('shows nothing when there is nothing to put right', () => {
    render(<ErrorSummary errors={[]} answer={undefined} />)
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a closed button', () => {
  it('refuses to send the form and says why', () => {
    const send = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
    render(
      <form onSubmit={send}>
        <Button closedBecause="Kuis dibuka Senin, 20 Juli 2026.">Kerjakan</Button>
      </form>,
    )
    const button = screen.getByRole('button', { description: 'Kuis dibuka Senin, 20 Juli 2026.' })
    button.click()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(send).not.toHaveBeenCalled()
  })
})
