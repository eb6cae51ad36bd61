import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, afterAll, expect, test, vi } from 'vitest'

/** The origin is read once, when a module comes in: these come in over https, and again without for whoever is next. */
beforeAll(() => {
  vi.resetModules()
  vi.stubEnv('AKSIS_ORIGIN', 'https://aksis.example')
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** One of each cookie that the house sets, as it is sent. */
async function everyCookie(): Promise<string[]> {
  const { languageCookie } = await import('./language-cookie.server.ts')
  const { rememberAccount } = await import('./known-device.server.ts')
  const { keepForm } = await import('./kept-form.server.ts')
  const { redirectWithToast } = await import('./toast.server.ts')
  const { keepPending } = await import('./pending-entry.server.ts')
  const { keepTrustToken } = await import('./trusted-cookie.server.ts')
  const { sessionsOf } = await import('./session.server.ts')
  const nobody = sessionsOf({
    read: () => Promise.resolve(null),
    lasts: () => ({ idle: 1, absolute: 1 }),
    admits: () => true,
  })
  const entry = { personId: '1', mark: '', account: null, shared: false, secret: null, replaces: 0 }
  const toast = await redirectWithToast('/', { tone: 'ok', text: 'Tersimpan' })
  return [
    await languageCookie.serialize('id'),
    await rememberAccount(null, 'rina@contoh.test'),
    (await keepForm({ personId: '1', at: '/', to: '/' }, { values: {}, lists: {} })) ?? '',
    toast.headers.get('Set-Cookie') ?? '',
    await nobody.endSession(null),
    await keepPending({ ...entry, stage: 'code' }, new Date()),
    await keepTrustToken('1', []),
  ]
}

test('refuses every cookie to scripts, to other sites, to other hosts and to a line without encryption', async () => {
  for (const cookie of await everyCookie()) {
    expect(cookie).toMatch(/^__Host-/)
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(`; ${word}`)
    expect(cookie).not.toMatch(/; Domain/i)
  }
})

test('knows every place of the house that makes a cookie', async () => {
  const app = path.resolve('app')
  const sources = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.server\/|^commands\//.test(name),
  )
  const makers = sources.filter((name) =>
    /\bcreateCookie\(|createCookieSessionStorage|\bsessionCookie: |document\.cookie/.test(
      readFileSync(path.join(app, name), 'utf8'),
    ),
  )
  expect(makers).toHaveLength((await everyCookie()).length)
})
