import { Readable } from 'node:stream'
import { addQuestions } from '#app/domain/question-bank/adding.server.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { keepFile, writeLoose } from '#app/platform/data/files.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { both, sent, type DoorRow, type MadeHere } from './door-rows.ts'
import { aWaitingDocument } from './documents.ts'

const TRAINER = ['trainer'] as const
const LESSON = { modul: 'module', pelajaran: 'lesson' } as const
const anAssignment: MadeHere = async ({ district: { id: districtId } }, data) => {
  const module = await data.module.findFirstOrThrow({
    where: { districtId, lessons: { some: { publishedVersionId: { not: null } } } },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  const place = { moduleId: module.id, slug: 'peta-peran' }
  const rubric = [{ criterion: 'Ketepatan', weight: 100, levels: ['Satu.', 'Dua.', 'Tiga.', 'Empat.'] }]
  const facts = { title: 'Peta peran', kind: 'TEAM', source: 'Petunjuk.', sourceHash: 'peta', rubric }
  const offsets = { opens: 0, due: 4, closes: 6, grading: 9 }
  await data.assignment.upsert({
    where: { moduleId_slug: place },
    create: { ...place, ...facts, offsets },
    update: {},
  })
  return { id: place.slug }
}
const TASK = { modul: 'module', tugas: anAssignment } as const

/** A quiz of the scene's module that asks a question, by its name in addresses. */
export const aQuiz: MadeHere = async (world, data) => {
  await askedQuestion(world, data)
  return { id: 'kuis' }
}

/** The scene's module once its quiz asks something. */
const withQuiz: MadeHere = async (world, data) => {
  await askedQuestion(world, data)
  const { slug } = await sceneModule(world, data)
  return { id: slug }
}

const aQuestion: MadeHere = async (world, data) => ({ id: await askedQuestion(world, data) })

/** A cohort that has that module. */
const itsCohort: MadeHere = async (world, data) => {
  const module = await sceneModule(world, data)
  const place = { cohortId: world.cohort.id, moduleId: module.id }
  const before = await data.cohortModule.findFirst({ where: place })
  if (!before) await data.cohortModule.create({ data: { ...place, startsOn: new Date() } })
  return { id: world.cohort.id }
}

type Made = Parameters<MadeHere>

function sceneModule({ district: { id: districtId } }: Made[0], data: Made[1]) {
  return data.module.findFirstOrThrow({
    where: { districtId, lessons: { some: { publishedVersionId: { not: null } } } },
    orderBy: { position: 'asc' },
    select: { id: true, slug: true },
  })
}

/** The id of a question that the quiz "kuis" asks. */
async function askedQuestion(world: Made[0], data: Made[1]): Promise<string> {
  const { id: moduleId } = await sceneModule(world, data)
  const where = { moduleId_slug: { moduleId, slug: 'kuis' } }
  const create = { moduleId, slug: 'kuis', title: 'Prates', source: '', sourceHash: 'kuis', questionCount: 0 }
  const { id: quizId } = await data.quiz.upsert({ where, create, update: {} })
  const before = await data.quizItem.findFirst({ where: { quizId, questionId: { not: null } } })
  if (before?.questionId) return before.questionId
  const { questions } = readGift('$CATEGORY: Hitungan\n\n::Tambah:: Satu tambah satu? { =dua ~tiga }\n')
  const given = {
    districtId: world.district.id,
    moduleId,
    quizId,
    questions,
    authorId: null,
    now: new Date(),
  }
  const { ids } = await tx((t) => addQuestions(t, given))
  return ids[0] ?? ''
}

const QUIZ = { modul: 'module', kuis: aQuiz } as const
const QUESTION = { modul: 'module', kuis: aQuiz, soal: aQuestion } as const

/** Captions of a module: the smallest medium there is. */
export const aMedium: MadeHere = async ({ district: { id: districtId, code }, people }, data) => {
  const { id: thingId } = await data.module.findFirstOrThrow({ where: { districtId, lessons: { some: {} } } })
  const kept = await writeLoose(Readable.from([Buffer.from(`WEBVTT ${code}`)]))
  await keepFile(kept)
  const { sha256, size } = kept
  const name = 'contoh.vtt'
  const link = { noun: 'module', thingId, name, addedById: people.trainer.id }
  return data.storedFile.create({
    data: {
      districtId,
      sha256,
      size,
      type: 'text/vtt',
      name,
      uploadedById: people.trainer.id,
      facts: { kind: 'captions' },
      links: { create: link },
    },
  })
}

export const theMediumsForm: MadeHere = async ({ district: { code } }) => {
  const id = `${sha256(`WEBVTT ${code}`).slice(0, 16)}.vtt`
  return { id }
}

/** The rows of the studio. */
export const STUDIO_DOORS: Readonly<Record<string, DoorRow>> = {
  studio: { get: ['trainer', 'admin'] },
  'studio/pembaruan': both(TRAINER, {}),
  'studio/baru': { get: TRAINER, post: TRAINER },
  'studio/urutan': { get: 'nobody', post: TRAINER },
  'studio/pratinjau': sent(TRAINER, {}),
  'studio/:modul/ubah': both(TRAINER, { modul: 'module' }),
  'studio/:modul/salin': sent(TRAINER, { modul: 'module' }),
  'studio/:modul/arsip': both(TRAINER, { modul: 'module' }),
  'studio/:modul/arsip/pulihkan': sent(TRAINER, { modul: 'module' }),
  'studio/:modul/baru': both(TRAINER, { modul: 'module' }),
  'studio/:modul/urutan': sent(TRAINER, { modul: 'module' }),
  'studio/:modul/tugas/baru': both(TRAINER, { modul: 'module' }),
  'studio/:modul/tugas/:tugas': both(TRAINER, TASK),
  'studio/:modul/tugas/:tugas/salin': sent(TRAINER, TASK),
  'studio/:modul/tugas/:tugas/arsip': both(TRAINER, TASK),
  'studio/:modul/tugas/:tugas/arsip/pulihkan': sent(TRAINER, TASK),
  'studio/:modul/:pelajaran/atur': both(TRAINER, LESSON),
  'studio/:modul/:pelajaran/syarat': both(TRAINER, LESSON),
  'studio/:modul/:pelajaran/pindah': both(TRAINER, LESSON),
  'studio/:modul/:pelajaran/salin': sent(TRAINER, LESSON),
  'studio/:modul/:pelajaran/arsip': both(TRAINER, LESSON),
  'studio/:modul/:pelajaran/arsip/pulihkan': sent(TRAINER, LESSON),
  'studio/:modul': { get: TRAINER, params: { modul: 'module' } },
  'studio/:modul/terbitkan': both(TRAINER, { modul: 'module' }),
  'studio/impor': { get: TRAINER, post: TRAINER },
  'studio/impor/:impor': both(TRAINER, { impor: aWaitingDocument }),
  'studio/impor/:impor/batal': sent(TRAINER, { impor: aWaitingDocument }),
  'studio/impor/:impor/gambar/:gambar': {
    get: TRAINER,
    params: { impor: aWaitingDocument, gambar: () => Promise.resolve({ id: 'bahan-1.png' }) },
  },
  'studio/:modul/impor': both(TRAINER, { modul: 'module' }),
  'studio/:modul/unduh': { get: TRAINER, params: { modul: 'module' } },
  'studio/:modul/kuis': both(TRAINER, { modul: 'module' }),
  'studio/:modul/kuis/bank': { get: TRAINER, params: { modul: withQuiz } },
  'studio/:modul/kuis/bank/kategori': sent(TRAINER, { modul: 'module' }),
  'studio/:modul/kuis/:kuis': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/urutan': sent(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/keluarkan': sent(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/masukkan': sent(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/ambil': sent(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/atur': both(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/jadwal/:angkatan': both(TRAINER, { ...QUIZ, angkatan: itsCohort }),
  'studio/:modul/kuis/:kuis/unduh': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/coba': both(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/tampilkan': both(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/tarik': sent(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/arsip': sent(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/arsip/pulihkan': sent(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/baru': both(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/soal/:soal': both(TRAINER, QUESTION),
  'studio/:modul/kuis/:kuis/soal/:soal/arsip': sent(TRAINER, QUESTION),
  'studio/:modul/kuis/:kuis/soal/:soal/pulihkan': sent(TRAINER, QUESTION),
  'studio/:modul/kuis/:kuis/soal/:soal/salin': sent(TRAINER, QUESTION),
  'studio/:modul/berkas': { get: TRAINER, params: { modul: 'module' } },
  'studio/:modul/berkas/unggah': sent(TRAINER, { modul: 'module' }),
  'studio/:modul/berkas/hapus': sent(TRAINER, { modul: 'module' }),
  'studio/:modul/berkas/pulihkan': sent(TRAINER, { modul: 'module' }),
  'studio/:modul/:pelajaran': { get: TRAINER, post: TRAINER, params: LESSON },
  'studio/:modul/:pelajaran/simpan': sent(TRAINER, LESSON),
  'studio/:modul/:pelajaran/pratinjau': sent(TRAINER, LESSON),
  'studio/:modul/:pelajaran/siapa': sent(TRAINER, LESSON),
  'studio/:modul/:pelajaran/terbit': sent(TRAINER, LESSON),
  'studio/:modul/:pelajaran/versi': { get: TRAINER, params: LESSON },
  'studio/:modul/:pelajaran/pulihkan': sent(TRAINER, LESSON),
}
