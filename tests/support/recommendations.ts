import { randomUUID } from 'node:crypto'
import type { Asker } from '#app/domain/access/asker.ts'
import { marksOf, saveSection, startRecommendation } from '#app/domain/recommendations/drafting.server.ts'
import { SECTION_KEYS, type Draft, type SectionKey } from '#app/domain/recommendations/sections.ts'
import { storedDraftSchema } from '#app/domain/recommendations/sections.schema.ts'
import { submit } from '#app/domain/recommendations/submitting.server.ts'
import { escalate, withdraw } from '#app/domain/recommendations/verifying.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { savesIn } from '#app/platform/field-by-field.server.ts'
import { askerFor, type World } from './world.ts'

export type Drafts = Record<SectionKey, Draft>

/** A complete text for the agencies and areas of a world; `changes` replaces single fields of sections. */
export function completeDrafts(
  places: { agencies: readonly string[]; areas: readonly string[] },
  changes: Partial<Drafts> = {},
): Drafts {
  const [first = '', second = first] = places.agencies
  const drafts: Drafts = {
    identitas: {
      title: 'Posyandu keliling dengan perahu untuk delapan dusun pesisir',
      urgency: 'SEGERA',
      urgencyReason: 'Musim gelombang tinggi dimulai bulan depan.',
    },
    kartu: {
      request: 'Menyetujui pengadaan satu perahu posyandu dan jadwal keliling dua mingguan.',
      summary:
        'Delapan dusun pesisir berjarak lebih dari satu jam perahu dari posyandu terdekat. Saat gelombang tinggi, penimbangan batal. Perahu posyandu dengan jadwal tetap menutup celah itu mulai triwulan depan.',
      consequence: 'Balita di delapan dusun kembali tidak ditimbang sepanjang musim gelombang.',
    },
    persoalan: {
      problem:
        'Di delapan dusun pesisir, keluarga berisiko stunting tinggal lebih dari satu jam perahu dari posyandu terdekat. Saat gelombang tinggi, penimbangan batal berbulan-bulan.',
      assumptions: [{ text: 'Juru mudi tersedia di setiap dusun sepanjang tahun.' }],
    },
    sasaran: {
      targetGroups: ['BALITA', 'IBU_HAMIL'],
      areas: [...places.areas],
      targetCount: '118',
      targetUnit: 'keluarga',
    },
    saran: {
      actions: [
        { text: 'Mengadakan satu perahu posyandu beserta alat antropometri.', agency: first, months: '3' },
        { text: 'Menetapkan jadwal keliling dua mingguan bersama kader.', agency: second, months: '2' },
      ],
    },
    opd: { coordinator: first, supporters: [second], partners: 'Pemerintah desa dan kader posyandu' },
    biaya: {
      total: 'Rp450.000.000',
      noExtraCost: '',
      sources: [
        { source: 'APBD', amount: '300.000.000' },
        { source: 'TJSP', amount: '150000000' },
      ],
      inPlan: 'PROPOSED',
      costNote: 'Perahu, alat antropometri, dan bahan bakar satu tahun.',
      needsRegulation: 'NO',
    },
  }
  for (const section of SECTION_KEYS) drafts[section] = { ...drafts[section], ...changes[section] }
  return drafts
}

/** A complete draft written by a member of the team. */
async function writeDraft(
  asker: Asker,
  places: { agencies: readonly string[]; areas: readonly string[] },
  changes: Partial<Drafts> = {},
): Promise<string> {
  const started = await startRecommendation(asker, randomUUID(), new Date())
  if (!started.ok) throw new Error(`No draft: ${started.reason}`)
  await writeSections(asker, started.id, completeDrafts(places, changes))
  return started.id
}

/** The marks of a section as it lies there, as a form that is drawn now carries them. */
export async function marksNow(id: string, section: SectionKey) {
  const where = { recommendationId_key: { recommendationId: id, key: section } }
  const { data, saves } = await db.recommendationSection.findUniqueOrThrow({ where })
  return marksOf(section, storedDraftSchema.parse(data), savesIn(saves))
}

