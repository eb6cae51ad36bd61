import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { sha256 } from '#app/platform/ids.server.ts'
import { SECOND } from '#app/platform/say/time.ts'

const PERIOD = 30
const SECRET_BYTES = 20
/** A phone's clock may be one step off, either way. */
const WINDOW = 1

export const RECOVERY_CODES = 10
/** Digits alone, so that one field with the keys for numbers takes both kinds of code: 66 bit. */
const RECOVERY_DIGITS = 20

/** 160 random bits, in the letters and digits that authenticator apps read. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

function totp(secret: string, account = ''): TOTP {
  return new TOTP({
    issuer: 'AKSIS',
    label: account,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  })
}

/** What an app reads from the picture or the link. */
export function factorAddress(secret: string, account: string): string {
  return totp(secret, account).toString()
}

/** The step of 30 seconds to which this code belongs; null: none of the steps of now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / (PERIOD * SECOND)) + delta
}

/** What was typed, as one of the two kinds of code: people copy them with spaces and dashes. */
export function codeIn(typed: string): { kind: 'code' | 'recovery'; digits: string } | null {
  const digits = typed.replace(/[\s.\-–]/g, '')
  if (/^\d{6}$/.test(digits)) return { kind: 'code', digits }
  return /^\d{20}$/.test(digits) ? { kind: 'recovery', digits } : null
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_DIGITS }, () => randomInt(10)).join(''),
  )
}

/** What is stored of one; without AKSIS_SECRET, so that they still open where that was lost. */
export function recoveryHash(personId: string, digits: string): string {
  return sha256(`recovery:${personId}:${digits}`)
}

/** "12345-67890-…", as it is shown and printed. */
export function inGroups(text: string, size: number, between: string): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(between)
}
