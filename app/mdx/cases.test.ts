import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileContent } from './content.server.ts'
import { faultsOf } from './faults.ts'
import { compileText } from './restricted.ts'

/** A lesson that somebody typed: faults as `line code`, or what its page holds. */
type Right = { told: string[] } | { shows: string }

/** What both compilers make of a text; fails where they differ. */
async function madeOf(source: string) {
  const studio = compileText(source, {})
  const file = await compileContent({ path: 'contoh.mdx', source, files: {} })
  const faults = faultsOf(studio.ok ? studio.losses : studio.findings, 'id')
  expect(file.ok ? faultsOf(file.losses, 'id') : file.faults).toEqual(faults)
  expect(file.ok && file.document).toEqual(studio.ok && studio.document)
  const blocks = studio.ok ? studio.document.blocks : []
  return {
    told: faults.map(({ line, code }) => `${line} ${code}`),
    html: blocks.map((block) => (block.kind === 'html' ? block.html : '')).join(''),
  }
}

async function isRight(source: string, right: Right) {
  const { told, html } = await madeOf(source)
  expect(told).toEqual('told' in right ? right.told : [])
  if ('shows' in right) expect(html).toContain(right.shows)
}

// Links inside the site are judged by who knows the site: `app/domain/content/dead-links.test.ts`.
const SENT: [file: string, right: Right][] = [
  ['lesson-autolink.md', { told: ['1 autolink', '1 autolink'] }],
  ['lesson-br-in-cell.md', { shows: '<td>timbang<br>\ncatat</td>' }],
  ['lesson-comment.md', { told: ['3 comment'] }],
  ['lesson-dead-links.md', { told: ['1 anchor-missing', '1 reference-missing'] }],
  [
    'lesson-emoji-joined.md',
    { shows: 'Keluarga 👨\u200d👩\u200d👧\u200d👦 sehat, petugas 👩🏽\u200d⚕️ datang.' },
  ],
  ['lesson-extra-cell.md', { told: ['3 cell-lost'] }],
  [
    'lesson-italic-mail.md',
    { shows: '<em><a href="mailto:kantor@contoh.go.id">kantor@contoh.go.id</a> untuk bertanya</em>' },
  ],
  ['lesson-nbsp-heading.md', { told: ['1 mark-hard-space'] }],
]

test.each(SENT)('%s', async (file, right) => {
  const source = readFileSync(new URL(`../../tests/cases/paste/${file}`, import.meta.url), 'utf8')
  await isRight(source, right)
})

const MORE: [kind: string, source: string, right: Right][] = [
  ['autolink', '- <https://contoh.go.id/a_b?c=1&d=2>', { told: ['1 autolink'] }],
  ['autolink', '| Sumber |\n| --- |\n| <http://contoh.go.id> |', { told: ['3 autolink', '3 url'] }],
  ['autolink', '> Tulis ke <mailto:kantor@contoh.go.id>!', { told: ['1 autolink'] }],
  ['br in a cell', '| a<br/>b |\n| --- |\n| c |', { shows: '<th scope="col">a<br>\nb</th>' }],
  ['br in a cell', 'a | b\n--- | ---\n1<br><br>2 | **x<br />y**', { shows: '<strong>x<br>\ny</strong>' }],
  ['br in a cell', '<Catatan>\n\n| a |\n| --- |\n| 1<BR>2 |\n\n</Catatan>', { shows: '<td>1<br>\n2</td>' }],
  ['comment', 'Isi <!-- satu --> dan <!-- dua --> lagi.', { told: ['1 comment', '1 comment'] }],
  ['comment', '- satu\n<!-- tersembunyi\n\n## dua -->\n- tiga', { told: ['2 comment'] }],
  [
    'comment',
    '<Catatan>\n\n<!-- x -->\n\nIsi.\n\n</Catatan>\n\n# y',
    { told: ['3 comment', '9 heading-depth'] },
  ],
  ['dead links', '## Satu\n\n[a](#s-satu) [b](#satu)', { told: ['3 anchor-missing'] }],
  [
    'dead links',
    '- [**tebal**][tiada]\n- ![][tiada]',
    { told: ['1 reference-missing', '2 reference-missing'] },
  ],
  [
    'dead links',
    '[a]: /belajar\n\nLihat [b] dan [teks](a b).',
    { told: ['1 definition-unused', '3 link-unread'] },
  ],
  ['joined emoji', '## Keluarga 👩\u200d👩\u200d👦', { shows: '👩\u200d👩\u200d👦</h2>' }],
  ['joined emoji', '| 🧑🏿\u200d🌾 |\n| --- |\n| 🏳️\u200d🌈 |', { shows: '<td>🏳️\u200d🌈</td>' }],
  ['joined emoji', 'Kata\u200dkata 👨\u200d👩\u200d👧', { told: ['1 character'] }],
  ['a row longer than its head', 'a | b\n--- | ---\n1 | 2 | 3', { told: ['3 cell-lost'] }],
  ['a row longer than its head', '> | a |\n> | --- |\n> | 1 | 2 |', { told: ['3 cell-lost'] }],
  ['a row longer than its head', '| a | b |\n| --- | --- |\n| `x|y` | 2 |', { told: ['3 cell-code'] }],
  ['mail in italics', '_Tulis ke kantor@contoh.go.id_', { shows: '<a href="mailto:kantor@contoh.go.id">' }],
  [
    'mail in italics',
    '__bupati.staf@contoh.go.id__',
    { shows: '<a href="mailto:bupati.staf@contoh.go.id">' },
  ],
  [
    'mail in italics',
    '- *a_b@contoh.go.id*, _c@contoh.go.id_',
    { shows: '<a href="mailto:a_b@contoh.go.id">' },
  ],
  ['a hard space after a mark', 'Isi.\n\n###\u00a0Judul', { told: ['3 mark-hard-space'] }],
  [
    'a hard space after a mark',
    '-\u00a0satu\n-\u00a0dua',
    { told: ['1 mark-hard-space', '2 mark-hard-space'] },
  ],
  [
    'a hard space after a mark',
    '1.\u00a0satu\n\n•\u00a0dua',
    { told: ['1 mark-hard-space', '3 mark-bullet'] },
  ],
]

test.each(MORE)('one more of a kind: %s: %j', async (_, source, right) => {
  await isRight(source, right)
})
