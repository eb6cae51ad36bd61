import { env } from '#app/platform/env.server.ts'
import type { Role } from './roles.ts'

/** Whoever decides, prepares what is decided, or administers. */
const ROLES_WITH_FACTOR: readonly string[] = ['leader', 'aide', 'admin'] satisfies Role[]

/** Must somebody with these roles show a second factor? In production only: samples and tests ask who has set one up. */
export function needsFactor(roles: readonly { role: string }[]): boolean {
  return env.mode === 'production' && roles.some(({ role }) => ROLES_WITH_FACTOR.includes(role))
}
