/**
 * How the classes of drawings look where no page gives them its colours: in light, on white. In a lesson they follow the
 * reader's theme (styles/reading.css).
 */
const LOOK = [
  'svg{background:#fff;font-family:sans-serif}',
  '.g-ink{fill:#17211d}.g-ink2{fill:#4c5a55}.g-a{fill:#17573b}.g-on{fill:#fff}.g-line{stroke:#6a7873}',
  '.g-soft{fill:#eff7f2;stroke:#17573b;stroke-width:2}.g-soft2{fill:#fdf8eb;stroke:#ddac35;stroke-width:2}',
  '.g-soft3{fill:#eef5fa;stroke:#184b6d;stroke-width:2}.mul{fill-opacity:.6}',
  '.g-t,.g-n{font-weight:700;font-size:19px}.g-s{font-size:19px}.g-n{font-size:23px}',
  '.mid{text-anchor:middle}.end{text-anchor:end}',
].join('')

/** A drawing as a picture of its own: the text that was taken, with its look written into it. */
export function drawingAlone(text: string): string {
  // The grammar knows no sign of this kind within a value, so the first one ends the root's tag.
  const end = text.indexOf('>', text.indexOf('<svg'))
  if (end === -1 || text[end - 1] === '/') return text
  return `${text.slice(0, end + 1)}<style>${LOOK}</style>${text.slice(end + 1)}`
}
