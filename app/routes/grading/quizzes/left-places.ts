import { withQuery } from '#app/platform/query.ts'

/** So many attempts are asked about at a time. */
const MOST = 50
const NAME = 'tersisa'

/** The page with the attempts of which this device still holds something: it then says what the server holds of them. */
export function withLeft(page: string, fields: readonly string[]): string {
  const attempts = fields.flatMap((field) => /^[a-z]+@([^.]+)\./.exec(field)?.[1] ?? [])
  return withQuery(page, { [NAME]: [...new Set(attempts)].slice(0, MOST).join('.') })
}

export function leftIn(query: URLSearchParams): string[] {
  return (query.get(NAME) ?? '')
    .split('.')
    .filter((id) => /^[\w-]+$/.test(id))
    .slice(0, MOST)
}
