import type { Role } from '#app/domain/access/roles.ts'

/** The one password of all sample people; it breaks our own rules on purpose, so nobody can choose it. */
export const DEMO_PASSWORD = 'aksis-demo-2026'

const DOMAIN = 'demo.aksis.test'

/** Sample accounts: how many there are of a kind and what they do. A name stands alone where there is one of it. */
export const DEMO_KINDS = [
  { account: 'peserta', role: 'participant', count: 40, digits: 2 },
  { account: 'pelatih', role: 'trainer', count: 3, digits: 1 },
  { account: 'sekretariat', role: 'secretariat', count: 1, digits: 0 },
  { account: 'penelaah', role: 'reviewer', count: 4, digits: 1 },
  { account: 'bupati', role: 'leader', count: 1, digits: 0 },
  { account: 'wabup', role: 'leader', count: 1, digits: 0 },
  { account: 'ajudan', role: 'aide', count: 1, digits: 0 },
  { account: 'sekda', role: 'opd', count: 1, digits: 0 },
  { account: 'kadis', role: 'opd', count: 1, digits: 1 },
  { account: 'kabid', role: 'opd', count: 1, digits: 1 },
  { account: 'camat', role: 'opd', count: 1, digits: 1 },
  { account: 'opd', role: 'opd', count: 3, digits: 1 },
  { account: 'walidata', role: 'steward', count: 1, digits: 0 },
  { account: 'auditor', role: 'auditor', count: 1, digits: 0 },
  { account: 'admin', role: 'admin', count: 1, digits: 0 },
] as const satisfies readonly { account: string; role: Role; count: number; digits: number }[]

type DemoKind = (typeof DEMO_KINDS)[number]
type DemoAccount = { email: string; role: Role; kind: DemoKind['account'] }

/** Every sample account, in the order of the list on the sign-in page. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = DEMO_KINDS.flatMap((kind) =>
  Array.from({ length: kind.count }, (_, index) => ({
    email: demoEmail(kind, index + 1),
    role: kind.role,
    kind: kind.account,
  })),
)

/** The first of each kind: the sign-in page shows these, one click each. */
export const DEMO_DOORS: readonly DemoAccount[] = DEMO_KINDS.map((kind) => ({
  email: demoEmail(kind, 1),
  role: kind.role,
  kind: kind.account,
}))

export function isDemoAccount(email: string): boolean {
  return DEMO_ACCOUNTS.some((account) => account.email === email)
}

function demoEmail({ account, digits }: DemoKind, number: number): string {
  return `${account}${digits === 0 ? '' : String(number).padStart(digits, '0')}@${DOMAIN}`
}
