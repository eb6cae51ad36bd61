import { db, isUniqueViolation } from './data/db.server.ts'
import { env } from './env.server.ts'
import { SECOND } from './say/time.ts'

export type OutgoingMail = {
  /** Names the mail for ever: sending it again gives the same Message-ID, so the receiver drops the copy. */
  messageId: string
  to: string
  subject: string
  text: string
  html: string
  /** When it leaves. */
  at: Date
}

const transports = new Map<string, Awaited<ReturnType<typeof connection>>>()

/**
 * Sends one mail through `SMTP_URL`. In demo mode it is kept for /demo/surat instead, and leaves the house only when a
 * mail server is configured.
 * @throws when the mail server refuses or cannot be reached; the outbox tries again.
 */
export async function sendMail(mail: OutgoingMail): Promise<void> {
  if (env.mode === 'demo') await keepForDemo(mail)
  if (!env.smtpUrl) {
    if (env.mode === 'demo') return
    throw new Error('SMTP_URL is not set.')
  }
  await deliver(env.smtpUrl, mail)
}

async function deliver(smtpUrl: string, mail: OutgoingMail): Promise<void> {
  const transport = transports.get(smtpUrl) ?? (await connection(smtpUrl))
  transports.set(smtpUrl, transport)
  try {
    await transport.sendMail({
      from: env.mailFrom,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}@${new URL(env.origin).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    const answer = partOf(error, 'responseCode')
    // "Nobody of that name": for ever, unlike a server that is away or full; and not what is said of the sender.
    if (answer?.startsWith('5') && partOf(error, 'command') === 'RCPT TO') throw new AddressRefused(answer)
    throw mailFault(error)
  }
}

/** The mail server knows nobody of this address: sending again changes nothing. */
export class AddressRefused extends Error {
  constructor(readonly answer: string) {
    super(`The mail server refuses the address: ${answer}`)
  }
}

/** What may be logged of a mail that was not taken: servers repeat the address they refuse, in words and in fields. */
export function mailFault(error: unknown): Error {
  const code = partOf(error, 'code') ?? (error instanceof Error ? error.name : 'unknown')
  const answer = partOf(error, 'responseCode')
  return new Error(`The mail server did not take a mail: ${[code, answer].filter(Boolean).join(' ')}`)
}

function partOf(error: unknown, name: string): string | undefined {
  const part: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof part === 'string' || typeof part === 'number' ? String(part) : undefined
}

/** A mail server of this very machine: nobody stands between. */
const AT_HOME = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

async function connection(smtpUrl: string) {
  // Loaded with the first mail.
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url: smtpUrl,
    // Mails carry links that open accounts: over `smtp:` they wait for STARTTLS, and never go in the clear without it.
    requireTLS: !AT_HOME.test(new URL(smtpUrl).hostname),
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    // A mail is made from strings only: nothing in it may make this machine read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Keeps a mail for /demo/surat. The outbox may call twice for one message: the row's id is the message's. */
export async function keepForDemo({ messageId, to, subject, text, html, at }: OutgoingMail): Promise<void> {
  try {
    await db.demoMail.createMany({ data: { id: messageId, to, subject, text, html, createdAt: at } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}
