import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { env } from './env.server.ts'
import { mailFault, sendMail } from './mail.server.ts'

/** A mail server that knows nobody, and says whom. */
async function refusingServer(host = '127.0.0.1') {
  const heard: string[] = []
  const server = createServer((line) => {
    line.write('220 surat.contoh.test\r\n')
    line.on('error', () => undefined)
    line.on('data', (data) => {
      const said = data.toString()
      heard.push(said)
      if (/^EHLO/i.test(said)) line.write('250 surat.contoh.test\r\n')
      else if (/^MAIL/i.test(said)) line.write('250 OK\r\n')
      else if (/^QUIT/i.test(said)) line.end('221 Bye\r\n')
      else line.write('550 5.1.1 <rina.contoh@contoh.test>: nobody of that name\r\n')
    })
  })
  server.listen(0, host)
  await once(server, 'listening')
  // A server that listens on a port has an address with one.
  return { server, heard, port: (server.address() as AddressInfo).port }
}

test('a refused mail tells the log why, never whom it was for', async () => {
  const { server, port } = await refusingServer()
  const transport = createTransport({ host: '127.0.0.1', port, secure: false })
  const refusal: unknown = await transport
    .sendMail({ from: 'aksis@contoh.test', to: 'rina.contoh@contoh.test', subject: 'Rahasia', text: 'Isi' })
    .catch((error: unknown) => error)
  transport.close()
  server.close()
  expect(JSON.stringify(refusal) + String(refusal)).toContain('rina.contoh')
  const told = mailFault(refusal)
  expect(told.message).toBe('The mail server did not take a mail: EENVELOPE 550')
  expect(`${JSON.stringify({ ...told })} ${String(told)} ${told.stack ?? ''}`).not.toContain('rina.contoh')
  expect(mailFault(new TypeError('x')).message).toBe('The mail server did not take a mail: TypeError')
})

const MAIL = {
  messageId: 'surat-1',
  to: 'rina.contoh@contoh.test',
  subject: 'Rahasia',
  text: 'Isi',
  html: '<p>Isi</p>',
  at: new Date('2026-11-21T06:00:00Z'),
}

test('refuses to hand a mail or a password to another machine in the clear', async () => {
  // Another address than the one that is at home; it is this machine all the same.
  const { server, heard, port } = await refusingServer('127.0.0.2')
  const before = env.smtpUrl
  onTestFinished(() => {
    env.smtpUrl = before
    server.close()
  })
  env.smtpUrl = `smtp://aksis:sandi-surat@127.0.0.2:${port}`
  await expect(sendMail(MAIL)).rejects.toThrow('ETLS')
  expect(heard.join('')).toMatch(/^EHLO.*\r\nSTARTTLS/)
  expect(heard.join('')).not.toMatch(/AUTH|MAIL|rina/)
})
