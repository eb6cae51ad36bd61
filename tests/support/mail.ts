import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { workHandlers } from '#app/work.server.ts'

export type Mailbox = {
  /** Lets the worker send what waits, then answers the mails to this address, oldest first, as a reader gets them. */
  mailsTo: (address: string) => Promise<Email[]>
  /** The path of the first link to this site in the newest mail to the address. */
  linkFor: (address: string) => Promise<string>
}

/** A real mail server on a free port for the tests of one file; mails leave through the outbox and nodemailer. */
export function openMailbox(): Mailbox {
  const received: { to: string[]; mail: Email }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          received.push({ to, mail })
          done()
        }, done)
      })
    },
  })
  const before = env.smtpUrl
  beforeAll(
    () =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        const listening = server.listen(0, '127.0.0.1', () => {
          const address = listening.address()
          if (typeof address === 'object' && address) env.smtpUrl = `smtp://127.0.0.1:${address.port}`
          resolve()
        })
      }),
  )
  // What earlier files of tests have ordered is nobody's here, and there are hundreds.
  beforeAll(() => db.outboxMessage.deleteMany({ where: { kind: 'mail', doneAt: null } }))
  afterAll(() => {
    env.smtpUrl = before
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })

  async function mailsTo(address: string): Promise<Email[]> {
    while ((await workOnce(workHandlers(), new Date())) > 0);
    return received.flatMap(({ to, mail }) => (to.includes(address) ? [mail] : []))
  }

  async function linkFor(address: string): Promise<string> {
    const newest = (await mailsTo(address)).at(-1)
    const link = /https?:\/\/\S+/.exec(newest?.text ?? '')?.[0]
    if (!link) throw new Error(`No mail with a link has come for ${address}.`)
    return new URL(link).pathname
  }

  return { mailsTo, linkFor }
}
