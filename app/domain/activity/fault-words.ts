import { z } from 'zod'
import { texts } from '#app/i18n/texts.ts'
import type { Language } from '#app/platform/say/language.ts'

/** What a sentence about a fault is told: the event's number or another one, what it is about, and since when. */
type Told = { n: string; name: string; when: string }

/** Each way in which the evidence can fail to agree with itself, in a sentence that says what and when. */
const faultWords = texts({
  id: {
    empty: 'Jejak kosong, padahal basis data ini pernah dipakai: semua kejadian terhapus.',
    gap: (p: Told) => `Kejadian nomor ${p.n} tidak ada: terhapus, atau awal jejak terpotong.`,
    link: (p: Told) => `Kejadian nomor ${p.n} (${p.when}) tidak menyambung kejadian sebelumnya.`,
    edited: (p: Told) => `Kejadian nomor ${p.n} (${p.when}) sudah diubah.`,
    unnamed: 'Jejak tidak menyebut basis data miliknya.',
    begunTwice: (p: Told) => `Kejadian nomor ${p.n} (${p.when}) menyebut basis data lain lagi.`,
    databaseId: (p: Told) =>
      `Tanda pengenal basis data bukan yang disebut jejak pada kejadian nomor ${p.n} (${p.when}).`,
    counted: (p: Told) => `Jangkar pada kejadian nomor ${p.n} (${p.when}) bernomor salah: ${p.name}.`,
    listMissing: (p: Told) => `Daftar jangkar tidak ada, padahal jejak mencatat ${p.n} jangkar.`,
    listShort: (p: Told) =>
      `Jangkar nomor ${p.n} (${p.when}) tidak ada di daftar: daftar terpotong atau disunting.`,
    listForeign: (p: Told) =>
      `Jangkar nomor ${p.n} (${p.when}) di daftar berasal dari basis data lain: ${p.name}.`,
    differs: (p: Told) =>
      `Kejadian nomor ${p.n} tidak sama dengan jangkar dari ${p.when}: jejak ditulis ulang, atau daftar jangkar disunting.`,
    ahead: (p: Told) =>
      `Jejak berakhir sebelum kejadian nomor ${p.n}, padahal ada jangkarnya dari ${p.when}: ekor jejak terpotong, atau salinan lama dipasang kembali.`,
    triggerGone: (p: Told) => `Penjaga "${p.name}" tidak ada di basis data.`,
    triggerOff: (p: Told) => `Penjaga "${p.name}" dimatikan.`,
    triggerChanged: (p: Told) => `Penjaga "${p.name}" bukan yang dibuat AKSIS.`,
    triggerAdded: (p: Told) => `Pemicu "${p.name}" tidak dibuat AKSIS.`,
    text: (p: Told) => `${p.name} (${p.when}): naskah tidak sesuai dengan sidiknya.`,
    rowGone: (p: Told) => `${p.name} tidak ada, padahal tercatat pada kejadian nomor ${p.n} (${p.when}).`,
    rowAdded: (p: Told) => `${p.name} (${p.when}) tidak tercatat di jejak.`,
    rowDiffers: (p: Told) => `${p.name} tidak sama dengan kejadian nomor ${p.n} (${p.when}).`,
    things: {
      version: 'Naskah rekomendasi',
      decision: 'Putusan',
      undo: 'Pembatalan putusan',
      publication: 'Pengumuman putusan',
    },
    fields: {
      recommendation: 'rekomendasi',
      number: 'nomor versi',
      hash: 'sidik naskah',
      receipt: 'nomor tanda terima',
      recommendationNumber: 'nomor rekomendasi',
      format: 'format naskah',
      by: 'pelaku',
      at: 'waktu',
      kind: 'jenis putusan',
      note: 'alasan atau catatan',
      deferUntil: 'tanggal tunda',
      publishAt: 'batas pembatalan',
      round: 'putaran',
      term: 'masa jabatan',
      capacity: 'kedudukan',
      office: 'jabatan',
      holder: 'pemegang jabatan',
    },
  },
  en: {
    empty: 'The trail is empty although this data base has been used: all events were deleted.',
    gap: (p) => `Event ${p.n} is missing: it was deleted, or the head of the trail was cut.`,
    link: (p) => `Event ${p.n} (${p.when}) does not follow the one before it.`,
    edited: (p) => `Event ${p.n} (${p.when}) was changed.`,
    unnamed: 'The trail does not name its data base.',
    begunTwice: (p) => `Event ${p.n} (${p.when}) names another data base.`,
    databaseId: (p) => `The id of the data base is not the one that event ${p.n} (${p.when}) names.`,
    counted: (p) => `The anchor of event ${p.n} (${p.when}) has a wrong number: ${p.name}.`,
    listMissing: (p) => `The list of anchors is missing, although the trail counts ${p.n} of them.`,
    listShort: (p) => `Anchor ${p.n} (${p.when}) is not in the list: it was shortened or edited.`,
    listForeign: (p) => `Anchor ${p.n} (${p.when}) of the list is of another data base: ${p.name}.`,
    differs: (p) =>
      `Event ${p.n} differs from its anchor of ${p.when}: the trail was written anew, or the list of anchors was edited.`,
    ahead: (p) =>
      `The trail ends before event ${p.n}, which has an anchor of ${p.when}: its tail was cut, or an older copy was put back.`,
    triggerGone: (p) => `The trigger "${p.name}" is missing in the data base.`,
    triggerOff: (p) => `The trigger "${p.name}" is switched off.`,
    triggerChanged: (p) => `The trigger "${p.name}" is not the one that AKSIS made.`,
    triggerAdded: (p) => `The trigger "${p.name}" was not made by AKSIS.`,
    text: (p) => `${p.name} (${p.when}): the text does not give its hash.`,
    rowGone: (p) => `${p.name} is missing although event ${p.n} (${p.when}) tells of it.`,
    rowAdded: (p) => `${p.name} (${p.when}) is not told of in the trail.`,
    rowDiffers: (p) => `${p.name} differs from event ${p.n} (${p.when}).`,
    things: {
      version: 'Text of a recommendation',
      decision: 'Decision',
      undo: 'Undoing of a decision',
      publication: 'Announcement of a decision',
    },
    fields: {
      recommendation: 'recommendation',
      number: 'number of the version',
      hash: 'hash of the text',
      receipt: 'number of the receipt',
      recommendationNumber: 'number of the recommendation',
      format: 'format of the text',
      by: 'who did it',
      at: 'time',
      kind: 'kind of decision',
      note: 'reasons or note',
      deferUntil: 'date of deferral',
      publishAt: 'end of the time for undoing',
      round: 'round',
      term: 'term of office',
      capacity: 'capacity',
      office: 'office',
      holder: 'holder of the office',
    },
  },
})

