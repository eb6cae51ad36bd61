import { z } from 'zod'
import type { Mail } from '#app/emails/mail.ts'
import { languageOf } from '#app/platform/say/language.ts'
import { db, type Prisma, type Tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { AddressRefused, sendMail, type OutgoingMail } from '#app/platform/mail.server.ts'
import { enqueue, NotAgain, type Handlers } from '#app/platform/data/outbox.server.ts'

/** A mail that shows a link is told the id of its row; the secret of the link never lies in the outbox. */
type Kept<A> = A extends { token: string } ? Omit<A, 'token'> & { tokenId: string } : A

type MailOrder<S extends z.ZodObject> = {
  /** Null: she has no address; what the mail would say stands on her pages. */
  to: string | null
  /** The reader's language as stored: anything unknown is Indonesian. */
  language: string
  /** The time zone of the reader's district. */
  zone: string
  args: Kept<z.infer<S>>
}

/** Nothing is known against an address: it is new, or a mail went through. */
export const NOT_REFUSED = { mailRefusedAt: null, mailRefusal: null } as const

/** What an order needs to know of its reader. */
export const MAIL_READER = {
  email: true,
  name: true,
  language: true,
  district: { select: { timeZone: true } },
} as const

/**
 * Orders a mail in the transaction of the fact it tells of: it is ordered if and only if the fact stays. To somebody without
 * an address none is.
 */
export async function enqueueMail<S extends z.ZodObject>(
  t: Tx,
  mail: Mail<S>,
  { to, language, zone, args }: MailOrder<S>,
  now: Date,
): Promise<void> {
  if (to === null) return
  // What mails are told are texts and numbers: their schemas have nothing that JSON could not keep.
  const kept = args as Prisma.InputJsonObject
  const payload = { to, language, zone, template: mail.name, args: kept }
  // An address that is still to be confirmed is nobody's yet.
  const person = await t.person.findUnique({ where: { email: to }, select: { id: true } })
  await enqueue(t, { kind: 'mail', payload, ...(person && { personId: person.id }) }, now)
}

const orderSchema = z.object({
  to: z.email(),
  language: z.string(),
  zone: z.string(),
  template: z.string(),
  args: z.record(z.string(), z.unknown()),
})

/**
 * For the worker: it delivers what was ordered, as the mail of that name is written. `mails` are all there are;
 * `deliver` sends one on its way. Throws when two mails have one name.
 */
export function mailHandlers(
  mails: readonly Mail[],
  deliver: (mail: OutgoingMail) => Promise<void> = sendMail,
): Handlers {
  const byName = new Map(mails.map((mail) => [mail.name, mail]))
  if (byName.size < mails.length) throw new Error('Two mails have the same name.')
  return {
    mail: async (payload, messageId, now) => {
      const { to, language, zone, template, args } = orderSchema.parse(payload)
      const mail = byName.get(template)
      if (!mail) throw new Error(`No mail is called "${template}".`)
      const { tokenId, ...told } = args
      const complete = typeof tokenId === 'string' ? { ...told, token: linkToken(tokenId) } : told
      const { subject, text, html } = mail.write(
        complete,
        { language: languageOf(language), zone },
        env.origin,
      )
      try {
        await deliver({ messageId, to, subject, text, html, at: now })
      } catch (error) {
        if (!(error instanceof AddressRefused)) throw error
        await noteRefusal(to, error.answer, now)
        throw new NotAgain(error.message)
      }
      await forgetRefusal(to)
    },
  }
}

/** Only of who has the address now. */
async function noteRefusal(email: string, mailRefusal: string, mailRefusedAt: Date): Promise<void> {
  await db.person.updateMany({ where: { email }, data: { mailRefusedAt, mailRefusal } })
}

async function forgetRefusal(email: string): Promise<void> {
  await db.person.updateMany({ where: { email, mailRefusedAt: { not: null } }, data: NOT_REFUSED })
}
