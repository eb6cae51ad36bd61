import { randomBytes } from 'node:crypto'
import { Readable, type Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { sealerOf } from './seal.server.ts'

const KEY = 'key-of-the-tests-0123456789'

function through(bytes: Buffer, transform: Transform, piece = 1_000): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  )
  const source = Readable.from(pieces)
  source.once('error', (error) => transform.destroy(error))
  return buffer(source.pipe(transform))
}

describe('a sealed part', () => {
  it.each([0, 1, 15, 16, 17, 5_000])('of %i bytes gives them back, however it is cut', async (length) => {
    const sealer = await sealerOf(KEY)
    const bytes = randomBytes(length)
    const sealed = await through(bytes, sealer.seal('a'))
    expect(sealed.includes(bytes.subarray(0, 8)) && length >= 8).toBe(false)
    const again = await sealerOf(KEY, sealer.cipher.salt)
    expect(again.cipher).toEqual(sealer.cipher)
    for (const piece of [1, 7, 100_000]) expect(await through(sealed, again.open('a'), piece)).toEqual(bytes)
  })

  it('does not open with another key, under another name, with a bit turned or an end cut off', async () => {
    const sealer = await sealerOf(KEY)
    const sealed = await through(Buffer.from('what people wrote'), sealer.seal('a'))
    const other = await sealerOf(`${KEY}x`, sealer.cipher.salt)
    expect(other.cipher.check).not.toBe(sealer.cipher.check)
    await expect(through(sealed, other.open('a'))).rejects.toThrow()
    await expect(through(sealed, sealer.open('b'))).rejects.toThrow()
    for (let at = 0; at < sealed.length; at += 1) {
      const turned = Buffer.from(sealed)
      turned[at] = (turned[at] ?? 0) ^ 1
      await expect(through(turned, sealer.open('a'))).rejects.toThrow()
      await expect(through(sealed.subarray(0, at), sealer.open('a'))).rejects.toThrow()
    }
  })
})
