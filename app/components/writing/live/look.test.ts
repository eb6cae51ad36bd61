import { expect, test } from 'vitest'
import { spansOf } from './inline.ts'
import { outlineOf } from './outline.ts'

const SHOWN: [written: string, looks: string[]][] = [
  ['biasa', []],
  ['**tebal**', ['sign:**', 'bold:tebal', 'sign:**']],
  ['a _miring_ b', ['sign:_', 'italic:miring', 'sign:_']],
  ['***dua***', ['sign:*', 'italic:**dua**', 'sign:**', 'bold:dua', 'sign:**', 'sign:*']],
  ['**a _b_ c**', ['sign:**', 'bold:a _b_ c', 'sign:_', 'italic:b', 'sign:_', 'sign:**']],
  ['~~coret~~', ['sign:~~', 'struck:coret', 'sign:~~']],
  ['nama_file_ini', []],
  ['2 * 3 * 4', []],
  ['**tidak ditutup', []],
  ['\\*bukan\\*', ['sign:\\', 'sign:\\']],
  ['`a **b**`', ['sign:`', 'mono:a **b**', 'sign:`']],
  ['[Kata](https://a.id)', ['sign:[', 'link:Kata', 'sign:](https://a.id)']],
  ['[**T**](/x_y_)', ['sign:[', 'link:**T**', 'sign:**', 'bold:T', 'sign:**', 'sign:](/x_y_)']],
  ['![gambar](a_b_.png)', []],
  ['lihat[^1] dan [x]', ['note:[^1]']],
  ['baris\\', ['break:\\']],
  ['H<sub>2</sub>O<br>', ['break:<sub>', 'break:</sub>', 'break:<br>']],
]
test.each(SHOWN)('%j is shown by its looks', (written, looks) => {
  expect(spansOf(written).map(({ from, to, look }) => `${look}:${written.slice(from, to)}`)).toEqual(looks)
})

test('places count from where the line begins in its text', () => {
  expect(spansOf('**a**', 10)[1]).toEqual({ from: 12, to: 13, look: 'bold' })
})

test('a lesson is read line by line', () => {
  const text = `## Judul

Kalimat.
- satu
1. [ ] dua
> kutip
<Penting judul="Awas">
---
[^1]: catatan
\`\`\`
# bukan judul
| a |
\`\`\`
| a | b |
| - | - |
| 1 | 2 |

a | b
c`
  const { lines, tables } = outlineOf(text.split('\n'))
  expect(lines.map(({ kind, sign, level }) => `${kind} ${sign} ${level}`)).toEqual([
    'heading 3 2',
    'empty 0 0',
    'words 0 0',
    'item 2 0',
    'item 7 0',
    'quote 2 0',
    'tag 0 0',
    'rule 0 0',
    'note 6 0',
    'fence 0 0',
    'code 0 0',
    'code 0 0',
    'fence 0 0',
    'table 0 0',
    'table 0 0',
    'table 0 0',
    'empty 0 0',
    'words 0 0',
    'words 0 0',
  ])
  expect(tables).toEqual([{ first: 13, last: 15 }])
})

test('code of three ticks may hold two, and a fence that is not closed goes on to the end', () => {
  expect(outlineOf(['~~~', '```', '~~~', 'a']).lines.map(({ kind }) => kind)).toEqual([
    'fence',
    'fence',
    'fence',
    'words',
  ])
  expect(outlineOf(['```', '| a |', '| - |']).tables).toEqual([])
})
