import type { LoaderFunctionArgs } from '@remix-run/node'

/** Does whoever stands at a door save data? The browser's own wish counts as much as the profile's. */
export async function savesData({
  request,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<boolean> {
  const signedIn = await context.signedIn()
  return signedIn !== null && (signedIn.person.dataSaver || request.headers.get('Save-Data') === 'on')
}
