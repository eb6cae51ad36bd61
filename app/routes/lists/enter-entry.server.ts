import type { Asker } from '#app/domain/access/asker.ts'
import { listAt } from '#app/domain/reference-lists/lists.ts'
import { readEntry } from '#app/domain/reference-lists/reading.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

type Params = Readonly<Record<string, string | undefined>>

/** The list and the code that an address names. @throws Response 404 where there is no such list */
export function placeOf(params: Params) {
  const list = listAt(params.daftar ?? '')
  if (!list) throw notFound()
  return { list: list.key, address: list.address, code: params.kode ?? '', about: list }
}

/** The entry that an address names, as the asker may see it. @throws Response 404 where there is none */
export async function enterEntry(asker: Asker, params: Params, now: Date) {
  const place = placeOf(params)
  const entry = await readEntry(asker, place, now)
  if (!entry) throw notFound()
  return { place, entry }
}
