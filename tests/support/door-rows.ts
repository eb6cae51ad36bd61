import type { Role } from '#app/domain/access/roles.ts'
import type { db } from '#app/platform/data/db.server.ts'
import type { World } from './world.ts'

/** Who gets in: everybody, everybody who is signed in, nobody, or the named roles. */
export type Who = 'everybody' | 'signed-in' | 'nobody' | readonly Role[]

export type DoorRow = {
  get: Who
  /** Absent: the file has no action at all. */
  post?: Who
  /** Things the address names, for the asker who is let in. */
  params?: Params
  /** Takes what a page of somebody else sends too: it only ends or clears what is here, or is told by the browser itself. */
  fromAnyPage?: true
}

export type Params = Readonly<Record<string, SceneKey | MadeHere>>

/** Makes a thing in a district that only this row's address names; what several rows need stands in the scene. */
export type MadeHere = (world: World, data: typeof db) => Promise<{ id: string }>

export type SceneKey =
  | 'module'
  | 'lesson'
  | 'guide'
  | 'list'
  | 'schedule'
  | 'submission'
  | 'file'
  | 'recommendation'
  | 'section'
  | 'person'
  | 'team'
  | 'cohort'
  | 'office'
  | 'token'
  | 'mail'

/** A page with a form of its own: whoever sees it may send it. */
export function both(who: Who, params: Params): DoorRow {
  return { get: who, post: who, params }
}

/** What is only sent to. */
export function sent(post: Who, params: Params): DoorRow {
  return { get: 'nobody', post, params }
}
