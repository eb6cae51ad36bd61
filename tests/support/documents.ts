import type { StoredRead } from '#app/domain/content/importing/stored.schema.ts'
import type { db } from '#app/platform/data/db.server.ts'
import type { World } from './world.ts'

/** Two drafts, one with a fault and a line that looks like a heading, and a picture. */
const READ: StoredRead = {
  kind: 'docx',
  title: 'Bahan ajar',
  parts: [
    {
      title: 'Pendahuluan',
      summary: 'Isi.',
      minutes: 1,
      source: '**Latar belakang**\n\nIsi.\n\n<Gambar berkas="bahan-1.png" alt="" />\n',
      guesses: [{ line: 1, depth: 2 }],
      wanted: true,
      slug: null,
      rule: null,
      faults: [{ line: 5, id: 'Baris 5: alt kosong.', en: 'Line 5: alt is empty.' }],
      faultCount: 1,
      refused: null,
    },
    {
      title: 'Penutup',
      summary: 'Penutup',
      minutes: 1,
      source: '',
      guesses: [],
      wanted: true,
      slug: null,
      rule: null,
      faults: [],
      faultCount: 0,
      refused: 'digits16',
    },
  ],
  drawings: [],
  notices: [
    { code: 'hidden', place: { in: 'text', under: 'Pendahuluan', paragraph: 3 }, shown: '' },
    { code: 'pictureKind', place: { in: 'text', under: '', paragraph: 1 }, shown: 'image3.emf' },
  ],
  module: null,
}

/** The smallest PNG there is. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

/** A file that waits in a district for its trainer, to become lessons of a module there. */
export async function aWaitingDocument(
  { district, people }: World,
  data: typeof db,
): Promise<{ id: string }> {
  const module = await data.module.findFirst({
    where: { districtId: district.id },
    orderBy: { position: 'asc' },
  })
  return data.documentImport.create({
    data: {
      districtId: district.id,
      moduleId: module?.id ?? null,
      createdById: people.trainer.id,
      fileName: 'bahan.docx',
      read: READ,
      pictures: { create: [{ name: 'bahan-1.png', type: 'image/png', content: PIXEL }] },
    },
    select: { id: true },
  })
}
