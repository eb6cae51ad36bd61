import { describe, expect, it } from 'vitest'
import { readEnvironment } from './env.server.ts'

const production = {
  AKSIS_MODE: 'production',
  AKSIS_ORIGIN: 'https://aksis.example',
  AKSIS_SECRET: 'a-secret-of-thirty-two-characters-or-more',
  SMTP_URL: 'smtps://mail.example',
}

describe('the environment', () => {
  it('refuses production without https, secret and mail, and names all three at once', () => {
    expect(() => readEnvironment({ AKSIS_MODE: 'production', AKSIS_ORIGIN: 'http://aksis.example' })).toThrow(
      /AKSIS_ORIGIN[\s\S]*AKSIS_SECRET[\s\S]*SMTP_URL/,
    )
  })

  it.each([
    ['AKSIS_SECRET', 'short'],
    ['AKSIS_SECRET', 'sample-data-only-secret-not-for-production'],
    ['AKSIS_SECRET', 'changeme'.repeat(8)],
    ['DATABASE_URL', 'mysql://x'],
    ['PORT', '70000'],
    ['FILES_URL', 'https://elsewhere.example'],
    ['AKSIS_ORIGIN', 'javascript:alert(1)'],
    ['AKSIS_MODE', 'development'],
    ['TRUSTED_PROXY_HOPS', '-1'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readEnvironment({ ...production, [name]: value })).toThrow(name)
  })

  it('is production unless told otherwise', () => {
    const { AKSIS_MODE: _mode, ...rest } = production
    expect(readEnvironment(rest)).toMatchObject({ mode: 'production', secure: true, provider: 'sqlite' })
  })

  it('takes PostgreSQL by its address and treats an empty value as absent', () => {
    expect(
      readEnvironment({ ...production, DATABASE_URL: 'postgresql://h/db', METRICS_TOKEN: '' }),
    ).toMatchObject({
      provider: 'postgresql',
      metricsToken: undefined,
    })
  })
})
