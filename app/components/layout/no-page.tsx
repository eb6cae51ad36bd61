/**
 * The page of a door that only takes forms: there is none. Without one, though, what such a door refuses would reach a
 * browser without scripts as raw data instead of as our error page.
 */
export function NoPage() {
  return null
}
