import type { LoaderFunctionArgs } from '@remix-run/node'
import { deviceWords } from '#app/domain/people/people.ts'
import type { Client } from '#app/domain/people/entering.server.ts'
import { readKnownDevice } from '#app/platform/known-device.server.ts'
import { safePath } from '#app/platform/responses.server.ts'
import { SECOND, timeOfDay, type Place } from '#app/platform/say/time.ts'

type Door = Pick<LoaderFunctionArgs, 'request' | 'context'>

/** From where somebody knocks. */
export async function clientOf({ request, context }: Door): Promise<Client> {
  const cookies = request.headers.get('Cookie')
  return {
    address: context.address,
    device: deviceWords(request.headers.get('User-Agent')),
    known: await readKnownDevice(cookies),
    cookies,
  }
}

/** Where to go after the door, from `?kembali=`; never outside this site. */
export function backOf(request: Request): string {
  return safePath(new URL(request.url).searchParams.get('kembali'))
}

/** Until when a lock lasts, for the sentence and for the header. */
export function lockOf(retryAfter: number, place: Place, now: Date) {
  return {
    until: timeOfDay(new Date(now.getTime() + retryAfter * SECOND), place),
    init: { status: 429, headers: { 'Retry-After': String(retryAfter) } },
  }
}
