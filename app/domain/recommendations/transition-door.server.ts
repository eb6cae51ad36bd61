import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { TRANSITIONS, type TransitionCode } from './workflow.ts'

/** The guard of a transition's door: lets in whom the row of the workflow names, as `guard` does. */
export function guardTransition(door: Parameters<typeof guard>[0], code: TransitionCode): Promise<Asker> {
  return guard(door, TRANSITIONS[code].who)
}
