import { z } from 'zod'
import { MAIL_TEMPLATES, writeMail, type MailArgs, type MailTemplate } from '#app/emails/templates.ts'
import { languageOf } from '#app/platform/say/language.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { sendMail } from '#app/platform/mail.server.ts'
import { enqueue, type Handler } from '#app/platform/data/outbox.server.ts'

/** A template that shows a link is told the id of its row; the secret of the link never lies in the outbox. */
type Kept<A> = A extends { token: string } ? Omit<A, 'token'> & { tokenId: string } : A

export type MailOrder<K extends MailTemplate> = {
  to: string
  /** The reader's language as stored: anything unknown is Indonesian. */
  language: string
  template: K
  args: Kept<MailArgs<K>>
}

/** Orders a mail in the transaction of the fact it tells of: it is ordered if and only if the fact stays. */
export async function enqueueMail<K extends MailTemplate>(
  t: Tx,
  { to, language, template, args }: MailOrder<K>,
  now: Date,
): Promise<void> {
  await enqueue(t, { kind: 'mail', payload: { to, language, template, args } }, now)
}

const orderSchema = z.object({
  to: z.email(),
  language: z.string(),
  template: z.string().refine((name): name is MailTemplate => name in MAIL_TEMPLATES),
  args: z.record(z.string(), z.unknown()),
})

async function send(payload: unknown, messageId: string, now: Date): Promise<void> {
  const { to, language, template, args } = orderSchema.parse(payload)
  const { tokenId, ...told } = args
  const complete = typeof tokenId === 'string' ? { ...told, token: linkToken(tokenId) } : told
  const { subject, text, html } = writeMail(template, complete, languageOf(language), env.origin)
  await sendMail({ messageId, to, subject, text, html, at: now })
}

/** For the worker: who handles which kind of outbox message. */
export const mailHandlers = { mail: send } satisfies Record<string, Handler>
