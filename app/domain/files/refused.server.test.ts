import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { loosePath, writeLoose } from '#app/platform/data/files.server.ts'
import { REFUSED_FILES } from '#tests/data/refused-files.data.ts'
import '#tests/support/world.ts'
import { acceptFile } from './accept.server.ts'
import { fileSentence } from './content-words.server.ts'
import { chosenFault } from './faults.ts'

const ROWS = REFUSED_FILES.flatMap(({ fault, says, files }) =>
  files.map(([name, bytes], index) => ({ code: fault.code, index, fault, says, name, bytes })),
)

/** What lies there: other tests leave something, too. */
async function unfinished(): Promise<string[]> {
  return readdir(path.dirname(await loosePath()))
}

describe('files that are refused', () => {
  it.each(ROWS)('refuses $name with what it is: $code, $index', async ({ fault, says, name, bytes }) => {
    const before = await unfinished()
    const content = await bytes()
    const loose = await writeLoose(Readable.from([content]))
    expect(await acceptFile({ ...loose, name })).toEqual({ ok: false, fault })
    expect(await unfinished()).toEqual(before)
    expect(fileSentence(fault, 'id')).toContain(says[0])
    expect(fileSentence(fault, 'en')).toContain(says[1])
  })

  it('refuses before sending only what the server refuses, too, and in the same words', async () => {
    for (const { name, fault, bytes } of ROWS) {
      const chosen = chosenFault({ name, size: (await bytes()).length })
      if (chosen !== null) expect(chosen).toEqual(fault)
    }
  })

  it('names no folder, no server and no key of the file that a workbook reads', () => {
    const links = REFUSED_FILES.filter(({ fault }) => fault.code === 'links')
    expect(links.length).toBeGreaterThan(0)
    for (const { fault } of links)
      for (const language of ['id', 'en'] as const)
        expect(fileSentence(fault, language)).not.toMatch(
          /D:|C:|Users|kantor|server-contoh|https|rahasia|\d{16}/,
        )
  })
})
