import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createWorld } from '#tests/support/world.ts'
import { keepForDemo } from './mail.server.ts'

test('a mail that the outbox hands over twice lies in the sample mailbox once, as it came first', async () => {
  const { people } = await createWorld()
  const mail = {
    messageId: crypto.randomUUID(),
    to: people.trainer.email,
    subject: 'Surat contoh',
    text: 'Isi',
    html: '<p>Isi</p>',
    at: new Date('2026-11-21T06:00:00Z'),
  }
  await keepForDemo(mail)
  await keepForDemo({ ...mail, at: new Date('2026-11-22T06:00:00Z') })
  const kept = await db.demoMail.findMany({ where: { id: mail.messageId } })
  expect(kept).toMatchObject([{ to: mail.to, text: 'Isi', createdAt: mail.at }])
})
