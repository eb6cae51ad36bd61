import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from '../addresses.tsx'

/** For a notice that its reader is signed out: in a new tab, because what she has typed or chosen waits in this one. */
export function SignInAgain() {
  const { signIn } = useAddresses()
  const t = useTexts(shellTexts)
  return (
    <a href={signIn} target="_blank" rel="noreferrer">
      {t.signInAgain}
    </a>
  )
}