const THINGS = ['version', 'decision', 'undo', 'publication'] as const
export type EvidenceThing = (typeof THINGS)[number]

export const FIELDS = [
  'recommendation',
  'number',
  'hash',
  'receipt',
  'recommendationNumber',
  'format',
  'by',
  'at',
  'kind',
  'note',
  'deferUntil',
  'publishAt',
  'round',
  'term',
  'capacity',
  'office',
  'holder',
] as const
export type EvidenceField = (typeof FIELDS)[number]

const CODES = [
  'empty',
  'gap',
  'link',
  'edited',
  'unnamed',
  'begunTwice',
  'databaseId',
  'counted',
  'listMissing',
  'listShort',
  'listForeign',
  'differs',
  'ahead',
  'triggerGone',
  'triggerOff',
  'triggerChanged',
  'triggerAdded',
  'text',
  'rowGone',
  'rowAdded',
  'rowDiffers',
] as const

/** A fault as it is kept: said in the reader's language and time only when it is shown. */
export const faultSchema = z.object({
  code: z.enum(CODES),
  n: z.int().optional(),
  when: z.iso.datetime().optional(),
  /** What it is about where it has a name of its own: a trigger, an id. */
  name: z.string().optional(),
  /** What it is about where it is evidence: which kind of thing, of which recommendation, and which field differs. */
  thing: z.enum(THINGS).optional(),
  of: z.string().optional(),
  field: z.enum(FIELDS).optional(),
})
export type Fault = z.infer<typeof faultSchema>

/** The sentence; `at` says a moment as the reader counts time. */
export function faultSentence(fault: Fault, language: Language, at: (moment: string) => string): string {
  const words = faultWords[language]
  const say = words[fault.code]
  if (typeof say === 'string') return say
  const about = [fault.thing && words.things[fault.thing], fault.of].filter(Boolean).join(' ')
  const field = fault.field ? `, ${words.fields[fault.field]}` : ''
  return say({
    n: String(fault.n ?? ''),
    name: fault.name ?? `${about}${field}`,
    when: fault.when ? at(fault.when) : '-',
  })
}
