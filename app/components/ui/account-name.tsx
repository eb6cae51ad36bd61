/**
 * Tells a password manager whose password stands beside it. It has no name, because the server knows whose page it is
 * and takes nothing else.
 */
export function AccountName({ account }: { account: string }) {
  return <input type="text" value={account} autoComplete="username" readOnly hidden />
}
