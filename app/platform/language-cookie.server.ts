import { createCookie } from '@remix-run/node'
import { env } from './env.server.ts'
import { SECOND, YEAR } from './say/time.ts'

/** Language of a person who has not signed in; afterwards the profile decides. */
export const languageCookie = createCookie(env.secure ? '__Host-bahasa' : 'aksis_bahasa', {
  httpOnly: true,
  secure: env.secure,
  sameSite: 'lax',
  path: '/',
  maxAge: YEAR / SECOND,
})
