import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { importContent } from '#app/domain/content/import.server.ts'
import { openModulesForCohort } from '#app/domain/learning/schedule.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import type { World } from './world.ts'

/** The secret feedback of the sample question: it must not be found anywhere before an answer was judged. */
export const SECRET = 'Umpan rahasia: jawaban B tepat.'
export const WRONG = 'Umpan untuk jawaban A.'

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 100"><rect class="g-soft" x="10" y="10" width="200" height="60"/></svg>'

const LESSON_TEXT = `## Bagian satu

Kalimat pertama pelajaran.

<Gambar berkas="peta.svg" alt="Sebuah kotak." keterangan="Gambar 1." />

<Soal id="s-1" tanya="Mana yang tepat?">
  <Pilihan umpan="${WRONG}">Jawaban A</Pilihan>
  <Pilihan benar="ya" umpan="${SECRET}">Jawaban B</Pilihan>
</Soal>

<DaftarPeriksa id="d-1" judul="Sebelum lanjut">

- Butir satu
- Butir dua

</DaftarPeriksa>

<Refleksi id="r-1" tanya="Apa artinya bagi OPD saya?" />
`

export function lessonFile(title: string, text = LESSON_TEXT): string {
  return `---\njudul: ${title}\nringkasan: Ringkasan ${title}.\nmenit: 10\n---\n\n${text}`
}

function moduleFile(title: string, before: string[]): string {
  return `---\njudul: ${title}\nringkasan: Ringkasan ${title}.\njp: 4\ntujuan:\n  - Tujuan satu\nprasyarat: [${before.join(', ')}]\n---\n\nPengantar ${title}.\n`
}

const LEVELS = '["Satu.", "Dua.", "Tiga.", "Empat."]'
const ASSIGNMENT = `---\njudul: Tugas contoh\njenis: tim\njadwal: { dibuka: 0, tenggat: 4, batasAkhir: 6, targetPenilaian: 9 }\nrubrik:\n  - kriteria: Ketepatan\n    bobot: 60\n    tingkat: ${LEVELS}\n  - kriteria: Keterbacaan\n    bobot: 40\n    tingkat: ${LEVELS}\n---\n\nPetunjuk tugas.\n`
const QUIZ = '$CATEGORY: modul-01\n\n::S-01:: Satu tambah satu? { =dua ~tiga }\n'

/** Two modules of two lessons; the second one waits for the first. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'modul/01-awal/modul.mdx': moduleFile('Modul awal', []),
  'modul/01-awal/01-pertama.mdx': lessonFile('Pelajaran pertama'),
  'modul/01-awal/02-kedua.mdx': lessonFile('Pelajaran kedua'),
  'modul/01-awal/peta.svg': DRAWING,
  'modul/01-awal/kuis.gift': QUIZ,
  'modul/01-awal/tugas.mdx': ASSIGNMENT,
  'modul/02-lanjut/modul.mdx': moduleFile('Modul lanjut', ['01-awal']),
  'modul/02-lanjut/01-ketiga.mdx': lessonFile('Pelajaran ketiga', '## Satu\n\nIsi.\n'),
  'modul/02-lanjut/02-keempat.mdx': lessonFile('Pelajaran keempat', '## Satu\n\nIsi lain.\n'),
}

export type Shelf = {
  folder: string
  write: (files: Readonly<Record<string, string | null>>) => void
  remove: () => void
}

/** A content folder on disk; `null` takes a file away. */
export function createShelf(files: Readonly<Record<string, string>> = SAMPLE): Shelf {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-content-'))
  function write(changed: Readonly<Record<string, string | null>>) {
    for (const [name, text] of Object.entries(changed)) {
      const file = path.join(folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      if (text === null) rmSync(file)
      else writeFileSync(file, text)
    }
  }
  write(files)
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Imports the sample for the world's district and opens modules since yesterday for its cohort. */
export async function teach(world: World, opened: readonly string[] = ['awal']): Promise<Shelf> {
  const shelf = createShelf()
  await importContent(world.district.id, new Date(), shelf.folder)
  await openModulesForCohort(
    world.cohort.id,
    opened.map((slug) => ({ slug, startsOn: new Date(Date.now() - DAY) })),
  )
  return shelf
}

export const FIRST = { module: 'awal', lesson: 'pertama' }
