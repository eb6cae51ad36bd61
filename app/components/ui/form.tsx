import { Form as RouterForm, useLocation, type FetcherWithComponents, type FormProps } from '@remix-run/react'
import { createContext, forwardRef, useContext, useState, type ForwardedRef } from 'react'
import { WRITER_FIELD } from '#app/platform/forms.ts'

const WriterContext = createContext<string | null>(null)
export const WriterProvider = WriterContext.Provider

/** For whom this page was made; null on a page for nobody in particular. */
export function useWriter(): string | null {
  return useContext(WriterContext)
}

/**
 * For whom the page was made. When somebody else signs in meanwhile and data come anew, what stands in its forms is
 * still the first one's: only another address makes it another page.
 */
export function usePageWriter(signedIn: string | null): string | null {
  const { pathname } = useLocation()
  const [made, setMade] = useState({ pathname, writer: signedIn })
  if (made.pathname === pathname) return made.writer
  setMade({ pathname, writer: signedIn })
  return signedIn
}

type Props = FormProps & {
  /** Sends in the background, for a form that is one of several on its page. */
  fetcher?: Pick<FetcherWithComponents<unknown>, 'Form'>
}

/**
 * The only form of the house: it names its writer, and the server takes it from nobody else's session. What is wrong in
 * it is said by us, in the page's language: the browser holds nothing back unless it is told to.
 */
export const Form = forwardRef(function Form(
  { fetcher, children, ...props }: Props,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const writer = useWriter()
  const Drawn = fetcher?.Form ?? RouterForm
  const writes = props.method?.toLowerCase() === 'post'
  return (
    <Drawn noValidate={writes} {...props} ref={ref}>
      {/* First: a file that follows is not even read when the writer is another. */}
      {writer !== null && writes && <input type="hidden" name={WRITER_FIELD} value={writer} />}
      {children}
    </Drawn>
  )
})
