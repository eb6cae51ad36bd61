import { expect, onTestFinished, test } from 'vitest'
import { listPeople } from '#app/domain/people/people-list.server.ts'
import { readPerson } from '#app/domain/people/person.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { AddressRefused, type OutgoingMail } from '#app/platform/mail.server.ts'
import { DAY, MINUTE } from '#app/platform/say/time.ts'
import { passwordChanged } from '#app/domain/people/mails.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { enqueueMail, mailHandlers } from './mail.server.ts'

async function order(to: string, now: Date) {
  const args = { name: 'Rina Contoh', at: now.toISOString() }
  await tx((t) => enqueueMail(t, passwordChanged, { to, language: 'id', zone: 'Asia/Makassar', args }, now))
}

test('an address that the mail server refuses is not tried again, is told of, and forgotten when a mail goes through', async () => {
  await db.outboxMessage.deleteMany({ where: { kind: 'mail', doneAt: null } })
  onTestFinished(
    async () => void (await db.outboxMessage.deleteMany({ where: { kind: 'mail', doneAt: null } })),
  )
  const { people } = await createWorld()
  const secretariat = await askerFor(people.secretariat.id)
  const { id, email } = people.trainer
  const now = new Date()
  let sent = 0
  const refuse = mailHandlers([passwordChanged], async () => {
    sent += 1
    throw new AddressRefused('550')
  })
  const shown = () => readPerson(secretariat, id, now)
  const listed = async () =>
    (
      await listPeople(
        secretariat,
        { search: '', role: null, status: null, unsentMail: true, spot: null },
        now,
      )
    ).rows.map((person) => person.id)

  await order(email, now)
  expect(await shown()).toMatchObject({ mailUnsentSince: null, mailRefusedAt: null })
  for (let day = 0; day < 3; day += 1) await workOnce(refuse, new Date(now.getTime() + day * DAY))
  expect(sent).toBe(1)
  expect(await shown()).toMatchObject({ mailRefusedAt: now, mailRefusal: '550', mailUnsentSince: now })
  expect(await listed()).toEqual([id])

  const taken: OutgoingMail[] = []
  const take = mailHandlers([passwordChanged], async (mail) => void taken.push(mail))
  await order(email, new Date(now.getTime() + 1_000))
  await workOnce(take, new Date(now.getTime() + MINUTE))
  expect(taken).toHaveLength(1)
  expect(await shown()).toMatchObject({ mailRefusedAt: null, mailRefusal: null })
})

test('a mail that waits for long is told of, one to an address that is nobody’s is not', async () => {
  const { people } = await createWorld()
  const secretariat = await askerFor(people.secretariat.id)
  const now = new Date()
  await order(people.trainer.email, now)
  await order(`belum-${crypto.randomUUID()}@contoh.test`, now)
  const later = new Date(now.getTime() + 6 * MINUTE)
  expect(await readPerson(secretariat, people.trainer.id, later)).toMatchObject({ mailUnsentSince: now })
  const all = await listPeople(
    secretariat,
    { search: '', role: null, status: null, unsentMail: true, spot: null },
    later,
  )
  expect(all.rows.map(({ id }) => id)).toEqual([people.trainer.id])
  await db.outboxMessage.deleteMany({ where: { kind: 'mail', doneAt: null } })
})
