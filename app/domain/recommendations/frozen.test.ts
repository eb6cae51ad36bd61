import { expect, test } from 'vitest'
import { z } from 'zod'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { contentSchema } from './content.schema.ts'
import { freeze } from './freezing.server.ts'
import { readBy, readContent, type Readers } from './frozen.ts'
import { format1 } from './frozen-1.ts'

/** A version as it was frozen in the first release, letter by letter. Never change it. */
const VERSION_1 = {
  format: 1,
  content:
    '{"biaya":{"costNote":"Perahu dan alat.","inPlan":"PROPOSED","needsRegulation":false,"noExtraCost":false,"sources":[{"amount":450000000,"source":"APBD"}],"total":450000000},"identitas":{"title":"Posyandu keliling dengan perahu","urgency":"SEGERA","urgencyReason":"Musim gelombang tinggi dimulai."},"kartu":{"consequence":"Balita tidak ditimbang.","request":"Menyetujui satu perahu posyandu.","summary":"Delapan dusun berjarak satu jam perahu."},"names":{"agencies":{"dinkes":{"name":"Dinas Kesehatan","shortName":"Dinkes"},"dpmd":{"name":"Dinas PMD","shortName":"DPMD"}},"areas":{"64.08.01.2001":"Desa Sepaso, Bengalon"},"team":"Tim 1"},"opd":{"coordinator":"dinkes","partners":"","supporters":["dpmd"]},"persoalan":{"assumptions":[{"text":"Juru mudi tersedia."}],"problem":"Penimbangan batal saat gelombang tinggi."},"saran":{"actions":[{"agency":"dinkes","months":3,"text":"Mengadakan satu perahu."}]},"sasaran":{"areas":["64.08.01.2001"],"targetCount":118,"targetGroups":["BALITA","IBU_HAMIL"],"targetUnit":"keluarga"}}',
  hash: 'a4f6a6dbe425f281f527fad3f9bdee0c353631fb595fc0f968bd1c356d7396fb',
}

/** A later release: the section "dampak" was added to the content, as format 2. */
const laterSchema = contentSchema.extend({ dampak: z.object({ families: z.int() }) })
const LATER: Readers<z.infer<typeof laterSchema>> = {
  1: (stored) => ({ ...format1.parse(stored), dampak: { families: 0 } }),
  2: (stored) => laterSchema.parse(stored),
}

test('reads a version of format 1, and its hash is the one it was frozen with', () => {
  const content = readContent(VERSION_1)
  expect(content.identitas.title).toBe('Posyandu keliling dengan perahu')
  expect(content.biaya.total).toBe(450_000_000)
  expect(sha256(VERSION_1.content)).toBe(VERSION_1.hash)
  expect(sha256(canonicalJson(format1.parse(JSON.parse(VERSION_1.content))))).toBe(VERSION_1.hash)
})

test('reads a version of format 1 after a field was added', () => {
  expect(laterSchema.safeParse(JSON.parse(VERSION_1.content)).success).toBe(false)
  const content = readBy(LATER, VERSION_1)
  expect(content).toEqual({ ...format1.parse(JSON.parse(VERSION_1.content)), dampak: { families: 0 } })
  const newer = { format: 2, content: canonicalJson({ ...content, dampak: { families: 118 } }) }
  expect(readBy(LATER, newer).dampak.families).toBe(118)
})

test('what is frozen now is read as it was written', () => {
  const content = readContent(VERSION_1)
  expect(readContent(freeze(content))).toEqual(content)
})

test('refuses a format that has no reader, and a text that is not of its format', () => {
  expect(() => readContent({ ...VERSION_1, format: 99 })).toThrow('unknown format')
  expect(() => readContent({ ...VERSION_1, content: '{}' })).toThrow()
})
