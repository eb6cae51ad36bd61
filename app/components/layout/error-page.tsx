import { isRouteErrorResponse } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { errorTexts } from '#app/i18n/errors.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { unstoredIn, type Unstored } from '#app/platform/line/not-now.ts'
import { useAddresses } from '../addresses.tsx'
import { SendAgain } from './send-again.tsx'

export type ErrorKind =
  | 'notFound'
  | 'forbidden'
  | 'somebodyElse'
  | 'badRequest'
  | 'method'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable'
  | 'notStored'
  | 'unexpected'

const KINDS: Readonly<Record<number, ErrorKind>> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  405: 'method',
  409: 'somebodyElse',
  413: 'tooLarge',
  422: 'badRequest',
  429: 'tooMany',
  503: 'unavailable',
}

/** Which of the bad news this is. Anything we did not throw on purpose is `unexpected`. */
export function errorKind(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error)) return 'unexpected'
  return unstoredIn(error.data) ? 'notStored' : (KINDS[error.status] ?? 'unexpected')
}

/** What was sent and could not be stored, if that is the bad news. */
export function unstoredOf(error: unknown): Unstored | null {
  return isRouteErrorResponse(error) ? unstoredIn(error.data) : null
}

/** The number under which the event stands in the log, if the error carries one. */
export function errorId(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('errorId' in data)) return undefined
  return typeof data.errorId === 'string' ? data.errorId : undefined
}

/** Said here: every page would carry the file of times for it. */
const SECONDS_PER_MINUTE = 60

/** So many minutes to wait, when that is the bad news; a begun one counts whole. */
export function waitOf(error: unknown): number | undefined {
  if (!isRouteErrorResponse(error)) return undefined
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('retryAfter' in data)) return undefined
  return typeof data.retryAfter === 'number' ? Math.ceil(data.retryAfter / SECONDS_PER_MINUTE) : undefined
}

type Props = {
  kind: Exclude<ErrorKind, 'somebodyElse'>
  id?: string
  wait?: number
  unstored?: Unstored | null
  /** Nobody is signed in: what is not there for a visitor may be there for her once she is. */
  visitor?: boolean
}

/** Bad news in human words: what happened, what is safe, what to do. */
export function ErrorPage({ kind, id, wait, unstored, visitor = false }: Props) {
  const t = useTexts(errorTexts)
  const shell = useTexts(shellTexts)
  const to = useAddresses()
  const words = t[kind]
  const next = kind === 'tooMany' && wait ? t.tooMany.nextAfter({ minutes: wait }) : words.next
  return (
    <>
      <PageHead title={words.title} />
      <div className="card stack narrow">
        <DefinitionList
          items={[
            { term: t.labels.happened, value: words.happened },
            { term: t.labels.safe, value: words.safe },
            { term: t.labels.next, value: next },
            ...(id ? [{ term: t.number, value: <code>{id}</code> }] : []),
          ]}
        />
        {/* Remix reads nothing of the person for this page: its language is not known. */}
        {kind === 'notStored' && t !== errorTexts.en && (
          <p lang="en" className="quiet">
            {errorTexts.en.notStored.happened} {errorTexts.en.notStored.next}
          </p>
        )}
        {unstored?.fields && <SendAgain action={unstored.action} fields={unstored.fields} />}
        <div className="btns">
          <ButtonLink variant={unstored?.fields ? 'text' : 'primary'} to={to.home} reloadDocument>
            {t.toHome}
          </ButtonLink>
          {visitor && (kind === 'notFound' || kind === 'forbidden') && (
            <ButtonLink to={to.signIn} reloadDocument>
              {shell.signIn}
            </ButtonLink>
          )}
          <ButtonLink variant="text" to={to.help} reloadDocument>
            {t.toHelp}
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
