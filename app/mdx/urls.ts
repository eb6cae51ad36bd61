import { hiddenCharacter } from './characters.ts'
import { LIMITS } from './limits.ts'

const MAIL = /^mailto:[\w.+-]{1,64}@[\w.-]{1,190}(?:\?subject=[\w %.,+-]{1,200})?$/i
const PHONE = /^tel:\+?[0-9().-]{3,24}$/i
const RELATIVE = /^(?:\/|\.\.?\/|#|[\w-])/

/**
 * May this address stand in a lesson? https (with a host, without user data), mailto, tel, or a path of our own.
 * Judged on the decoded value, exactly as a browser would read it: no control or hidden character, no white space
 * inside, no backslash (a browser reads it as a slash), no `//` in front.
 */
export function isSafeUrl(url: string): boolean {
  if (url === '' || url.length > LIMITS.urlLength) return false
  if (hiddenCharacter(url) || /[\s\\]/.test(url)) return false
  if (/^https:/i.test(url)) return isSafeHttps(url)
  if (/^mailto:/i.test(url)) return MAIL.test(url) && !/%0[ad]/i.test(url)
  if (/^tel:/i.test(url)) return PHONE.test(url)
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (path.includes(':') || /%3a|%5c/i.test(path) || path.includes('//')) return false
  return RELATIVE.test(url)
}

/** Does the address lead away from us? Only asked of safe ones. */
export function isExternalUrl(url: string): boolean {
  return /^https:/i.test(url)
}

function isSafeHttps(url: string): boolean {
  if (!/^https:\/\/[^/?#@]/i.test(url) || !URL.canParse(url)) return false
  const { protocol, username, password, hostname } = new URL(url)
  const authority = url.slice(8).split(/[/?#]/, 1)[0] ?? ''
  return protocol === 'https:' && !username && !password && !authority.includes('@') && hostname.includes('.')
}
