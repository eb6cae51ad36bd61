/** What Moodle hides in comment lines: `// [id:…] [tag:…]`. A `]` inside is written `\]`. */
type CommentFacts = { id: string | null; tags: string[]; comments: string[] }

const MARKS = /\[(id|tag):((?:[^\]\\]|\\.)+)\]/g

export function isComment(line: string): boolean {
  return line.trimStart().startsWith('//')
}

/** Reads the ids and tags out of comment lines; what else they say is kept as comments. */
export function readComments(lines: string[]): CommentFacts {
  const facts: CommentFacts = { id: null, tags: [], comments: [] }
  for (const line of lines) {
    const rest = line
      .trim()
      .slice(2)
      .replace(MARKS, (_mark, name: string, value: string) => {
        const said = value.replace(/\\([\\\]])/g, '$1').trim()
        if (name === 'id') facts.id = said || null
        else if (said !== '' && !facts.tags.includes(said)) facts.tags.push(said)
        return ''
      })
      .trim()
    if (rest !== '') facts.comments.push(rest)
  }
  return facts
}
