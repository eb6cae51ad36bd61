/** An address that, where it is too long for its line, breaks before its "@" and not within a word. */
export function EmailText({ address }: { address: string }) {
  const [name, ...domain] = address.split('@')
  return (
    <>
      {name}
      <wbr />@{domain.join('@')}
    </>
  )
}
