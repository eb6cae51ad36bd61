import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freshData } from '#tests/setup/fresh-data.mjs'
import { startBuiltServer, Visitor } from '#tests/setup/built-server.ts'

/** So many kinds of pages are looked at as each of them; what is left out, others see. */
const MOST = 60
const ACCOUNTS = ['peserta01', 'pelatih1', 'penelaah1', 'sekretariat', 'bupati', 'ajudan', 'auditor', 'admin']

const data = mkdtempSync(path.join(os.tmpdir(), 'aksis-quiet-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

it('a walk over all pages leaves nothing in the log but that it is ready', async () => {
  freshData(data)
  const server = await startBuiltServer({ data, env: { LOG_LEVEL: 'warn' } })
  try {
    for (const account of ACCOUNTS) {
      const visitor = new Visitor(server.origin)
      await visitor.signIn(`${account}@demo.aksis.test`)
      await walk(visitor)
    }
    // What pages ask for by scripts, no link leads to.
    const trainer = new Visitor(server.origin)
    await trainer.signIn('pelatih1@demo.aksis.test')
    const lesson = '/studio/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu'
    for (const end of ['', '.data'])
      expect((await trainer.post(`${lesson}/pratinjau${end}`, { naskah: 'Halo' })).status).toBe(200)
    for (const address of ['/tidak-ada', '/modul//kuis', '/%E0%A4%A', '/_root.data', '/assets/tidak-ada.js'])
      await trainer.get(address)
    expect(
      server
        .said()
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([expect.stringMatching(/^AKSIS siap: /)])
  } finally {
    await server.stop()
  }
})

/** Follows every link of this site, one page of each kind. */
async function walk(visitor: Visitor): Promise<void> {
  const waiting = ['/']
  const seen = new Set<string>()
  for (let address = waiting.shift(); address !== undefined && seen.size < MOST; address = waiting.shift()) {
    const kind = address.replaceAll(/[0-9a-f-]{20,}/g, ':id').replace(/\?.*/, '?')
    if (seen.has(kind)) continue
    seen.add(kind)
    const answer = await visitor.get(address)
    if (!answer.headers.get('Content-Type')?.includes('html')) continue
    for (const [, to = ''] of (await answer.text()).matchAll(/href="(\/[^"#]*)/g))
      if (!/^\/(?:assets|keluar)/.test(to)) waiting.push(to.replaceAll('&amp;', '&'))
  }
}
