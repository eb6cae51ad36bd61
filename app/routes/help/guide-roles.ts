import type { Role } from '#app/domain/access/roles.ts'

/** Which guide speaks to which roles; a guide that is not named here is for everybody. */
const ROLES_OF_GUIDE: Readonly<Record<string, readonly Role[]>> = {
  peserta: ['participant'],
  pelatih: ['trainer'],
  sekretariat: ['secretariat'],
  penelaah: ['reviewer'],
  pimpinan: ['leader', 'aide'],
  'perangkat-daerah': ['opd'],
}

export function speaksTo(guide: string, roles: readonly { role: Role }[]): boolean {
  return roles.some((held) => ROLES_OF_GUIDE[guide]?.includes(held.role))
}
