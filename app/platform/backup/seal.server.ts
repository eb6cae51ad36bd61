import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/**
 * How a copy is locked when BACKUP_KEY is set. The key of a place is made of BACKUP_KEY by scrypt, the key of each part
 * from it by HKDF with a salt of its own and the part's name, so that no part can stand in for another. A sealed part is
 *   "AKSIS1" · 16 bytes of salt · 12 bytes of nonce · AES-256-GCM · 16 bytes of tag
 */
const MAGIC = Buffer.from('AKSIS1')
const [SALT, NONCE, TAG] = [16, 12, 16]
const HEAD = MAGIC.length + SALT + NONCE
/** 32 MB and a tenth of a second for each guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** What the manifest says of it: the salt of the place, and a mark by which a wrong key is noticed at once. */
export type Cipher = { salt: string; check: string }

export type Sealer = {
  cipher: Cipher
  seal: (part: string) => Transform
  open: (part: string) => Transform
  /** Nobody without the key can write a manifest that has this mark. */
  mark: (text: string) => string
}

/** Of one BACKUP_KEY. `salt`: of the copies that lie there already, so that what did not change can be shared with them. */
export async function sealerOf(key: string, salt = randomBytes(SALT).toString('hex')): Promise<Sealer> {
  const master = await derive(key, Buffer.from(salt, 'hex'))
  const mark = (text: string) => createHmac('sha256', master).update(text).digest('hex')
  return {
    cipher: { salt, check: mark('aksis-backup-check') },
    seal: (part) => sealing(master, part),
    open: (part) => opening(master, part),
    mark,
  }
}

export function sameMark(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function derive(key: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(key, salt, 32, COST, (error, made) => (error ? reject(error) : resolve(made)))
  })
}

function keyOf(master: Buffer, salt: Buffer, part: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, salt, `aksis-backup ${part}`, 32))
}

function sealing(master: Buffer, part: string): Transform {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(master, salt, part), nonce)
  let begun = false
  const begin = (stream: Transform) => {
    if (!begun) stream.push(Buffer.concat([MAGIC, salt, nonce]))
    begun = true
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      begin(this)
      done(null, cipher.update(chunk))
    },
    flush(done) {
      begin(this)
      this.push(cipher.final())
      done(null, cipher.getAuthTag())
    },
  })
}

/** What it gives out is not to be used before it has ended well: the tag comes last. */
function opening(master: Buffer, part: string): Transform {
  let held = Buffer.alloc(0)
  let decipher: ReturnType<typeof begin> | null = null
  function begin(head: Buffer) {
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('It is not sealed as we seal.')
    const salt = head.subarray(MAGIC.length, MAGIC.length + SALT)
    return createDecipheriv(
      'aes-256-gcm',
      keyOf(master, salt, part),
      head.subarray(MAGIC.length + SALT, HEAD),
    )
  }
  function take(chunk: Buffer): Buffer {
    held = Buffer.concat([held, chunk])
    if (!decipher) {
      if (held.length < HEAD) return Buffer.alloc(0)
      decipher = begin(held.subarray(0, HEAD))
      held = held.subarray(HEAD)
    }
    if (held.length <= TAG) return Buffer.alloc(0)
    const ready = decipher.update(held.subarray(0, held.length - TAG))
    held = held.subarray(held.length - TAG)
    return ready
  }
  function end(): Buffer {
    if (!decipher || held.length !== TAG) throw new Error('It ends too early.')
    decipher.setAuthTag(held)
    return decipher.final()
  }
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => attempt(done, () => take(chunk)),
    flush: (done) => attempt(done, end),
  })
}

function attempt(done: TransformCallback, work: () => Buffer): void {
  try {
    done(null, work())
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)))
  }
}
