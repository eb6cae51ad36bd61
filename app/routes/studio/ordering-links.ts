import type { LinksFunction } from '@remix-run/node'
import ordering from '#app/styles/ordering.css?url'

/** Of pages whose list is put in order. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: ordering }]
