import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
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

  it('refuses every example of .env.example in production, all in one go and without its password', () => {
    const examples = parseEnv(
      readFileSync('.env.example', 'utf8').replaceAll(/^# (DATABASE_URL=postgresql)/gm, '$1'),
    )
    const refusal = () => readEnvironment({ ...examples, AKSIS_SECRET: production.AKSIS_SECRET })
    const names = ['AKSIS_ORIGIN', 'SMTP_URL', 'MAIL_FROM', 'DATABASE_URL']
    for (const name of names) expect(refusal).toThrow(`${name}: still has the value of .env.example`)
    expect(refusal).not.toThrow(/password@/)
    expect(readEnvironment({ ...examples, AKSIS_MODE: 'demo' })).toMatchObject({ mode: 'demo' })
  })

  it('reads each secret from a file that is named, as it is without the line end', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'settings-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const kept = (name: string, text: string) => {
      writeFileSync(path.join(folder, name), text)
      return path.join(folder, name)
    }
    const { AKSIS_SECRET, SMTP_URL, ...rest } = production
    const files = {
      AKSIS_SECRET_FILE: kept('secret', `${AKSIS_SECRET}\n`),
      SMTP_URL_FILE: kept('mail', SMTP_URL),
      DATABASE_URL_FILE: kept('data', 'postgresql://aksis:kata@h/db\n'),
      METRICS_TOKEN_FILE: kept('token', 'token-of-sixteen-letters\n'),
    }
    expect(readEnvironment({ ...rest, ...files })).toMatchObject({
      secret: AKSIS_SECRET,
      smtpUrl: SMTP_URL,
      databaseUrl: 'postgresql://aksis:kata@h/db',
      metricsToken: 'token-of-sixteen-letters',
    })
    // What a file holds is judged as ever, and told to nobody.
    const bad = { ...rest, ...files, AKSIS_SECRET_FILE: kept('bad', 'rahasia'.repeat(8)) }
    expect(() => readEnvironment(bad)).toThrow(/AKSIS_SECRET: can be guessed/)
    expect(() => readEnvironment({ ...bad, SMTP_URL })).toThrow(/SMTP_URL: stands here and in SMTP_URL_FILE/)
    expect(() => readEnvironment({ ...rest, ...files, SMTP_URL_FILE: path.join(folder, 'none') })).toThrow(
      /SMTP_URL_FILE: there is no such file/,
    )
    for (const settings of [bad, { ...bad, SMTP_URL }])
      expect(() => readEnvironment(settings)).not.toThrow('rahasia')
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