export async function writeSections(asker: Asker, id: string, drafts: Partial<Drafts>): Promise<void> {
  for (const section of SECTION_KEYS) {
    const draft = drafts[section]
    if (!draft) continue
    const marks = await marksNow(id, section)
    const saved = await saveSection(asker, { id, section, marks, draft }, new Date())
    if (!saved.ok || saved.met || Object.keys(saved.refused).length > 0)
      throw new Error(`Section ${section} was not saved: ${JSON.stringify(saved)}`)
  }
}

/** Submits it as it lies there; `lead` leads its team. */
export async function submitNow(lead: Asker, id: string) {
  const { version } = await db.recommendation.findUniqueOrThrow({ where: { id } })
  const submitted = await submit(lead, { id, version, key: randomUUID() }, new Date())
  if (!submitted.ok) throw new Error(`Not submitted: ${submitted.reason}`)
  return submitted.receipt
}

export async function escalateNow(secretariat: Asker, id: string, summary = SUMMARY): Promise<void> {
  const { version } = await db.recommendation.findUniqueOrThrow({ where: { id } })
  const done = await escalate(secretariat, { id, version, key: randomUUID() }, summary, new Date())
  if (!done.ok) throw new Error(`Not escalated: ${done.reason}`)
}

const SUMMARY =
  'Lengkap dan layak. Celah layanan nyata, biayanya wajar, dan OPD koordinator menyatakan sanggup.'

/** Agencies and villages of a world, as the text names them. */
export async function placesOf(world: World) {
  const areas = await db.area.findMany({
    where: { districtId: world.district.id, kind: 'DESA' },
    orderBy: { code: 'asc' },
    select: { code: true },
  })
  return { agencies: world.agencies.map((agency) => agency.code), areas: areas.map((area) => area.code) }
}

/** A complete draft of a world's team, through the real functions. */
export async function aDraft(world: World, changes: Partial<Drafts> = {}, team: 'one' | 'two' = 'one') {
  const lead = await askerFor(world.teams[team].members[0].id)
  return { id: await writeDraft(lead, await placesOf(world), changes), lead }
}

export async function aSubmitted(world: World, changes: Partial<Drafts> = {}, team: 'one' | 'two' = 'one') {
  const draft = await aDraft(world, changes, team)
  return { ...draft, receipt: await submitNow(draft.lead, draft.id) }
}

/** One that waits for the leaders. */
export async function anAwaiting(world: World, changes: Partial<Drafts> = {}, team: 'one' | 'two' = 'one') {
  const submitted = await aSubmitted(world, changes, team)
  const secretariat = await askerFor(world.people.secretariat.id)
  await escalateNow(secretariat, submitted.id)
  return { ...submitted, secretariat }
}

/** One that its team has taken back after it was handed in. */
export async function aWithdrawn(world: World) {
  const { id, lead } = await aSubmitted(world)
  const done = await withdraw(lead, await wishFor(id), 'Datanya berubah.', new Date())
  if (!done.ok) throw new Error(`Not withdrawn: ${done.reason}`)
  return { id, lead }
}

/** What the form of a transition carries for the row as it is now. */
export async function wishFor(id: string, key: string = randomUUID()) {
  const { version } = await db.recommendation.findUniqueOrThrow({ where: { id } })
  return { id, version, key }
}

export function rowOf(id: string) {
  return db.recommendation.findUniqueOrThrow({ where: { id } })
}

export function eventsOf(id: string, action: string) {
  return db.auditEvent.findMany({ where: { objectId: id, action } })
}

/** How many mails of the outbox speak of it. */
export async function mailsAbout(id: string): Promise<number> {
  const mails = await db.outboxMessage.findMany({ where: { kind: 'mail' }, select: { payload: true } })
  return mails.filter(({ payload }) => JSON.stringify(payload).includes(id)).length
}

/** The section "identitas" with another title. */
export function titled(title: string): Draft {
  return { title, urgency: 'BIASA', urgencyReason: '' }
}
