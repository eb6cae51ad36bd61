/** What Moodle hides in comment lines: `// [id:…] [tag:…]`, and our `[poin:20]`. A `]` inside is written `\]`. */
type CommentFacts = { id: string | null; tags: string[]; points: number | null; comments: string[] }

const POINTS = /^\d{1,4}(?:[.,]\d{1,2})?$/
const MARKS = /(?<!\\)\[(id|tag|poin):((?:[^\]\\]|\\.)+)\]/g
/** Where words of a comment would begin a mark, a backslash stands before them. */
const BEGINS = /\[(?=(?:id|tag|poin):)/g
const UNMARKED = /\\(?=\[(?:id|tag|poin):)/g

export function isComment(line: string): boolean {
  return line.trimStart().startsWith('//')
}

/** Reads the ids and tags out of comment lines; what else they say is kept as comments. */
export function readComments(lines: string[]): CommentFacts {
  const facts: CommentFacts = { id: null, tags: [], points: null, comments: [] }
  for (const line of lines) {
    const rest = line
      .trim()
      .slice(2)
      .replace(MARKS, (mark, name: string, value: string) => {
        const said = value.replace(/\\([\\\]])/g, '$1').trim()
        if (name === 'id') facts.id = said || null
        else if (name === 'poin') {
          // What is no number stays a comment: somebody meant something else.
          if (!POINTS.test(said)) return mark
          facts.points = Number(said.replace(',', '.'))
        } else if (said !== '' && !facts.tags.includes(said)) facts.tags.push(said)
        return ''
      })
      .replace(UNMARKED, '')
      .trim()
    if (rest !== '') facts.comments.push(rest)
  }
  return facts
}

/** The comment lines of a question, so that `readComments` gives the same facts. */
export function writeComments({ id, tags, points, comments }: CommentFacts): string[] {
  const marks = [
    ...(id === null ? [] : [`[id:${escaped(id)}]`]),
    ...tags.map((tag) => `[tag:${escaped(tag)}]`),
    ...(points === null ? [] : [`[poin:${points}]`]),
  ]
  const lines = comments.map((comment) => `// ${comment.replace(BEGINS, String.raw`\$&`)}`)
  return marks.length === 0 ? lines : [...lines, `// ${marks.join(' ')}`]
}

function escaped(value: string): string {
  return value.replace(/[\\\]]/g, String.raw`\$&`)
}
