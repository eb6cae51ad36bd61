/** Title of a page for Remix's `meta`: `export const meta = () => pageTitle('Giliran Anda')`. */
export function pageTitle(title: string) {
  return [{ title: `${title} · AKSIS` }]
}
