import './styles/app.css'
import { Links, Meta, Outlet, Scripts, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { LinksFunction, MetaFunction } from '@remix-run/node'
import { useEffect, type ReactNode } from 'react'
import { ErrorPage, errorId, errorKind, unstoredOf, waitOf } from '#app/components/layout/error-page.tsx'
import { PageScroll } from '#app/components/layout/page-scroll.tsx'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RootData } from '#app/components/layout/root-data.ts'
import { useRouteHandle } from '#app/components/layout/route-handle.ts'
import { AddressProvider, type Addresses } from '#app/components/addresses.tsx'
import { useReadingParts } from '#app/components/blocks/reading-parts.ts'
import { Shell } from '#app/components/layout/shell.tsx'
import { SomebodyElse } from '#app/components/layout/somebody-else.tsx'
import { DocumentPart } from '#app/components/own.tsx'
import { usePageWriter, WriterProvider } from '#app/components/ui/form.tsx'
import { useNonce } from '#app/components/nonce.tsx'
import { errorTexts } from '#app/i18n/errors.ts'
import { DEFAULT_LANGUAGE } from '#app/platform/say/language.ts'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { REMEMBER_EARLY_TYPING } from '#app/platform/line/early-typing.ts'
import { keepToOnePerson } from '#app/platform/line/other-tabs.ts'

export { rootLoader as loader } from '#app/routes/root/loader.server.ts'

const ADDRESSES: Addresses = {
  home: paths.home(),
  help: paths.help(),
  profile: paths.profile(),
  signIn: paths.signIn(),
  signInHelp: paths.signInHelp(),
  signOut: paths.signOut(),
  signOfLife: paths.health(),
}

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icons/icon-180.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction<() => RootData> = ({ data, error }) =>
  error
    ? pageTitle(errorTexts[data?.language ?? DEFAULT_LANGUAGE][errorKind(error)].title)
    : [{ title: 'AKSIS' }]

/** What the root loader gave; nothing when the root itself failed, and then plain defaults hold. */
function useRootData(): RootData | undefined {
  return useRouteLoaderData<RootData>('root')
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData()
  const handle = useRouteHandle()
  const nonce = useNonce()
  const language = data?.language ?? DEFAULT_LANGUAGE
  const writer = usePageWriter(data?.person?.id ?? null)
  useEffect(() => (writer === null ? undefined : keepToOnePerson(writer)), [writer])
  const theme = data?.theme === 'light' || data?.theme === 'dark' ? data.theme : undefined
  const saving = data?.dataSaver ?? false
  // Only as a document: reached by a link from an enhanced page, such a page stays enhanced.
  const asDocument = useReadingParts()
  const scriptless = asDocument !== null && (handle.reading || handle.plain)
  return (
    <html
      lang={language}
      data-theme={theme}
      data-hemat={saving ? '' : undefined}
      data-orang={writer ?? undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0C3424" />
        <meta name="robots" content="noindex" />
        <DocumentPart part="kepala">
          <Meta />
        </DocumentPart>
        <Links />
        {!scriptless && (
          <script nonce={nonce} suppressHydrationWarning>
            {REMEMBER_EARLY_TYPING}
          </script>
        )}
      </head>
      <body>
        <LanguageProvider language={language}>
          <AddressProvider value={ADDRESSES}>
            <WriterProvider value={writer}>
              {children}
              {scriptless && (handle.plain || !saving) && <asDocument.PlainPage />}
            </WriterProvider>
          </AddressProvider>
        </LanguageProvider>
        {!scriptless && (
          <>
            <PageScroll nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return (
    <Frame>
      <DocumentPart part="isi">
        <Outlet />
      </DocumentPart>
    </Frame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRootData()
  const kind = errorKind(error)
  // Whoever looks may not be who is signed in: no name, no rooms, no word for her.
  if (kind === 'somebodyElse')
    return (
      <Shell person={null} nav={[]} demo={data?.demo ?? false} districtName="" toast={null} solo>
        <SomebodyElse />
      </Shell>
    )
  return (
    <Frame>
      <ErrorPage
        kind={kind}
        id={errorId(error) ?? (kind === 'unexpected' ? data?.requestId : undefined)}
        wait={waitOf(error)}
        unstored={unstoredOf(error)}
        visitor={data?.person === null}
      />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRootData()
  const handle = useRouteHandle()
  const person = data?.person ?? null
  return (
    <Shell
      person={person}
      nav={data?.nav ?? []}
      demo={data?.demo ?? false}
      districtName={data?.districtName ?? ''}
      toast={data?.toast ?? null}
      solo={handle.solo || !person}
      leader={handle.leader ?? person?.leader}
      actionBar={handle.actionBar}
    >
      {children}
    </Shell>
  )
}
