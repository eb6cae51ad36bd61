import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '#app/platform/env.server.ts'
import { storedBody, removeForgottenUploads, writeLoose } from '#app/platform/data/files.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import { HONEST_FILES, HOSTILE_FILES, PDF } from '#tests/data/hostile-files.data.ts'
import '#tests/support/world.ts'
import { acceptFile } from './accept.server.ts'
import { attachmentHeader, cleanFileName } from './file-name.ts'

beforeAll(() => removeForgottenUploads())

async function offer(name: string, bytes: Buffer) {
  return acceptFile({ ...(await writeLoose(Readable.from([bytes]))), name })
}

async function storedFiles(): Promise<string[]> {
  const names = await readdir(env.filesDir, { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

describe('files that are refused', () => {
  it('has written down at least 40 of them', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(40)
  })

  it.each(HOSTILE_FILES)('refuses $trick', async ({ name, bytes, fault }) => {
    const before = await storedFiles()
    expect(await offer(name, await bytes())).toMatchObject({ ok: false, fault: { code: fault } })
    expect(await storedFiles()).toEqual(before)
  })
})

describe('files that are kept', () => {
  it.each(HONEST_FILES)('keeps $name as its own type', async ({ name, type, bytes }) => {
    const kept = await offer(name, await bytes())
    expect(kept).toMatchObject({ ok: true, file: { type } })
    if (!kept.ok) return
    const stream = await storedBody(kept.file.sha256, kept.file.size)
    if (!stream) throw new Error('The store has lost it.')
    const content = Buffer.from(await new Response(stream).arrayBuffer())
    expect(sha256(content)).toBe(kept.file.sha256)
    expect(content.length).toBe(kept.file.size)
  })

  it('draws photos anew: upright, without place and camera, and without what was behind them', async () => {
    const photo = await sharp({ create: { width: 60, height: 20, channels: 3, background: '#c40' } })
      .withExif({ IFD0: { Copyright: 'RAHASIA-KAMERA' }, IFD3: { GPSLatitude: '0/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const kept = await offer('foto.jpg', Buffer.concat([photo, Buffer.from('<script>BELAKANG</script>')]))
    if (!kept.ok) throw new Error(kept.fault.code)
    const stream = await storedBody(kept.file.sha256, kept.file.size)
    if (!stream) throw new Error('The store has lost it.')
    const content = Buffer.from(await new Response(stream).arrayBuffer())
    expect(content.includes('RAHASIA-KAMERA')).toBe(false)
    expect(content.includes('BELAKANG')).toBe(false)
    expect(await sharp(content).metadata()).toMatchObject({ width: 20, height: 60 })
    expect((await sharp(content).metadata()).exif).toBeUndefined()
  })

  it('keeps the same content once, and knows when the store has lost it', async () => {
    const [one, two] = [await offer('satu.pdf', Buffer.from(PDF)), await offer('dua.pdf', Buffer.from(PDF))]
    if (!one.ok || !two.ok) throw new Error('refused')
    expect(one.file.sha256).toBe(two.file.sha256)
    expect((await storedFiles()).filter((file) => file.endsWith(one.file.sha256))).toHaveLength(1)
    expect(await storedBody(sha256('never kept'), 10)).toBeNull()
    expect(await storedBody(one.file.sha256, one.file.size + 1)).toBeNull()
  })

  it('leaves nothing of a stream that breaks, however early', async () => {
    const before = await storedFiles()
    const breaking = (chunks: number) =>
      new Readable({
        read() {
          if (chunks-- > 0) this.push(Buffer.from('setengah'))
          else this.destroy(new Error('The line broke.'))
        },
      })
    const attempts = Array.from({ length: 90 }, (_, index) => writeLoose(breaking(index % 3)))
    for (const { status } of await Promise.allSettled(attempts)) expect(status).toBe('rejected')
    const gone = breaking(1).on('error', () => undefined)
    gone.destroy(new Error('The line broke.'))
    await expect(writeLoose(gone)).rejects.toThrow()
    expect(await storedFiles()).toEqual(before)
  })

  it('forgets unfinished uploads of another run, not those of this hour', async () => {
    const loose = await writeLoose(Readable.from([Buffer.from('setengah')]))
    expect(await removeForgottenUploads()).toBe(0)
    expect(await removeForgottenUploads(new Date(Date.now() + 2 * HOUR))).toBe(1)
    expect(await storedFiles()).not.toContain(loose.path)
  })
})

describe('names of files', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Contoh\\surat.docx', 'surat.docx'],
    ['laporan\u202Efdp.exe.pdf', 'laporanfdp.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['  ..  .titik.pdf', 'titik.pdf'],
    ['con.pdf', 'berkas con.pdf'],
    ['Laporan Akhir.PDF', 'Laporan Akhir.pdf'],
    ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).png'],
  ])('cleans %j to %j', (raw, cleaned) => {
    expect(cleanFileName(raw)).toBe(cleaned)
  })

  it('keeps long names within bounds and their extension', () => {
    expect(cleanFileName(`${'n'.repeat(500)}.pdf`)).toHaveLength(120)
    expect(cleanFileName(`${'n'.repeat(500)}.pdf`)).toMatch(/\.pdf$/)
  })

  it('refuses to let a name break out of the header', () => {
    const header = attachmentHeader('Tugas "akhir"; é 50%.pdf\r\nSet-Cookie: a=b')
    expect(header).toBe(
      String.raw`attachment; filename="Tugas \"akhir\"; e 50%.pdfSet-Cookie: a=b"; filename*=UTF-8''` +
        'Tugas%20%22akhir%22%3B%20%C3%A9%2050%25.pdf%0D%0ASet-Cookie%3A%20a%3Db',
    )
  })

  it('keeps to ASCII outside of filename*', () => {
    expect(attachmentHeader('peta é.png')).toContain('filename="peta e.png"')
    expect(attachmentHeader('日本')).toContain('filename="berkas"')
  })
})
