import { expect, test } from 'vitest'
import { HOSTILE } from './attack/hostile.data.ts'
import { judge } from './attack/oracle.ts'
import { CAPTIONS, FILM, MEDIA, PHOTO, SHEET } from './attack/media.data.ts'
import { compileContent } from './content.server.ts'
import { faultsOf } from './faults.ts'
import type { Media } from './media.ts'
import { compileText } from './restricted.ts'

const FILMED =
  '<Video berkas="film.mp4" judul="Mengukur" poster="foto.jpg" takarir="film.vtt">\n\nKader siap.\n\n</Video>'

/** What both compilers draw: as it is, and for who saves data. */
async function drawn(source: string, files: Media = MEDIA) {
  const studio = compileText(source, files)
  const file = await compileContent({ path: 'contoh.mdx', source, files })
  if (!studio.ok || !file.ok) throw new Error(JSON.stringify({ studio, file }))
  expect(file.document).toEqual(studio.document)
  expect(judge(studio.document.blocks)).toEqual([])
  const [block] = studio.document.blocks
  if (block?.kind !== 'html') throw new Error('no text')
  return { ...block, plainText: studio.document.plainText }
}

/** What both say of it, in both languages. */
async function told(source: string, files: Media = MEDIA) {
  const studio = compileText(source, files)
  const file = await compileContent({ path: 'contoh.mdx', source, files })
  if (studio.ok || file.ok) throw new Error('It was accepted.')
  const sentences = faultsOf(studio.findings, 'id').map(({ sentence }) => sentence)
  expect(file.faults.map(({ sentence }) => sentence)).toEqual(sentences)
  return [sentences, faultsOf(studio.findings, 'en').map(({ sentence }) => sentence)]
}

test('each block for media is attacked in at least 15 ways', () => {
  for (const trick of ['pictures of pixels', 'files to take along', 'films'])
    expect(HOSTILE.filter((attack) => attack.trick === trick).length, trick).toBeGreaterThanOrEqual(15)
})

const SIZES = 'sizes="(min-width: 48rem) 42rem, (min-resolution: 2.5dppx) 66vw, 100vw"'

function widths(end: string) {
  return [480, 960, 1600].map((width) => `/media/3f9a/foto-${width}.${end} ${width}w`).join(', ')
}

test('a picture stands in its place before it has come, in the width that the screen needs', async () => {
  const { html, plainText } = await drawn(
    '<Gambar berkas="foto.jpg" alt="Kader menimbang." keterangan="Gambar 1." />',
  )
  expect(html).toBe(
    `<figure><picture><source type="image/webp" srcset="${widths('webp')}" ${SIZES}>` +
      `<img src="/media/3f9a/foto-960.jpg" srcset="${widths('jpg')}" ${SIZES} width="1600" height="1200" ` +
      'alt="Kader menimbang." loading="lazy" decoding="async"></picture><figcaption>Gambar 1.</figcaption></figure>',
  )
  expect(plainText).toBe('Gambar 1.')
})

test('who saves data reads what a picture shows, and how heavy it is, before she asks for it', async () => {
  const { saver } = await drawn('<Gambar berkas="foto.jpg" alt="Kader menimbang." keterangan="Gambar 1." />')
  expect(saver).toBe(
    '<figure><p>Gambar: Kader menimbang.</p><p><a class="take" href="/media/3f9a/foto-960.webp">' +
      '<b>Tampilkan gambar</b> <span>84 KB</span></a></p><figcaption>Gambar 1.</figcaption></figure>',
  )
})

test('a picture whose weight nobody knows is asked for without a figure, and one that is small as it is', async () => {
  const { saver } = await drawn('<Gambar berkas="kecil.png" alt="Tanda." />')
  expect(saver).toContain('<a class="take" href="/media/3f9a/foto-320.webp"><b>Tampilkan gambar</b></a>')
})

test('a drawing is in the page for everybody', async () => {
  const files = { 'a.svg': '<svg viewBox="0 0 1 1"></svg>' }
  const { html, saver } = await drawn('<Gambar berkas="a.svg" alt="Garis." />', files)
  expect(html).toContain('<svg viewBox="0 0 1 1" role="img" aria-label="Garis.">')
  expect(saver).toBeUndefined()
})

