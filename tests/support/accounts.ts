import { signIn } from '#app/domain/people/sign-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import type { KnownDevice } from '#app/platform/known-device.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import { createWorld } from './world.ts'

export const PASSWORD = 'perahu biru di sungai'

let addresses = 0

/** Where a visitor comes from: each from an address of her own, with a browser nobody knows. */
export function client() {
  addresses += 1
  return { address: `192.0.2.${addresses}`, device: 'Chrome, Android', known: null, cookies: null }
}

export function tryIn(account: string, password: string, known: KnownDevice | null = null) {
  return signIn({ account, password, shared: false }, { ...client(), known }, new Date())
}

/** A world in which people with the password above can be made. */
export async function createAccounts() {
  const world = await createWorld()
  const passwordHash = await hashPassword(PASSWORD)
  return {
    world,
    newPerson: async (name: string) => {
      const person = await world.person(name, 'reviewer')
      await db.person.update({ where: { id: person.id }, data: { passwordHash } })
      return person
    },
  }
}
