import type { LinksFunction } from '@remix-run/node'
import marking from '#app/styles/marking.css?url'

/** Of pages on which a work stands beside its rubric. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: marking }]
