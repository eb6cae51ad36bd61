import { hiddenSigns, withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import { PLAIN, type Block, type Grammar, type Left, type List, type Marks, type Run } from './shapes.ts'
import { fakeItems } from './fake-items.ts'
import type { Pasted } from './from-html.ts'
import { struckIn } from './write-notes.ts'
import { writeBlocks } from './write.ts'

/** `[12/11/26 08.15] Nama:` and `12/11/26 08.15 - Nama:`, as phones of both kinds export them. */
const STAMP = /^\[?\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]m)?(?:\]|\s-)\s+/i
const MEDIA =
  /^(?:[^:\n]{1,60}: )?(?:<?(?:gambar|foto|video|audio|dokumen|stiker|media|GIF) tidak disertakan>?|<Media omitted>)$/i
const KEYCAP = /^(\d)\ufe0f?\u20e3\s*/u
const DASH = /^[-*]\s+/
const MARKED = /(?<![\p{L}\p{N}\\])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/u
const LOOKS: Readonly<Record<string, Partial<Marks>>> = {
  '*': { bold: true },
  _: { italic: true },
  '~': { strike: true },
}

/** Does this plain text look like messages of WhatsApp, whose signs are not those of Markdown? */
export function looksLikeWhatsApp(text: string): boolean {
  const lines = seen(text).split('\n')
  if (lines.some((line) => STAMP.test(line) || KEYCAP.test(line))) return true
  return (
    /(?<![\p{L}\p{N}*])\*(?![\s*])[^*\n]+(?<![\s*])\*(?![\p{L}\p{N}*])/u.test(text) &&
    !/\*\*|^#{1,3} /m.test(text)
  )
}

/** Such messages in Markdown: bold is bold, the numbers of keys are numbers, the time stamps are gone, the names stay. */
export function fromWhatsApp(text: string, grammar: Grammar): Pasted {
  const left: Left = {}
  const signs = hiddenSigns(text).length
  if (signs > 0) left.signs = signs
  const blocks: Block[] = []
  let begins = true
  for (const typed of seen(text).split('\n')) {
    const line = typed.replace(STAMP, '').trim()
    begins ||= STAMP.test(typed)
    if (MEDIA.test(line)) {
      left.pictures = (left.pictures ?? 0) + 1
    } else if (line !== '') {
      addLine(blocks, line, begins)
      begins = false
    } else {
      begins = true
    }
  }
  const struck = grammar === 'notes' ? struckIn(blocks) : 0
  if (struck > 0) left.struck = struck
  return { text: writeBlocks(blocks, grammar), left }
}

function seen(text: string): string {
  return withoutHiddenSigns(text).replaceAll('\r\n', '\n')
}

function addLine(blocks: Block[], line: string, begins: boolean): void {
  const [, speaker = '', said = line] = (begins && /^([^:*_~]{1,60}: )(.+)$/su.exec(line)) || []
  const keycap = KEYCAP.exec(said)
  const isDashed = DASH.test(said)
  if (speaker !== '' && (keycap || isDashed))
    blocks.push({ kind: 'paragraph', runs: runsIn(speaker.trim(), PLAIN) })
  if (keycap) return addItem(blocks, runsIn(said.replace(KEYCAP, ''), PLAIN), true, Number(keycap[1]))
  if (isDashed) return addItem(blocks, runsIn(said.replace(DASH, ''), PLAIN), false, 1)
  const last = blocks.at(-1)
  const made = fakeItems(runsIn(line, PLAIN))
  const [first] = made
  if (first?.kind === 'list' && last?.kind === 'list' && !last.ordered) last.items.push(...first.items)
  else if (first?.kind === 'paragraph' && last?.kind === 'paragraph' && !begins)
    last.runs.push({ kind: 'break' }, ...first.runs)
  else blocks.push(...made)
}

function addItem(blocks: Block[], runs: Run[], ordered: boolean, start: number): void {
  const last = blocks.at(-1)
  const item = { checked: null, blocks: [{ kind: 'paragraph' as const, runs }] }
  const follows = last?.kind === 'list' && last.ordered === ordered
  if (follows && (!ordered || last.start + last.items.length === start)) last.items.push(item)
  else blocks.push({ kind: 'list', ordered, start, items: [item] } satisfies List)
}

function runsIn(text: string, marks: Marks): Run[] {
  const found = MARKED.exec(text)
  if (!found) return text === '' ? [] : [{ kind: 'words', text, marks }]
  const [whole, sign = '', inner = ''] = found
  return [
    ...runsIn(text.slice(0, found.index), marks),
    ...runsIn(inner, { ...marks, ...LOOKS[sign] }),
    ...runsIn(text.slice(found.index + whole.length), marks),
  ]
}