test('a file says its name, its kind and its size', async () => {
  const { html, saver, plainText } = await drawn('<Berkas berkas="lembar.pdf" judul="Lembar kunjungan" />')
  expect(html).toBe(
    '<p><a class="take" href="/media/3f9a/lembar.pdf" download><b>Lembar kunjungan</b> ' +
      '<span>lembar.pdf · PDF, 338 KB</span></a></p>',
  )
  expect(saver).toBeUndefined()
  expect(plainText).toBe('Lembar kunjungan lembar.pdf · PDF, 338 KB')
})

test('of a film nothing is loaded before somebody plays it', async () => {
  const { html, plainText } = await drawn(FILMED)
  expect(html).toBe(
    '<figure><video controls preload="none" playsinline width="478" height="850" aria-label="Mengukur" ' +
      'poster="/media/3f9a/foto-480.jpg"><source src="/media/3f9a/film.mp4" type="video/mp4">' +
      '<track kind="captions" src="/media/3f9a/film.vtt" srclang="id" label="Takarir"></video>' +
      '<figcaption><b>Film: Mengukur</b> · <span>MP4, 12,4 MB, 3 menit 20 detik</span></figcaption></figure>' +
      '<details class="fold"><summary>Isi film “Mengukur” dalam tulisan</summary>' +
      '<div class="stack-2"><p>Kader siap.</p></div></details>',
  )
  expect(plainText).toBe(
    'Film: Mengukur · MP4, 12,4 MB, 3 menit 20 detik Isi film “Mengukur” dalam tulisan Kader siap.',
  )
})

test('who saves data reads first what the film says', async () => {
  const { saver } = await drawn(FILMED)
  expect(saver).toBe(
    '<details class="fold" open><summary>Isi film “Mengukur” dalam tulisan</summary>' +
      '<div class="stack-2"><p>Kader siap.</p></div></details>' +
      '<p><a class="take" href="/media/3f9a/film.mp4"><b>Film: Mengukur</b> ' +
      '<span>MP4, 12,4 MB, 3 menit 20 detik</span></a></p>',
  )
})

test('a film needs neither still nor captions nor words, and may not know its length', async () => {
  const { html, saver } = await drawn('<Video berkas="film.webm" judul="Sunyi" />')
  expect(html).toBe(
    '<figure><video controls preload="none" playsinline width="478" height="850" aria-label="Sunyi">' +
      '<source src="/media/3f9a/film.webm" type="video/webm"></video>' +
      '<figcaption><b>Film: Sunyi</b> · <span>WebM, 12,4 MB</span></figcaption></figure>',
  )
  expect(saver).toBe(
    '<p><a class="take" href="/media/3f9a/film.webm"><b>Film: Sunyi</b> <span>WebM, 12,4 MB</span></a></p>',
  )
})

test.each([
  [59.6, '1 menit'],
  [0.2, '1 detik'],
  [3600, '60 menit'],
  [61, '1 menit 1 detik'],
])('tells a length of %d seconds as %s', async (seconds, words) => {
  const files: Media = { 'film.mp4': { ...FILM, seconds } }
  const { plainText } = await drawn('<Video berkas="film.mp4" judul="F" />', files)
  expect(plainText).toBe(`Film: F · MP4, 12,4 MB, ${words}`)
})

test('asks for the same sections and answers whoever saves data', async () => {
  const source =
    '## Satu\n\n<Gambar berkas="foto.jpg" alt="F." />\n\n<Refleksi id="r" tanya="Apa?" />\n\n## Satu\n\nAkhir.'
  const made = compileText(source, MEDIA)
  if (!made.ok) throw new Error('It was refused.')
  const [first, asked, last] = made.document.blocks
  expect(made.document.headings.map(({ id }) => id)).toEqual(['s-satu', 's-satu-2'])
  expect(first).toMatchObject({ saver: expect.stringContaining('<h2 id="s-satu">') })
  expect(asked).toMatchObject({ kind: 'refleksi', id: 'r' })
  expect(last).toEqual({ kind: 'html', html: '<h2 id="s-satu-2">Satu</h2><p>Akhir.</p>' })
})

