import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server.js'
import { expect, test } from 'vitest'
import { AddressProvider } from '../addresses.tsx'
import { ErrorPage, type ErrorKind } from './error-page.tsx'

const ADDRESSES = {
  home: '/',
  help: '/panduan',
  profile: '/profil',
  signIn: '/masuk',
  signInHelp: '/masuk#bantuan',
  signOut: '/keluar',
  signOfLife: '/sehat',
}

function drawn(kind: Exclude<ErrorKind, 'somebodyElse'>, visitor: boolean): string {
  return renderToStaticMarkup(
    <AddressProvider value={ADDRESSES}>
      <StaticRouter location="/tugas/123">
        <ErrorPage kind={kind} visitor={visitor} />
      </StaticRouter>
    </AddressProvider>,
  )
}

test('what is not there for a visitor leads her to sign in, and nobody who is signed in', () => {
  for (const kind of ['notFound', 'forbidden'] as const) {
    expect(drawn(kind, true), kind).toContain('href="/masuk"')
    expect(drawn(kind, false), kind).not.toContain('href="/masuk"')
  }
  expect(drawn('unavailable', true)).not.toContain('href="/masuk"')
})
