import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env.server.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts a short secret for the data base or a cookie with a key made of AKSIS_SECRET (HKDF, one key for each `use`).
 * `owner` is bound to it: moved to somebody else's row it cannot be opened.
 */
export function seal(text: string, use: string, owner: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(use), iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; null where it was changed, belongs to somebody else, or another AKSIS_SECRET sealed it. */
export function unseal(sealed: string, use: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const [iv, rest] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)]
  const decipher = createDecipheriv('aes-256-gcm', keyFor(use), iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(rest.subarray(0, TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env.secret, '', `aksis:${use}`, 32))
}