test.each<[source: string, files: Media, said: [id: string, en: string]]>([
  [
    'a\n\n<Gambar berkas="b.jpg" alt="x" />',
    {},
    ['Baris 3: Gambar “b.jpg” tidak ada di modul ini.', 'Line 3: the picture “b.jpg” is not in this module.'],
  ],
  [
    'a\n\n<Berkas berkas="b.pdf" judul="x" />',
    {},
    [
      'Baris 3: berkas “b.pdf” (berkas) tidak ada di modul ini. Unggah berkasnya, atau perbaiki namanya.',
      'Line 3: the file “b.pdf” (berkas) is not in this module. Upload it, or correct its name.',
    ],
  ],
  [
    '<Video berkas="film.mp4" judul="x" poster="b.jpg" />',
    { 'film.mp4': FILM },
    [
      'Baris 1: berkas “b.jpg” (poster) tidak ada di modul ini. Unggah berkasnya, atau perbaiki namanya.',
      'Line 1: the file “b.jpg” (poster) is not in this module. Upload it, or correct its name.',
    ],
  ],
  [
    '<Video berkas="film.mp4" judul="x" takarir="b.vtt" />',
    { 'film.mp4': FILM, 'b.vtt': SHEET },
    [
      'Baris 1: isi berkas “b.vtt” tidak cocok untuk keterangan “takarir” di blok ini.',
      'Line 1: what “b.vtt” holds does not fit the attribute “takarir” of this block.',
    ],
  ],
  [
    '<Gambar berkas="b.jpg" alt="x" />',
    { 'b.jpg': { ...PHOTO, sizes: [] } },
    [
      'Baris 1: ukuran atau alamat berkas “b.jpg” tidak diketahui. Unggah lagi berkas itu.',
      'Line 1: size or address of the file “b.jpg” are not known. Upload the file again.',
    ],
  ],
  [
    '<Video berkas="film.mov" judul="x" />',
    { 'film.mov': FILM },
    [
      'Baris 1: isi keterangan “berkas” pada <Video> tidak benar: nama berkas .mp4, .m4v, .webm di modul ini, tanpa folder.',
      'Line 1: the attribute “berkas” of <Video> is not right: the name of a .mp4, .m4v, .webm file of this module, without a folder.',
    ],
  ],
])('tells before it is published what is wrong with %s', async (source, files, [id, en]) => {
  expect(await told(source, files)).toEqual([[id], [en]])
})

test.each([
  'WhatsApp Image 2026-11-12 at 08.15.23.jpg',
  'peta (2).png',
  'Ibu & anak, 50% – Désa Payau.jpg',
  '_DSC0001.jfif',
  `${'a'.repeat(115)}.jpg`,
])('knows a picture by the name that the library gave it: %s', async (name) => {
  const { html } = await drawn(`<Gambar berkas="${name}" alt="Foto." />`, { [name]: PHOTO })
  expect(html).toContain('src="/media/3f9a/foto-960.jpg"')
})

test.each([
  '../a.jpg',
  'a/b.jpg',
  'a\\b.jpg',
  '.jpg',
  ' a.jpg',
  'a:b.jpg',
  'a?.jpg',
  'a{1}.jpg',
  'a.JPG',
  'a.svgz',
])('takes no name that no library has: %s', async (name) => {
  const [said] = await told(`<Gambar berkas="${name}" alt="Foto." />`, { [name]: PHOTO })
  expect(said?.[0]).toContain('nama berkas .svg, .jpg, .jpeg, .jfif, .png, .webp di modul ini, tanpa folder')
})

test('tells all that is missing of a film at once', async () => {
  const [id] = await told('<Video berkas="a.mp4" judul="x" poster="b.jpg" takarir="c.vtt" />', {
    'c.vtt': CAPTIONS,
  })
  expect(id).toHaveLength(2)
})

// A file of content/ is reviewed code, and still loads nothing but what a block knows.
test.each(['img src="/a.jpg" alt="x"', 'video src="/a.mp4"', 'picture'])(
  'a content file has no <%s> of its own',
  async (tag) => {
    const [name = '', ...attributes] = tag.split(' ')
    const made = `{(() => { const T = "${name}"; return <T ${attributes.join(' ')} /> })()}`
    for (const source of [`<${tag} />`, made]) {
      const result = await compileContent({ path: 'contoh.mdx', source, files: MEDIA })
      expect(result.ok ? [] : result.faults.map(({ code }) => code)).toEqual(['html'])
    }
  },
)

test('code of a content file can name a medium, and is judged when it is drawn', async () => {
  const source = (name: string) => `<Gambar berkas={'${name}'} alt="x" />`
  const right = await compileContent({ path: 'contoh.mdx', source: source('foto.jpg'), files: MEDIA })
  expect(right.ok && judge(right.document.blocks)).toEqual([])
  const wrong = await compileContent({ path: 'contoh.mdx', source: source('hilang.jpg'), files: MEDIA })
  expect(wrong.ok ? [] : wrong.faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['1 file-missing'])
})
