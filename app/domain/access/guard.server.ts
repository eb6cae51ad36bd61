import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { languageOf } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { SENDING } from '#app/platform/line/kiriman.ts'
import { OUT, SIGNED_OUT, WRITER } from '#app/platform/line/patient-fetch.ts'
import type { Typed } from '#app/platform/forms.ts'
import { holdWriter } from '#app/platform/forms.server.ts'
import { keepForm } from '#app/platform/kept-form.server.ts'
import { NOT_YET, notFound, somebodyElse } from '#app/platform/responses.server.ts'
import type { SignedInPerson } from './session-rows.server.ts'
import type { Asker } from './asker.ts'
import { mayEnter, type Action } from './permissions.ts'
import { isRole } from './roles.ts'

type Door = Pick<LoaderFunctionArgs, 'request' | 'context'>

/**
 * The first line of a loader or action that is not for everybody. Nobody signed in: to the sign-in page and back again
 * afterwards.
 * What somebody else has written in this browser is not taken: it waits for her own session.
 * Signed in without the permission: 404, because what may not be seen does not exist.
 */
export async function guard(door: Door, action: Action): Promise<Asker> {
  const asker = await askerOf(door)
  if (!asker) throw toSignIn(door.request, OUT.nobody)
  await holdToWriter(door, asker.id)
  if (!mayEnter(asker, action)) throw notFound()
  return asker
}

/** The first line of an action that is open to everybody: a page that was made for somebody is still hers alone. */
export async function guardVisitor(door: Door): Promise<void> {
  const asker = await askerOf(door)
  if (asker) await holdToWriter(door, asker.id)
}

/**
 * A page says for whom it was made, in a header where a script sends it and in a field of its forms.
 * @throws Response when that is not who is signed in
 */
async function holdToWriter({ request, context }: Door, personId: string): Promise<void> {
  const header = request.headers.get(WRITER)
  if (header !== null && header !== personId) throw toSignIn(request, OUT.other)
  await holdWriter(request, (writer) => {
    if (writer === personId) return
    // Scripts and queues wait for their own writer. A plain form has neither: a page tells whose it is not.
    const waits = header !== null || context.delivery === 'data' || request.headers.has(SENDING)
    throw waits ? toSignIn(request, OUT.other) : somebodyElse()
  })
}

function toSignIn(request: Request, out: (typeof OUT)[keyof typeof OUT]) {
  return redirect(paths.signIn(returnPath(request)), { headers: { [SIGNED_OUT]: out } })
}

/**
 * For doors that change how the person is known (roles, exports): her password must have been repeated just now. `typed`
 * is kept meanwhile: with the right password it goes on to this door by itself, and where it cannot the loader of its page
 * takes it (`takeKeptForm`). `page` is that page where it is not the door's own: a file has no page, and whoever asked for
 * one goes back to its link and is told to press it again.
 */
export async function guardSteppedUp(
  door: Door,
  action: Action,
  typed?: Typed,
  page?: string,
): Promise<Asker> {
  const asker = await guard(door, action)
  const signedIn = await door.context.signedIn()
  if (signedIn?.session.steppedUp) return asker
  const { method, url } = door.request
  const isFile = page !== undefined && !typed
  const unsent = isFile || (method !== 'GET' && method !== 'HEAD')
  const headers = new Headers({ [NOT_YET]: 'yes' })
  if (!typed) throw redirect(paths.stepUp(page ?? returnPath(door.request), { unsent }), { headers })
  const to = new URL(url).pathname
  const at = page ?? to
  const keep = await keepForm({ personId: asker.id, at, to }, typed)
  if (keep !== null) headers.append('Set-Cookie', keep)
  throw redirect(paths.stepUp(at, { unsent }), { headers })
}

/** The signed-in person, or null; for doors that are open to everybody. */
export async function askerOf(door: Door): Promise<Asker | null> {
  const signedIn = await door.context.signedIn()
  return signedIn ? toAsker(signedIn.person) : null
}

export function toAsker(person: SignedInPerson): Asker {
  const { id, name, email, username, title, districtId, districtName, zone, agencyId, teams, formerTeams } =
    person
  return {
    id,
    name,
    email,
    username,
    title,
    districtId,
    districtName,
    foundsDistricts: person.foundsDistricts,
    zone,
    agencyId,
    teams,
    formerTeams,
    offices: person.offices,
    language: languageOf(person.language),
    roles: person.roles.flatMap(({ role, cohortId }) => (isRole(role) ? [{ role, cohortId }] : [])),
  }
}

/** A form that was sent while signed out leads back to the page it stood on, not to its own address. */
function returnPath(request: Request): string {
  const url = new URL(request.url)
  if (request.method === 'GET' || request.method === 'HEAD') return url.pathname + url.search
  const from = request.headers.get('Referer')
  return from && URL.canParse(from) && new URL(from).origin === url.origin ? new URL(from).pathname : '/'
}
