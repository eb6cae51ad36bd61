import { readBytes } from '#app/domain/files/spreadsheet/read-bytes.ts'
import { NO_ANSWERS, type Answers } from '#app/domain/people-import/answers.schema.ts'
import { letIn } from '#app/domain/people-import/let-in.server.ts'
import { readList, type List } from '#app/domain/people-import/list.ts'
import { keepAnswers, readImport, storeList } from '#app/domain/people-import/people-import.server.ts'
import type { db } from '#app/platform/data/db.server.ts'
import { askerFor, createWorld, type World } from './world.ts'

/** Of one person whom nobody knows yet. */
const LIST: List = {
  sheet: 'Isian',
  otherSheets: [],
  encoding: null,
  renamed: false,
  unneeded: ['HP'],
  hiddenRows: [],
  noPeople: [],
  sentAgain: [],
  rows: [
    {
      row: 2,
      name: 'Orang Menunggu',
      address: null,
      others: [],
      leadsTo: null,
      title: '',
      agency: '',
      role: 'Penelaah',
      cohort: '',
      team: '',
      willing: true,
      faults: [],
    },
  ],
}

/** A list of people that waits to be let in. */
export function aWaitingList({ district, people }: World, data: typeof db): Promise<{ id: string }> {
  return data.peopleImport.create({
    data: {
      districtId: district.id,
      createdById: people.secretariat.id,
      fileName: 'daftar.xlsx',
      table: LIST,
      answers: NO_ANSWERS,
    },
    select: { id: true },
  })
}

/** What is read of a file. */
export function listOf(bytes: Uint8Array): List {
  const answer = readBytes(bytes, { rows: 5_000, cells: 100_000 })
  const list = answer.ok ? readList(answer.spreadsheet) : null
  if (!list) throw new Error('There is no list.')
  return list
}

/** A list as a secretary would type it; what stands before an "@" gets an address that is this world’s own. */
export function typedList(tag: string, ...lines: string[]): List {
  const rows = lines.map((line) => line.replaceAll('@', `.${tag}@contoh.test`))
  return listOf(
    new TextEncoder().encode(['Nama;Surel;Jabatan;Instansi;Peran;Angkatan;Tim', ...rows].join('\n')),
  )
}

/** A list with addresses that nobody else in this data base has. */
export function ownedList(list: List, tag: string): List {
  const own = (address: string | null) => address && address.replace('@', `.${tag}@`)
  return { ...list, rows: list.rows.map((row) => ({ ...row, address: own(row.address) })) }
}

/** A secretary of a world of her own who imports lists. */
export async function importRoom() {
  const world = await createWorld()
  const asker = await askerFor(world.people.secretariat.id)
  const tag = world.district.code.replace('.', '')
  const store = async (list: List) => {
    const key = crypto.randomUUID()
    const stored = await storeList(asker, { list, fileName: 'daftar.xlsx', key }, new Date())
    if (!stored) throw new Error('It was not stored.')
    return stored.id
  }
  const open = async (id: string) => {
    const found = await readImport(asker, id)
    if (!found) throw new Error('It waits no more.')
    return found
  }
  const answer = async (id: string, answers: Partial<Answers>) => {
    const { version } = await open(id)
    const kept = await keepAnswers(asker, { id, version, answers: { ...NO_ANSWERS, ...answers } })
    if (!kept) throw new Error('The answers were not kept.')
  }
  const enter = async (id: string) => {
    const { mark } = await open(id)
    return letIn(asker, { id, mark, key: crypto.randomUUID() }, new Date())
  }
  const states = async (id: string) => (await open(id)).plan.rows.map(({ row, state }) => [row, state])
  return { world, asker, tag, store, open, answer, enter, states }
}
