type Words = { title: string; lines: readonly string[]; english: string }

/** The policy of a page that fetches nothing. */
export const PLAIN_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** A page of its own, without anything that would have to be fetched; for doors where no page of ours can be drawn. */
export function plainPage({ title, lines, english }: Words): string {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · AKSIS</title>
<h1>${title}</h1>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
<p lang="en">${english}</p>
</html>
`
}
