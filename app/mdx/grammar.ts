import type { Language } from '#app/platform/say/language.ts'
import {
  blockId,
  captionsFile,
  documentFile,
  filmFile,
  imageFile,
  oneOf,
  stillFile,
  text,
  type AttributeRule,
} from './attributes.ts'
import { chartFindings } from './chart-check.ts'
import type { ChildrenRule, ExtraCheck } from './children.ts'
import { MEDIA_WORDS } from './media-words.ts'
import type { BlockRenderer } from './render-context.ts'
import { renderNote, renderImportant } from './renderers/banner.ts'
import { renderChart } from './renderers/chart.ts'
import { renderChecklist } from './renderers/checklist.ts'
import { fileFindings, filmFindings, pictureFindings } from './picture-check.ts'
import { renderFile } from './renderers/file.ts'
import { renderFilm } from './renderers/film.ts'
import { renderPicture } from './renderers/picture.ts'
import { answerFindings } from './answer-check.ts'
import { renderChoice, renderQuestion } from './renderers/question.ts'
import { renderQuiz } from './renderers/quiz.ts'
import { renderReflection } from './renderers/reflection.ts'
import { renderSample } from './renderers/sample.ts'
import { renderSteps } from './renderers/steps.ts'
import { renderTerm } from './renderers/term.ts'

/** Where a block may stand: anywhere between paragraphs, only at the top of the lesson, or only inside `Soal`. */
export type BlockPlace = 'flow' | 'top' | 'Soal'

export type BlockRow = {
  name: string
  label: Readonly<Record<Language, string>>
  place: BlockPlace
  attributes: Readonly<Record<string, AttributeRule>>
  children: ChildrenRule
  /** What children and attributes must fulfil together. */
  check?: ExtraCheck
  render: BlockRenderer
  /** What the studio's insert button writes. */
  template: string
}

