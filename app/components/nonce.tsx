import { createContext, useContext } from 'react'

/** The page's script nonce. Only the server knows it; in the browser it is empty, as the browser hides it there too. */
export const NonceContext = createContext('')

/** The nonce for a script of this page. */
export function useNonce(): string {
  return useContext(NonceContext)
}
