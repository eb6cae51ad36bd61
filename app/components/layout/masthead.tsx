import { Link } from '@remix-run/react'
import { Avatar } from '#app/components/ui/avatar.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from '../addresses.tsx'
import { BrandMark } from './brand.tsx'
import { SignOutForm } from './sign-out-form.tsx'
import type { RootData } from './root-data.ts'

export type MastheadProps = { person: RootData['person']; districtName: string }

/** The official head of each page: whose academy this is, who is signed in, the way out. */
export function Masthead({ person, districtName }: MastheadProps) {
  const t = useTexts(shellTexts)
  const to = useAddresses()
  return (
    <header className="mast">
      <Link className="brand" to={to.home}>
        <BrandMark />
        <span>{t.product}</span>
        {districtName && <small>{districtName}</small>}
        <span className="sr">, {t.toHome}</span>
      </Link>
      {/* Always the first after the name, wherever one is. */}
      <Link className="mast-btn" to={person?.guide ?? to.signInHelp}>
        <Icon name="help" />
        <span className={person ? 'who' : undefined}>{t.help}</span>
      </Link>
      {person && <SignedIn person={person} />}
    </header>
  )
}

function SignedIn({ person }: { person: NonNullable<RootData['person']> }) {
  const t = useTexts(shellTexts)
  const to = useAddresses()
  return (
    <>
      <Link className="mast-btn" to={to.profile}>
        <Avatar initials={person.initials} />
        <span className="who">
          <span className="sr">{t.profile}: </span>
          {person.name}
          <br />
          {person.roleLine}
        </span>
      </Link>
      <SignOutForm className="sign-out">
        <button className="mast-btn" type="submit" aria-label={t.signOut} title={t.signOut}>
          <Icon name="sign-out" />
        </button>
      </SignOutForm>
    </>
  )
}
