import { factorAddress, inGroups } from '#app/domain/second-factor/codes.server.ts'
import { qrOf } from '#app/platform/qr.server.ts'

/** A secret as its page shows it: to be scanned, opened on the same phone, or typed. */
export function setupView(secret: string, account: string) {
  const address = factorAddress(secret, account)
  return { address, qr: qrOf(address), key: inGroups(secret, 4, ' ') }
}

/** Recovery codes as they are printed. */
export function shownCodes(codes: readonly string[]): string[] {
  return codes.map((code) => inGroups(code, 5, '-'))
}
