import { createContext, useContext } from 'react'

/** The few addresses that the frame itself leads to. The root hands them in: components know no URL of the product. */
export type Addresses = Readonly<
  Record<'home' | 'help' | 'profile' | 'signIn' | 'signInHelp' | 'signOut' | 'signOfLife', string>
>

const AddressContext = createContext<Addresses | null>(null)
export const AddressProvider = AddressContext.Provider

/** @throws Error outside a page: the root of every page provides them. */
export function useAddresses(): Addresses {
  const addresses = useContext(AddressContext)
  if (!addresses) throw new Error('The root of the page provides the addresses.')
  return addresses
}
