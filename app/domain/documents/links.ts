import { hiddenSigns } from '#app/platform/say/hidden-signs.ts'
import { shortened } from './document.ts'
import type { Tell } from './pictures.ts'

const LONGEST = 2_000

/**
 * A link that a lesson may have: a page by https, or an address of e-mail. Everything else (files, servers of an office,
 * scripts, pages without encryption) stays words, and is told by no more than its kind.
 */
export function safeLink(target: string, tell: Tell): string | null {
  const address = target.trim()
  if (address.startsWith('#')) return null
  if (address.length <= LONGEST && hiddenSigns(address).length === 0 && isOpen(address)) return address
  tell('link', kindOf(address))
  return null
}

function isOpen(address: string): boolean {
  if (/[\s\\<>]/.test(address)) return false
  if (/^mailto:[\w.+-]{1,64}@[\w.-]{1,190}$/i.test(address)) return true
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return false
  const { username, password, hostname } = new URL(address)
  return (
    !username && !password && hostname.includes('.') && !address.slice(8).split(/[/?#]/, 1)[0]?.includes('@')
  )
}

/** Names of servers and folders of an office are not for everybody. */
function kindOf(address: string): string {
  const kind = /^([a-z][a-z0-9+.-]{0,20}):/i.exec(address)?.[1]?.toLowerCase()
  return kind === 'http' || kind === 'ftp' ? shortened(address) : (kind ?? '')
}
