import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { newToken } from './ids.server.ts'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The package's default algorithm is argon2id. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** More at once would only make everybody wait longer and take 19 MiB each. */
const inTurn = pLimit(8)

/** In letters; longer ones are not even hashed. */
export const PASSWORD_LENGTH = { min: 12, max: 128 }

/** Verified when nobody has the name that was typed, so that the answer takes as long as for everybody else. */
const nobodysHash = hash(newToken(), ARGON)

/** Hashes a password for keeping. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(prepared(password), ARGON))
}

/** Whether the password is the one that was hashed; without a hash the work is the same and the answer is no. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const tooLong = [...password].length > PASSWORD_LENGTH.max
  const right = await inTurn(async () =>
    verify(kept ?? (await nobodysHash), prepared(tooLong ? '' : password)),
  )
  return right && kept !== null && !tooLong
}

/** How a hash of today begins; it names its own parameters. */
const TODAY = `$argon2id$v=19$m=${ARGON.memoryCost},t=${ARGON.timeCost},p=${ARGON.parallelism}$`

/** Whether a password was hashed in another way than today's: only who has just shown it can have it hashed anew. */
export function isOutdated(kept: string): boolean {
  return !kept.startsWith(TODAY)
}

/** The same letters typed on another keyboard may arrive in another form of Unicode. */
function prepared(password: string): string {
  return password.normalize('NFKC')
}
