import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

/** What a PDF says of its own encryption (ISO 32000-2, 7.6.4). */
export type Lock = {
  revision: number
  keyBytes: number
  owner: Buffer
  user: Buffer
  userKey: Buffer
  permissions: number
  id: Buffer
  coversMetadata: boolean
}

/** Stands for a password that is shorter than 32 letters (7.6.4.3.2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/** The key under the empty password, with which a reader opens a file without asking; null: it has to ask. */
export function keyWithoutPassword(lock: Lock): Buffer | null {
  return lock.revision < 5 ? olderKey(lock) : newerKey(lock)
}

/** Revisions 2 to 4: algorithms 2, 4 and 5. */
function olderKey({ revision, keyBytes, owner, user, permissions, id, coversMetadata }: Lock): Buffer | null {
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(permissions | 0)
  const rest = revision >= 4 && !coversMetadata ? Buffer.from('ffffffff', 'hex') : Buffer.alloc(0)
  let key = md5(PADDING, owner.subarray(0, 32), bits, id, rest).subarray(0, keyBytes)
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : null
  for (let round = 0; round < 50; round += 1) key = md5(key).subarray(0, keyBytes)
  let check = rc4(key, md5(PADDING, id))
  for (let round = 1; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    )
  return check.subarray(0, 16).equals(user.subarray(0, 16)) ? key : null
}

/** Revisions 5 and 6: algorithm 2.A, with 8 bytes of salt for the check and 8 for the key behind the hash. */
function newerKey({ revision, user, userKey }: Lock): Buffer | null {
  const hash = revision === 5 ? (salt: Buffer) => digest('sha256', salt) : hardenedHash
  if (user.length < 48 || userKey.length < 32 || !hash(user.subarray(32, 40)).equals(user.subarray(0, 32)))
    return null
  const opener = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16))
  return opener.setAutoPadding(false).update(userKey.subarray(0, 32))
}

/** Algorithm 2.B for the empty password. */
function hardenedHash(salt: Buffer): Buffer {
  let key = digest('sha256', salt)
  for (let round = 0; ; round += 1) {
    const text = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32))
    const mixed = cipher.setAutoPadding(false).update(text)
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = digest(remainder === 0 ? 'sha256' : remainder === 1 ? 'sha384' : 'sha512', mixed)
    if (round >= 63 && (mixed.at(-1) ?? 0) <= round - 31) return key.subarray(0, 32)
  }
}

export function md5(...parts: readonly Uint8Array[]): Buffer {
  return digest('md5', ...parts)
}

function digest(name: string, ...parts: readonly Uint8Array[]): Buffer {
  return createHash(name).update(Buffer.concat(parts)).digest()
}

/** Node's OpenSSL has put RC4 away: nobody may protect anything by it, but old files must be read. */
export function rc4(key: Uint8Array, content: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number) => box[index & 255] ?? 0
  const swap = (one: number, other: number) => {
    const kept = at(one)
    box[one & 255] = at(other)
    box[other & 255] = kept
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let j = 0
  return Buffer.from(
    content.map((byte, index) => {
      const i = index + 1
      j = (j + at(i)) & 255
      swap(i, j)
      return byte ^ at(at(i) + at(j))
    }),
  )
}
