/** The names by which a text calls media, in its order and as often as it does: pictures, files, films, stills, captions. */
export function namedMedia(source: string): string[] {
  return [...source.matchAll(/\b(?:berkas|poster|takarir)\s*=\s*["']([^"'\n]{1,200})["']/g)].map(
    (match) => match[1] ?? '',
  )
}
