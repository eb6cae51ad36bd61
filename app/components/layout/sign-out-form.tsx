import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Form, useWriter } from '#app/components/ui/form.tsx'
import { useAddresses } from '../addresses.tsx'
import type { LeaveSheet } from './leave-sheet.tsx'

type Asked = { Sheet: typeof LeaveSheet; pages: readonly string[]; at: number; discard: () => void }

/**
 * Signs out. Where there are scripts the page first takes what this device keeps of the person with it, and asks when
 * some of it, or a file that was chosen, was never sent. Without them, or when they do not arrive, it stays in her own
 * database, which nobody else's page opens.
 */
export function SignOutForm({ className, children }: { className?: string; children: ReactNode }) {
  const to = useAddresses()
  const writer = useWriter()
  const form = useRef<HTMLFormElement>(null)
  const step = useRef<'here' | 'looking' | 'leaving'>('here')
  const [asked, setAsked] = useState<Asked | null>(null)

  async function look(personId: string) {
    const device = await import('./leave-sheet.tsx').catch(() => null)
    const leave = async () => {
      step.current = 'leaving'
      await device?.forgetAll(personId)
      form.current?.requestSubmit()
    }
    const question = await device?.questionFor(personId)
    if (!question) return leave()
    step.current = 'here'
    setAsked({ ...question, at: Date.now(), discard: () => void leave() })
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    if (step.current === 'leaving' || writer === null) return
    event.preventDefault()
    if (step.current === 'looking') return
    step.current = 'looking'
    void look(writer)
  }

  return (
    <>
      <Form ref={form} method="post" action={to.signOut} className={className} onSubmit={submit}>
        {children}
      </Form>
      {asked && <asked.Sheet key={asked.at} pages={asked.pages} discard={asked.discard} />}
    </>
  )
}
