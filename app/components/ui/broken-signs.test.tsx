import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

const BROKEN = 'satu\nd\uFFFDua\nti\u0000ga'
const button = () => screen.queryByRole<HTMLButtonElement>('button', { name: 'Hapus tanda yang rusak' })
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Uraian' })

it('says before the server does, in its words, which lines hold broken signs', () => {
  render(<TextArea name="uraian" label="Uraian" defaultValue={BROKEN} />)
  const code = safeText(0, 100).safeParse(BROKEN).error?.issues[0]?.message ?? ''
  const { uraian } = faultSentences({ uraian: code }, 'id')
  expect(uraian).toContain('Baris 2 dan 3 memuat tanda yang rusak (\uFFFD)')
  expect(screen.getByRole('textbox', { name: 'Uraian', description: uraian })).toBe(box())
})

it('takes them out at one press, heard like typing, and keeps the caret beside its letter', () => {
  const [heard, sent] = [vi.fn(), vi.fn((event: { preventDefault: () => void }) => event.preventDefault())]
  render(
    <form onChange={heard} onSubmit={sent}>
      <TextArea name="uraian" label="Uraian" defaultValue={BROKEN} />
    </form>,
  )
  box().setSelectionRange(8, 8)
  button()?.click()
  expect(box().value).toBe('satu\ndua\ntiga')
  expect([box().selectionStart, document.activeElement]).toEqual([7, box()])
  expect(heard).toHaveBeenCalled()
  expect(sent).not.toHaveBeenCalled()
  expect(box().getAttribute('aria-invalid')).toBeNull()
})

it('withdraws what the server said of them once they are gone, and nothing else', () => {
  const said = faultSentences({ uraian: 'badCharacter 2,3 0 v' }, 'id')['uraian']
  const { rerender } = render(<TextArea name="uraian" label="Uraian" defaultValue={BROKEN} error={said} />)
  fireEvent.click(button() ?? box())
  expect([button(), screen.queryByText(/tanda yang rusak/)]).toEqual([null, null])
  rerender(<TextArea name="uraian" label="Uraian" defaultValue={BROKEN} error="Terlalu pendek." />)
  expect(screen.getByText('Terlalu pendek.')).toBeTruthy()
})

it('mends a field that React controls, also when nothing is left of the text', () => {
  function Page() {
    const [text, setText] = useState('\uFFFD')
    return <TextArea name="uraian" label="Uraian" value={text} onChange={(e) => setText(e.target.value)} />
  }
  render(<Page />)
  fireEvent.click(button() ?? box())
  expect([box().value, button()]).toEqual(['', null])
})

it('names no line in a field that has one only, and offers itself when such a sign is typed', () => {
  render(<TextField name="uraian" label="Uraian" />)
  expect(button()).toBeNull()
  fireEvent.change(box(), { target: { value: 'Rina\u202E Contoh' } })
  expect(screen.getByText(/Isian ini memuat/)).toBeTruthy()
  fireEvent.click(button() ?? box())
  expect(safeLine(1, 40).parse(box().value)).toBe('Rina Contoh')
})

it('is a button that sends the form where there are no scripts', () => {
  const html = renderToString(
    <LanguageProvider language="en">
      <TextArea name="catatan" label="Note" defaultValue={BROKEN} />
    </LanguageProvider>,
  )
  expect(html).toContain('type="submit" name="bersihkan" value="text:catatan" formnovalidate=""')
  expect(html).toContain('Lines 2 and 3 hold a broken character')
})
