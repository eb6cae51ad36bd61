import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { MAIL_HELD } from '#app/platform/data/outbox.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { mailFault, type OutgoingMail } from '#app/platform/mail.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { releaseMails, sendTestMail } from './mail-acts.server.ts'
import { readMailState } from './mail-state.server.ts'

let admin: Asker
let secretariat: Asker
beforeAll(async () => {
  const { people } = await createWorld()
  admin = await askerFor(people.admin.id)
  secretariat = await askerFor(people.secretariat.id)
})

const events = (action: string, { id }: Asker) => db.auditEvent.count({ where: { action, personId: id } })

test('the state of the mails, a test and the release are the administrator’s only', async () => {
  const now = new Date()
  const deliver = async () => Promise.reject(new Error('must not be sent'))
  expect(await readMailState(secretariat, now)).toBeNull()
  expect(await releaseMails(secretariat, newSubmissionKey(), now)).toEqual({ ok: false, reason: 'not-found' })
  expect(await sendTestMail(secretariat, newSubmissionKey(), now, deliver)).toEqual({
    ok: false,
    reason: 'not-found',
  })
})

test('held mails are released once, with an event, however often the form is sent', async () => {
  const now = new Date()
  const key = newSubmissionKey()
  expect(await releaseMails(admin, newSubmissionKey(), now)).toEqual({ ok: false, reason: 'not-held' })
  await db.setting.create({ data: { key: MAIL_HELD, value: 'restore' } })
  expect(await readMailState(admin, now)).toMatchObject({ held: 1 })
  for (let time = 0; time < 2; time += 1)
    expect(await releaseMails(admin, key, now)).toEqual({ ok: true, done: true })
  expect(await readMailState(admin, now)).toMatchObject({ held: 0 })
  expect(await events('mail.release', admin)).toBe(1)
})

test('a test mail goes to the administrator herself, and its refusal is told', async () => {
  const now = new Date()
  const sent: OutgoingMail[] = []
  const key = newSubmissionKey()
  const taken = await sendTestMail(admin, key, now, async (mail) => void sent.push(mail))
  const { email } = await db.person.findUniqueOrThrow({ where: { id: admin.id } })
  expect(taken).toEqual({ ok: true, to: email, kept: false })
  expect(sent).toMatchObject([{ to: email, messageId: `uji-${key}` }])
  const refused = await sendTestMail(admin, newSubmissionKey(), now, () =>
    Promise.reject(mailFault(Object.assign(new Error('no'), { code: 'EAUTH', responseCode: 535 }))),
  )
  expect(refused).toEqual({ ok: false, reason: 'refused', fault: 'password', answer: '535' })
  expect(await events('mail.test', admin)).toBe(2)
})

test('refuses a sixth test mail within the hour', async () => {
  const send = () => sendTestMail(admin, newSubmissionKey(), new Date(), async () => undefined)
  const answers = []
  for (let time = 0; time < 5; time += 1) answers.push(await send())
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
  expect(answers.at(-1)).toMatchObject({ ok: false, reason: 'often' })
})
