import type { Break, Parents, Root, RootContent, Table, TableCell } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mdxExpressionToMarkdown } from 'mdast-util-mdx-expression'
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx'
import { toMarkdown, type Info, type State } from 'mdast-util-to-markdown'

/** The tree as a lesson's text: every sign that would mean something in MDX is escaped, so that it reads as it stood. */
export function markdownOf(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...nodes] }
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [
      mdxJsxToMarkdown({ quote: '"' }),
      mdxExpressionToMarkdown(),
      gfmToMarkdown({ tablePipeAlign: false, tableCellPadding: true }),
    ],
    handlers: { break: lineBreak },
  })
}

/** In a cell a line ends with a tag, because the row is one line. */
function lineBreak(_node: Break, _parent: Parents | undefined, state: State, _info: Info): string {
  return state.stack.includes('tableCell') ? '<br/>' : '\\\n'
}

/** A table whose rows are all as wide as its head, which Markdown asks for. */
export function tableNode(rows: readonly TableCell['children'][][]): Table {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'tableCell',
        children: row[index] ?? [],
      })),
    })),
  }
}
