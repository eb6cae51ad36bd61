import { addressOf } from './addresses.ts'
import type { Grammar } from './shapes.ts'

/** An address or e-mail address among words, which Markdown would make a link of by itself. */
const ADDRESS = /(?<![a-z])(?:https?:\/\/|www\.)[^\s<>]+/giu
const SENTENCE_END = new Set('?!.,:;*_~\'"’”)]}|')
/** Such an address holds nothing that Markdown reads otherwise. */
const CLEAN = /^https:\/\/[\w.-]+(?:[/?#][\w./?#=&%+,:@-]*)?$/

/** Words as Markdown writes them, so that each sign is the sign it was. `isLast`: nothing follows them in their line. */
export function escaped(text: string, isLast: boolean): string {
  let from = 0
  let out = ''
  for (const { index, 0: found } of text.matchAll(ADDRESS)) {
    const address = found.slice(0, found.split('').findLastIndex((sign) => !SENTENCE_END.has(sign)) + 1)
    const after = text.slice(index + address.length)
    const written = writtenAddress(address, /^[.,;:!?]?(?:\s|$)/.test(after) && (isLast || /\s/.test(after)))
    out = followedBy(out + signs(text.slice(from, index)), written)
    from = index + address.length
  }
  return out + signs(text.slice(from))
}

/** `!` before a link would make a picture of it, `]` one of a reference. */
export function followedBy(line: string, next: string): string {
  const clashes = next.startsWith('[') && /(?<!\\)[!\]]$/.test(line)
  return clashes ? `${line.slice(0, -1)}\\${line.slice(-1)}${next}` : line + next
}

function writtenAddress(address: string, standsAlone: boolean): string {
  const found = addressOf(/^www\./i.test(address) ? `https://${address}` : address, null)
  if (!found) return signs(address).replace(/:\/\/|www\./gi, (sign) => `\`${sign}\``)
  if (standsAlone && CLEAN.test(address) && found.url.replace(/\/$/, '') === address.replace(/\/$/, ''))
    return address
  return `[${signs(address).replaceAll(']', '\\]')}](${found.url})`
}

function signs(text: string): string {
  return text
    .replace(/[\\`*_{<[]/g, '\\$&')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

/** The signs that only mean something where a line begins. `line`: already escaped otherwise. */
export function atLineStart(line: string, grammar: Grammar): string {
  const soft = line.replace(/^(#{1,6}|[-+>]|\d{1,9}[.)])[\u00a0\u2000-\u200a\u202f\u205f\u3000]+/u, '$1 ')
  if (/^(?:#|>|=|[-+](?=[\s\p{L}+-]|$)|;;;|\||[:|][-:| ]*$)/u.test(soft)) return `\\${soft}`
  if (grammar === 'lesson' && /^(?:import|export)(?![\w-])/.test(soft))
    return `&#${soft.codePointAt(0)};${soft.slice(1)}`
  return soft.replace(/^(\d{1,9})([.)])(?=\s|\p{L}|$)/u, '$1\\$2')
}
