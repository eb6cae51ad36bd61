import { worksAs } from '#app/domain/access/asker.ts'
import type { Role } from '#app/domain/access/roles.ts'

/** Which guide speaks to which roles; a guide that is not named here is for everybody. */
const ROLES_OF_GUIDE: Readonly<Record<string, readonly Role[]>> = {
  peserta: ['participant'],
  pelatih: ['trainer'],
  sekretariat: ['secretariat'],
  penelaah: ['reviewer'],
  pimpinan: ['leader'],
  ajudan: ['aide'],
  'perangkat-daerah': ['opd'],
  walidata: ['steward'],
  auditor: ['auditor'],
  administrator: ['admin'],
}

/** The guide of her first role that has one. */
export function guideFor(roles: readonly { role: Role }[]): string | undefined {
  return Object.keys(ROLES_OF_GUIDE).find((guide) => speaksTo(guide, roles))
}

export function speaksTo(guide: string, roles: readonly { role: Role }[]): boolean {
  return worksAs({ roles }, ROLES_OF_GUIDE[guide] ?? [])
}