/** THE table of lesson blocks. A new block is one row here and one file in `renderers/`. */
const ROWS: readonly BlockRow[] = [
  {
    name: 'Catatan',
    label: { id: 'Catatan', en: 'Note' },
    place: 'flow',
    attributes: { judul: text('owed-title', { required: false, most: 120 }) },
    children: 'flow',
    render: renderNote,
    template: '<Catatan>\n\nTulis catatan di sini.\n\n</Catatan>\n',
  },
  {
    name: 'Penting',
    label: { id: 'Penting', en: 'Important' },
    place: 'flow',
    attributes: { judul: text('owed-title', { required: false, most: 120 }) },
    children: 'flow',
    render: renderImportant,
    template: '<Penting>\n\nTulis satu hal terpenting di sini.\n\n</Penting>\n',
  },
  {
    name: 'Contoh',
    label: { id: 'Contoh (data rekaan)', en: 'Example (invented data)' },
    place: 'flow',
    attributes: { judul: text('owed-title', { required: false, most: 120 }) },
    children: 'flow',
    render: renderSample,
    template: '<Contoh judul="Judul contoh">\n\nTulis contoh rekaan di sini.\n\n</Contoh>\n',
  },
  {
    name: 'Gambar',
    label: { id: 'Gambar', en: 'Picture' },
    place: 'flow',
    attributes: {
      berkas: imageFile(),
      alt: text('owed-alt', MEDIA_WORDS.Gambar.alt),
      keterangan: text('owed-caption', MEDIA_WORDS.Gambar.keterangan),
    },
    children: 'none',
    check: pictureFindings,
    render: renderPicture,
    template: '<Gambar berkas="nama.svg" alt="Isi gambar dalam kata-kata." keterangan="Gambar 1. …" />\n',
  },
  {
    name: 'Berkas',
    label: { id: 'Berkas', en: 'File' },
    place: 'flow',
    attributes: { berkas: documentFile(), judul: text('owed-label', MEDIA_WORDS.Berkas.judul) },
    children: 'none',
    check: fileFindings,
    render: renderFile,
    template: '<Berkas berkas="nama.pdf" judul="Judul berkas" />\n',
  },
  {
    name: 'Video',
    label: { id: 'Video', en: 'Video' },
    place: 'flow',
    attributes: {
      berkas: filmFile(),
      judul: text('owed-label', MEDIA_WORDS.Video.judul),
      poster: stillFile(),
      takarir: captionsFile(),
    },
    children: 'maybe',
    check: filmFindings,
    render: renderFilm,
    template:
      '<Video berkas="nama.mp4" judul="Judul film">\n\nTulis di sini apa yang diucapkan dan diperlihatkan.\n\n</Video>\n',
  },
  {
    name: 'Langkah',
    label: { id: 'Langkah', en: 'Steps' },
    place: 'flow',
    attributes: {},
    children: 'ordered',
    render: renderSteps,
    template: '<Langkah>\n\n1. Langkah pertama.\n2. Langkah kedua.\n\n</Langkah>\n',
  },
  {
    name: 'Istilah',
    label: { id: 'Istilah', en: 'Term' },
    place: 'flow',
    attributes: { kata: text('owed-term', { required: true, most: 80 }) },
    children: 'flow',
    render: renderTerm,
    template: '<Istilah kata="Kata">\n\nArtinya dalam satu atau dua kalimat.\n\n</Istilah>\n',
  },
  {
    name: 'Grafik',
    label: { id: 'Grafik', en: 'Chart' },
    place: 'flow',
    attributes: {
      jenis: oneOf(true, 'batang', 'garis'),
      temuan: text('owed-finding', { required: true, most: 300 }),
      satuan: text('owed-unit', { required: true, most: 60 }),
      sumber: text('owed-source', { required: true, most: 400 }),
    },
    children: 'table',
    check: chartFindings,
    render: renderChart,
    template:
      '<Grafik jenis="batang" temuan="Temuan dalam satu kalimat." satuan="keluarga" sumber="Nama sumber, tahun data">\n\n' +
      '| Cuplikan | Keluarga |\n| --- | ---: |\n| S1 2024 | 120 |\n| S2 2024 | 98 |\n\n</Grafik>\n',
  },
  {
    name: 'Soal',
    label: { id: 'Soal', en: 'Question' },
    place: 'top',
    attributes: { id: blockId(), tanya: text('owed-question', { required: true }) },
    children: 'choices',
    check: answerFindings,
    render: renderQuestion,
    template:
      '<Soal id="soal-1" tanya="Tulis pertanyaan?">\n' +
      '  <Pilihan benar="ya" umpan="Mengapa ini benar.">Jawaban benar</Pilihan>\n' +
      '  <Pilihan umpan="Mengapa ini keliru.">Jawaban keliru</Pilihan>\n</Soal>\n',
  },
  {
    name: 'Pilihan',
    label: { id: 'Pilihan jawaban', en: 'Choice' },
    place: 'Soal',
    attributes: { benar: oneOf(false, 'ya', 'tidak'), umpan: text('owed-feedback', { required: true }) },
    children: 'short',
    render: renderChoice,
    template: '  <Pilihan umpan="Mengapa ini keliru.">Jawaban keliru</Pilihan>\n',
  },
  {
    name: 'DaftarPeriksa',
    label: { id: 'Daftar periksa', en: 'Checklist' },
    place: 'top',
    attributes: { id: blockId(), judul: text('owed-label', { required: true, most: 160 }) },
    children: 'list',
    render: renderChecklist,
    template:
      '<DaftarPeriksa id="periksa-1" judul="Sebelum lanjut">\n\n- Butir pertama\n- Butir kedua\n\n</DaftarPeriksa>\n',
  },
  {
    name: 'Refleksi',
    label: { id: 'Refleksi', en: 'Reflection' },
    place: 'top',
    attributes: { id: blockId(), tanya: text('owed-question', { required: true }) },
    children: 'none',
    render: renderReflection,
    template: '<Refleksi id="refleksi-1" tanya="Apa artinya bagi OPD saya?" />\n',
  },
  {
    name: 'Kuis',
    label: { id: 'Kuis', en: 'Quiz' },
    place: 'top',
    attributes: { id: blockId() },
    children: 'none',
    render: renderQuiz,
    template: '<Kuis id="kuis" />\n',
  },
]

export const GRAMMAR: ReadonlyMap<string, BlockRow> = new Map(ROWS.map((row) => [row.name, row]))

/** Names of all blocks, as one list for a sentence. */
export const BLOCK_NAMES = ROWS.map((row) => row.name).join(', ')

export type BlockDescription = { name: string; label: string; template: string }

/** For the studio's insert buttons: every block that can be put into a lesson by itself. */
export function describeBlocks(language: Language = 'id'): BlockDescription[] {
  return ROWS.filter((row) => row.place !== 'Soal').map(({ name, label, template }) => ({
    name,
    label: label[language],
    template,
  }))
}
