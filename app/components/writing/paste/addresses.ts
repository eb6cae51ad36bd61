const MAIL = /^mailto:[\w.+-]{1,64}@[\w.-]{1,190}$/i
const LONGEST = 2_000
/** What tells a site where its reader has come from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id)$/i

/** Where a link leads, as a lesson may say it, and whether it had to be made secure; null where it may not stand. */
export function addressOf(href: string, base: string | null): { url: string; secured: boolean } | null {
  const typed = href.trim()
  if (MAIL.test(typed)) return { url: typed, secured: false }
  const absolute = /^https?:/i.test(typed) ? typed : base && !/^[a-z][\w+.-]*:/i.test(typed) ? typed : null
  if (absolute === null || !URL.canParse(absolute, base ?? undefined)) return null
  const url = new URL(absolute, base ?? undefined)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return null
  const secured = url.protocol === 'http:'
  if (secured) url.protocol = 'https:'
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  const plain = url.href.replace(/[\\()[\]{}<>|*`\s]|&(?=#?\w+;)/g, asCode)
  return plain.length > LONGEST || !url.href.startsWith('https:') ? null : { url: plain, secured }
}

/** Signs of Markdown inside an address, as addresses write signs. */
function asCode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
